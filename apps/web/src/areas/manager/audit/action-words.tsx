import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type RegionAction, regionActions } from '../../../../../../libs/platform/src/audit/audit-actions.js';
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

const subjectKinds: ReadonlySet<string> = new Set([
  'accessReview',
  'amendment',
  'amendmentAnswer',
  'application',
  'conflictOfInterest',
  'clarification',
  'contract',
  'enrolment',
  'evidence',
  'export',
  'extensionOffer',
  'extensionRound',
  'handover',
  'notice',
  'noticeRun',
  'organisation',
  'organisationRole',
  'person',
  'procedure',
  'procedureDocument',
  'dialogueTable',
  'proposal',
  'question',
  'region',
  'regionRole',
  'roleProposal',
  'savedView',
  'task',
]);

/** What kind of thing it is about, in words. */
export function SubjectName({ kind }: { kind: string }): ReactNode {
  return subjectKinds.has(kind) ? <FormattedMessage id={`trail.subject.${kind}`} /> : <code>{kind}</code>;
}
