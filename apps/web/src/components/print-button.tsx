import type { ReactNode } from 'react';
import { Button } from './button.js';

/** Prints the page as it is shown; the style sheet leaves out what has no place on paper. `children`: its words. */
export function PrintButton({ small = false, children }: { small?: boolean; children: ReactNode }): ReactNode {
  return (
    <Button small={small} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
