import { RuleViolation } from '@openhuis/platform';
import type { Procedure, ProcedureStatus } from './procedure.entity.js';

/** A procedure after a command. */
export interface ProcedureState {
  id: string;
  status: ProcedureStatus;
  /** Give it with the next command: it counts edits. */
  version: number;
  /** Number of the published version that holds. */
  currentVersion: number | null;
}

export function stateOf({ id, status, version, currentVersion }: Procedure): ProcedureState {
  return { id, status, version, currentVersion };
}

/** Throws `wrong-state` unless the procedure is in one of the states. */
export function refuseState(procedure: Procedure, allowed: ProcedureStatus[]): void {
  if (!allowed.includes(procedure.status)) throw RuleViolation.of('wrong-state', { status: procedure.status });
}
