import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const enrolmentTexts = ['areas/provider/enrolments', 'components/enrolment-status', 'components/letters'];

const enrolments = createRoute({
  getParentRoute: () => area,
  path: '/enrolments',
  validateSearch: textSearch('status', 'cursor'),
  component: lazyPage(enrolmentTexts, () => import('./enrolments.page.js')),
});

const newEnrolment = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/new',
  validateSearch: textSearch('procedure'),
  component: lazyPage(enrolmentTexts, () => import('./new.page.js')),
});

const enrolment = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId',
  component: lazyPage([...enrolmentTexts, 'areas/provider/enrolments/status'], () => import('./enrolment.page.js')),
});

const enrolmentParties = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/parties',
  validateSearch: textSearch('from'),
  component: lazyPage(enrolmentTexts, () => import('./parties/parties.page.js')),
});

const enrolmentQuestions = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/questions/$topic',
  validateSearch: textSearch('from'),
  component: lazyPage(enrolmentTexts, () => import('./questions/questions.page.js')),
});

const enrolmentProducts = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/products',
  validateSearch: textSearch('from', 'view'),
  component: lazyPage(enrolmentTexts, () => import('./products/products.page.js')),
});

const enrolmentCheck = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/check',
  component: lazyPage(enrolmentTexts, () => import('./check/check.page.js')),
});

const enrolmentSupplement = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/supplement',
  component: lazyPage(
    [...enrolmentTexts, 'areas/provider/enrolments/supplement'],
    () => import('./supplement/supplement.page.js'),
  ),
});

export const enrolmentsRoutes = [
  enrolments,
  newEnrolment,
  enrolment,
  enrolmentParties,
  enrolmentQuestions,
  enrolmentProducts,
  enrolmentCheck,
  enrolmentSupplement,
] as const;
