import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type RegionAction, regionActions } from '../../../../../../libs/platform/src/audit/audit-actions.js';
import { type RegionSubject, regionSubjects } from '../../../../../../libs/platform/src/audit/audit-subjects.js';
import type texts from './messages.nl.json';

/** The id of the words for an action. Of an action that has none the compiler says so here. */
export function wordsOf(action: RegionAction): keyof typeof texts {
  return `trail.action.${action}`;
}

/** What was done, in words; what only an earlier version recorded stands by its name. */
export function ActionName({ action }: { action: string }): ReactNode {
  const known = regionActions.find((name) => name === action);
  return known === undefined ? <code>{action}</code> : <FormattedMessage id={wordsOf(known)} />;
}

function subjectWordsOf(kind: RegionSubject): keyof typeof texts {
  return `trail.subject.${kind}`;
}

/** What kind of thing it is about, in words. */
export function SubjectName({ kind }: { kind: string }): ReactNode {
  const known = regionSubjects.find((name) => name === kind);
  return known === undefined ? <code>{kind}</code> : <FormattedMessage id={subjectWordsOf(known)} />;
}
