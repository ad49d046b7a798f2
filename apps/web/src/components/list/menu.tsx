import { useEffect, useRef, useState, type ReactNode } from 'react';
import './list.css';

/**
 * A button that opens a small panel below it. Escape and going elsewhere close it; Escape gives the focus back.
 *
 * @param children is told how to close it
 */
export function Menu({
  label,
  className = '',
  children,
}: {
  label: ReactNode;
  className?: string;
  children: (close: () => void) => ReactNode;
}): ReactNode {
  const ref = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [isOpen]);
  return (
    <details
      ref={ref}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className={`list-menu not-in-print ${className}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        close();
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="button button--small">{label}</summary>
      <div className="list-menu__panel">{children(close)}</div>
    </details>
  );
}
