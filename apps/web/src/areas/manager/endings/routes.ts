import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { area } from '../area.js';

const ending = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/ending',
  component: lazyPage(
    ['components/contract-end', 'components/contract', 'components/notice-words'],
    () => import('./ending.page.js'),
  ),
});

const intakeStops = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/intake-stops',
  component: lazyPage(['components/contract-end', 'components/contract'], () => import('./intake-stops.page.js')),
});

const measures = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/measures',
  component: lazyPage(['components/contract-end', 'components/contract'], () => import('./measures.page.js')),
});

export const endingRoutes = [ending, intakeStops, measures] as const;
