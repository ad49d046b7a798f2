import type { EntityManager } from 'typeorm';
import { Enrolment } from '../enrolment.entity.js';
import { RuleViolation } from '@openhuis/platform';
import type { StoredAnswer } from '../stored-answer.js';

/** What an enrolment held before a supplement replaced it. Instants are ISO 8601 in UTC. */
export interface EnrolmentEdition {
  /** 1 is what was submitted. */
  number: number;
  contentHash: string | null;
  submittedAt: string;
  replacedAt: string;
  /** The request that made it be replaced. */
  requestId: string;
  answers: StoredAnswer[];
  partyAnswers: { partyId: string; name: string; answers: StoredAnswer[] }[];
}

const utc = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The former editions of an enrolment, the first first. @throws RuleViolation `not-found` */
export async function readEditions(manager: EntityManager, enrolmentId: string): Promise<EnrolmentEdition[]> {
  if (!(await manager.existsBy(Enrolment, { id: enrolmentId }))) throw RuleViolation.of('not-found');
  return await manager.query<EnrolmentEdition[]>(
    `select number, content_hash as "contentHash", ${utc('submitted_at')} as "submittedAt",
       ${utc('replaced_at')} as "replacedAt", request_id as "requestId", answers, party_answers as "partyAnswers"
     from enrolment_edition where enrolment_id = $1 order by number`,
    [enrolmentId],
  );
}
