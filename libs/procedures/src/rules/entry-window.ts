import { amsterdamDate, amsterdamInstant, addDays } from '@openhuis/calendar';
import type { PlannedDeadline } from '@openhuis/platform';
import type { ProcedureDefinition } from '../procedure-definition.js';

/** The facts of a procedure that say whether one can enrol. A published procedure is one. */
export interface EntryFacts {
  status: 'draft' | 'published' | 'paused' | 'closed';
  definition: Pick<ProcedureDefinition, 'entry'>;
}

/** Form of a local time of an entry window: '2025-09-01T09:00'. */
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/**
 * The instant of a local time in Europe/Amsterdam: '2026-06-30T17:00' is 2026-06-30T15:00:00Z.
 *
 * @throws RangeError for another form, or a day or time that does not exist
 */
export function entryInstant(localTime: string): Date {
  const [, day, time] = LOCAL_TIME.exec(localTime) ?? [];
  if (day === undefined || time === undefined) {
    throw new RangeError(`'${localTime}' is not a local time: write YYYY-MM-DDTHH:mm`);
  }
  return amsterdamInstant(day, time);
}

/**
 * How the entry of a procedure stands at an instant: one can enrol, cannot yet, cannot during a pause, or cannot any more:
 * what comes then is not processed.
 */
export function entryStanding(procedure: EntryFacts, now: Date): 'open' | 'notYet' | 'paused' | 'past' {
  if (isOpenForEntry(procedure, now)) return 'open';
  const { opensAt, closesAt } = procedure.definition.entry;
  if (procedure.status === 'closed' || (closesAt !== undefined && entryInstant(closesAt) < now)) return 'past';
  return procedure.status === 'draft' || now < entryInstant(opensAt) ? 'notYet' : 'paused';
}

/**
 * True while one can enrol: the procedure is published and the window is open. Both boundaries count, as "van … tot en
 * met uiterlijk … om" says: who submits at the closing time itself is in time.
 */
export function isOpenForEntry(procedure: EntryFacts, now: Date): boolean {
  if (procedure.status !== 'published') return false;
  const { opensAt, closesAt } = procedure.definition.entry;
  return entryInstant(opensAt) <= now && (closesAt === undefined || now <= entryInstant(closesAt));
}

/**
 * The deadline of a closing window. People are told the last day on which one can enrol; the system acts the day after.
 *
 * @param inForceOn the date on which this window was published
 * @returns nothing for continuous entry
 */
export function windowDeadlines(entry: ProcedureDefinition['entry'], inForceOn: string): PlannedDeadline[] {
  if (entry.closesAt === undefined) return [];
  const dueOn = amsterdamDate(new Date(entryInstant(entry.closesAt).getTime() - 1));
  return [{ kind: 'window-closing', dueOn, actsOn: addDays(dueOn, 1), inForceOn, announced: true }];
}
