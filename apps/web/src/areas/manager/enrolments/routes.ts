import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const assessingTexts = [
  'areas/manager/work',
  'areas/manager/enrolments',
  'areas/manager/enrolments/assessing',
  'components/letters',
];

const enrolments = createRoute({
  getParentRoute: () => area,
  path: '/enrolments',
  validateSearch: textSearch('status', 'procedure', 'who', 'age', 'sort', 'view', 'cursor'),
  component: lazyPage(
    ['areas/manager/work', 'areas/manager/enrolments', 'components/list'],
    () => import('./enrolments.page.js'),
  ),
});

const enrolment = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$id',
  component: lazyPage(assessingTexts, () => import('./review.page.js')),
});

const supplement = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$id/supplement',
  component: lazyPage(assessingTexts, () => import('./assessing/supplement.page.js')),
});

const decision = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$id/decision',
  component: lazyPage(
    [
      'areas/manager/work',
      'areas/manager/enrolments',
      'areas/manager/enrolments/decision',
      'components/contract',
      'components/letters',
    ],
    () => import('./decision.page.js'),
  ),
});

export const enrolmentsRoutes = [enrolments, enrolment, supplement, decision] as const;
