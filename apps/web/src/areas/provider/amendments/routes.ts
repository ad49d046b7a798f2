import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const amendmentTexts = ['areas/provider/amendments', 'components/amendment', 'components/word-changes'];

const amendments = createRoute({
  getParentRoute: () => area,
  path: '/amendments',
  validateSearch: textSearch('cursor'),
  component: lazyPage(amendmentTexts, () => import('./amendments.page.js')),
});

const amendment = createRoute({
  getParentRoute: () => area,
  path: '/amendments/$answerId',
  component: lazyPage(amendmentTexts, () => import('./amendment.page.js')),
});

export const amendmentsRoutes = [amendments, amendment] as const;
