import { addDays, type CalendarDate } from '@openhuis/calendar';
import { type CommonContent, commonTermsOn, recordCommonTerms } from '@openhuis/procedures';
import { In } from 'typeorm';
import type { AmendmentWork } from './amendment-record.js';
import { Amendment } from './amendment.entity.js';
import { afterRunOff, applyChanges, runOffEnds } from './rules/apply-changes.js';

/**
 * Writes what binds every contract from a day on anew, from what holds the day before and every amendment that was announced
 * and not withdrawn: in the order of their days, whatever the order in which they were announced or taken back.
 *
 * @param from the first day on which something may differ
 */
export async function replayTerms(
  { manager }: Pick<AmendmentWork, 'manager'>,
  procedure: { id: string; regionId: number },
  from: CalendarDate,
): Promise<void> {
  const before = await commonTermsOn(manager, procedure.id, addDays(from, -1));
  if (before === null) return;
  const amendments = await manager.find(Amendment, {
    where: { procedureId: procedure.id, state: In(['announced', 'effective']) },
    order: { effectiveOn: 'asc', number: 'asc' },
  });
  const steps = amendments
    .flatMap(stepsOf)
    .filter(({ day }) => day >= from)
    .toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
  // Nothing begins on that day any more: what held the day before goes on.
  if (steps[0]?.day !== from) {
    await recordCommonTerms(manager, procedure, before.content, before.startsOn, before.source);
  }
  let { content } = before;
  for (const { day, id, step } of steps) {
    content = step(content);
    await recordCommonTerms(manager, procedure, content, day, { kind: 'amendment', id });
  }
}

interface TermsStep {
  day: CalendarDate;
  id: string;
  step: (content: CommonContent) => CommonContent;
}

/** An amendment as it takes effect, and on each day after which something has run off. */
function stepsOf({ id, changes, effectiveOn }: Amendment): TermsStep[] {
  return [
    { day: effectiveOn, id, step: (content) => applyChanges(content, changes, effectiveOn) },
    ...runOffEnds(changes).map((endsOn): TermsStep => {
      return { day: addDays(endsOn, 1), id, step: (content) => afterRunOff(content, changes, endsOn) };
    }),
  ];
}
