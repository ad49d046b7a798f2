import type { DeadlineKind } from '@openhuis/platform';

/**
 * What a provider must be told whatever the policy of a procedure says. Each tells of a decision on it, or of the last day
 * of a right that it loses by silence: to answer an offer, to sign, to complete an enrolment, to go to court. When, how
 * often and in which words is the region's choice; that it is told at all is not.
 *
 * - 'atOnce': the term begins with the message and may be short, so that a step that is counted back from its end can fall
 *   before its beginning and would never go.
 * - 'inTime': a long term whose beginning another message tells; any step before its end will do.
 */
export const mustBeTold: Readonly<Partial<Record<DeadlineKind, 'atOnce' | 'inTime'>>> = {
  'extension-answer': 'atOnce',
  signature: 'atOnce',
  'signature-again': 'atOnce',
  'offer-validity': 'inTime',
  'addendum-signature': 'atOnce',
  'addendum-validity': 'inTime',
  'amendment-answer': 'atOnce',
  'amendment-last-term': 'atOnce',
  'amendment-consequence': 'atOnce',
  'end-answer': 'atOnce',
  'end-recorded': 'atOnce',
  'measure-hearing': 'atOnce',
  'measure-decided': 'atOnce',
  supplement: 'atOnce',
  'refusal-intended': 'atOnce',
  'not-processed': 'atOnce',
  'decision-taken': 'atOnce',
};
