import { type Moment, writeDeadlines } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type { StoredAnswer } from '../stored-answer.js';
import { provesUntil } from '../rules/evidence-validity.js';
import { openStatuses, statusList } from '../rules/transitions.js';

/** Whose evidence it is, and for which region and procedure. */
export interface EvidenceParties {
  regionId: number;
  organisationId: string;
  procedureId: string;
}

/**
 * Watches, from an admission on, what proves each condition of the contract. What was admitted later to the same contract
 * stands in the place of what proved the condition before.
 */
export async function watchContractEvidence(
  manager: EntityManager,
  parties: EvidenceParties,
  contractId: string,
  conditions: readonly Condition[],
  answers: readonly StoredAnswer[],
  { today }: Pick<Moment, 'today'>,
): Promise<void> {
  const proofs = answers.flatMap(({ conditionCode, evidence }) => {
    const asked = conditions.find(({ code }) => code === conditionCode)?.evidence;
    if (evidence === null || asked === undefined) return [];
    const { id, issuedOn, expiresOn } = evidence;
    const validityMonths = asked.validityMonths ?? null;
    return [
      { conditionCode, evidenceId: id, validUntil: provesUntil({ issuedOn, expiresOn, validityMonths }), expiresOn },
    ];
  });
  if (proofs.length === 0) return;
  await manager.query(
    `insert into contract_evidence (contract_id, condition_code, region_id, organisation_id, procedure_id, evidence_id, valid_until)
     select $1, p."conditionCode", $2, $3, $4, p."evidenceId", p."validUntil"
     from jsonb_to_recordset($5::jsonb) as p("conditionCode" text, "evidenceId" uuid, "validUntil" date)
     on conflict (contract_id, condition_code) do update set evidence_id = excluded.evidence_id, valid_until = excluded.valid_until`,
    [contractId, parties.regionId, parties.organisationId, parties.procedureId, JSON.stringify(proofs)],
  );
  // Since the submission the own last day of each document is watched; that of the condition is new.
  const others = proofs.filter(({ validUntil, expiresOn }) => validUntil !== expiresOn);
  await writeEvidenceDeadlines(
    manager,
    parties,
    others.map(({ evidenceId }) => evidenceId),
    today,
  );
}

/**
 * Makes the dates of documents in one region equal to what they are used for there: the conditions of running contracts
 * that they prove, unless a newer one waits to be judged; enrolments that are open; renewals that are to be judged.
 */
export async function writeEvidenceDeadlines(
  manager: EntityManager,
  { regionId, organisationId, procedureId }: EvidenceParties,
  evidenceIds: readonly string[],
  today: string,
): Promise<void> {
  if (evidenceIds.length === 0) return;
  const rows = await manager.query<{ id: string; dates: string[] }[]>(
    `select e.id, coalesce((select jsonb_agg(distinct used.until) from (
         select p.valid_until as until from contract_evidence p join contract c on c.id = p.contract_id
         where p.evidence_id = e.id and p.region_id = $2 and c.ended_on is null
           and not exists (select from evidence_renewal r
             where r.contract_id = p.contract_id and r.condition_code = p.condition_code and r.state = 'open')
         union all
         select e.expires_on from enrolment_answer a join enrolment n on n.id = a.enrolment_id
         where a.evidence_id = e.id and n.region_id = $2 and n.status in (${statusList(openStatuses)})
         union all
         select e.expires_on from evidence_renewal r where r.evidence_id = e.id and r.region_id = $2 and r.state = 'open'
       ) used where used.until is not null), '[]') as dates
     from evidence e where e.id = any($1::uuid[]) order by e.id`,
    [[...new Set(evidenceIds)], regionId],
  );
  for (const { id, dates } of rows) {
    await writeDeadlines(
      manager,
      { kind: 'evidence', id, regionId, organisationId, procedureId },
      ['evidence-expiry'],
      dates.map((dueOn) => ({ kind: 'evidence-expiry', dueOn, inForceOn: today, announced: true })),
    );
  }
}
