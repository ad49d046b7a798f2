import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';

/** The frame around every page of the area; each feature says its own routes beneath it. */
export const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  component: lazyPage(['areas/provider/frame'], () => import('./frame/frame.js')),
});
