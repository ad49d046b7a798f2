import type { Violation } from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { PublishedProcedure } from '@openhuis/procedures';
import type { Enrolment } from './enrolment.entity.js';
import type { StoredAnswer } from './stored-answer.js';
import type { Progress } from './rules/completeness.js';
import { identityChecks, type OrganisationNumbers, type SharedNumber } from './rules/identity-checks.js';
import type { MachineCheck } from './rules/machine-checks.js';
import { progressOfSupplement, supplementViolations } from './rules/supplement.js';
import {
  type PreparedPart,
  readPartyAnswers,
  readPreparedAnswers,
  readSupplementRequests,
  type SupplementRequest,
} from './supplement/supplement-requests.js';

/** Somebody of the region who has an interest in the organisation. */
export interface StandingConflict {
  id: string;
  personId: string;
  personName: string;
  reason: string;
  declaredAt: string;
}

/** Who of the region may not judge it; row-level security answers nothing to the provider. */
export async function readConflicts(
  manager: EntityManager,
  { regionId, organisationId }: Pick<Enrolment, 'regionId' | 'organisationId'>,
): Promise<StandingConflict[]> {
  return await manager.query<StandingConflict[]>(
    `select c.id, c.person_id as "personId", person.name as "personName", c.reason,
       to_char(c.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "declaredAt"
     from conflict_of_interest c join person on person.id = c.person_id
     where c.region_id = $1 and c.organisation_id = $2 and c.ended_at is null order by c.declared_at`,
    [regionId, organisationId],
  );
}

/** The checks on the numbers of the organisation, held against those of the others that the region knows. */
export async function readIdentityChecks(
  manager: EntityManager,
  { organisationId }: Pick<Enrolment, 'organisationId'>,
  today: string,
): Promise<MachineCheck[]> {
  const [found] = await manager.query<{ numbers: OrganisationNumbers; shared: SharedNumber[] }[]>(
    `select jsonb_build_object('kvkNumber', o.kvk_number, 'agbCode', o.agb_code, 'rsin', o.rsin, 'iban', o.iban) as numbers,
       coalesce((select jsonb_agg(jsonb_build_object('field', same.field, 'organisationId', same.id, 'name', same.name)
           order by same.name, same.field)
         from (select other.id, other.name, number.field from organisation other
           cross join lateral (values ('agbCode', other.agb_code, o.agb_code), ('rsin', other.rsin, o.rsin),
             ('iban', other.iban, o.iban)) as number (field, theirs, ours)
           where other.id <> o.id and number.theirs = number.ours
             and (other.agb_code = o.agb_code or other.rsin = o.rsin or other.iban = o.iban) limit 20) same), '[]') as shared
     from organisation o where o.id = $1`,
    [organisationId],
  );
  return found === undefined ? [] : identityChecks(found.numbers, found.shared, today);
}

/** What is asked of a provider, and how far its supplement is. */
export interface SupplementState {
  supplements: SupplementRequest[];
  /** By the code of a condition that is asked now what the provider prepared; empty for everybody else. */
  prepared: Map<string, StoredAnswer | null>;
  /** What the parties prepared, by their id; empty for everybody else. */
  partyPrepared: PreparedPart[];
  progress: Progress | null;
  missingParts: Violation[];
}

/** Reads what was asked; what is still missing is judged by the rule of handing in itself, as of today. */
export async function readSupplementState(
  manager: EntityManager,
  { id, status }: Pick<Enrolment, 'id' | 'status'>,
  { definition }: PublishedProcedure,
  { isOwn, today }: { isOwn: boolean; today: string },
): Promise<SupplementState> {
  const supplements = await readSupplementRequests(manager, id);
  const open = supplements.find(({ state }) => state === 'open');
  const told = isOwn ? supplements.map((request) => ({ ...request, askedBy: null })) : supplements;
  if (status !== 'supplementAsked' || open === undefined || !isOwn)
    return { supplements: told, prepared: new Map(), partyPrepared: [], progress: null, missingParts: [] };
  const prepared = await readPreparedAnswers(manager, id);
  const parties = await readPartyAnswers(manager, id);
  const facts = { definition, asked: open.items, answers: prepared, parties, today, until: open.answerUntil };
  return {
    supplements: told,
    prepared: new Map(
      open.items
        .filter(({ partyId }) => partyId === null)
        .map(({ conditionCode: code }) => [code, prepared.find((one) => one.conditionCode === code) ?? null]),
    ),
    partyPrepared: parties,
    progress: progressOfSupplement(facts),
    missingParts: supplementViolations(facts),
  };
}
