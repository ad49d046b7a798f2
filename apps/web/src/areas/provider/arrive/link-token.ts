import { useEffect, useState } from 'react';
import { keepLinkToken, STORED } from '../../../link-token.js';

/** What the link to this page brought, or undefined when somebody came without it. Another link in this window begins it anew. */
export function useLinkToken(pathname: string): string | undefined {
  const [token] = useState(() => {
    const kept = sessionStorage.getItem(STORED);
    return kept?.startsWith(`${pathname}#`) === true ? kept.slice(pathname.length + 1) : undefined;
  });
  useEffect(() => {
    const onLink = (): void => {
      if (keepLinkToken()) window.location.reload();
    };
    window.addEventListener('hashchange', onLink);
    return () => window.removeEventListener('hashchange', onLink);
  }, []);
  return token;
}

/** Once it was used it is worth nothing any more. */
export function forgetLinkToken(): void {
  sessionStorage.removeItem(STORED);
}
