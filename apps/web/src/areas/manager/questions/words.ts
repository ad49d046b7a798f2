import type { Subject } from './question-queries.js';

/** What is typed. */
export interface Words {
  question: string;
  answer: string;
  about: Subject | null;
  correctsId: string;
}
