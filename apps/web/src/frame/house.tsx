import type { ReactNode } from 'react';

/** The sign of Openhuis: a house with an open door. Only beside its name. */
export function House(): ReactNode {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M16 2 2 14v16h10V20h8v10h10V14z" />
      <path fill="#ffc83d" d="M20 20h-8v10l8-3z" />
    </svg>
  );
}
