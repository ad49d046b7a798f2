import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const people = createRoute({
  getParentRoute: () => area,
  path: '/people',
  validateSearch: textSearch('region', 'state', 'cursor'),
  component: lazyPage(['areas/manager/people'], () => import('./people.page.js')),
});

const newRole = createRoute({
  getParentRoute: () => area,
  path: '/people/new',
  validateSearch: textSearch('region'),
  component: lazyPage(['areas/manager/people'], () => import('./new-role.page.js')),
});

const roleProposals = createRoute({
  getParentRoute: () => area,
  path: '/people/proposals',
  validateSearch: textSearch('region'),
  component: lazyPage(['areas/manager/people'], () => import('./proposals.page.js')),
});

const accessReview = createRoute({
  getParentRoute: () => area,
  path: '/people/review',
  validateSearch: textSearch('region', 'cursor'),
  component: lazyPage(['areas/manager/people'], () => import('./review.page.js')),
});

export const peopleRoutes = [people, newRole, roleProposals, accessReview] as const;
