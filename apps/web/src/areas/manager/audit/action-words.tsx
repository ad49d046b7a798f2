import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** What is recorded, by the kind of subject, as far as it has words of its own here; anything else stands by its name. */
const recorded = {
  'access-review': ['due', 'signed-off'],
  application: ['made', 'revoked', 'tokenIssued'],
  clarification: ['discarded', 'drafted', 'redrafted'],
  clarificationNote: ['published'],
  conflictOfInterest: ['declared', 'ended'],
  contract: [
    'activated',
    'addendumDeclined',
    'addendumFormed',
    'addendumLapsed',
    'addendumSignedByProvider',
    'addendumSignedByRegion',
    'addendumWithdrawn',
    'declined',
    'endAsked',
    'endCancelled',
    'endDropped',
    'endPlanned',
    'ended',
    'extended',
    'formed',
    'intakeStopAsked',
    'intakeStopDecided',
    'intakeStopLifted',
    'lapsed',
    'linesAdded',
    'measureClosed',
    'measureDecided',
    'measureProposed',
    'partyChanged',
    'signed',
    'withdrawn',
  ],
  contractEnding: ['lapsed', 'proposed', 'refused', 'settled', 'transferReported', 'withdrawn'],
  contracts: ['exported'],
  demo: ['loaded'],
  enrolment: [
    'admitted',
    'assessed',
    'complaintAnswered',
    'complaintFiled',
    'decisionProposed',
    'decisionReturned',
    'evidenceCheckMoved',
    'evidenceChecked',
    'notProcessed',
    'refusalIntended',
    'refusalReconsidered',
    'refusalSuspended',
    'refused',
    'submitted',
    'supplementAsked',
    'supplementPrepared',
    'supplemented',
    'withdrawn',
  ],
  evidence: ['found-clean', 'found-infected'],
  'evidence-renewal': ['accepted', 'delivered', 'refused'],
  extensionOffer: ['accepted', 'approved', 'declined', 'offered', 'proposed', 'withdrawn'],
  handover: ['approved', 'proposed', 'refused'],
  measure: ['stepDone', 'viewGiven'],
  notice: ['resent'],
  noticeRun: ['released'],
  organisationChange: ['checked', 'effective', 'reported', 'withdrawn'],
  organisationRole: ['given'],
  procedure: [
    'closed',
    'created',
    'edited',
    'noticePolicyReplaced',
    'paused',
    'publicationLapsed',
    'publicationPlanned',
    'publicationWithdrawn',
    'published',
    'removed',
    'resumed',
    'windowClosed',
  ],
  procedureDocument: ['added', 'discarded', 'published'],
  question: ['asked', 'givenBack'],
  region: ['appearanceSet', 'letterSettingsSet'],
  role: ['ended', 'given'],
  'role-proposal': ['confirmed', 'made', 'rejected'],
  savedView: ['made'],
  task: ['settled'],
  'work-item': ['assigned', 'put-back', 'snoozed', 'woken'],
  'work-items': ['assigned', 'put-back'],
} as const;

/** The names of the actions as the trail has them: 'contract.signed'. */
export const knownActions: readonly string[] = Object.entries(recorded).flatMap(([kind, actions]) =>
  actions.map((action) => `${kind}.${action}`),
);
const known: ReadonlySet<string> = new Set(knownActions);

/** What was done, in words. */
export function ActionName({ action }: { action: string }): ReactNode {
  return known.has(action) ? <FormattedMessage id={`trail.action.${action}`} /> : <code>{action}</code>;
}

const subjectKinds: ReadonlySet<string> = new Set([
  'accessReview',
  'application',
  'conflictOfInterest',
  'clarification',
  'contract',
  'enrolment',
  'evidence',
  'export',
  'extensionOffer',
  'handover',
  'notice',
  'noticeRun',
  'organisation',
  'organisationRole',
  'person',
  'procedure',
  'procedureDocument',
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
