import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A page that was looked at. */
export interface RecentPage {
  to: string;
  title: string;
}

const MOST = 8;
let recent: readonly RecentPage[] = [];

/** The pages that were looked at before this one, the latest first. They are kept in memory alone, and gone with the window. */
export function recentPages(): readonly RecentPage[] {
  const here = window.location.pathname + window.location.search;
  return recent.filter(({ to }) => to !== here);
}

/** Remembers the pages below these addresses that are looked at from now on. */
export function useRecentPages(area: '/desk' | '/portal'): void {
  const router = useRouter();
  useEffect(() => {
    const remember = (): void => {
      const { pathname, search } = window.location;
      const to = pathname + search;
      const title = document.title.replace(/ – Openhuis$/, '');
      if (pathname.startsWith(`${area}/`) && !pathname.startsWith(`${area}/search`) && title !== '') {
        recent = [{ to, title }, ...recent.filter((page) => page.title !== title)].slice(0, MOST);
      }
    };
    // The title of the window is that of the page one leaves.
    return router.subscribe('onBeforeNavigate', remember);
  }, [router, area]);
}
