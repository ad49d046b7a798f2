import { addDays, addMonths, type CalendarDate } from '@openhuis/calendar';
import type { Language } from '@openhuis/messages';
import type { DeadlineKind, SubjectKind } from '@openhuis/platform';
import { deadlineKinds } from '../../../platform/src/deadlines/deadline.js';
import { exampleDialogueOf } from './dialogue-facts.js';
import type { NoticeFacts } from './notice-content.js';

/** What a text may name between braces. */
export type NoticeFactName =
  | 'dueOn'
  | 'table'
  | 'meetingTime'
  | 'meetingPlace'
  | 'message'
  | 'cancelReason'
  | 'proposal'
  | 'dayAfter'
  | 'region'
  | 'organisation'
  | 'procedure'
  | 'contract'
  | 'startsOn'
  | 'endsOn'
  | 'answer'
  | 'outcome'
  | 'evidence'
  | 'amendment'
  | 'effectiveOn'
  | 'answerBy'
  | 'silence';

const always = ['dueOn', 'dayAfter', 'region'] as const;
const factsOfSubject: Record<SubjectKind, readonly NoticeFactName[]> = {
  proposal: [...always, 'organisation', 'procedure', 'proposal'],
  dialogueMessage: [...always, 'organisation', 'procedure', 'table', 'meetingTime', 'meetingPlace', 'message'],
  procedure: [...always, 'procedure'],
  contract: [...always, 'organisation', 'procedure', 'contract', 'endsOn'],
  extensionOffer: [...always, 'organisation', 'procedure', 'contract', 'startsOn', 'endsOn', 'answer'],
  amendmentAnswer: [
    ...always,
    'organisation',
    'procedure',
    'contract',
    'endsOn',
    'amendment',
    'effectiveOn',
    'answerBy',
    'answer',
    'outcome',
    'silence',
  ],
  enrolment: [...always, 'organisation', 'procedure'],
  // One document may serve several procedures.
  evidence: [...always, 'organisation', 'evidence'],
};

/**
 * The facts that every notice of this kind of deadline has (libs/notices/notice-facts.ts reads them): a text that names
 * another could not be composed.
 */
export function factsOf(kind: DeadlineKind): readonly NoticeFactName[] {
  const facts = factsOfSubject[deadlineKinds[kind].subject];
  // A proposal is hidden from the provider: its deadline, and so its notice, names no organisation.
  if (kind === 'extension-approval' || kind === 'end-approval' || kind === 'retention-end')
    return facts.filter((name) => name !== 'organisation');
  // Only what is called off has a reason.
  if (kind === 'dialogue-table-cancelled') return [...facts, 'cancelReason'];
  // There is an outcome once there is a decision.
  return kind === 'decision-taken' ? [...facts, 'outcome'] : facts;
}

/** Whether somebody of a provider can be told about this kind of deadline: there is a provider that it is about. */
export function concernsProvider(kind: DeadlineKind): boolean {
  return factsOf(kind).includes('organisation');
}

/**
 * Facts by which a text can be read before anybody gets it: made up, but for the names of the region and the procedure.
 *
 * @param dueOn the date of the example, the last day that counts
 */
export function exampleFacts(
  kind: DeadlineKind,
  dueOn: CalendarDate,
  named: { region: string; procedure: Record<Language, string> },
): NoticeFacts {
  const facts: Omit<NoticeFacts, 'dueOn' | 'region'> = {
    organisation: 'Voorbeeldzorg',
    procedure: named.procedure,
    contract: 'C-0001',
    startsOn: addDays(addMonths(dueOn, 6), 1),
    endsOn: addMonths(dueOn, 30),
    answer: 'accepted',
    outcome: 'admitted',
    evidence: 'insurance',
    amendment: 'Voorbeeld',
    effectiveOn: addMonths(dueOn, 3),
    answerBy: dueOn,
    silence: 'refusal',
  };
  const known: readonly string[] = factsOf(kind);
  const there = Object.entries(facts).map(([name, value]) => [name, known.includes(name) ? value : null]);
  return {
    dueOn,
    region: named.region,
    ...(Object.fromEntries(there) as typeof facts),
    dialogue: exampleDialogueOf(known),
  };
}
