import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  component: lazyPage(['areas/provider/frame'], () => import('./frame/frame.js')),
});

const overview = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyPage(['areas/provider/overview'], () => import('./overview/overview.page.js')),
});

export const portalRoutes = area.addChildren([overview]);
