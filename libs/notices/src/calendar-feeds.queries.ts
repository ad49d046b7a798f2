import { Inject, Injectable } from '@nestjs/common';
import { addDays, addMonths, type CalendarDate } from '@openhuis/calendar';
import { calendarTexts, formatPattern, type Language } from '@openhuis/messages';
import { rolesBehindDoor, type RolesOfPerson, scopeOfRoles } from '@openhuis/people';
import {
  type Actor,
  CONFIGURATION,
  type Configuration,
  Database,
  type DeadlineKind,
  type Door,
  type Moment,
  publicScope,
  RuleViolation,
  type Scope,
} from '@openhuis/platform';
import type { CalendarFeedAnswer } from './calendar-feeds.dto.js';
import { type CalendarEntry, calendarFeed } from './calendar-file.js';
import { readMeetings } from './calendar-meetings.js';
import { hashOfCalendarSecret } from './calendar-secret.js';
import { Filters } from './page.js';

/** So long what has passed stays in the calendar. */
const DAYS_BACK = 31;
/** A region's calendar looks so far ahead; a provider's shows everything that is to come. */
const MONTHS_AHEAD = 24;
/** More entries than anybody's calendar is of use with. */
const AT_MOST = 2_000;

/** Whose calendar it is, with the roles of today. */
type FeedOwner = RolesOfPerson & { feedId: string; language: Language; door: Door };

/** One day in a calendar: a date of one subject, or of several of the same kind. */
interface CalendarDay {
  kind: DeadlineKind;
  dueOn: CalendarDate;
  inForceOn: CalendarDate;
  /** How many subjects have this date. */
  count: number;
  /** What makes the entry the same one when it is asked for again. */
  key: string;
  contractId: string | null;
  contractNumber: string | null;
  title: Record<Language, string> | null;
}

const SUBJECT = `from deadline l
  left join extension_offer x on l.subject_kind = 'extensionOffer' and x.id = l.subject_id
  left join contract c on c.id = case when l.subject_kind = 'contract' then l.subject_id
    when l.subject_kind = 'amendmentAnswer' then (select a.contract_id from amendment_answer a where a.id = l.subject_id)
    else x.contract_id end
  left join procedure p on p.id = l.procedure_id
  left join procedure_version v on v.procedure_id = p.id and v.number = p.current_version`;
const TITLE = `coalesce(v.definition, p.draft) -> 'title'`;

/** What people's calendars hold. */
@Injectable()
export class CalendarFeedQueries {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The calendars of the actor, the newest first. */
  async own({ scope }: Actor): Promise<CalendarFeedAnswer[]> {
    return await this.database.read<CalendarFeedAnswer & Record<string, unknown>>(
      scope,
      `select id, label, created_at as "createdAt", last_read_at as "lastReadAt", withdrawn_at as "withdrawnAt"
       from calendar_feed where person_id = $1 order by created_at desc, id desc limit 200`,
      [scope.personId],
    );
  }

  /**
   * The calendar under a secret address: what its owner may see today, in the owner's language. A region's dates of a kind
   * and a day stand there as one entry with their number; nobody is named.
   *
   * @throws RuleViolation `not-found` for an address that is none, or was withdrawn
   */
  async calendar(secret: string, moment: Moment): Promise<string> {
    const hash = hashOfCalendarSecret(secret);
    if (hash === undefined) throw RuleViolation.of('not-found');
    const [owner] = await this.database.read<FeedOwner>(
      publicScope,
      `select feed_id as "feedId", person_id as "personId", language, door, region_roles as "regionRoles",
         organisation_roles as "organisationRoles" from person_of_calendar_feed($1, $2)`,
      [hash, moment.today],
    );
    if (owner === undefined) throw RuleViolation.of('not-found');
    const { scope } = scopeOfRoles({ ...owner, ...behindDoor(owner) }, 'deadline.read');
    const days = [...(await this.ownDays(scope, moment)), ...(await this.daysOfRegions(scope, moment))];
    const { name } = calendarTexts[owner.language];
    const meetings = await readMeetings(this.database, scope, moment, this.configuration.publicUrl, owner);
    return calendarFeed(
      name,
      days.map((day) => this.entryOf(day, owner, moment)),
      meetings,
    );
  }

  /** Each date of the organisations. */
  private async ownDays(scope: Scope, { today }: Moment): Promise<CalendarDay[]> {
    if (scope.organisationIds.length === 0) return [];
    return await this.database.read<CalendarDay & Record<string, unknown>>(
      scope,
      `select l.kind, l.due_on as "dueOn", l.in_force_on as "inForceOn", 1 as count,
         concat_ws('-', l.kind, l.subject_id, l.due_on) as key,
         c.id as "contractId", c.number as "contractNumber", ${TITLE} as title
       ${SUBJECT}
       where l.superseded_at is null and l.announced and l.organisation_id = any ($1::uuid[]) and l.kind <> 'dialogue-table' and l.due_on >= $2
       order by l.due_on, l.id limit ${AT_MOST}`,
      [scope.organisationIds, addDays(today, -DAYS_BACK)],
    );
  }

  /** The dates of the regions, those of one kind, procedure and day together. */
  private async daysOfRegions(scope: Scope, { today }: Moment): Promise<CalendarDay[]> {
    if (scope.regionIds.length + scope.municipalityCodes.length === 0) return [];
    const filters = new Filters('l.superseded_at is null', 'l.announced', "l.kind <> 'dialogue-table'")
      .ofRegions('l', scope)
      .add('l.due_on >= $', addDays(today, -DAYS_BACK))
      .add('l.due_on <= $', addMonths(today, MONTHS_AHEAD));
    return await this.database.read<CalendarDay & Record<string, unknown>>(
      scope,
      `select l.kind, l.due_on as "dueOn", max(l.in_force_on) as "inForceOn", count(*)::int as count,
         concat_ws('-', l.kind, 'region', l.region_id, l.procedure_id, l.due_on) as key,
         case when count(*) = 1 then min(c.id::text) end as "contractId",
         case when count(*) = 1 then min(c.number) end as "contractNumber",
         (array_agg(${TITLE}))[1] as title
       ${SUBJECT}
       where ${filters.toString()}
       group by l.kind, l.due_on, l.region_id, l.procedure_id order by l.due_on, l.kind limit ${AT_MOST}`,
      filters.values,
    );
  }

  private entryOf(day: CalendarDay, { language, door }: FeedOwner, { now }: Moment): CalendarEntry {
    const { publicUrl } = this.configuration;
    const area = door === 'provider' ? 'portal' : 'desk';
    const what = [day.contractNumber, day.title?.[language]].filter((part) => part !== null && part !== undefined);
    return {
      key: day.key,
      host: new URL(publicUrl).hostname,
      date: day.dueOn,
      inForceOn: day.inForceOn,
      title: formatPattern(language, calendarTexts[language].titles[day.kind], {
        count: day.count,
        what: what.length === 0 ? 'Openhuis' : what.join(', '),
      }),
      url: day.contractId === null ? publicUrl : `${publicUrl}/${area}/contracts/${day.contractId}`,
      writtenAt: now,
    };
  }
}

/** Of which side the owner was when making it; the other side's dates are not behind that door. */
function behindDoor(owner: FeedOwner): Pick<RolesOfPerson, 'regionRoles' | 'organisationRoles'> {
  const { regionRoles, organisationRoles } = rolesBehindDoor(owner, owner.door) as FeedOwner;
  return { regionRoles, organisationRoles };
}
