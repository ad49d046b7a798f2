import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const register = createRoute({
  getParentRoute: () => area,
  path: '/register',
  validateSearch: textSearch('returnTo'),
  component: lazyPage(['areas/provider/arrive'], () => import('./register.page.js')),
});

const invitation = createRoute({
  getParentRoute: () => area,
  path: '/invitation',
  // What the link brought is known to this window alone.
  ssr: false,
  component: lazyPage(['areas/provider/arrive'], () => import('./invitation.page.js')),
});

const confirmAddress = createRoute({
  getParentRoute: () => area,
  path: '/confirm-address',
  // What the link brought is known to this window alone.
  ssr: false,
  component: lazyPage(['areas/provider/arrive'], () => import('./confirm-address.page.js')),
});

export const arriveRoutes = [register, invitation, confirmAddress] as const;
