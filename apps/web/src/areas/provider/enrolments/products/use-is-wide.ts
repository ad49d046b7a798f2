import { useSyncExternalStore } from 'react';

/** Narrower than this, a table of products and municipalities no longer fits; a list does. */
const WIDE = '(width >= 52rem)';

export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(WIDE).matches,
    // The server does not know: as on a telephone.
    () => false,
  );
}
