import type { Moment } from '@openhuis/platform';
import { entryStanding, isOpenForEntry, type PublishedProcedure } from '@openhuis/procedures';
import type { EntityManager } from 'typeorm';
import type { Enrolment } from './enrolment.entity.js';
import type { StoredAnswer } from './stored-answer.js';
import { ANSWER, partyColumns, type PartyFacts } from './parties/party-facts.js';
import type { ConditionAssessment } from './rules/assessment.js';
import type { DeclinedCompanion } from './rules/companions.js';
import type { SubmissionFacts } from './rules/completeness.js';
import type { EnrolledLine, OpenContract } from './rules/enrolled-line.js';

/** A line with both names of its product. */
export interface StoredLine extends EnrolledLine {
  productId: string;
}

/** Everything about an enrolment that its rules ask for. */
export interface EnrolmentFacts extends PartyFacts {
  lines: StoredLine[];
  answers: StoredAnswer[];
  assessments: ConditionAssessment[];
  /** What an open contract of the same organisation and procedure holds on the day. */
  held: EnrolledLine[];
  openContract: OpenContract | null;
  /** What waits to be added to that contract: an addendum is to be signed. */
  awaited: EnrolledLine[];
  /** Recommended companions that the applicant declined. */
  declined: DeclinedCompanion[];
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
       coalesce((select jsonb_agg(${ANSWER}
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
       coalesce((select jsonb_agg(distinct jsonb_build_object('product', p.code, 'municipality', l.municipality))
         from contract c join addendum a on a.contract_id = c.id
           cross join jsonb_to_recordset(a.lines) as l("productId" uuid, "municipality" text) join product p on p.id = l."productId"
         where c.organisation_id = $2 and c.procedure_id = $3 and c.ended_on is null
           and a.signed_on is null and a.ended_on is null), '[]') as awaited,
       (select jsonb_build_object('id', c.id, 'number', c.number, 'signed', c.signed_on is not null) from contract c
         where c.organisation_id = $2 and c.procedure_id = $3 and c.ended_on is null) as "openContract",
       ${partyColumns('$1', '$2')}`,
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
  const { lines, answers, held, awaited, openContract, form, applicantKvkNumber, parties, declined } = facts;
  const { definition } = procedure;
  return {
    definition,
    openForEntry: isOpenForEntry(procedure, now),
    entryPassed: entryStanding(procedure, now) === 'past',
    today,
    lines,
    held,
    awaited,
    openContract,
    answers,
    together: { form, applicantKvkNumber, parties },
    declined,
  };
}
