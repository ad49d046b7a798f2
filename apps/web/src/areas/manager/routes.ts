import { createRoute } from '@tanstack/react-router';
import { addTexts, type TextFile } from '../../i18n/texts.js';
import { lazyPage } from '../../lazy-page.js';
import { rootRoute } from '../../root.js';
import { textSearch } from '../../search.js';
import { contractsSearchNames } from './contracts/contracts-search.js';
import { termsSearchNames } from './terms/terms-search.js';

addTexts(
  import.meta.glob<TextFile>([
    '/src/areas/manager/**/messages.{nl,en}.json',
    '/src/components/{gantt,letters,list,month,notice-words,search,sent-mail}/messages.{nl,en}.json',
  ]),
);

const area = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  component: lazyPage(['areas/manager/frame'], () => import('./frame/frame.js')),
});

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

const people = createRoute({
  getParentRoute: () => area,
  path: '/people',
  validateSearch: textSearch('region', 'state', 'cursor'),
  component: lazyPage(['areas/manager/people'], () => import('./people/people.page.js')),
});

const newRole = createRoute({
  getParentRoute: () => area,
  path: '/people/new',
  validateSearch: textSearch('region'),
  component: lazyPage(['areas/manager/people'], () => import('./people/new-role.page.js')),
});

const roleProposals = createRoute({
  getParentRoute: () => area,
  path: '/people/proposals',
  validateSearch: textSearch('region'),
  component: lazyPage(['areas/manager/people'], () => import('./people/proposals.page.js')),
});

const accessReview = createRoute({
  getParentRoute: () => area,
  path: '/people/review',
  validateSearch: textSearch('region', 'cursor'),
  component: lazyPage(['areas/manager/people'], () => import('./people/review.page.js')),
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
  component: lazyPage(['areas/manager/letter-settings'], () => import('./letter-settings/letter-settings.page.js')),
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

const contractTexts = ['areas/manager/contract', 'components/contract', 'components/term-bar', 'components/event-line'];

const contracts = createRoute({
  getParentRoute: () => area,
  path: '/contracts',
  validateSearch: textSearch(...contractsSearchNames),
  component: lazyPage(
    ['areas/manager/contracts', 'components/list', 'components/contract'],
    () => import('./contracts/contracts.page.js'),
  ),
});

const contractExtensions = createRoute({
  getParentRoute: () => area,
  path: '/contracts/extend',
  validateSearch: textSearch('ids', 'answerDueOn', ...contractsSearchNames),
  component: lazyPage(
    ['areas/manager/contracts', 'components/list', 'components/contract'],
    () => import('./contracts/extend.page.js'),
  ),
});

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

const contractExtension = createRoute({
  getParentRoute: () => area,
  path: '/contracts/$contractId/extend',
  validateSearch: textSearch('step'),
  component: lazyPage(contractTexts, () => import('./contract/extend.page.js')),
});

const noticeTexts = ['areas/manager/notices', 'components/notice-words'];

const notices = createRoute({
  getParentRoute: () => area,
  path: '/notices',
  validateSearch: textSearch(
    'outcome',
    'audience',
    'kind',
    'procedureId',
    'organisationId',
    'region',
    'from',
    'until',
    'order',
    'cursor',
  ),
  component: lazyPage(noticeTexts, () => import('./notices/list.page.js')),
});

const noticesAhead = createRoute({
  getParentRoute: () => area,
  path: '/notices/ahead',
  validateSearch: textSearch('kind', 'procedureId'),
  component: lazyPage(noticeTexts, () => import('./notices/ahead.page.js')),
});

const noticeCalendar = createRoute({
  getParentRoute: () => area,
  path: '/notices/calendar',
  validateSearch: textSearch('month', 'day', 'kind', 'procedureId', 'region'),
  component: lazyPage([...noticeTexts, 'components/month'], () => import('./notices/calendar.page.js')),
});

const noticeRuns = createRoute({
  getParentRoute: () => area,
  path: '/notices/runs',
  validateSearch: textSearch('cursor'),
  component: lazyPage(noticeTexts, () => import('./notices/runs.page.js')),
});

const notice = createRoute({
  getParentRoute: () => area,
  path: '/notices/$noticeId',
  component: lazyPage([...noticeTexts, 'components/sent-mail'], () => import('./notices/notice.page.js')),
});

const deadlines = createRoute({
  getParentRoute: () => area,
  path: '/deadlines',
  validateSearch: textSearch('month', 'day', 'kind', 'procedureId', 'region', 'cursor'),
  component: lazyPage(
    [...noticeTexts, 'areas/manager/deadlines', 'components/month'],
    () => import('./deadlines/deadlines.page.js'),
  ),
});

const search = createRoute({
  getParentRoute: () => area,
  path: '/search',
  validateSearch: textSearch('q', 'kind'),
  component: lazyPage(['components/search', 'components/notice-words'], () => import('./search/search.page.js')),
});

const enrolments = createRoute({
  getParentRoute: () => area,
  path: '/enrolments',
  validateSearch: textSearch('status', 'procedure', 'who', 'age', 'sort', 'view', 'cursor'),
  component: lazyPage(
    ['areas/manager/work', 'areas/manager/enrolments', 'components/list'],
    () => import('./enrolments/enrolments.page.js'),
  ),
});

const assessingTexts = [
  'areas/manager/work',
  'areas/manager/enrolments',
  'areas/manager/enrolments/assessing',
  'components/letters',
];

const enrolment = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$id',
  component: lazyPage(assessingTexts, () => import('./enrolments/review.page.js')),
});

const supplement = createRoute({
  getParentRoute: () => area,
  path: '/enrolments/$id/supplement',
  component: lazyPage(assessingTexts, () => import('./enrolments/assessing/supplement.page.js')),
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
    () => import('./enrolments/decision.page.js'),
  ),
});

const provider = createRoute({
  getParentRoute: () => area,
  path: '/providers/$id',
  component: lazyPage(
    ['areas/manager/work', 'areas/manager/enrolments', 'areas/manager/providers'],
    () => import('./providers/provider.page.js'),
  ),
});

const procedureTexts = ['areas/manager/procedures', 'components/contract', 'components/term-bar'];

const procedures = createRoute({
  getParentRoute: () => area,
  path: '/procedures',
  validateSearch: textSearch('status', 'cursor'),
  component: lazyPage(procedureTexts, () => import('./procedures/procedures.page.js')),
});

const newProcedure = createRoute({
  getParentRoute: () => area,
  path: '/procedures/new',
  validateSearch: textSearch('region'),
  component: lazyPage(procedureTexts, () => import('./procedures/new.page.js')),
});

const procedure = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId',
  component: lazyPage(procedureTexts, () => import('./procedures/procedure.page.js')),
});

const procedurePart = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/edit/$part',
  component: lazyPage(procedureTexts, () => import('./procedures/edit.page.js')),
});

const procedureDocuments = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/documents',
  component: lazyPage(procedureTexts, () => import('./procedures/documents.page.js')),
});

const procedureNotices = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/notices',
  component: lazyPage(
    ['areas/manager/procedures', 'areas/manager/procedures/notices', 'components/notice-words'],
    () => import('./procedures/notices/notices.page.js'),
  ),
});

const procedurePublication = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/publish',
  component: lazyPage(procedureTexts, () => import('./procedures/publish.page.js')),
});

const procedureVersions = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/versions',
  validateSearch: textSearch('from', 'to'),
  component: lazyPage(procedureTexts, () => import('./procedures/versions.page.js')),
});

const procedurePreview = createRoute({
  getParentRoute: () => area,
  path: '/procedures/$procedureId/preview',
  component: lazyPage(procedureTexts, () => import('./procedures/preview.page.js')),
});

const questionTexts = ['areas/manager/questions', 'areas/manager/work', 'components/list'];

const questions = createRoute({
  getParentRoute: () => area,
  path: '/questions',
  validateSearch: textSearch('state', 'procedureId', 'text', 'cursor'),
  component: lazyPage(questionTexts, () => import('./questions/questions.page.js')),
});

const questionAnswer = createRoute({
  getParentRoute: () => area,
  path: '/questions/answer',
  validateSearch: textSearch('question', 'questions', 'draft', 'procedure'),
  component: lazyPage(questionTexts, () => import('./questions/answer.page.js')),
});

const nextNote = createRoute({
  getParentRoute: () => area,
  path: '/questions/note',
  validateSearch: textSearch('procedure'),
  component: lazyPage(questionTexts, () => import('./questions/note.page.js')),
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
  questions,
  questionAnswer,
  nextNote,
  figures,
  provider,
  procedures,
  newProcedure,
  procedure,
  procedurePart,
  procedureDocuments,
  procedureNotices,
  procedurePublication,
  procedureVersions,
  procedurePreview,
  handovers,
  enrolments,
  enrolment,
  supplement,
  decision,
  notices,
  noticesAhead,
  noticeCalendar,
  noticeRuns,
  notice,
  deadlines,
  search,
  terms,
  contracts,
  contractExtensions,
  contract,
  contractSigning,
  addendumSigning,
  contractExtension,
  settings,
  people,
  newRole,
  roleProposals,
  accessReview,
  audit,
  applications,
  appearance,
  letterSettings,
  overview,
]);
