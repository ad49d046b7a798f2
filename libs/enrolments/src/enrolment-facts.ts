import type { Moment } from '@openhuis/platform';
import { isOpenForEntry, type PublishedProcedure } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type { Enrolment } from './enrolment.entity.js';
import type { ConditionAssessment } from './rules/assessment.js';
import type { AnswerFacts, EnrolledLine, EvidenceFacts, SubmissionFacts } from './rules/completeness.js';

/** A line with both names of its product. */
export interface StoredLine extends EnrolledLine {
  productId: string;
}

/** A document that answers a condition, as far as the actor may see it. */
export interface AnsweredEvidence extends EvidenceFacts {
  id: string;
  fileName: string;
  fileHash: string;
}

/** An answer with the document itself. */
export interface StoredAnswer extends AnswerFacts {
  evidence: AnsweredEvidence | null;
}

/** Everything about an enrolment that its rules ask for. */
export interface EnrolmentFacts {
  lines: StoredLine[];
  answers: StoredAnswer[];
  assessments: ConditionAssessment[];
  /** What an open contract of the same organisation and procedure holds on the day. */
  held: EnrolledLine[];
  openContract: { id: string; number: string } | null;
}

/** Reads them in one statement, through the eyes of whoever the transaction runs for. */
export async function readFacts(
  manager: EntityManager,
  { id, organisationId, procedureId }: Pick<Enrolment, 'id' | 'organisationId' | 'procedureId'>,
  today: string,
): Promise<EnrolmentFacts> {
  const [facts] = await manager.query<[EnrolmentFacts]>(
    `select
       coalesce((select jsonb_agg(jsonb_build_object('productId', p.id, 'product', p.code, 'municipality', l.municipality)
           order by p.code, l.municipality)
         from enrolment_line l join product p on p.id = l.product_id where l.enrolment_id = $1), '[]') as lines,
       coalesce((select jsonb_agg(jsonb_build_object('conditionCode', a.condition_code, 'confirmed', a.confirmed, 'text', a.text,
           'evidence', case when e.id is not null then jsonb_build_object('id', e.id, 'kind', e.kind, 'issuedOn', e.issued_on,
             'expiresOn', e.expires_on, 'withdrawn', e.withdrawn_at is not null, 'fileName', e.file_name, 'fileHash', e.file_hash) end)
           order by a.condition_code)
         from enrolment_answer a left join evidence e on e.id = a.evidence_id where a.enrolment_id = $1), '[]') as answers,
       coalesce((select jsonb_agg(jsonb_build_object('conditionCode', s.condition_code, 'outcome', s.outcome, 'reason', s.reason,
           'seenOn', s.seen_on, 'issuedOn', s.issued_on, 'alternativeCheckOn', s.alternative_check_on)
           order by s.condition_code)
         from assessment s where s.enrolment_id = $1), '[]') as assessments,
       coalesce((select jsonb_agg(distinct jsonb_build_object('product', p.code, 'municipality', l.municipality))
         from contract c join contract_line l on l.contract_id = c.id join product p on p.id = l.product_id
         where c.organisation_id = $2 and c.procedure_id = $3 and c.ended_on is null
           and l.superseded_at is null and upper(l.validity) > $4::date), '[]') as held,
       (select jsonb_build_object('id', c.id, 'number', c.number) from contract c
         where c.organisation_id = $2 and c.procedure_id = $3 and c.ended_on is null) as "openContract"`,
    [id, organisationId, procedureId, today],
  );
  return facts;
}

/** The facts as the rule of submission asks for them. */
export function submissionFactsOf(
  facts: EnrolmentFacts,
  procedure: PublishedProcedure,
  { today, now }: Moment,
): SubmissionFacts {
  const { lines, answers, held, openContract } = facts;
  const { definition } = procedure;
  return { definition, openForEntry: isOpenForEntry(procedure, now), today, lines, held, openContract, answers };
}
