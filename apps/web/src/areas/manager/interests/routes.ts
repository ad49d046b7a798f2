import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const interests = createRoute({
  getParentRoute: () => area,
  path: '/interests',
  validateSearch: textSearch('region', 'state', 'cursor'),
  component: lazyPage(['areas/manager/interests', 'components/contract'], () => import('./interests.page.js')),
});

export const interestsRoutes = [interests] as const;
