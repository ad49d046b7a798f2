import type { Permission } from '@openhuis/platform';

/** What an item of work is about: with its id the key under which somebody takes it. */
export const workSubjects = [
  'enrolment',
  'complaint',
  'contract',
  'deadline',
  'extensionOffer',
  'amendment',
  'contractEnding',
  'contractSettlement',
  'measure',
  'intakeStop',
  'organisationChange',
  'paperSigning',
  'extensionRound',
  'contractEvidence',
  'evidenceRenewal',
  'handover',
  'roleProposal',
  'accessReview',
  'question',
  'noticeRun',
  'task',
] as const;
export type WorkSubject = (typeof workSubjects)[number];

/** What a kind of work asks of whom. */
interface KindOfWork {
  subject: WorkSubject;
  /** Who may do it. */
  does: Permission;
  /** Who may know that it is there. */
  reads: Permission;
}

/** Everything that can need a person of a region. A kind has one permission: whoever has none of its roles cannot do it. */
export const workKinds = {
  'enrolment-assessment': { subject: 'enrolment', does: 'enrolment.assess', reads: 'enrolment.read' },
  /** Every condition has a finding: a decision is to be proposed. */
  'enrolment-proposal': { subject: 'enrolment', does: 'enrolment.propose', reads: 'enrolment.read' },
  /** A decision was proposed; another person takes it. */
  'enrolment-decision': { subject: 'enrolment', does: 'enrolment.decide', reads: 'enrolment.read' },
  /** A provider filed a complaint about a refusal; it is answered within six weeks. */
  complaint: { subject: 'complaint', does: 'enrolment.decide', reads: 'enrolment.read' },
  /** A court or the Geschillencommissie judges a refusal: to be made final or reconsidered when it has. */
  'suspended-refusal': { subject: 'enrolment', does: 'enrolment.decide', reads: 'enrolment.read' },
  /** Evidence was accepted instead of what a condition asks: somebody looks at it again. */
  'evidence-check': { subject: 'enrolment', does: 'enrolment.assess', reads: 'enrolment.read' },
  /** The provider has signed; the region has not. */
  'contract-signature': { subject: 'contract', does: 'contract.sign.region', reads: 'contract.read' },
  /** The last day of what proves a condition of a running contract has passed, and nothing newer was delivered. */
  'evidence-lapsed': { subject: 'contractEvidence', does: 'evidence.judge', reads: 'evidence.read' },
  /** A provider delivered newer evidence for a condition of a running contract: it is to be accepted or refused. */
  'evidence-renewal': { subject: 'evidenceRenewal', does: 'evidence.judge', reads: 'evidence.read' },
  /** The contracts of a procedure that share an end, once the region should offer their next extension. */
  'extension-offers': { subject: 'deadline', does: 'extension.offer', reads: 'contract.read' },
  /** A round of extensions is being prepared, or was proposed by the calendar. */
  'extension-round': { subject: 'extensionRound', does: 'extension.offer', reads: 'extension-round.read' },
  /** A round was handed in; another person approves it. */
  'round-approval': { subject: 'extensionRound', does: 'extension.approve', reads: 'extension-round.read' },
  /** Some offers of a round could not be made. */
  'round-failures': { subject: 'extensionRound', does: 'extension.offer', reads: 'extension-round.read' },
  /** Nobody opened offers of a round within their days: a registered letter is to be sent for each. */
  'registered-letters': { subject: 'extensionRound', does: 'extension.offer', reads: 'extension-round.read' },
  /** The same after the latest notice date, when nothing was offered: only a late extension is left. */
  'late-extensions': { subject: 'deadline', does: 'extension.offer', reads: 'contract.read' },
  'extension-approval': { subject: 'extensionOffer', does: 'extension.approve', reads: 'contract.read' },
  /** An amendment was proposed; another person announces it. */
  'amendment-approval': { subject: 'amendment', does: 'amendment.announce', reads: 'amendment.read' },
  /** One person of the region proposed to end a contract; another approves it. */
  'ending-approval': { subject: 'contractEnding', does: 'contract.end.approve', reads: 'contract.read' },
  /** After an end: what the region settles within days, and what is late whoever does it. */
  settlement: { subject: 'contractSettlement', does: 'contract.end.region', reads: 'contract.read' },
  /** A provider responded to a measure, or its term is over: another person decides. */
  'measure-decision': { subject: 'measure', does: 'measure.decide', reads: 'contract.read' },
  /** A provider asks for an intake stop: it begins only if the region consents. */
  'intake-stop-request': { subject: 'intakeStop', does: 'intake-stop.decide', reads: 'contract.read' },
  /** A provider reported that something about it changes. */
  'party-change-check': {
    subject: 'organisationChange',
    does: 'organisation-change.check',
    reads: 'organisation-change.read',
  },
  /** A scan of what was signed on paper: another person looks at it. */
  'paper-signing': { subject: 'paperSigning', does: 'contract.sign.region', reads: 'contract.read' },
  'handover-proposal': { subject: 'handover', does: 'handover.propose', reads: 'handover.read' },
  'handover-decision': { subject: 'handover', does: 'handover.decide', reads: 'handover.read' },
  'role-proposal': { subject: 'roleProposal', does: 'role-proposal.decide', reads: 'role-proposal.read' },
  /** A provider asked it and no published note answers it yet. */
  question: { subject: 'question', does: 'question.answer', reads: 'question.read' },
  'access-review': { subject: 'accessReview', does: 'access-review.sign-off', reads: 'access-review.read' },
  'held-notices': { subject: 'noticeRun', does: 'notice.release', reads: 'notice.read' },
  task: { subject: 'task', does: 'task.settle', reads: 'task.read' },
} as const satisfies Record<string, KindOfWork>;

export type WorkKind = keyof typeof workKinds;
export const workKindNames = Object.keys(workKinds) as WorkKind[];

/** Tasks that are work of a kind of their own, which knows the facts better. */
export const tasksWithOwnKind = ['access-review-due', 'notices-held', 'handover-asked'] as const;

/**
 * Within how many days work is due for which no law and no contract sets a day: our own promise, the same for everybody.
 * A mail that did not arrive is told another way within two working days at most; somebody who asks for an organisation
 * without administrator hears within two weeks. A judgment in kort geding is mostly there six weeks after the writ: then
 * somebody looks how the case stands.
 */
export const workTerms = {
  suspendedRefusal: 42,
  handover: 14,
  roleProposal: 7,
  evidenceRenewal: 14,
  measureDecision: 14,
  paperSigning: 7,
  undeliveredNotice: 2,
  task: 7,
} as const;

/** Accepted evidence shows so many days before it is to be looked at again: with the first mail about it. */
export const EVIDENCE_CHECK_SHOWN_DAYS = 28;

/** What is to be settled shows so many days before its day: with the mail about it. */
export const SETTLEMENT_SHOWN_DAYS = 14;

/** An access review shows so many days before its last day. */
export const REVIEW_SHOWN_DAYS = 28;
