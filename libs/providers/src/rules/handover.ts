import type { Violation } from '@openhuis/platform';

export type HandoverState = 'asked' | 'proposed' | 'approved' | 'refused' | 'withdrawn';

/** What decides on the next step of a handover. */
export interface HandoverFacts {
  state: HandoverState;
  /** Who shall become administrator. */
  personId: string;
  /** The region whose contract manager proposed; null until then. */
  regionId: number | null;
  proposedBy: string | null;
  /** Whether somebody administers the organisation today. */
  administered: boolean;
}

export type HandoverStep = { name: 'propose' | 'approve' | 'refuse'; by: string };

const from: Record<HandoverStep['name'], readonly HandoverState[]> = {
  propose: ['asked'],
  approve: ['proposed'],
  refuse: ['asked', 'proposed'],
};

/**
 * Why a step of a handover is not possible. While there is an administrator, the organisation decides for itself who
 * comes; a region steps in with four eyes, and nobody of those four is the person who gets the role.
 */
export function handoverFaults(facts: HandoverFacts, { name, by }: HandoverStep): Violation[] {
  if (!from[name].includes(facts.state)) return [{ code: 'wrong-state', details: { state: facts.state } }];
  if (name !== 'refuse' && facts.administered) return [{ code: 'administrator-present' }];
  if (by === facts.personId || by === facts.proposedBy) return [{ code: 'second-person-needed' }];
  return [];
}
