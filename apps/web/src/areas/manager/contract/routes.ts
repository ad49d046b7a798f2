import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const contractTexts = [
  'areas/manager/contract',
  'components/contract',
  'components/amendment',
  'components/term-bar',
  'components/event-line',
];

const contract = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId',
  validateSearch: textSearch('onDate'),
  component: lazyPage(contractTexts, () => import('./contract.page.js')),
});

const contractSigning = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/sign',
  component: lazyPage(contractTexts, () => import('./sign.page.js')),
});

const contractPaper = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/paper',
  component: lazyPage(contractTexts, () => import('./paper.page.js')),
});

const addendumSigning = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/addenda/$addendumId/sign',
  component: lazyPage(contractTexts, () => import('./addendum.page.js')),
});

const addendumPaper = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/addenda/$addendumId/paper',
  component: lazyPage(contractTexts, () => import('./addendum-paper.page.js')),
});

const contractExtension = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/extend',
  validateSearch: textSearch('step'),
  component: lazyPage(contractTexts, () => import('./extend.page.js')),
});

export const contractRoutes = [
  contract,
  contractSigning,
  contractPaper,
  addendumSigning,
  addendumPaper,
  contractExtension,
] as const;
