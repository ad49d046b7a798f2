import type { CalendarDate } from '@openhuis/calendar';
import { brokenConstraint, recordChange, refuseOn, RuleViolation, type Violation } from '@openhuis/platform';
import type { ProcedureLine } from '@openhuis/procedures';
import type { ContractWork } from '../contract-work.js';
import { refuseForeignSide } from '../signing/sign-contract.js';
import type { Side } from '../rules/transitions.js';
import { heldLines } from './ending-grounds.js';
import { lockEnding } from './plan-end.js';
import { settlementViolations, type TransferCount } from './rules/settlement.js';
import { writeEndingDeadlines } from './write-ending-deadlines.js';

/** Numbers of clients at each line that ends, on a day. Never a client. */
export interface TransferReport {
  /** Today or before. */
  countedOn: CalendarDate;
  counts: (ProcedureLine & TransferCount)[];
}

/**
 * The provider tells how many clients it still has at what ends. A day is told once; a correction is told with a later day.
 *
 * @throws RuleViolation `wrong-state` for an end that is not planned, `date-in-future`, `line-not-held`, `already-exists`,
 *   `forbidden` or `not-found`
 */
export async function reportTransfer(work: ContractWork, endingId: string, report: TransferReport): Promise<void> {
  const { manager, actor, moment } = work;
  const { ending, loaded } = await lockEnding(work, endingId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  refuseForeignSide(work, loaded, 'provider');
  if (ending.state !== 'planned') throw RuleViolation.of('wrong-state', { ending: ending.state });
  if (report.countedOn > moment.today) throw RuleViolation.of('date-in-future', {}, 'countedOn');
  const concerned = ending.lines ?? (await heldLines(manager, contract.procedureId, loaded.lines));
  const known = new Set(concerned.map(({ productId, municipality }) => `${productId} ${municipality}`));
  refuseOn(
    report.counts.flatMap(({ productId, municipality }, index): Violation[] =>
      known.has(`${productId} ${municipality}`) ? [] : [{ code: 'line-not-held', path: `counts/${index}` }],
    ),
  );
  try {
    await manager.query(
      `insert into transfer_count (ending_id, contract_id, region_id, organisation_id, product_id, municipality, counted_on,
         in_care, transferred, finished, reported_at, reported_by)
       select $1, $2, $3, $4, c."productId", c.municipality, $5, c."inCare", c.transferred, c.finished, $6, $7
       from jsonb_to_recordset($8::jsonb)
         as c("productId" uuid, municipality text, "inCare" int, transferred int, finished int)`,
      [
        ending.id,
        contract.id,
        contract.regionId,
        contract.organisationId,
        report.countedOn,
        moment.now,
        person.id,
        JSON.stringify(report.counts),
      ],
    );
  } catch (error) {
    if (brokenConstraint(error).startsWith('transfer_count_ending_id')) throw RuleViolation.of('already-exists');
    throw error;
  }
  await recordChange(manager, actor, {
    action: 'contractEnding.transferReported',
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { endingId: ending.id, countedOn: report.countedOn, lines: report.counts.length },
  });
  await writeEndingDeadlines(work, contract);
}

/**
 * A side says that something of the settlement is done; the region also of what the provider is late with, with a note. Said
 * again, it changes nothing.
 *
 * @throws RuleViolation `not-found` for what is not on the list, `wrong-state` for the other side's, `reason-missing` without
 *   the note that it takes, `forbidden`
 */
export async function settleItem(
  work: ContractWork,
  endingId: string,
  by: Side,
  code: string,
  note: string | undefined,
): Promise<void> {
  const { manager, actor, moment } = work;
  const { ending, loaded } = await lockEnding(work, endingId);
  const { contract } = loaded;
  const { person } = actor;
  if (person === undefined) throw RuleViolation.of('forbidden');
  refuseForeignSide(work, loaded, by);
  const [item] = await manager.query<{ side: Side; dueOn: CalendarDate; isDone: boolean }[]>(
    `select side, due_on as "dueOn", done_at is not null as "isDone" from settlement_item where ending_id = $1 and code = $2`,
    [endingId, code],
  );
  if (item === undefined) throw RuleViolation.of('not-found');
  const why = note?.trim() ?? '';
  if (item.isDone && (by === item.side || by === 'region')) return;
  refuseOn(settlementViolations(item, by, moment.today, why));
  await manager.query(
    `update settlement_item set done_at = $3, done_by = $4, done_side = $5, note = $6 where ending_id = $1 and code = $2`,
    [endingId, code, moment.now, person.id, by, why === '' ? null : why],
  );
  const isOwn = by === item.side;
  await recordChange(manager, actor, {
    action: isOwn ? 'contractEnding.settled' : 'contractEnding.settledForProvider',
    subjectKind: 'contract',
    subjectId: contract.id,
    regionId: contract.regionId,
    organisationId: contract.organisationId,
    change: { endingId: ending.id, item: code, ...(!isOwn && { dueOn: item.dueOn, note: why }) },
  });
  await writeEndingDeadlines(work, contract);
}
