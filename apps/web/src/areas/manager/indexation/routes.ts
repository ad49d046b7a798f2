import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { area } from '../area.js';

const indexationTexts = ['areas/manager/indexation', 'areas/manager/procedures', 'components/contract'];

const indexationRounds = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/indexation',
  component: lazyPage(indexationTexts, () => import('./rounds.page.js')),
});

const indexationRound = createRoute({
  getParentRoute: () => area,
  path: '/indexation/$roundId',
  component: lazyPage(indexationTexts, () => import('./round.page.js')),
});

export const indexationRoutes = [indexationRounds, indexationRound] as const;
