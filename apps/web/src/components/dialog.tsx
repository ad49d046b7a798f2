import { useEffect, useId, useRef, type ReactNode } from 'react';

/**
 * A native modal dialog. The browser keeps the focus inside and gives it back afterwards; Escape closes it.
 *
 * @param onClose also called for Escape; the caller takes the dialog away
 */
export function Dialog({
  title,
  onClose,
  children,
  actions,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__body">
        <h2 id={id} style={{ marginBlockStart: 0 }}>
          {title}
        </h2>
        {children}
        {actions !== undefined && <div className="dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}
