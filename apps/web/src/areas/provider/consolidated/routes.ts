import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../../i18n/texts.js';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

addTexts(import.meta.glob<TextFile>('/src/components/{consolidated,word-changes}/messages.{nl,en}.json'));

const consolidated = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/consolidated',
  validateSearch: textSearch('on'),
  component: lazyPage(['components/consolidated'], () => import('./consolidated.page.js')),
});

const comparison = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/comparison',
  validateSearch: textSearch('from', 'until'),
  component: lazyPage(['components/consolidated', 'components/word-changes'], () => import('./comparison.page.js')),
});

export const consolidatedRoutes = [consolidated, comparison] as const;
