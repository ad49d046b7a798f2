import { type Moment, writeDeadlines } from '@openhuis/platform';
import type { Condition } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type { EnrolmentFacts } from '../enrolment-facts.js';
import { provesUntil } from '../rules/evidence-validity.js';
import { openStatuses, statusList } from '../rules/transitions.js';

/** Whose evidence it is, and for which region and procedure. */
export interface EvidenceParties {
  regionId: number;
  organisationId: string;
  procedureId: string;
}

/**
 * Watches, from an admission on, what proves each condition of the contract: of the contractor, and of each party that delivered
 * it for itself; the contractor answers for all of them. What was admitted later to the same contract stands in the place of
 * what proved the condition before.
 */
export async function watchContractEvidence(
  manager: EntityManager,
  parties: EvidenceParties,
  contractId: string,
  conditions: readonly Condition[],
  { answers, parties: others }: Pick<EnrolmentFacts, 'answers' | 'parties'>,
  { today }: Pick<Moment, 'today'>,
): Promise<void> {
  const given = [
    ...answers.map((answer) => ({ ...answer, partyId: null, partyName: null })),
    ...others.flatMap(({ id, name, answers: own }) =>
      own.map((answer) => ({ ...answer, partyId: id, partyName: name })),
    ),
  ];
  const proofs = given.flatMap(({ conditionCode, evidence, partyId, partyName }) => {
    const asked = conditions.find(({ code }) => code === conditionCode)?.evidence;
    if (evidence === null || asked === undefined) return [];
    const { id, issuedOn, expiresOn } = evidence;
    const validityMonths = asked.validityMonths ?? null;
    return [
      {
        ...{ conditionCode, partyId, partyName, evidenceId: id },
        ...{ validUntil: provesUntil({ issuedOn, expiresOn, validityMonths }), expiresOn },
      },
    ];
  });
  if (proofs.length === 0) return;
  await manager.query(
    `insert into contract_evidence (contract_id, condition_code, region_id, organisation_id, procedure_id, evidence_id, valid_until,
       party_id, party_name)
     select $1, p."conditionCode", $2, $3, $4, p."evidenceId", p."validUntil", p."partyId", p."partyName"
     from jsonb_to_recordset($5::jsonb) as p("conditionCode" text, "evidenceId" uuid, "validUntil" date, "partyId" uuid,
       "partyName" text)
     on conflict on constraint contract_evidence_once do update set evidence_id = excluded.evidence_id, valid_until = excluded.valid_until`,
    [contractId, parties.regionId, parties.organisationId, parties.procedureId, JSON.stringify(proofs)],
  );
  // Since the submission the own last day of each document is watched; that of the condition is new.
  const limited = proofs.filter(({ validUntil, expiresOn }) => validUntil !== expiresOn);
  await writeEvidenceDeadlines(
    manager,
    parties,
    limited.map(({ evidenceId }) => evidenceId),
    today,
  );
}

/**
 * Makes the dates of documents in one region equal to what they are used for there: the conditions of running contracts
 * that they prove, unless a newer one waits to be judged; enrolments that are open; renewals that are to be judged. Of one
 * that the region did not accept, the day on which its provider is told, until another is delivered.
 */
export async function writeEvidenceDeadlines(
  manager: EntityManager,
  { regionId, organisationId, procedureId }: EvidenceParties,
  evidenceIds: readonly string[],
  today: string,
): Promise<void> {
  if (evidenceIds.length === 0) return;
  const rows = await manager.query<{ id: string; dates: string[]; refusedOn: string[] }[]>(
    `select e.id, coalesce((select jsonb_agg(distinct used.until) from (
         select p.valid_until as until from contract_evidence p join contract c on c.id = p.contract_id
         where p.evidence_id = e.id and p.region_id = $2 and c.ended_on is null
           and not exists (select from evidence_renewal r
             where r.contract_id = p.contract_id and r.condition_code = p.condition_code
               and r.party_id is not distinct from p.party_id and r.state = 'open')
         union all
         select e.expires_on from enrolment_answer a join enrolment n on n.id = a.enrolment_id
         where a.evidence_id = e.id and n.region_id = $2 and n.status in (${statusList(openStatuses)})
         union all
         select e.expires_on from enrolment_party_answer a join enrolment n on n.id = a.enrolment_id
         where a.evidence_id = e.id and n.region_id = $2 and n.status in (${statusList(openStatuses)})
         union all
         select e.expires_on from evidence_renewal r where r.evidence_id = e.id and r.region_id = $2 and r.state = 'open'
       ) used where used.until is not null), '[]') as dates,
       coalesce((select jsonb_agg(distinct (r.judged_at at time zone 'Europe/Amsterdam')::date)
         from evidence_renewal r join contract c on c.id = r.contract_id
           join contract_evidence p on p.contract_id = r.contract_id and p.condition_code = r.condition_code
             and p.party_id is not distinct from r.party_id
         where r.evidence_id = e.id and r.region_id = $2 and r.state = 'refused' and c.ended_on is null
           and p.evidence_id = r.replaces_id and not exists (select from evidence_renewal newer
             where newer.contract_id = r.contract_id and newer.condition_code = r.condition_code
               and newer.party_id is not distinct from r.party_id
               and newer.id > r.id)), '[]') as "refusedOn"
     from evidence e where e.id = any($1::uuid[]) order by e.id`,
    [[...new Set(evidenceIds)], regionId],
  );
  for (const { id, dates, refusedOn } of rows) {
    await writeDeadlines(
      manager,
      { kind: 'evidence', id, regionId, organisationId, procedureId },
      ['evidence-expiry', 'renewal-refused'],
      [
        ...dates.map((dueOn) => ({ kind: 'evidence-expiry' as const, dueOn, inForceOn: today, announced: true })),
        ...refusedOn.map((on) => ({ kind: 'renewal-refused' as const, dueOn: on, inForceOn: on, announced: true })),
      ],
    );
  }
}
