import { useRouter } from '@tanstack/react-router';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { areaOf } from '../area.js';

/** Opens a page of the web by its address; one of another area is loaded anew, for only the routes of this one are here. */
export function useOpenPage(): (to: string) => void {
  const router = useRouter();
  return (to) => {
    if (areaOf(new URL(to, window.location.href).pathname) === areaOf(window.location.pathname))
      router.history.push(to);
    else window.location.assign(to);
  };
}

/**
 * A link to a page of the web whose address is only known when it is shown, such as that of a search result. Pages that
 * are known while writing are linked with `<Link>`, which checks them.
 *
 * @param to the address, from the first slash on
 */
export function InnerLink({
  to,
  children,
  ...others
}: { to: string } & Omit<ComponentProps<'a'>, 'href' | 'onClick'>): ReactNode {
  const open = useOpenPage();
  const follow = (event: MouseEvent): void => {
    // Another window, another tab, a download: what the browser does itself stays its own.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(to);
  };
  return (
    <a href={to} {...others} onClick={follow}>
      {children}
    </a>
  );
}
