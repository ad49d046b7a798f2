import type { CalendarDate } from '@openhuis/calendar';
import { commonContent, type CommonContent, type ProcedureDefinition } from '@openhuis/procedures';
import type { AmendedChangeAnswer, AnnouncedAmendmentDetailAnswer } from './amendment-detail.dto.js';
import { type AmendedPart, amendedParts } from './rules/amended-parts.js';
import { type AmendmentChange, placeOf } from './rules/amendment-change.js';
import { sentChange } from './rules/read-change.js';

/** An instant in UTC, as the api writes it. */
export const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What everyone may read of an amendment once it is announced; `m` is the amendment, `v` the version that holds. */
export const AMENDMENT = `m.id, m.region_id as "regionId", m.procedure_id as "procedureId", v.definition -> 'title' as "procedureTitle",
  m.number, m.subject, m.reason, m.basis, m.basis_reference as "basisReference", m.state, m.effective_on as "effectiveOn",
  m.announced_on as "announcedOn", m.response_due_on as "responseDueOn", m.last_term_due_on as "lastTermDueOn", m.silence,
  m.withdraw_reason as "withdrawReason", m.changes, m.before`;

/** The amendment with the version of its procedure that holds. */
export const OF_PROCEDURE = `from amendment m
  join procedure p on p.id = m.procedure_id
  join procedure_version v on v.procedure_id = p.id and v.number = p.current_version`;

/** How many contractors said what; `m` is the amendment. Row-level security shows a provider no answers but its own. */
export const COUNTS = `(select jsonb_build_object('told', count(*), 'acknowledged', count(a.acknowledged_at),
    'accepted', count(*) filter (where a.answer = 'accepted'), 'refused', count(*) filter (where a.answer = 'refused'),
    'silent', count(*) filter (where a.answer is null), 'ends', count(*) filter (where a.outcome = 'ends'))
  from amendment_answer a where a.amendment_id = m.id) as counts`;

/** An amendment as {@link AMENDMENT} reads it. */
export interface AmendmentRow extends Omit<AnnouncedAmendmentDetailAnswer, 'changes'> {
  changes: AmendmentChange[];
  before: AmendedPart[] | null;
}

/** The changes with what they replace: frozen since the announcement, before that as things stand now. */
export function changesOf(
  { changes, before, effectiveOn }: Pick<AmendmentRow, 'changes' | 'before' | 'effectiveOn'>,
  ground?: { content: CommonContent | null; definition: ProcedureDefinition },
): AmendedChangeAnswer[] {
  const parts = before ?? partsOf(changes, effectiveOn, ground);
  return changes.map((change, index) => ({
    place: placeOf(change),
    change: sentChange(change),
    before: { ...parts[index] },
  }));
}

function partsOf(
  changes: readonly AmendmentChange[],
  effectiveOn: CalendarDate,
  ground: { content: CommonContent | null; definition: ProcedureDefinition } | undefined,
): AmendedPart[] {
  if (ground === undefined) return [];
  const { content, definition } = ground;
  return amendedParts(changes, content ?? commonContent(definition), definition.products, effectiveOn);
}
