import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Where the pages of an area appear. */
export function Main({ children = <Outlet /> }: { children?: ReactNode }): ReactNode {
  return (
    <main id="main" tabIndex={-1} className="main">
      {children}
    </main>
  );
}
