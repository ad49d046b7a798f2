import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  publicScope,
  readCursor,
  RuleViolation,
  type SheetColumn,
  type SheetRow,
  writeCursor,
} from '@openhuis/platform';
import { aboutOf, itemOf, laterItem, patternOf, utc } from './clarification-columns.js';
import type {
  ClarificationAnswer,
  ClarificationDraftAnswer,
  ClarificationDraftPageAnswer,
  ClarificationListQuery,
  ClarificationPageAnswer,
  DraftListQuery,
  NoteAnswer,
} from './clarifications.dto.js';
import type { Asker } from './rules/anonymity.js';
import { readReference } from './rules/numbering.js';
import { doubtsOf } from './rules/publication.js';

const PAGE = 50;
/** Rows of a download that are read at a time. */
const CHUNK = 500;

/** $1 is the procedure. */
const ITEM = `select c.id, c.note_number || '.' || c.item_number as reference, c.note_number as note, c.item_number as item,
    c.question, c.answer, ${aboutOf('c')} as about, ${utc('c.published_at')} as "publishedAt",
    ${itemOf('former')} as corrects, ${itemOf('later')} as "replacedBy"
  from clarification c left join clarification former on former.id = c.corrects_id ${laterItem('c.id')}
  where c.procedure_id = $1 and c.published_at is not null`;
const ORDER = 'order by c.note_number desc, c.item_number';

/** A draft with who asked the questions that it answers. */
const DRAFT = `select c.id, c.version, c.region_id as "regionId", c.procedure_id as "procedureId",
    v.definition -> 'title' as "procedureTitle", c.question, c.answer, ${aboutOf('c')} as about,
    ${itemOf('former')} as corrects, asked.askers, asked.people, ${utc('c.drafted_at')} as "draftedAt",
    c.drafted_at::text as "sortKey"
  from clarification c left join clarification former on former.id = c.corrects_id
  join procedure p on p.id = c.procedure_id
  join procedure_version v on v.procedure_id = p.id and v.number = p.current_version
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('questionId', q.id, 'organisationName', q.asker_organisation) order by q.asked_at, q.id), '[]') as askers,
      coalesce(jsonb_agg(jsonb_build_object('name', q.asker_organisation, 'kvkNumber', q.asker_kvk_number)), '[]') ||
        coalesce(jsonb_agg(jsonb_build_object('name', q.asker_name)), '[]') as people
    from question q
    where q.clarification_id = c.id
  ) asked`;

/** The columns of the file, in Dutch: the language of the notes. */
export const clarificationColumns: readonly SheetColumn[] = [
  { title: 'nummer', kind: 'text', width: 10 },
  { title: 'nota', kind: 'number', width: 8 },
  { title: 'datum', kind: 'date', width: 12 },
  { title: 'vraag', kind: 'text', width: 80 },
  { title: 'antwoord', kind: 'text', width: 80 },
  { title: 'gaat over', kind: 'text', width: 20 },
  { title: 'vervangt', kind: 'text', width: 10 },
  { title: 'vervangen door', kind: 'text', width: 14 },
];
const SUBJECTS = { clause: 'artikel', condition: 'voorwaarde', product: 'product' };

interface PageRow extends Record<string, unknown> {
  items: ClarificationAnswer[];
  notes: NoteAnswer[];
}

type DraftRow = Omit<ClarificationDraftAnswer, 'doubts'> & { people: Asker[]; sortKey: string } & Record<
    string,
    unknown
  >;

/** Reads of what was published, for everyone, and of the drafts of the region. */
@Injectable()
export class ClarificationsQueries {
  constructor(private readonly database: Database) {}

  /**
   * A page of published questions and answers, the newest note first, with all notes. Whoever asks, the answer is the
   * public's.
   *
   * @throws RuleViolation `not-found` for a procedure that is not published; `invalid-input` for a cursor that is none
   */
  async list(procedureId: string, query: ClarificationListQuery): Promise<ClarificationPageAnswer> {
    const limit = query.limit ?? PAGE;
    const values: unknown[] = [procedureId];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = conditionsOf(query, put);
    const [page] = await this.database.read<PageRow>(
      publicScope,
      `select (select coalesce(jsonb_agg(to_jsonb(i) order by i.note desc, i.item), '[]')
           from (${ITEM} ${conditions.map((condition) => `and ${condition}`).join(' ')} ${ORDER} limit ${put(limit + 1)}) i) as items,
         (select coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'publishedOn', n.published_on, 'items',
             (select count(*) from clarification own where own.procedure_id = n.procedure_id and own.note_number = n.number))
             order by n.number desc), '[]')
           from (select * from clarification_note where procedure_id = $1 order by number desc limit 500) n) as notes
       from procedure p where p.id = $1 and p.status <> 'draft'`,
      values,
    );
    if (page === undefined) throw RuleViolation.of('not-found');
    const items = page.items.slice(0, limit);
    const last = page.items.length > limit ? items.at(-1) : undefined;
    return {
      items,
      next: last === undefined ? null : writeCursor({ key: last.reference, id: last.id }),
      notes: page.notes,
    };
  }

  /** Every published item as rows of a file. @throws RuleViolation `not-found`, with the first batch */
  async *rows(procedureId: string): AsyncGenerator<SheetRow[]> {
    let cursor: string | null = null;
    do {
      const query: ClarificationListQuery = Object.assign({ limit: CHUNK }, cursor === null ? {} : { cursor });
      const page = await this.list(procedureId, query);
      const days = new Map(page.notes.map(({ number, publishedOn }) => [number, publishedOn]));
      yield page.items.map((item) => rowOf(item, days.get(item.note) ?? null));
      cursor = page.next;
    } while (cursor !== null);
  }

  /**
   * The drafts of the actor's regions, the oldest first, with what in them may tell who asked.
   *
   * @throws RuleViolation `invalid-input` for a cursor that no list gave
   */
  async drafts(actor: Actor, query: DraftListQuery): Promise<ClarificationDraftPageAnswer> {
    const limit = query.limit ?? PAGE;
    const values: unknown[] = [actor.scope.regionIds];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['c.region_id = any($1::int[])', 'c.published_at is null'];
    if (query.procedureId !== undefined) conditions.push(`c.procedure_id = ${put(query.procedureId)}`);
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, 'instant');
      conditions.push(`(c.drafted_at, c.id) > (${put(key)}::timestamptz, ${put(id)}::uuid)`);
    }
    const rows = await this.database.read<DraftRow>(
      actor.scope,
      `${DRAFT} where ${conditions.join(' and ')} order by c.drafted_at, c.id limit ${put(limit + 1)}`,
      values,
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(draftOf),
      next: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.id }),
    };
  }

  /** One draft. @throws RuleViolation `not-found`, also for one of another region and once it is published */
  async draft(actor: Actor, id: string): Promise<ClarificationDraftAnswer> {
    const [row] = await this.database.read<DraftRow>(
      actor.scope,
      `${DRAFT} where c.id = $1 and c.region_id = any($2::int[]) and c.published_at is null`,
      [id, actor.scope.regionIds],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return draftOf(row);
  }
}

function conditionsOf(
  { search, note, about, cursor }: ClarificationListQuery,
  put: (value: unknown) => string,
): string[] {
  const conditions: string[] = [];
  if (note !== undefined) conditions.push(`c.note_number = ${put(note)}`);
  if (about !== undefined) conditions.push(`c.about_kind = ${put(about)}`);
  const words = search?.trim() ?? '';
  const number = readReference(words);
  if (number !== undefined) {
    conditions.push(`c.note_number = ${put(number.note)}`, `c.item_number = ${put(number.item)}`);
  } else if (/^[1-9]\d{0,5}$/.test(words)) {
    conditions.push(`c.note_number = ${put(Number(words))}`);
  } else if (words !== '') {
    conditions.push(`(c.question || ' ' || c.answer) ilike ${put(patternOf(words))}`);
  }
  if (cursor !== undefined) {
    const after = readReference(readCursor(cursor, 'word').key);
    if (after === undefined) {
      throw RuleViolation.of('invalid-input', { rule: 'not a cursor that this list gave' }, 'cursor');
    }
    const afterNote = put(after.note);
    conditions.push(
      `(c.note_number < ${afterNote} or (c.note_number = ${afterNote} and c.item_number > ${put(after.item)}))`,
    );
  }
  return conditions;
}

function rowOf(item: ClarificationAnswer, publishedOn: string | null): SheetRow {
  const { reference, note, question, answer, about, corrects, replacedBy } = item;
  return [
    reference,
    note,
    publishedOn,
    question,
    answer,
    about === null ? null : `${SUBJECTS[about.kind]} ${about.code}`,
    corrects?.reference ?? null,
    replacedBy?.reference ?? null,
  ];
}

function draftOf({ people, ...row }: DraftRow): ClarificationDraftAnswer {
  const draft: Omit<ClarificationDraftAnswer, 'doubts'> & { sortKey?: string } = row;
  delete draft.sortKey;
  return { ...draft, doubts: doubtsOf({ question: draft.question, answer: draft.answer, askers: people }) };
}
