import { In, Not } from 'typeorm';
import type { AmendmentWork } from './amendment-record.js';
import { Amendment } from './amendment.entity.js';
import { type AmendmentConflict, amendmentConflicts, type RunningMatters } from './rules/amendment-conflicts.js';

/** Everything that an amendment would meet if it were announced now; two statements, however many contracts there are. */
export async function conflictsOf(
  { manager }: Pick<AmendmentWork, 'manager'>,
  {
    id,
    procedureId,
    regionId,
    changes,
    effectiveOn,
  }: Pick<Amendment, 'id' | 'procedureId' | 'regionId' | 'changes' | 'effectiveOn'>,
): Promise<AmendmentConflict[]> {
  const others = await manager.find(Amendment, {
    where: { procedureId, id: Not(id), state: In(['proposed', 'announced']) },
    order: { effectiveOn: 'asc', id: 'asc' },
  });
  const [counts] = await manager.query<[Omit<RunningMatters, 'amendments'>]>(
    `with running as (
       select id, ends_on from contract
       where region_id = $1 and procedure_id = $2 and signed_on is not null and ended_on is null
     ), offer as (
       select o.state, o.answer_due_on from extension_offer o join running r on r.id = o.contract_id
       where o.state in ('proposed', 'open')
     )
     select jsonb_build_object('count', (select count(*) from offer where state = 'open'),
         'answerDueOn', (select min(answer_due_on) from offer where state = 'open')) as "openOffers",
       (select count(*)::int from offer where state = 'proposed') as "proposedOffers",
       (select count(*)::int from extension_round
          where region_id = $1 and procedure_id = $2 and state in ('draft', 'submitted', 'sending')) as "preparedRounds",
       (select count(*)::int from running where ends_on < $3) as "endingBefore",
       (select count(*) from contract c
          where c.region_id = $1 and c.procedure_id = $2 and c.signed_on is null and c.ended_on is null)::int
         + (select count(*) from addendum a
          where a.region_id = $1 and a.procedure_id = $2 and a.signed_on is null and a.ended_on is null)::int as unsigned,
       (select effective_on from planned_publication where procedure_id = $2 and ended_as is null) as "plannedPublicationOn"`,
    [regionId, procedureId, effectiveOn],
  );
  return amendmentConflicts(changes, {
    ...counts,
    amendments: others.map((other) => ({
      id: other.id,
      number: other.number,
      subject: other.subject,
      state: other.state === 'announced' ? 'announced' : 'proposed',
      effectiveOn: other.effectiveOn,
      changes: other.changes,
    })),
  });
}
