import { recordChange, RuleViolation } from '@openhuis/platform';
import { requireOwnOrganisation, requirePerson } from '@openhuis/providers';
import { Enrolment } from './enrolment.entity.js';
import { type EnrolmentState, type EnrolmentWork, writeEnrolmentDeadlines } from './enrolment-work.js';
import { runningStatuses, statusList } from './rules/transitions.js';

/**
 * Starts a draft. It may be prepared before the window opens and during a pause, for only a submission has to be in
 * time; not for a procedure that is closed for good.
 */
export async function startEnrolment(
  { manager, procedures, actor, moment }: EnrolmentWork,
  procedureId: string,
  organisationId: string,
): Promise<EnrolmentState> {
  requireOwnOrganisation(actor, organisationId);
  const procedure = await procedures.published(manager, procedureId);
  if (procedure.status === 'closed') throw RuleViolation.of('window-closed', {}, 'procedureId');
  const [row] = await manager.query<{ id: string }[]>(
    `insert into enrolment (region_id, procedure_id, organisation_id, created_at, created_by, edited_at)
     values ($1, $2, $3, $4, $5, $4)
     on conflict (organisation_id, procedure_id) where status in (${statusList(runningStatuses)}) do nothing
     returning id`,
    [procedure.regionId, procedureId, organisationId, moment.now, requirePerson(actor)],
  );
  if (row === undefined) {
    const [running] = await manager.query<{ id: string }[]>(
      `select id from enrolment where organisation_id = $1 and procedure_id = $2 and status in (${statusList(runningStatuses)})`,
      [organisationId, procedureId],
    );
    throw RuleViolation.of('enrolment-exists', running === undefined ? {} : { enrolment: running.id });
  }
  const enrolment = await manager.findOneByOrFail(Enrolment, { id: row.id });
  await writeEnrolmentDeadlines(manager, enrolment);
  await recordChange(manager, actor, {
    action: 'enrolment.started',
    subjectKind: 'enrolment',
    subjectId: enrolment.id,
    organisationId,
    change: { procedureId, status: { to: 'draft' } },
  });
  return { id: enrolment.id, status: enrolment.status, version: enrolment.version };
}
