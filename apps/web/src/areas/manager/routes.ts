import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  component: lazyPage(['areas/manager/frame'], () => import('./frame/frame.js')),
});

const overview = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyPage(['areas/manager/overview'], () => import('./overview/overview.page.js')),
});

export const deskRoutes = area.addChildren([overview]);
