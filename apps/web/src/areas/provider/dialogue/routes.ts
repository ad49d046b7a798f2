import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const dialogue = createRoute({
  getParentRoute: () => area,
  path: '/dialogue',
  validateSearch: textSearch('organisation', 'cursor'),
  component: lazyPage(['areas/provider/dialogue', 'components/dialogue'], () => import('./dialogue.page.js')),
});

const newProposal = createRoute({
  getParentRoute: () => area,
  path: '/proposals/new',
  validateSearch: textSearch('organisation', 'procedure'),
  component: lazyPage(['areas/provider/dialogue', 'components/dialogue'], () => import('./new-proposal.page.js')),
});

const proposal = createRoute({
  getParentRoute: () => area,
  path: '/proposals/$proposalId',
  validateSearch: textSearch('organisation'),
  component: lazyPage(['areas/provider/dialogue', 'components/dialogue'], () => import('./proposal.page.js')),
});

const dialogueTable = createRoute({
  getParentRoute: () => area,
  path: '/dialogue-tables/$tableId',
  validateSearch: textSearch('organisation'),
  component: lazyPage(['areas/provider/dialogue', 'components/dialogue'], () => import('./table.page.js')),
});

export const dialogueRoutes = [dialogue, newProposal, proposal, dialogueTable] as const;
