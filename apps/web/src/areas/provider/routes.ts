import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';
import { textSearch } from '../../search.js';
import { keepLinkToken } from './arrive/link-token.js';

addTexts(
  import.meta.glob<TextFile>([
    '/src/areas/provider/**/messages.{nl,en}.json',
    '/src/components/{letters,notice-words,search,sent-mail}/messages.{nl,en}.json',
  ]),
);

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  component: lazyPage(['areas/provider/frame'], () => import('./frame/frame.js')),
});

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

const contractTexts = [
  'areas/provider/contract',
  'components/contract',
  'components/term-bar',
  'components/event-line',
];

const contract = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId',
  validateSearch: textSearch('onDate'),
  component: lazyPage(contractTexts, () => import('./contract/contract.page.js')),
});

const contractSigning = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/sign',
  component: lazyPage(contractTexts, () => import('./contract/sign.page.js')),
});

const addendumSigning = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/addenda/$addendumId/sign',
  component: lazyPage(contractTexts, () => import('./contract/addendum.page.js')),
});

const extensionAnswer = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/extension',
  component: lazyPage(contractTexts, () => import('./contract/extension.page.js')),
});

const register = createRoute({
  getParentRoute: () => area,
  path: '/register',
  validateSearch: textSearch('returnTo'),
  component: lazyPage(['areas/provider/arrive'], () => import('./arrive/register.page.js')),
});

const invitation = createRoute({
  getParentRoute: () => area,
  path: '/invitation',
  beforeLoad: keepLinkToken,
  component: lazyPage(['areas/provider/arrive'], () => import('./arrive/invitation.page.js')),
});

const confirmAddress = createRoute({
  getParentRoute: () => area,
  path: '/confirm-address',
  beforeLoad: keepLinkToken,
  component: lazyPage(['areas/provider/arrive'], () => import('./arrive/confirm-address.page.js')),
});

const organisation = createRoute({
  getParentRoute: () => area,
  path: '/organisation',
  validateSearch: textSearch('organisation'),
  component: lazyPage(['areas/provider/organisation'], () => import('./organisation/organisation.page.js')),
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

const enrolmentTexts = ['areas/provider/enrolments', 'components/enrolment-status', 'components/letters'];

const enrolments = createRoute({
  getParentRoute: () => area,
  path: '/enrolments',
  validateSearch: textSearch('status', 'cursor'),
  component: lazyPage(enrolmentTexts, () => import('./enrolments/enrolments.page.js')),
});

const newEnrolment = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/new',
  validateSearch: textSearch('procedure'),
  component: lazyPage(enrolmentTexts, () => import('./enrolments/new.page.js')),
});

const enrolment = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId',
  component: lazyPage(
    [...enrolmentTexts, 'areas/provider/enrolments/status'],
    () => import('./enrolments/enrolment.page.js'),
  ),
});

const enrolmentParties = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/parties',
  validateSearch: textSearch('from'),
  component: lazyPage(enrolmentTexts, () => import('./enrolments/parties/parties.page.js')),
});

const consortiumPart = createRoute({
  getParentRoute: () => area,
  path: '/consortia/$partId',
  component: lazyPage(
    ['areas/provider/enrolments', 'areas/provider/consortium'],
    () => import('./consortium/part.page.js'),
  ),
});

const enrolmentQuestions = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/questions/$topic',
  validateSearch: textSearch('from'),
  component: lazyPage(enrolmentTexts, () => import('./enrolments/questions/questions.page.js')),
});

const enrolmentProducts = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/products',
  validateSearch: textSearch('from', 'view'),
  component: lazyPage(enrolmentTexts, () => import('./enrolments/products/products.page.js')),
});

const enrolmentCheck = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/check',
  component: lazyPage(enrolmentTexts, () => import('./enrolments/check/check.page.js')),
});

const enrolmentSupplement = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$enrolmentId/supplement',
  component: lazyPage(
    [...enrolmentTexts, 'areas/provider/enrolments/supplement'],
    () => import('./enrolments/supplement/supplement.page.js'),
  ),
});

export const portalRoutes = area.addChildren([
  questions,
  newQuestion,
  enrolments,
  newEnrolment,
  enrolment,
  enrolmentParties,
  consortiumPart,
  enrolmentQuestions,
  enrolmentProducts,
  enrolmentCheck,
  enrolmentSupplement,
  messages,
  message,
  search,
  register,
  invitation,
  confirmAddress,
  organisation,
  people,
  evidence,
  contractEvidence,
  contract,
  contractSigning,
  addendumSigning,
  extensionAnswer,
  settings,
  overview,
]);
