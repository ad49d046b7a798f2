import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { textSearch } from '../../search.js';
import { area } from './area.js';
import { amendmentsRoutes } from './amendments/routes.js';
import { arriveRoutes } from './arrive/routes.js';
import { consolidatedRoutes } from './consolidated/routes.js';
import { contractRoutes } from './contract/routes.js';
import { endingRoutes } from './endings/routes.js';
import { dialogueRoutes } from './dialogue/routes.js';
import { enrolmentsRoutes } from './enrolments/routes.js';

addTexts(
  import.meta.glob<TextFile>([
    '/src/areas/provider/**/messages.{nl,en}.json',
    '/src/components/{contract-end,dialogue,indexation,letters,notice-words,party-changes,search,sent-mail}/messages.{nl,en}.json',
  ]),
);

const overview = createRoute({
  getParentRoute: () => area,
  path: '/',
  component: lazyPage(
    ['areas/provider/overview', 'areas/provider/arrive', 'components/enrolment-status'],
    () => import('./overview/overview.page.js'),
  ),
});

const settings = createRoute({
  getParentRoute: () => area,
  path: '/settings',
  component: lazyPage(['account', 'theme'], () => import('../../account/settings.page.js')),
});

const organisation = createRoute({
  getParentRoute: () => area,
  path: '/organisation',
  validateSearch: textSearch('organisation'),
  component: lazyPage(['areas/provider/organisation'], () => import('./organisation/organisation.page.js')),
});

const organisationChanges = createRoute({
  getParentRoute: () => area,
  path: '/organisation/changes',
  validateSearch: textSearch('organisation'),
  component: lazyPage(
    ['areas/provider/changes', 'components/party-changes'],
    () => import('./changes/changes.page.js'),
  ),
});

const people = createRoute({
  getParentRoute: () => area,
  path: '/people',
  validateSearch: textSearch('organisation'),
  component: lazyPage(['areas/provider/people'], () => import('./people/people.page.js')),
});

const evidence = createRoute({
  getParentRoute: () => area,
  path: '/evidence',
  validateSearch: textSearch('organisation'),
  component: lazyPage(['areas/provider/evidence'], () => import('./evidence/evidence.page.js')),
});

const contractEvidence = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/evidence',
  validateSearch: textSearch('condition'),
  component: lazyPage(['areas/provider/evidence'], () => import('./evidence/renewal.page.js')),
});

const contractTariffs = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/tariffs',
  component: lazyPage(['areas/provider/tariffs', 'components/indexation'], () => import('./tariffs/tariffs.page.js')),
});

const messages = createRoute({
  getParentRoute: () => area,
  path: '/messages',
  validateSearch: textSearch('cursor'),
  component: lazyPage(
    ['areas/provider/messages', 'components/notice-words'],
    () => import('./messages/messages.page.js'),
  ),
});

const message = createRoute({
  getParentRoute: () => area,
  path: '/messages/$noticeId',
  component: lazyPage(
    ['areas/provider/messages', 'components/notice-words', 'components/sent-mail'],
    () => import('./messages/message.page.js'),
  ),
});

const search = createRoute({
  getParentRoute: () => area,
  path: '/search',
  validateSearch: textSearch('q', 'kind'),
  component: lazyPage(['components/search', 'components/notice-words'], () => import('./search/search.page.js')),
});

const questions = createRoute({
  getParentRoute: () => area,
  path: '/questions',
  validateSearch: textSearch('organisation', 'cursor'),
  component: lazyPage(['areas/provider/questions'], () => import('./questions/questions.page.js')),
});

const newQuestion = createRoute({
  getParentRoute: () => area,
  path: '/questions/new',
  validateSearch: textSearch('organisation', 'procedure'),
  component: lazyPage(['areas/provider/questions'], () => import('./questions/new.page.js')),
});

const consortiumPart = createRoute({
  getParentRoute: () => area,
  path: '/consortia/$partId',
  component: lazyPage(
    ['areas/provider/enrolments', 'areas/provider/consortium'],
    () => import('./consortium/part.page.js'),
  ),
});

export const portalRoutes = area.addChildren([
  questions,
  newQuestion,
  consortiumPart,
  contractTariffs,
  messages,
  message,
  search,
  organisation,
  organisationChanges,
  people,
  evidence,
  contractEvidence,
  settings,
  overview,
  ...amendmentsRoutes,
  ...arriveRoutes,
  ...consolidatedRoutes,
  ...contractRoutes,
  ...endingRoutes,
  ...dialogueRoutes,
  ...enrolmentsRoutes,
]);
