import type { Violation } from '@openhuis/platform';

/** The life of a dialogue table. */
export const tableStates = [
  /** The region's own. */
  'planned',
  /** The contracted providers were invited. */
  'invited',
  /** Its minutes are published. */
  'reported',
  'cancelled',
] as const;
export type TableState = (typeof tableStates)[number];

/**
 * What is done to a dialogue table. `reply` is a provider's; the others are the region's. `invite` again tells who got a
 * contract since. `write`: answers, attendance and minutes as they are being made.
 */
export type TableCommand = 'change' | 'invite' | 'reply' | 'write' | 'report' | 'cancel';

const transitions: Readonly<Record<TableState, Readonly<Partial<Record<TableCommand, TableState>>>>> = {
  planned: { change: 'planned', invite: 'invited', cancel: 'cancelled' },
  invited: {
    change: 'invited',
    invite: 'invited',
    reply: 'invited',
    write: 'invited',
    report: 'reported',
    cancel: 'cancelled',
  },
  // What was published stands: a later table may say otherwise.
  reported: {},
  cancelled: {},
};

/** The state after a command, or the violation that says in which state it is not possible. */
export function tableAfter(state: TableState, command: TableCommand): { state: TableState } | { violation: Violation } {
  const next = transitions[state][command];
  return next === undefined ? { violation: { code: 'wrong-state', details: { state, command } } } : { state: next };
}
