import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { textSearch } from '../../search.js';
import { termsSearchNames } from './terms/terms-search.js';
import { amendmentsRoutes } from './amendments/routes.js';
import { area } from './area.js';
import { consolidatedRoutes } from './consolidated/routes.js';
import { contractRoutes } from './contract/routes.js';
import { contractsRoutes } from './contracts/routes.js';
import { endingRoutes } from './endings/routes.js';
import { dialogueRoutes } from './dialogue/routes.js';
import { enrolmentsRoutes } from './enrolments/routes.js';
import { indexationRoutes } from './indexation/routes.js';
import { interestsRoutes } from './interests/routes.js';
import { noticesRoutes } from './notices/routes.js';
import { peopleRoutes } from './people/routes.js';
import { proceduresRoutes } from './procedures/routes.js';
import { questionsRoutes } from './questions/routes.js';
import { roundsRoutes } from './rounds/routes.js';

addTexts(
  import.meta.glob<TextFile>([
    '/src/areas/manager/**/messages.{nl,en}.json',
    '/src/components/{dialogue,contract-end,gantt,letters,list,month,notice-words,party-changes,search,sent-mail}/messages.{nl,en}.json',
  ]),
);

const overview = createRoute({
  getParentRoute: () => area,
  path: '/',
  validateSearch: textSearch('kind', 'who', 'reach', 'state', 'from', 'until', 'view', 'cursor'),
  component: lazyPage(['areas/manager/work', 'components/list'], () => import('./work/work.page.js')),
});

const settings = createRoute({
  getParentRoute: () => area,
  path: '/settings',
  component: lazyPage(['account', 'theme'], () => import('../../account/settings.page.js')),
});

const audit = createRoute({
  getParentRoute: () => area,
  path: '/audit',
  validateSearch: textSearch('from', 'until', 'action', 'subjectId', 'personId', 'cursor'),
  component: lazyPage(['areas/manager/audit'], () => import('./audit/audit.page.js')),
});

const applications = createRoute({
  getParentRoute: () => area,
  path: '/applications',
  component: lazyPage(['areas/manager/applications', 'account'], () => import('./applications/applications.page.js')),
});

const appearance = createRoute({
  getParentRoute: () => area,
  path: '/appearance',
  validateSearch: textSearch('region'),
  component: lazyPage(['areas/manager/appearance'], () => import('./appearance/appearance.page.js')),
});

const letterSettings = createRoute({
  getParentRoute: () => area,
  path: '/appearance/letters',
  validateSearch: textSearch('region'),
  component: lazyPage(
    ['areas/manager/letter-settings', 'areas/manager/appearance'],
    () => import('./letter-settings/letter-settings.page.js'),
  ),
});

const terms = createRoute({
  getParentRoute: () => area,
  path: '/terms',
  validateSearch: textSearch(...termsSearchNames),
  component: lazyPage(
    ['areas/manager/terms', 'components/contract', 'components/gantt', 'components/term-bar'],
    () => import('./terms/terms.page.js'),
  ),
});

const search = createRoute({
  getParentRoute: () => area,
  path: '/search',
  validateSearch: textSearch('q', 'kind'),
  component: lazyPage(['components/search', 'components/notice-words'], () => import('./search/search.page.js')),
});

const provider = createRoute({
  getParentRoute: () => area,
  path: '/providers/$id',
  component: lazyPage(
    [
      'areas/manager/work',
      'areas/manager/enrolments',
      'areas/manager/providers',
      'components/contract',
      'components/party-changes',
    ],
    () => import('./providers/provider.page.js'),
  ),
});

const figures = createRoute({
  getParentRoute: () => area,
  path: '/figures',
  validateSearch: textSearch('region', 'procedureId', 'months'),
  component: lazyPage(['areas/manager/figures'], () => import('./figures/figures.page.js')),
});

const handovers = createRoute({
  getParentRoute: () => area,
  path: '/handovers',
  component: lazyPage(['areas/manager/handovers'], () => import('./handovers/handovers.page.js')),
});

export const deskRoutes = area.addChildren([
  figures,
  provider,
  handovers,
  search,
  terms,
  settings,
  audit,
  applications,
  appearance,
  letterSettings,
  overview,
  ...amendmentsRoutes,
  ...consolidatedRoutes,
  ...contractRoutes,
  ...contractsRoutes,
  ...endingRoutes,
  ...dialogueRoutes,
  ...enrolmentsRoutes,
  ...indexationRoutes,
  ...interestsRoutes,
  ...noticesRoutes,
  ...peopleRoutes,
  ...proceduresRoutes,
  ...questionsRoutes,
  ...roundsRoutes,
]);
