import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const contractTexts = [
  'areas/provider/contract',
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

const addendumSigning = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/addenda/$addendumId/sign',
  component: lazyPage(contractTexts, () => import('./addendum.page.js')),
});

const extensionAnswer = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/extension',
  component: lazyPage(contractTexts, () => import('./extension.page.js')),
});

export const contractRoutes = [contract, contractSigning, addendumSigning, extensionAnswer] as const;
