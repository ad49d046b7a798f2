import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';
import { PublicFrame } from './frame.js';

addTexts(import.meta.glob<TextFile>('/src/areas/public/**/messages.{nl,en}.json'));

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

const signedOut = createRoute({
  getParentRoute: () => area,
  path: '/signed-out',
  component: lazyPage(['areas/public/session'], () => import('./session/signed-out.page.js')),
});

const signedIn = createRoute({
  getParentRoute: () => area,
  path: '/signed-in',
  component: lazyPage(['areas/public/session'], () => import('./session/signed-in.page.js')),
});

export const publicRoutes = area.addChildren([signedOut, signedIn, home, kit]);
