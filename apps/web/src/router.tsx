import { type AnyRoute, createRouter, type RouterOptions } from '@tanstack/react-router';
import { type Area, areaOf } from './area.js';
import type { deskRoutes } from './areas/manager/routes.js';
import type { portalRoutes } from './areas/provider/routes.js';
import type { publicRoutes } from './areas/public/routes.js';
import { rootRoute } from './root.js';
import { parseSearch, stringifySearch } from './search.js';

/** Only the routes of the area that one is in are fetched: who looks at the register does not wait for the desk. */
const routesOf: Record<Area, () => Promise<AnyRoute>> = {
  public: () => import('./areas/public/routes.js').then((module) => module.publicRoutes),
  portal: () => import('./areas/provider/routes.js').then((module) => module.portalRoutes),
  desk: () => import('./areas/manager/routes.js').then((module) => module.deskRoutes),
};

/** The router of the area to which the address of the moment belongs. A link to another area loads the page anew. */
export async function routerOfArea(): Promise<WholeRouter> {
  const routes = await routesOf[areaOf(window.location.pathname)]();
  const options = {
    ...settings,
    routeTree: rootRoute.addChildren([routes]),
    defaultPreload: 'intent',
    // The answers are kept by the query client; here only the files of a page are fetched ahead.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  } satisfies RouterOptions<AnyRoute, 'never', false, never>;
  return createRouter(options) as unknown as WholeRouter;
}

/** How addresses are read and written, on both sides. */
export const settings = { parseSearch, stringifySearch };

/** As links and pages see it: the routes of all areas, so that a link to any of them is checked. */
type WholeTree = ReturnType<
  typeof rootRoute.addChildren<[typeof publicRoutes, typeof portalRoutes, typeof deskRoutes]>
>;
export type WholeRouter = ReturnType<typeof createRouter<WholeTree, 'never', false>>;

declare module '@tanstack/react-router' {
  interface Register {
    router: WholeRouter;
  }
}
