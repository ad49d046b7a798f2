import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';
import { PublicFrame } from './frame.js';

/** What everybody may see, without signing in. */
const area = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicFrame });

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyPage(['areas/public/home'], () => import('./home/home.page.js')),
});

const kit = createRoute({
  getParentRoute: () => area,
  path: '/kit',
  component: lazyPage(['areas/public/kit'], () => import('./kit/kit.page.js')),
});

export const publicRoutes = area.addChildren([home, kit]);
