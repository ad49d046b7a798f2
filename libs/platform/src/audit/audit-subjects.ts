/**
 * What an entry in the trail of a region can be about: each has words in the web, beside those of the actions. As with the
 * actions, what was ever recorded in production stays here.
 */
export const regionSubjects = [
  'accessReview',
  'amendment',
  'amendmentAnswer',
  'application',
  'clarification',
  'complaint',
  'conflictOfInterest',
  'contract',
  'contractEnding',
  'contractEvidence',
  'contractSettlement',
  'deadline',
  'dialogueTable',
  'enrolment',
  'evidenceRenewal',
  'export',
  'extensionOffer',
  'extensionRound',
  'handover',
  'indexationRound',
  'intakeStop',
  'measure',
  'notice',
  'noticeRun',
  'organisation',
  'organisationChange',
  'organisationRole',
  'paperSigning',
  'procedure',
  'procedureDocument',
  'proposal',
  'question',
  'region',
  'regionRole',
  'roleProposal',
  'savedView',
  'task',
] as const;
export type RegionSubject = (typeof regionSubjects)[number];

/** What is recorded about these, no region reads. */
export type OtherSubject =
  | 'apiToken'
  | 'calendarFeed'
  | 'enrolmentParty'
  | 'evidence'
  | 'identity'
  | 'invitation'
  | 'joinRequest'
  | 'person'
  | 'session';
