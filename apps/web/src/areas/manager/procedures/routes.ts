import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const procedureTexts = ['areas/manager/procedures', 'components/contract', 'components/term-bar'];

const procedures = createRoute({
  getParentRoute: () => area,
  path: '/procedures',
  validateSearch: textSearch('status', 'cursor'),
  component: lazyPage(procedureTexts, () => import('./procedures.page.js')),
});

const newProcedure = createRoute({
  getParentRoute: () => area,
  path: '/procedures/new',
  validateSearch: textSearch('region'),
  component: lazyPage(procedureTexts, () => import('./new.page.js')),
});

const procedure = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId',
  component: lazyPage(procedureTexts, () => import('./procedure.page.js')),
});

const procedurePart = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/edit/$part',
  component: lazyPage(procedureTexts, () => import('./edit.page.js')),
});

const procedureDocuments = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/documents',
  component: lazyPage(procedureTexts, () => import('./documents.page.js')),
});

const procedureNotices = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/notices',
  component: lazyPage(
    ['areas/manager/procedures', 'areas/manager/procedures/notices', 'components/notice-words'],
    () => import('./notices/notices.page.js'),
  ),
});

const procedurePublication = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/publish',
  component: lazyPage(procedureTexts, () => import('./publish.page.js')),
});

const procedureVersions = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/versions',
  validateSearch: textSearch('from', 'to'),
  component: lazyPage(procedureTexts, () => import('./versions.page.js')),
});

const procedurePreview = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/preview',
  component: lazyPage(procedureTexts, () => import('./preview.page.js')),
});

export const proceduresRoutes = [
  procedures,
  newProcedure,
  procedure,
  procedurePart,
  procedureDocuments,
  procedureNotices,
  procedurePublication,
  procedureVersions,
  procedurePreview,
] as const;
