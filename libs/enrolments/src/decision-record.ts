import type { EntityManager } from 'typeorm';
import type { DecidedProductLine, EnrolmentDecision } from './decision-lines.js';
import type { Enrolment } from './enrolment.entity.js';
import type { EnrolmentWork } from './enrolment-work.js';

/** A decision as two people took it. */
export interface RecordedDecision extends Pick<EnrolmentDecision, 'outcome' | 'reason'> {
  proposalId: string;
  unmetConditions: readonly string[];
  decidedBy: string;
}

/** Writes a decision for good. */
export async function insertDecision(
  { manager, moment }: EnrolmentWork,
  enrolment: Pick<Enrolment, 'id' | 'regionId' | 'organisationId'>,
  taken: RecordedDecision,
  lines: readonly DecidedProductLine[],
): Promise<string> {
  const { id, regionId, organisationId } = enrolment;
  const [row] = await manager.query<[{ id: string }]>(
    `insert into decision (enrolment_id, region_id, organisation_id, proposal_id, outcome, reason, unmet_conditions, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      id,
      regionId,
      organisationId,
      taken.proposalId,
      taken.outcome,
      taken.reason,
      taken.unmetConditions,
      taken.decidedBy,
      moment.now,
    ],
  );
  await insertDecidedLines(manager, 'decision', row.id, enrolment, lines);
  return row.id;
}

/** Writes the lines of a proposal or of a decision. */
export async function insertDecidedLines(
  manager: EntityManager,
  of: 'decision' | 'decision_proposal',
  id: string,
  { regionId, organisationId }: Pick<Enrolment, 'regionId' | 'organisationId'>,
  lines: readonly DecidedProductLine[],
): Promise<void> {
  const [table, key] = of === 'decision' ? ['decision_line', 'decision_id'] : ['decision_proposal_line', 'proposal_id'];
  await manager.query(
    `insert into ${table} (${key}, region_id, organisation_id, product_id, municipality, admitted, reason)
     select $1, $2, $3, l."productId", l."municipality", l."admitted", l."reason"
     from jsonb_to_recordset($4::jsonb) as l("productId" uuid, "municipality" text, "admitted" boolean, "reason" text)`,
    [id, regionId, organisationId, JSON.stringify(lines)],
  );
}
