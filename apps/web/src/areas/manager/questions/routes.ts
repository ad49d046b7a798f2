import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../../lazy-page.js';
import { textSearch } from '../../../search.js';
import { area } from '../area.js';

const questionTexts = ['areas/manager/questions', 'areas/manager/work', 'components/list'];

const questions = createRoute({
  getParentRoute: () => area,
  path: '/questions',
  validateSearch: textSearch('state', 'procedureId', 'text', 'cursor'),
  component: lazyPage(questionTexts, () => import('./questions.page.js')),
});

const questionAnswer = createRoute({
  getParentRoute: () => area,
  path: '/questions/answer',
  validateSearch: textSearch('question', 'questions', 'draft', 'procedure'),
  component: lazyPage(questionTexts, () => import('./answer.page.js')),
});

const nextNote = createRoute({
  getParentRoute: () => area,
  path: '/questions/note',
  validateSearch: textSearch('procedure'),
  component: lazyPage(questionTexts, () => import('./note.page.js')),
});

export const questionsRoutes = [questions, questionAnswer, nextNote] as const;
