import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const proposals = createRoute({
  getParentRoute: () => area,
  path: '/proposals',
  validateSearch: textSearch('state', 'procedureId', 'text', 'cursor'),
  component: lazyPage(
    ['areas/manager/dialogue', 'components/dialogue', 'components/list'],
    () => import('./proposals.page.js'),
  ),
});

const newProposal = createRoute({
  getParentRoute: () => area,
  path: '/proposals/new',
  validateSearch: textSearch('procedure'),
  component: lazyPage(['areas/manager/dialogue', 'components/dialogue'], () => import('./new-proposal.page.js')),
});

const proposal = createRoute({
  getParentRoute: () => area,
  path: '/proposals/$proposalId',
  component: lazyPage(['areas/manager/dialogue', 'components/dialogue'], () => import('./proposal.page.js')),
});

const dialogueTables = createRoute({
  getParentRoute: () => area,
  path: '/dialogue-tables',
  validateSearch: textSearch('when', 'procedureId', 'cursor'),
  component: lazyPage(['areas/manager/dialogue', 'components/dialogue'], () => import('./tables.page.js')),
});

const newDialogueTable = createRoute({
  getParentRoute: () => area,
  path: '/dialogue-tables/new',
  validateSearch: textSearch('procedure'),
  component: lazyPage(['areas/manager/dialogue', 'components/dialogue'], () => import('./plan.page.js')),
});

const dialogueTable = createRoute({
  getParentRoute: () => area,
  path: '/dialogue-tables/$tableId',
  component: lazyPage(['areas/manager/dialogue', 'components/dialogue'], () => import('./table.page.js')),
});

export const dialogueRoutes = [
  proposals,
  newProposal,
  proposal,
  dialogueTables,
  newDialogueTable,
  dialogueTable,
] as const;
