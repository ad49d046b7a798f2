import type { CalendarDate } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { Side } from '../../rules/transitions.js';

/**
 * Why a contract, or a part of it, ends before its term does (contract standard 1.3.4, 1.4 and 3.19). 'term': its own last
 * day, which is certain now.
 */
export type EndingGround = 'notice' | 'mutualConsent' | 'dissolution' | 'amendmentRefused' | 'term';
export const endingGrounds: readonly EndingGround[] = [
  'notice',
  'mutualConsent',
  'dissolution',
  'amendmentRefused',
  'term',
];

/**
 * proposed: it waits for a second person of the region; asked: for the other side, which receives the notice or consents;
 * planned: it holds, and what it ends has its last day; the others are over without an end.
 */
export type EndingState = 'proposed' | 'asked' | 'planned' | 'withdrawn' | 'refused' | 'lapsed' | 'cancelled';

/** What the commands on an ending depend on. */
export interface EndingFacts {
  ground: EndingGround;
  /** The side that asked for it. */
  side: Side;
  state: EndingState;
  endsOn: CalendarDate;
  /** The last day on which it can be approved, received or consented to, inclusive; null: nobody has to. */
  answerDueOn: CalendarDate | null;
}

export type EndingCommand = 'approve' | 'reject' | 'receive' | 'answer' | 'withdraw' | 'lapse' | 'cancel';

type Guard = (facts: EndingFacts, today: CalendarDate) => Violation[];
const inTime: Guard = ({ answerDueOn }, today) =>
  answerDueOn !== null && today > answerDueOn ? [{ code: 'offer-too-late', details: { answerDueOn } }] : [];
const onlyOf =
  (ground: EndingGround): Guard =>
  (facts) =>
    facts.ground === ground ? [] : [{ code: 'wrong-state', details: { ground: facts.ground } }];

/** In which state each command is allowed, and what else must hold. */
export const endingTransitions: Record<EndingCommand, { from: readonly EndingState[]; guards: readonly Guard[] }> = {
  approve: { from: ['proposed'], guards: [inTime] },
  reject: { from: ['proposed'], guards: [] },
  receive: { from: ['asked'], guards: [onlyOf('notice'), inTime] },
  answer: { from: ['asked'], guards: [onlyOf('mutualConsent'), inTime] },
  withdraw: { from: ['proposed', 'asked'], guards: [] },
  lapse: {
    from: ['proposed', 'asked'],
    guards: [
      ({ answerDueOn }, today) =>
        answerDueOn === null || today <= answerDueOn
          ? [{ code: 'wrong-state', details: { answerDueOn: answerDueOn ?? 'none' } }]
          : [],
    ],
  },
  // Until its last day has passed: after that there is nothing to restore.
  cancel: {
    from: ['planned'],
    guards: [
      onlyOf('amendmentRefused'),
      ({ endsOn }, today) => (today > endsOn ? [{ code: 'wrong-state', details: { endsOn } }] : []),
    ],
  },
};

/** Everything that forbids a command on an ending on this day; empty when it is allowed. */
export function endingViolations(facts: EndingFacts, command: EndingCommand, today: CalendarDate): Violation[] {
  const { from, guards } = endingTransitions[command];
  if (!from.includes(facts.state)) return [{ code: 'wrong-state', details: { ending: facts.state, command } }];
  return guards.flatMap((guard) => guard(facts, today));
}

/**
 * What a request becomes at once. A notice of the provider is received in the portal as it is given; one of the region needs
 * a second person first, and proof of receipt after that; consent needs the other side.
 */
export function stateOfRequest(ground: EndingGround, side: Side): 'proposed' | 'asked' | 'planned' {
  if (ground === 'mutualConsent') return 'asked';
  if (ground === 'notice') return side === 'provider' ? 'planned' : 'proposed';
  return ground === 'dissolution' ? 'proposed' : 'planned';
}

/** What an ending becomes once a second person has approved it. */
export function stateOnceApproved(ground: EndingGround): 'asked' | 'planned' {
  return ground === 'notice' ? 'asked' : 'planned';
}
