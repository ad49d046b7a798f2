import { createRouter } from '@tanstack/react-router';
import { deskRoutes } from './areas/manager/routes.js';
import { portalRoutes } from './areas/provider/routes.js';
import { publicRoutes } from './areas/public/routes.js';
import { rootRoute } from './root.js';
import { parseSearch, stringifySearch } from './search.js';

export const router = createRouter({
  routeTree: rootRoute.addChildren([publicRoutes, portalRoutes, deskRoutes]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // The answers are kept by the query client; here only the files of a page are fetched ahead.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
