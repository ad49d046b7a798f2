import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { loadTexts } from './i18n/texts.js';

/**
 * A page with its texts, fetched side by side when somebody goes there (or is about to: hovering a link is enough).
 *
 * @param texts the folders whose messages it shows, such as 'areas/public/home' or 'components/term-bar'
 * @param load imports the file; its page is exported as `Page`
 */
export function lazyPage(
  texts: readonly string[],
  load: () => Promise<{ Page: () => ReactNode }>,
): AsyncRouteComponent<object> {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadTexts(...texts)]);
    return module;
  }, 'Page');
}
