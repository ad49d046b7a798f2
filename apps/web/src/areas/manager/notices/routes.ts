import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

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
  component: lazyPage(noticeTexts, () => import('./list.page.js')),
});

const noticesAhead = createRoute({
  getParentRoute: () => area,
  path: '/notices/ahead',
  validateSearch: textSearch('kind', 'procedureId'),
  component: lazyPage(noticeTexts, () => import('./ahead.page.js')),
});

const noticeCalendar = createRoute({
  getParentRoute: () => area,
  path: '/notices/calendar',
  validateSearch: textSearch('month', 'day', 'kind', 'procedureId', 'region'),
  component: lazyPage([...noticeTexts, 'components/month'], () => import('./calendar.page.js')),
});

const noticeRuns = createRoute({
  getParentRoute: () => area,
  path: '/notices/runs',
  validateSearch: textSearch('cursor'),
  component: lazyPage(noticeTexts, () => import('./runs.page.js')),
});

const notice = createRoute({
  getParentRoute: () => area,
  path: '/notices/$noticeId',
  component: lazyPage([...noticeTexts, 'components/sent-mail'], () => import('./notice.page.js')),
});

const deadlines = createRoute({
  getParentRoute: () => area,
  path: '/deadlines',
  validateSearch: textSearch('month', 'day', 'kind', 'procedureId', 'region', 'cursor'),
  component: lazyPage(
    [...noticeTexts, 'areas/manager/deadlines', 'components/month'],
    () => import('../deadlines/deadlines.page.js'),
  ),
});

export const noticesRoutes = [notices, noticesAhead, noticeCalendar, noticeRuns, notice, deadlines] as const;
