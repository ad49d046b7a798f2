import type { Violation } from '@openhuis/platform';

/**
 * draft: being prepared; submitted: it waits for a second person; sending: approved, its offers go out; sent: all that could
 * be made were; cancelled: nothing goes out, with the reason.
 */
export type RoundState = 'draft' | 'submitted' | 'sending' | 'sent' | 'cancelled';
export const roundStates: readonly RoundState[] = ['draft', 'submitted', 'sending', 'sent', 'cancelled'];

/** What people do with a round. */
export type RoundCommand = 'edit' | 'submit' | 'return' | 'approve' | 'cancel' | 'retry' | 'remind';

const allowedIn: Record<RoundCommand, readonly RoundState[]> = {
  edit: ['draft'],
  submit: ['draft'],
  return: ['submitted'],
  approve: ['submitted'],
  // What has gone out is withdrawn offer by offer: each provider has it in writing.
  cancel: ['draft', 'submitted'],
  retry: ['sent'],
  remind: ['sending', 'sent'],
};

/**
 * What forbids a command: `wrong-state`, and `second-person-needed` for who submitted the round and would approve it.
 *
 * @param personId who asks
 */
export function roundCommandViolations(
  { state, submittedBy }: { state: RoundState; submittedBy: string | null },
  command: RoundCommand,
  personId: string,
): Violation[] {
  if (!allowedIn[command].includes(state)) return [{ code: 'wrong-state', details: { status: state, command } }];
  return command === 'approve' && submittedBy === personId ? [{ code: 'second-person-needed' }] : [];
}
