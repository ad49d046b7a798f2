import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const amendmentTexts = [
  'areas/manager/amendments',
  'components/amendment',
  'components/word-changes',
  'components/list',
];

const amendments = createRoute({
  getParentRoute: () => area,
  path: '/amendments',
  validateSearch: textSearch('state', 'procedureId', 'cursor'),
  component: lazyPage(amendmentTexts, () => import('./amendments.page.js')),
});

const newAmendment = createRoute({
  getParentRoute: () => area,
  path: '/amendments/new',
  validateSearch: textSearch('procedureId', 'proposalId'),
  component: lazyPage(amendmentTexts, () => import('./new.page.js')),
});

const amendment = createRoute({
  getParentRoute: () => area,
  path: '/amendments/$amendmentId',
  validateSearch: textSearch('show', 'text', 'cursor'),
  component: lazyPage(amendmentTexts, () => import('./amendment.page.js')),
});

const editAmendment = createRoute({
  getParentRoute: () => area,
  path: '/amendments/$amendmentId/edit',
  validateSearch: textSearch('step'),
  component: lazyPage(amendmentTexts, () => import('./edit.page.js')),
});

export const amendmentsRoutes = [amendments, newAmendment, amendment, editAmendment] as const;
