import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';
import { contractsSearchNames } from './contracts-search.js';

const contracts = createRoute({
  getParentRoute: () => area,
  path: '/contracts',
  validateSearch: textSearch(...contractsSearchNames),
  component: lazyPage(
    ['areas/manager/contracts', 'components/list', 'components/contract'],
    () => import('./contracts.page.js'),
  ),
});

export const contractsRoutes = [contracts] as const;
