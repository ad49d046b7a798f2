import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';
import { textSearch } from '../../search.js';
import { PublicFrame } from './frame.js';

addTexts(
  import.meta.glob<TextFile>([
    '/src/areas/public/**/messages.{nl,en}.json',
    '/src/components/{dialogue,gantt,indexation}/messages.{nl,en}.json',
  ]),
);

/** What everybody may see, without signing in. */
const area = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicFrame });

const home = createRoute({
  getParentRoute: () => area,
  path: '/',
  validateSearch: textSearch('region'),
  component: lazyPage(['areas/public/home', 'areas/public/vocabulary'], () => import('./home/home.page.js')),
});

const procedures = createRoute({
  getParentRoute: () => area,
  path: '/procedures',
  validateSearch: textSearch('region', 'law', 'product', 'municipality', 'phase', 'cursor'),
  component: lazyPage(
    ['areas/public/procedures', 'areas/public/vocabulary'],
    () => import('./procedures/procedures.page.js'),
  ),
});

const procedure = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId',
  component: lazyPage(
    ['areas/public/procedures', 'areas/public/vocabulary', 'components/term-bar'],
    () => import('./procedures/procedure.page.js'),
  ),
});

const indexations = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/indexations',
  component: lazyPage(
    ['areas/public/indexations', 'components/indexation'],
    () => import('./indexations/indexations.page.js'),
  ),
});

const tariffs = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/tariffs/$productId',
  component: lazyPage(
    ['areas/public/procedures', 'areas/public/vocabulary'],
    () => import('./procedures/tariffs.page.js'),
  ),
});

const amendments = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/amendments',
  component: lazyPage(
    ['areas/public/amendments', 'components/amendment', 'components/word-changes'],
    () => import('./amendments/amendments.page.js'),
  ),
});

const answers = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/questions',
  validateSearch: textSearch('search', 'note', 'cursor'),
  component: lazyPage(
    ['areas/public/questions', 'areas/public/vocabulary'],
    () => import('./questions/questions.page.js'),
  ),
});

const minutes = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/minutes',
  validateSearch: textSearch('cursor'),
  component: lazyPage(
    ['areas/public/minutes', 'areas/public/vocabulary', 'components/dialogue'],
    () => import('./minutes/minutes.page.js'),
  ),
});

const providers = createRoute({
  getParentRoute: () => area,
  path: '/providers',
  validateSearch: textSearch(
    'region',
    'procedure',
    'law',
    'product',
    'category',
    'municipality',
    'intensity',
    'intake',
    'name',
    'cursor',
  ),
  component: lazyPage(
    ['areas/public/providers', 'areas/public/vocabulary'],
    () => import('./providers/providers.page.js'),
  ),
});

const provider = createRoute({
  getParentRoute: () => area,
  path: '/providers/$organisationId',
  component: lazyPage(
    ['areas/public/providers', 'areas/public/vocabulary'],
    () => import('./providers/provider.page.js'),
  ),
});

const dutyTexts = ['areas/public/duty', 'areas/public/vocabulary'];

const accessibility = createRoute({
  getParentRoute: () => area,
  path: '/accessibility',
  validateSearch: textSearch('region'),
  component: lazyPage(dutyTexts, () => import('./duty/accessibility.page.js')),
});

const privacy = createRoute({
  getParentRoute: () => area,
  path: '/privacy',
  validateSearch: textSearch('region'),
  component: lazyPage(dutyTexts, () => import('./duty/privacy.page.js')),
});

const complaints = createRoute({
  getParentRoute: () => area,
  path: '/complaints',
  validateSearch: textSearch('region'),
  component: lazyPage(dutyTexts, () => import('./duty/complaints.page.js')),
});

const contact = createRoute({
  getParentRoute: () => area,
  path: '/contact',
  validateSearch: textSearch('region'),
  component: lazyPage(dutyTexts, () => import('./duty/contact.page.js')),
});

const status = createRoute({
  getParentRoute: () => area,
  path: '/status',
  component: lazyPage(dutyTexts, () => import('./duty/status.page.js')),
});

const kit = createRoute({
  getParentRoute: () => area,
  path: '/kit',
  component: lazyPage(
    ['areas/public/kit', 'components/term-bar', 'components/event-line', 'components/gantt', 'theme'],
    () => import('./kit/kit.page.js'),
  ),
});

const signedOut = createRoute({
  getParentRoute: () => area,
  path: '/signed-out',
  component: lazyPage(['areas/public/session'], () => import('./session/signed-out.page.js')),
});

const signedIn = createRoute({
  getParentRoute: () => area,
  path: '/signed-in',
  component: lazyPage(['areas/public/session'], () => import('./session/signed-in.page.js')),
});

export const publicRoutes = area.addChildren([
  signedOut,
  signedIn,
  home,
  procedures,
  procedure,
  tariffs,
  indexations,
  amendments,
  minutes,
  answers,
  providers,
  provider,
  accessibility,
  privacy,
  complaints,
  contact,
  status,
  kit,
]);
