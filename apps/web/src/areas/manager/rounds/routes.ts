import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const rounds = createRoute({
  getParentRoute: () => area,
  path: '/rounds',
  validateSearch: textSearch('procedureId', 'ids', 'cursor'),
  component: lazyPage(['areas/manager/rounds', 'components/list'], () => import('./rounds.page.js')),
});

const programme = createRoute({
  getParentRoute: () => area,
  path: '/rounds/programme',
  validateSearch: textSearch('procedureId'),
  component: lazyPage(['areas/manager/rounds'], () => import('./programme.page.js')),
});

const round = createRoute({
  getParentRoute: () => area,
  path: '/rounds/$roundId',
  validateSearch: textSearch('step', 'state', 'cursor'),
  component: lazyPage(['areas/manager/rounds', 'components/list'], () => import('./round.page.js')),
});

export const roundsRoutes = [rounds, programme, round] as const;
