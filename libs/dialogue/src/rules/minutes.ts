import type { Violation } from '@openhuis/platform';
import { type ProposalOutcome, proposalOutcomes } from './proposal-states.js';

/**
 * What became of a point at the table: what the region does with it, that it is spoken about again at a later table, or,
 * where nothing was asked of the region, that it was discussed.
 */
export const pointOutcomes = [...proposalOutcomes, 'heldOver', 'discussed'] as const;
export type PointOutcome = (typeof pointOutcomes)[number];

/** A point as far as the minutes ask after it. */
export interface PointOfMinutes {
  /** Whether it is a proposal. */
  isProposal: boolean;
  outcome: PointOutcome | null;
}

/** What of a table decides whether its minutes can be published. */
export interface MinutesFacts {
  startsAt: Date;
  points: readonly PointOfMinutes[];
  /** As drafted; null when nobody wrote any. */
  text: string | null;
  /** Organisations that were noted as present. */
  present: number;
}

/** What is wrong with the answer to one point: nobody proposes something only to have it discussed. */
export function answerViolations(isProposal: boolean, outcome: PointOutcome, reason: string): Violation[] {
  return [
    ...(isProposal && outcome === 'discussed'
      ? [{ code: 'invalid-input' as const, path: 'outcome', details: { allowed: [...proposalOutcomes, 'heldOver'] } }]
      : []),
    ...(reason.trim().length < 10
      ? [{ code: 'invalid-input' as const, path: 'reason', details: { rule: 'at least 10 characters' } }]
      : []),
  ];
}

/** Everything that keeps minutes from being published, each unanswered point at its place. */
export function minutesViolations({ startsAt, points, text, present }: MinutesFacts, now: Date): Violation[] {
  return [
    ...(startsAt > now ? [{ code: 'date-in-future' as const, path: 'heldOn' }] : []),
    ...(text === null || text.trim() === '' ? [{ code: 'minutes-missing' as const, path: 'text' }] : []),
    ...(present === 0 ? [{ code: 'attendance-missing' as const, path: 'present' }] : []),
    ...points.flatMap(({ outcome }, index): Violation[] =>
      outcome === null
        ? [{ code: 'agenda-point-unanswered', path: `points/${index}`, details: { point: index + 1 } }]
        : [],
    ),
  ];
}

/** The answer that a proposal gets from the table, or null where it is held over: then it is free for a later one. */
export function proposalOutcome(outcome: PointOutcome): ProposalOutcome | null {
  return proposalOutcomes.find((one) => one === outcome) ?? null;
}
