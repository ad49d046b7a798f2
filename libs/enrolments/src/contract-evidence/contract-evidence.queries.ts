import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import { evidenceStanding } from '../rules/evidence-validity.js';
import { CONDITION_OF_CONTRACT } from './condition-of-contract.js';
import type { ContractEvidenceAnswer, EvidenceUseAnswer } from './contract-evidence.dto.js';

/** More uses of documents than an organisation has in ten years. */
const MOST = 2000;

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const document = (
  row: string,
): string => `jsonb_build_object('id', ${row}.id, 'fileName', ${row}.file_name, 'kind', ${row}.kind,
  'issuedOn', ${row}.issued_on, 'expiresOn', ${row}.expires_on)`;
const renewal = (
  state: string,
): string => `(select jsonb_build_object('id', r.id, 'deliveredAt', ${utc('r.delivered_at')},
    'judgedAt', ${utc('r.judged_at')}, 'reason', r.reason, 'version', r.version, 'evidence', ${document('n')})
  from evidence_renewal r join evidence n on n.id = r.evidence_id
  where r.contract_id = p.contract_id and r.condition_code = p.condition_code and r.party_id is not distinct from p.party_id
    and r.state = '${state}'`;

/** What proves the conditions of running contracts, and where documents are used. */
@Injectable()
export class ContractEvidenceQueries {
  constructor(private readonly database: Database) {}

  /**
   * What proves each condition of the running contracts of an organisation, what ends first on top; for a region, of its
   * own contracts.
   *
   * @throws RuleViolation `not-found` for an organisation that the actor has nothing to do with
   */
  async ofOrganisation(actor: Actor, organisationId: string, { today }: Moment): Promise<ContractEvidenceAnswer[]> {
    const rows = await this.rows<Omit<ContractEvidenceAnswer, 'standing'>>(
      actor,
      organisationId,
      `select jsonb_build_object('contractId', c.id, 'contractNumber', c.number, 'conditionCode', p.condition_code,
           'conditionTitle', ${CONDITION_OF_CONTRACT.replaceAll('$2', 'p.condition_code')} -> 'title',
           'partyId', p.party_id, 'partyName', p.party_name, 'kind', coalesce(${CONDITION_OF_CONTRACT.replaceAll('$2', 'p.condition_code')} #>> '{evidence,kind}', e.kind),
           'expires', coalesce((${CONDITION_OF_CONTRACT.replaceAll('$2', 'p.condition_code')} #>> '{evidence,expires}')::boolean, false),
           'validUntil', p.valid_until, 'evidence', ${document('e')},
           'open', ${renewal('open')}),
           'refused', ${renewal('refused')} and r.replaces_id = p.evidence_id order by r.judged_at desc limit 1)) as row,
         p.valid_until as first, c.number || p.condition_code || coalesce(p.party_name, '') as second
       from contract_evidence p join contract c on c.id = p.contract_id join evidence e on e.id = p.evidence_id
       where p.organisation_id = o.id and c.ended_on is null`,
    );
    return rows.map((row) => ({ ...row, standing: evidenceStanding(row.validUntil, today) }));
  }

  /**
   * Where each document of an organisation is used: enrolments, drafts among them, and running contracts; for a region, what
   * is its own.
   *
   * @throws RuleViolation `not-found` for an organisation that the actor has nothing to do with
   */
  async usesOf(actor: Actor, organisationId: string): Promise<EvidenceUseAnswer[]> {
    return await this.rows<EvidenceUseAnswer>(
      actor,
      organisationId,
      `select jsonb_build_object('evidenceId', used.evidence_id, 'enrolmentId', used.enrolment_id, 'contractId', used.contract_id,
           'contractNumber', used.number, 'conditionCode', used.condition_code, 'procedureId', used.procedure_id,
           'procedureTitle', (select coalesce(v.definition, a.draft) -> 'title' from procedure a
             left join procedure_version v on v.procedure_id = a.id and v.number = a.current_version where a.id = used.procedure_id),
           'status', used.status) as row, null::date as first, used.order_by as second
       from (
         select a.evidence_id, n.id as enrolment_id, null::uuid as contract_id, null::text as number, a.condition_code, n.procedure_id,
           n.status, 'enrolment' || n.id as order_by
         from enrolment_answer a join enrolment n on n.id = a.enrolment_id
         where a.organisation_id = o.id and n.organisation_id = o.id and a.evidence_id is not null
         union all
         select p.evidence_id, null, c.id, c.number, p.condition_code, c.procedure_id, 'contract', 'contract' || c.number
         from contract_evidence p join contract c on c.id = p.contract_id where p.organisation_id = o.id and c.ended_on is null
       ) used`,
    );
  }

  /** One statement: rows `row` in the order of `first` and `second`, of an organisation `o` that the actor may see. */
  private async rows<Row>(actor: Actor, organisationId: string, select: string): Promise<Row[]> {
    const [found] = await this.database.read<{ rows: Row[] }>(
      actor.scope,
      `select coalesce((select jsonb_agg(found.row order by found.first nulls last, found.second)
         from (select * from (${select}) every order by first nulls last, second limit ${MOST}) found), '[]') as rows
       from organisation o where o.id = $1`,
      [organisationId],
    );
    if (found === undefined) throw RuleViolation.of('not-found');
    return found.rows;
  }
}
