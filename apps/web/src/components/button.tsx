import type { ComponentProps, ReactNode } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

/** The classes of a button, for a `<Link>` that leads to a step and should look like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', small = false): string {
  return ['button', variant !== 'secondary' && `button--${variant}`, small && 'button--small']
    .filter(Boolean)
    .join(' ');
}

/**
 * A button. While busy it keeps its place, its name and the focus, and does nothing when it is pressed again.
 *
 * @param unavailable why it cannot be pressed now is said beside it; it stays reachable, so that the reason can be read
 */
export function Button({
  variant = 'secondary',
  small = false,
  busy = false,
  unavailable = false,
  type = 'button',
  onClick,
  children,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant;
  small?: boolean;
  busy?: boolean;
  unavailable?: boolean;
}): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={[buttonClass(variant, small), className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || unavailable || undefined}
      onClick={(event) => {
        if (busy || unavailable) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
