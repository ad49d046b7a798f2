import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';

addTexts(import.meta.glob<TextFile>('/src/areas/provider/**/messages.{nl,en}.json'));

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

const settings = createRoute({
  getParentRoute: () => area,
  path: '/settings',
  component: lazyPage(['account'], () => import('../../account/settings.page.js')),
});

export const portalRoutes = area.addChildren([settings, overview]);
