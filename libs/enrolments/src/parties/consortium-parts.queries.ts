import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Moment,
  readCursor,
  RuleViolation,
  type Violation,
  writeCursor,
} from '@openhuis/platform';
import { type BilingualText, type Condition, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import type { StoredLine } from '../enrolment-facts.js';
import type { StoredAnswer } from '../stored-answer.js';
import { asksAtSubmission, partyConditionViolation, type Progress } from '../rules/completeness.js';
import { compositionOf, deliverersOf } from '../rules/parties.js';
import { missingOfPart } from '../rules/supplement.js';
import type { EnrolmentStatus } from '../rules/transitions.js';
import { type PartSupplement, readPartSupplement } from '../supplement/supplement-requests.js';
import { PARTY_ANSWERS, PARTY_CONFIRMATION, type StoredConfirmation } from './party-facts.js';

/** A part that one's own organisation has in the enrolment of another, in a list. */
export interface ListedPart {
  id: string;
  version: number;
  /** How the enrolment stands; the part can be changed while it is a draft. */
  status: EnrolmentStatus;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualText;
  leadName: string;
  /** One's own. */
  organisationId: string;
  organisationName: string;
  invitedAt: Date;
  outcome: 'confirmed' | 'declined' | null;
}

/** A page, and the cursor of the next one when there is more. */
export interface PartPage {
  items: ListedPart[];
  next: string | null;
}

/** With whom one would be liable. */
export interface ConsortiumMember {
  name: string;
  kvkNumber: string;
  legalForm: string;
  leads: boolean;
  own: boolean;
}

/** Everything that a member sees of the enrolment: what concerns it. */
export interface ConsortiumPart extends Omit<ListedPart, 'outcome'> {
  members: ConsortiumMember[];
  lines: StoredLine[];
  conditions: (Condition & { given: StoredAnswer | null })[];
  /** `holds`: given for the members as they are now. */
  confirmation: (Pick<StoredConfirmation, 'outcome' | 'reason' | 'givenAt'> & { holds: boolean }) | null;
  /** What is lacking of this part, by the region; null when nothing is asked now. */
  supplement: Pick<PartSupplement, 'askedOn' | 'until' | 'items'> | null;
  progress: Progress;
  missingParts: Violation[];
}

const PART = `p.id, p.version, p.enrolment_status as status, p.region_id as "regionId", p.procedure_id as "procedureId",
  v.definition -> 'title' as "procedureTitle", p.lead_name as "leadName", p.party_organisation_id as "organisationId",
  o.name as "organisationName", p.invited_at as "invitedAt"`;
const JOINS = `join organisation o on o.id = p.party_organisation_id join procedure r on r.id = p.procedure_id
  join procedure_version v on v.procedure_id = r.id and v.number = coalesce(p.procedure_version, r.current_version)`;

interface StoredPart extends Omit<ListedPart, 'outcome'> {
  enrolmentId: string;
  leadKvkNumber: string;
  members: { id: string; name: string; kvkNumber: string; legalForm: string }[];
  lines: StoredLine[];
  answers: StoredAnswer[];
  confirmation: StoredConfirmation | null;
}

/** Reads for the members of a consortium. Row-level security shows them their own part, and nothing of the others' answers. */
@Injectable()
export class ConsortiumPartsQueries {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
  ) {}

  /**
   * The parts that the actor's organisations have in enrolments of others, the newest invitation first.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async list(actor: Actor, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<PartPage> {
    const values: unknown[] = [actor.scope.organisationIds, limit + 1];
    const after = cursor === undefined ? null : readCursor(cursor, 'instant');
    if (after !== null) values.push(after.key, after.id);
    const rows = await this.database.read<ListedPart & { sortKey: string }>(
      actor.scope,
      `select ${PART}, c.outcome, p.invited_at::text as "sortKey" from enrolment_party p ${JOINS}
         left join enrolment_party_confirmation c on c.party_id = p.id
       where p.party_organisation_id = any($1::uuid[]) and p.invited_at is not null
         ${after === null ? '' : 'and (p.invited_at, p.id) < ($3::timestamptz, $4::uuid)'}
       order by p.invited_at desc, p.id desc limit $2`,
      values,
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(withoutSortKey),
      next: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.id }),
    };
  }

  /**
   * One part with everything that concerns its member, in a fixed number of statements.
   *
   * @throws RuleViolation `not-found`, also for a part of another organisation
   */
  async detail(actor: Actor, { today }: Moment, id: string): Promise<ConsortiumPart> {
    return await this.database.command(actor.scope, async (manager) => {
      const [found] = await manager.query<(StoredPart & { procedureVersion: number | null })[]>(
        `select ${PART}, p.lead_kvk_number as "leadKvkNumber", p.procedure_version as "procedureVersion", ${PARTY_ANSWERS} as answers, ${PARTY_CONFIRMATION} as confirmation,
           (select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'kvkNumber', m.kvk_number, 'legalForm', m.legal_form)
              order by m.position) from enrolment_party m where m.enrolment_id = p.enrolment_id and m.role = 'member') as members,
           coalesce((select jsonb_agg(jsonb_build_object('productId', l.product_id, 'product', c.code,
               'municipality', l.municipality) order by c.code, l.municipality)
             from enrolment_line l join product c on c.id = l.product_id where l.enrolment_id = p.enrolment_id), '[]') as lines
         from enrolment_party p ${JOINS}
         where p.id = $1 and p.party_organisation_id = any($2::uuid[]) and p.invited_at is not null`,
        [id, actor.scope.organisationIds],
      );
      if (found === undefined) throw RuleViolation.of('not-found');
      const { procedureVersion, ...stored } = found;
      // Once it was submitted, what the submission froze: a later version of the procedure changes nothing of it.
      const { definition } = await this.procedures.published(
        manager,
        stored.procedureId,
        procedureVersion ?? undefined,
      );
      const asked = stored.status === 'supplementAsked' ? await readPartSupplement(manager, id) : null;
      return partOf(stored, definition, asked, today);
    });
  }
}

function withoutSortKey(row: ListedPart & { sortKey?: string }): ListedPart {
  const { ...item } = row;
  delete item.sortKey;
  return item;
}

function partOf(
  { leadKvkNumber, members, answers, confirmation, ...part }: StoredPart,
  definition: PublishedProcedure['definition'],
  asked: PartSupplement | null,
  today: string,
): ConsortiumPart {
  const conditions = definition.conditions.filter(
    (condition) => deliverersOf(condition, [{ role: 'member' }]).length > 0,
  );
  const own = { id: part.id, name: part.organisationName, answers };
  const faults = conditions.flatMap((condition) => partyConditionViolation(condition, own, today) ?? []);
  const due = conditions.filter(asksAtSubmission);
  const open = due.filter(({ code }) => faults.some(({ path }) => path?.endsWith(`/conditions/${code}`) === true));
  const composition = compositionOf(
    leadKvkNumber,
    members.map(({ kvkNumber }) => ({ role: 'member', kvkNumber })),
  );
  const holds = confirmation?.composition === composition;
  const isConfirmed = confirmation?.outcome === 'confirmed' && holds;
  return {
    ...part,
    members: [
      { name: part.leadName, kvkNumber: leadKvkNumber, legalForm: '', leads: true, own: false },
      ...members.map(({ id, ...member }) => ({ ...member, leads: false, own: id === part.id })),
    ],
    conditions: conditions.map((condition) => ({
      ...condition,
      given: givenOf(condition.code, answers, asked),
    })),
    confirmation:
      confirmation === null
        ? null
        : { outcome: confirmation.outcome, reason: confirmation.reason, givenAt: confirmation.givenAt, holds },
    ...(asked === null
      ? {
          supplement: null,
          progress: { complete: due.length - open.length + (isConfirmed ? 1 : 0), total: due.length + 1 },
          missingParts: faults,
        }
      : supplementOf(asked, definition, own, today)),
  };
}

/** What was prepared anew where something is lacking; what was submitted elsewhere. */
function givenOf(code: string, answers: readonly StoredAnswer[], asked: PartSupplement | null): StoredAnswer | null {
  const isAsked = asked?.items.some(({ conditionCode }) => conditionCode === code) === true;
  return (isAsked ? asked.prepared : answers).find(({ conditionCode }) => conditionCode === code) ?? null;
}

function supplementOf(
  { items, prepared, askedOn, until }: PartSupplement,
  definition: PublishedProcedure['definition'],
  part: { id: string; name: string },
  today: string,
): Pick<ConsortiumPart, 'supplement' | 'progress' | 'missingParts'> {
  const asked = items.map(({ conditionCode }) => ({ conditionCode, partyId: part.id }));
  const missing = missingOfPart({ definition, asked, today }, { ...part, answers: prepared });
  const total = definition.conditions.filter(
    ({ code, answer }) => answer !== 'recordedAsSeen' && items.some(({ conditionCode }) => conditionCode === code),
  ).length;
  return {
    supplement: { askedOn, until, items },
    progress: { complete: total - missing.length, total },
    missingParts: missing,
  };
}
