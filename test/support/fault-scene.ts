import { addDays, amsterdamDate, type CalendarDate } from '@openhuis/calendar';
import type { NoticePolicy } from '@openhuis/notices';
import type pg from 'pg';
import { aNoticeScene, type NoticeScene } from './notice-scene.js';
import type { SinkProcess } from './sink-process.js';
import type { ReceivedMail } from './smtp-sink.js';

/** True for the numbers of the table in full; false for those that fit into `npm test`. */
export const isFull = process.env['OPENHUIS_FAULTS'] === 'full';

export const size = <Value>(short: Value, full: Value): Value => (isFull ? full : short);

/** What a scene needs of a database: one statement as the superuser. */
export interface Owner {
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** One step, one recipient: one contract makes one mail, so that the sink's record can be counted. */
export const onePolicy: NoticePolicy = [
  {
    step: 'contract-end-1-month',
    kind: 'contract-end',
    deadline: 'contract-end',
    when: { days: 30, before: 'dueOn' },
    usefulUntil: 'dueOn',
    recipients: ['provider_administrator'],
    text: 'contract-end',
    inCalendar: true,
  },
];

export interface FaultScene extends NoticeScene {
  slug: string;
  /** Every address that must get a mail, each exactly one. */
  expected: string[];
}

/** A region with so many contracts, whose volume breaker expects as many notices as there are. Nothing is due yet. */
export async function aFaultScene(
  database: Owner,
  slug: string,
  contracts: number,
  today: CalendarDate = amsterdamDate(new Date()),
): Promise<FaultScene> {
  const scene = await aNoticeScene(database, slug, contracts);
  await database.asOwner(`update procedure set notice_policy = $2 where id = $1`, [
    scene.procedureId,
    JSON.stringify(onePolicy),
  ]);
  await expectNotices(database, scene, today, contracts);
  const expected = Array.from({ length: contracts }, (_, index) => addressOf(slug, index + 1));
  return { ...scene, slug, expected };
}

export function addressOf(slug: string, number: number): string {
  return `aanbieder${number}@${slug}.example`;
}

/** The forecast of an earlier day, against which the breaker holds the runs of this day and the next two. */
export async function expectNotices(
  database: Owner,
  { regionId }: NoticeScene,
  today: CalendarDate,
  notices: number,
): Promise<void> {
  await database.asOwner(
    `insert into notice_forecast (region_id, on_date, expected, computed_on)
     select $1, day::date, $3, $2::date - 1 from generate_series($2::date, $2::date + 2, interval '1 day') day`,
    [regionId, today, notices],
  );
}

/** Makes the notice of every contract of the scene due on this day. */
export async function makeDue(
  database: Owner,
  { regionId }: NoticeScene,
  today: CalendarDate = amsterdamDate(new Date()),
): Promise<void> {
  await database.asOwner(
    `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced, next_notice_on)
     select region_id, organisation_id, procedure_id, 'contract', id, 'contract-end', $2, $3, true, $3 from contract where region_id = $1`,
    [regionId, addDays(today, 30), today],
  );
}

/** What the sink's record says about a scene. */
export interface Verdict {
  received: number;
  /** Addresses that got nothing. */
  lost: string[];
  /** Mails over one for each Message-ID. */
  duplicates: number;
  /** Message-IDs that arrived with more than one content, and addresses that got more than one Message-ID. */
  different: number;
}

/** Holds the sink's record against what was to arrive. */
export function judge(received: readonly ReceivedMail[], expected: readonly string[]): Verdict {
  const reached = new Set(received.map(({ recipient }) => recipient));
  const ids = new Set(received.map(({ messageId }) => messageId));
  const contents = new Set(received.map(({ messageId, recipient, hash }) => `${messageId} ${recipient} ${hash}`));
  const wanted = new Set(expected);
  const surplus = received.filter(({ recipient }) => !wanted.has(recipient)).length;
  return {
    received: received.length,
    lost: expected.filter((recipient) => !reached.has(recipient)),
    duplicates: received.length - ids.size,
    different: contents.size - reached.size + surplus,
  };
}

/** Deliveries that were leased and had an open attempt: 'id fence'. */
export async function inFlight(database: Owner): Promise<string[]> {
  const rows = await database.asOwner<{ key: string }>(
    `select d.id || ' ' || d.fence as key from delivery d
     join delivery_attempt a on a.delivery_id = d.id and a.fence = d.fence and a.finished_at is null
     where d.state = 'sending' and d.leased_until > clock_timestamp()`,
  );
  return rows.map(({ key }) => key);
}

/** How many rows stand twice for one obligation or one person. */
export async function duplicateRows(database: Owner): Promise<number> {
  const [row] = await database.asOwner<{ count: number }>(
    `select ((select count(*) - count(distinct (subject_id, step, due_key, recipient_role)) from notice)
       + (select count(*) - count(distinct (n.deadline_id, n.step, d.person_id)) from delivery d join notice n on n.id = d.notice_id))::int as count`,
  );
  return row?.count ?? -1;
}

/** Waits until it holds. @throws with the explanation once it has taken too long */
export async function until(
  holds: () => Promise<boolean> | boolean,
  seconds: number,
  explain: () => Promise<string> | string = () => '',
  everyMilliseconds = 50,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`nothing came of it in ${seconds} s: ${await explain()}`);
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
  }
}

/** Waits until every address has its mail, and a little longer for mails that should not come. */
export async function untilArrived(
  sink: SinkProcess,
  expected: readonly string[],
  seconds: number,
  explain?: () => Promise<string> | string,
): Promise<Verdict> {
  let verdict = judge([], expected);
  await until(
    async () => {
      if ((await sink.count()) < expected.length) return false;
      verdict = judge(await sink.received(), expected);
      return verdict.lost.length === 0;
    },
    seconds,
    async () => {
      verdict = judge(await sink.received(), expected);
      return `${verdict.received} mails, ${verdict.lost.length} of ${expected.length} lost. ${(await explain?.()) ?? ''}`;
    },
    200,
  );
  return verdict;
}

/** Numbers that look random and are the same for the same seed (mulberry32), from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The one line of a fault, past Jest, which would wrap it. */
export function report(fault: string, figures: string): void {
  process.stderr.write(`fault ${fault} (${isFull ? 'full' : 'short'}): ${figures}\n`);
}
