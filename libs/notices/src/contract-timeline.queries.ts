import type { CalendarDate } from '@openhuis/calendar';
import { contractTerms, type PublishedTerm } from '@openhuis/contracts';
import { bindingPart } from '@openhuis/procedures';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import { Injectable } from '@nestjs/common';
import type { ContractTimelineAnswer } from './contract-timeline.dto.js';
import { branchesOf } from './forecast-branches.js';
import {
  contractTimeline,
  type TimelineChange,
  type TimelineDeadline,
  type TimelineNotice,
} from './rules/contract-timeline.js';
import { policyOf } from './rules/default-policy.js';
import type { NoticePolicy } from './rules/notice-policy.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** The contract with everything that is dated about it. A notice to several roles on one day is one event. */
const TIMELINE = `select c.region_id as "regionId", c.procedure_id as "procedureId", c.signed_on as "signedOn",
  c.starts_on as "startsOn", c.ends_on as "endsOn", c.ended_on as "endedOn",
  c.extensions_exercised as "extensionsExercised", c.option_open as "optionOpen",
  ${bindingPart('term', 'v', '$2')} as scheme, p.notice_policy as policy,
  exists (select from extension_offer o where o.contract_id = c.id and o.state in ('proposed', 'open')) as "offerWaits",
  (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind,
      'recordedOn', (h.recorded_at at time zone 'Europe/Amsterdam')::date,
      'recordedAt', to_char(h.recorded_at at time zone 'UTC', ${INSTANT}), 'detail', h.detail) order by h.sequence), '[]')
    from contract_change h where h.contract_id = c.id) as changes,
  (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'dueOn', d.due_on, 'inForceOn', d.in_force_on,
      'subjectKind', d.subject_kind, 'subjectId', d.subject_id, 'announced', d.announced,
      'settled', d.settled_at is not null) order by d.due_on, d.id), '[]')
    from deadline d where d.superseded_at is null and d.region_id = c.region_id
      and ((d.subject_kind = 'contract' and d.subject_id = c.id)
        or (d.subject_kind = 'extensionOffer' and d.subject_id in (select id from extension_offer where contract_id = c.id))
        or (d.subject_kind = 'amendmentAnswer' and d.subject_id in (select id from amendment_answer where contract_id = c.id)))
  ) as deadlines,
  (select coalesce(jsonb_agg(to_jsonb(told) order by told."dueOn", told.id), '[]') from (
      select min(n.id::text) as id, n.kind, n.step, n.due_on as "dueOn", n.state,
        array_agg(distinct n.recipient_role order by n.recipient_role) as roles,
        coalesce(sum(sent.waiting), 0)::int as waiting, coalesce(sum(sent.accepted), 0)::int as accepted,
        coalesce(sum(sent.failed), 0)::int as failed
      from notice n
      cross join lateral (
        select count(*) filter (where d.state in ('due', 'sending', 'uncertain')) as waiting,
          count(*) filter (where d.state in ('accepted', 'delivered')) as accepted,
          count(*) filter (where d.state in ('undeliverable', 'bounced')) as failed
        from delivery d where d.notice_id = n.id) sent
      where n.subject_id = c.id or n.subject_id in (select id from extension_offer where contract_id = c.id)
        or n.subject_id in (select id from amendment_answer where contract_id = c.id)
      group by n.kind, n.step, n.due_on, n.state) told) as notices
from contract c
join procedure p on p.id = c.procedure_id
join procedure_version v on v.procedure_id = c.procedure_id and v.number = c.procedure_version
where c.id = $1`;

interface TimelineRow extends Record<string, unknown> {
  regionId: number;
  procedureId: string;
  signedOn: CalendarDate | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate;
  endedOn: CalendarDate | null;
  extensionsExercised: number;
  optionOpen: boolean;
  scheme: PublishedTerm;
  policy: NoticePolicy;
  offerWaits: boolean;
  changes: TimelineChange[];
  deadlines: TimelineDeadline[];
  notices: TimelineNotice[];
}

/** What happened to a contract, what will happen, and what people were and will be told. */
@Injectable()
export class ContractTimelineQueries {
  constructor(private readonly database: Database) {}

  /**
   * The life of one contract, in one statement; row-level security decides what of it the actor sees. What only the region
   * goes by is left out for a provider.
   *
   * @throws RuleViolation `not-found`
   */
  async timeline({ scope }: Actor, { today }: Moment, contractId: string): Promise<ContractTimelineAnswer> {
    const [row] = await this.database.read<TimelineRow>(scope, TIMELINE, [contractId, today]);
    if (row === undefined) throw RuleViolation.of('not-found');
    const { scheme, policy, procedureId, regionId, ...facts } = row;
    const terms = contractTerms(scheme, facts, today);
    const isOfRegion = scope.regionIds.includes(regionId) || scope.municipalityCodes.length > 0;
    const events = contractTimeline(
      {
        ...facts,
        contractId,
        extensions: terms.extensions,
        option: terms.options.find(({ state }) => state === 'next'),
        policy: policyOf(policy),
        ifEnded: ifEnded(row, terms.options.length > 0, procedureId),
      },
      isOfRegion ? 'region' : 'provider',
      today,
    );
    return { contractId, today, events };
  }
}

/** The end, as it would be announced if the next option were not exercised. */
function ifEnded(row: TimelineRow, hasOption: boolean, procedureId: string): ReturnType<typeof branchesOf> {
  if (!hasOption || !row.optionOpen || row.signedOn === null || row.endedOn !== null) return [];
  const { scheme, extensionsExercised, endsOn } = row;
  return branchesOf({ procedureId, scheme, extensionsExercised, endsOn, count: 1 }).filter(
    ({ branch, extension, kind }) =>
      branch === 'ifEnded' && extension === extensionsExercised + 1 && kind === 'contract-end',
  );
}
