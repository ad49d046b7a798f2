import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import type {
  ClarificationDraftAnswer,
  ClarificationDraftPageAnswer,
  ClarificationPageAnswer,
  ClarificationStateAnswer,
  PublishedNoteAnswer,
  QuestionAnswer,
  QuestionPageAnswer,
  QuestionStateAnswer,
} from '@openhuis/questions';
import type { WorkPageAnswer } from '@openhuis/worklist';
import { anApi, type Answer, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const QUESTION = 'Geldt de norm voor overhead ook voor onderaannemers?';

/** Questions about a procedure, from asking to a note that everyone reads. */
describe('questions and answers', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let linde: TestOrganisation;
  let wilg: TestOrganisation;
  let provider: string;
  let other: string;
  let manager: string;
  let assessor: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    // Unknown to the region until it enrols: it can ask all the same.
    linde = await anOrganisation(database);
    wilg = await anOrganisation(database, region);
    provider = await aTokenOf(database, linde.signatory.person?.id ?? '');
    other = await aTokenOf(database, wilg.signatory.person?.id ?? '');
    manager = await tokenOf(region, 'contract_manager');
    assessor = await tokenOf(region, 'assessor');
    await anew();
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function tokenOf(of: Region, role: Role): Promise<string> {
    const person = await aPerson(database, { regionRoles: [{ regionId: of.id, role }] });
    return await aTokenOf(database, person.person?.id ?? '');
  }

  /** A procedure of its own, on the day from which each test goes on. */
  async function anew(change: Parameters<typeof aProcedure>[2] = {}): Promise<void> {
    api.clock.setDate('2026-03-02');
    procedure = await aProcedure(database, region, change);
  }

  const of = (path: string): string => `/v1/procedures/${procedure.id}/${path}`;
  const ask = async (token = provider, organisation = linde, text = QUESTION): Promise<string> => {
    const { status, body } = await api.call<QuestionStateAnswer>(token, 'POST', of('questions'), {
      organisationId: organisation.id,
      text,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const draft = async (
    questionIds: string[],
    change: Record<string, unknown> = {},
  ): Promise<ClarificationStateAnswer> => {
    const { status, body } = await api.call<ClarificationStateAnswer>(manager, 'POST', of('clarification-drafts'), {
      questionIds,
      question: 'Geldt de norm ook voor onderaannemers?',
      answer: 'Ja, voor iedereen die de zorg levert.',
      ...change,
    });
    expect(status).toBe(201);
    return body;
  };
  const publish = (
    drafts: ClarificationStateAnswer[],
    change: Record<string, unknown> = {},
  ): Promise<Answer<PublishedNoteAnswer>> =>
    api.call(manager, 'POST', of('clarification-notes'), { drafts, ...change });
  const published = async (query = ''): Promise<ClarificationPageAnswer> => {
    const { status, body } = await api.call<ClarificationPageAnswer>(undefined, 'GET', of(`clarifications${query}`));
    expect(status).toBe(200);
    return body;
  };
  const questionOf = async (id: string, token = provider): Promise<QuestionAnswer> =>
    (await api.call<QuestionAnswer>(token, 'GET', `/v1/questions/${id}`)).body;
  const faults = (answer: Answer<unknown>): unknown =>
    (answer.body as { errors?: { code: string; path?: string }[] }).errors?.map(({ code, path }) =>
      path === undefined ? code : `${code} ${path}`,
    ) ?? answer.body;
  const listed = async (token: string, query = ''): Promise<string[]> =>
    (await api.call<QuestionPageAnswer>(token, 'GET', `/v1/questions${query}`)).body.items.map(({ id }) => id);

  it('are asked through the system, and seen by who asked and the region alone', async () => {
    const id = await ask();
    expect(await questionOf(id)).toMatchObject({
      text: QUESTION,
      state: 'open',
      organisationName: linde.name,
      answerDueOn: '2026-03-12',
      daysLeft: 10,
      answeredIn: null,
      draftId: null,
    });
    const query = `?procedureId=${procedure.id}`;
    for (const token of [provider, manager, assessor]) expect(await listed(token, query)).toEqual([id]);
    const elsewhere = await tokenOf(await aRegion(database, { '0310': 'De Bilt' }), 'contract_manager');
    for (const token of [other, elsewhere]) {
      expect(await listed(token, query)).toEqual([]);
      expect((await api.call(token, 'GET', `/v1/questions/${id}`)).status).toBe(404);
    }
    const municipal = await tokenOf(region, 'municipal_manager');
    expect((await api.call(municipal, 'GET', `/v1/questions${query}`)).status).toBe(403);
    expect((await published()).items).toEqual([]);
  });

  it('are refused after their last day, for others than oneself, and with every fault at once', async () => {
    const entry = { mode: 'continuous' as const, opensAt: '2025-09-01T09:00', questionsUntil: '2026-03-02' };
    await anew({ entry });
    await ask();
    api.clock.setDate('2026-03-03');
    const send = (body: unknown, token = provider): Promise<Answer<unknown>> =>
      api.call(token, 'POST', of('questions'), body);
    const late = await send({
      organisationId: linde.id,
      text: QUESTION,
      about: { kind: 'clause', code: 'bestaat niet' },
    });
    expect([late.status, faults(late)]).toEqual([409, ['questions-closed', 'invalid-input about/code']]);
    const until = (late.body as { errors: { details?: unknown }[] }).errors;
    expect(until[0]?.details).toEqual({ until: '2026-03-02' });
    expect((await send({ organisationId: wilg.id, text: QUESTION })).status).toBe(404);
    expect((await send({ organisationId: linde.id, text: QUESTION }, manager)).status).toBe(403);
    const malformed = await send({ organisationId: 'x', text: 'kort', about: { kind: 'anders', code: '' }, score: 1 });
    expect(malformed.status).toBe(400);
    expect((faults(malformed) as string[]).length).toBeGreaterThanOrEqual(4);
  });

  it('are merged into one item, anonymised, and published as a numbered note; who asked sees where', async () => {
    await anew();
    const [one, two, rest] = [await ask(), await ask(other, wilg), await ask(other, wilg, 'Wanneer begint de term?')];
    const item = await draft([one, two]);
    // The asker is not told that the region works on it, and sees nothing of the draft.
    expect(await questionOf(one)).toMatchObject({ state: 'open', draftId: null, answeredIn: null });
    expect(await questionOf(one, manager)).toMatchObject({ state: 'drafted', draftId: item.id });
    expect((await published()).items).toEqual([]);
    expect((await api.call(provider, 'GET', '/v1/clarification-drafts')).status).toBe(403);
    const own = await draft([], { question: 'Waar staat het programma?', answer: 'In bijlage 2.' });
    const note = await publish([item, own]);
    expect(note.body).toMatchObject({
      number: 1,
      publishedOn: '2026-03-02',
      told: 0,
      items: [
        { id: item.id, reference: '1.1' },
        { id: own.id, reference: '1.2' },
      ],
    });
    const page = await published();
    expect(page.items.map(({ reference, replacedBy }) => [reference, replacedBy])).toEqual([
      ['1.1', null],
      ['1.2', null],
    ]);
    expect(page.notes).toEqual([{ number: 1, publishedOn: '2026-03-02', items: 2 }]);
    expect(JSON.stringify(page)).not.toContain(linde.name);
    for (const [id, token] of [
      [one, provider],
      [two, other],
    ] as const) {
      expect(await questionOf(id, token)).toMatchObject({
        state: 'answered',
        daysLeft: null,
        answeredIn: { id: item.id, reference: '1.1', note: 1 },
      });
    }
    expect((await questionOf(rest, other)).state).toBe('open');
  });

  it('are given back with the number of an earlier answer', async () => {
    await anew();
    const item = await draft([await ask()]);
    await publish([item]);
    const id = await ask(other, wilg);
    const back = (version: number): Promise<Answer<unknown>> =>
      api.call(assessor, 'POST', `/v1/questions/${id}/returns`, {
        version,
        clarificationId: item.id,
        note: 'Zie de toelichting.',
      });
    expect((await back(7)).body).toMatchObject({ code: 'stale-version' });
    expect((await back(1)).status).toBe(201);
    expect(await questionOf(id, other)).toMatchObject({
      state: 'answeredEarlier',
      answeredIn: { reference: '1.1' },
      returnNote: 'Zie de toelichting.',
    });
    expect((await back(2)).body).toMatchObject({ code: 'wrong-state' });
    const unpublished = await draft([]);
    const third = await ask();
    const wrong = await api.call(manager, 'POST', `/v1/questions/${third}/returns`, {
      version: 1,
      clarificationId: unpublished.id,
    });
    expect([wrong.status, faults(wrong)]).toEqual([400, ['invalid-input clarificationId']]);
  });

  it('are not published while they may tell who asked, unless somebody looked; nor without an answer', async () => {
    await anew();
    const item = await draft([await ask()], {
      question: `Wij van ${linde.name} (KvK ${linde.kvkNumber}) vragen: bel 06-12345678 of mail a@zorg.example`,
    });
    const empty = await draft([], { answer: undefined });
    const { body } = await api.call<ClarificationDraftPageAnswer>(
      manager,
      'GET',
      `/v1/clarification-drafts?procedureId=${procedure.id}`,
    );
    expect(body.items[0]).toMatchObject({
      doubts: ['name', 'kvkNumber', 'email', 'phone'],
      askers: [{ organisationName: linde.name }],
    });
    const refused = await publish([item, empty]);
    expect([refused.status, faults(refused)]).toEqual([
      409,
      ['anonymity-doubt drafts/0', 'clarification-unanswered drafts/1'],
    ]);
    // What a person looked at is published, and the trail says so.
    expect((await publish([item], { despiteDoubts: true })).status).toBe(201);
    const [entry] = await database.asOwner<{ change: Record<string, unknown> }>(
      `select change from audit_entry where action = 'clarificationNote.published' and subject_id = $1`,
      [procedure.id],
    );
    expect(entry?.change).toMatchObject({ note: 1, despiteDoubts: true });
  });

  it('stand once published; a later item replaces an earlier one, and its successor is what holds', async () => {
    await anew();
    const first = await draft([]);
    await publish([first]);
    for (const change of [`question = 'anders'`, 'published_at = null', 'note_number = 9']) {
      await expect(database.asOwner(`update clarification set ${change} where id = $1`, [first.id])).rejects.toThrow(
        'not changed',
      );
    }
    await expect(database.asOwner(`delete from clarification where id = $1`, [first.id])).rejects.toThrow();
    await expect(database.asOwner(`update clarification_note set number = 9`)).rejects.toThrow();
    const changed = await api.call(manager, 'PUT', `/v1/clarification-drafts/${first.id}`, {
      version: 2,
      questionIds: [],
      question: 'Anders?',
    });
    expect(changed.body).toMatchObject({ code: 'wrong-state' });

    const second = await draft([], { correctsId: first.id, answer: 'Nee.' });
    expect((await publish([second])).body).toMatchObject({ code: 'note-published-today' });
    api.clock.setDate('2026-03-03');
    const rival = await draft([], { correctsId: first.id, answer: 'Misschien.' });
    const both = await publish([second, rival]);
    expect(faults(both)).toEqual(['clarification-replaced drafts/1']);
    expect((await publish([second])).body).toMatchObject({ number: 2 });
    api.clock.setDate('2026-03-04');
    expect(faults(await publish([rival]))).toEqual(['clarification-replaced drafts/0']);
    const third = await draft([], { correctsId: second.id, answer: 'Toch wel.' });
    expect((await publish([third])).body).toMatchObject({ number: 3 });
    const { items, notes } = await published();
    expect(
      items.map(({ reference, corrects, replacedBy }) => [reference, corrects?.reference, replacedBy?.reference]),
    ).toEqual([
      ['3.1', '2.1', undefined],
      ['2.1', '1.1', '3.1'],
      ['1.1', undefined, '3.1'],
    ]);
    expect(notes.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('are searched by words and by number, page by page, kept by whoever serves them, and had as CSV', async () => {
    await anew();
    const drafts = [];
    for (let count = 1; count <= 5; count += 1) {
      drafts.push(
        await draft([], { question: `Vraag nummer ${count} over 100% van de norm?`, answer: `Antwoord ${count};` }),
      );
    }
    await publish(drafts.slice(0, 3));
    api.clock.setDate('2026-03-03');
    await publish(drafts.slice(3));
    const references = async (query: string): Promise<string[]> =>
      (await published(query)).items.map(({ reference }) => reference);
    expect(await references('')).toEqual(['2.1', '2.2', '1.1', '1.2', '1.3']);
    expect(await references('?search=1.2')).toEqual(['1.2']);
    expect(await references('?search=2')).toEqual(['2.1', '2.2']);
    expect(await references('?note=1')).toEqual(['1.1', '1.2', '1.3']);
    expect(await references('?search=NUMMER%204')).toEqual(['2.1']);
    expect(await references('?search=100%25')).toHaveLength(5);
    expect(await references('?search=1_0%25')).toEqual([]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ClarificationPageAnswer = await published(`?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ reference }) => reference));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(['2.1', '2.2', '1.1', '1.2', '1.3']);
    expect((await api.call(undefined, 'GET', of('clarifications?cursor=zomaar'))).status).toBe(400);
    const response = await fetch(`${api.address}${of('clarifications')}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    const file = await fetch(`${api.address}${of('clarifications/file')}`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const lines = (await file.text()).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toBe('nummer;nota;datum;vraag;antwoord;gaat over;vervangt;vervangen door');
    expect(lines[1]).toBe('2.1;2;03-03-2026;Vraag nummer 4 over 100% van de norm?;"Antwoord 4;";;;');
    expect(lines).toHaveLength(6);
    const feed = await (await fetch(`${api.address}/v1/register/procedures/feed?regionId=${region.id}`)).text();
    expect(feed).toContain('Nota van inlichtingen 2 is bekendgemaakt');
    expect(feed).toContain(`/procedures/${procedure.id}/questions`);
  });

  it("of a procedure that is not published are nobody's", async () => {
    const { id } = await new Procedures(database.app).create(
      region.manager,
      onDay('2026-03-02'),
      region.id,
      sampleDefinition({ slug: 'nog-niet-bekend' }),
    );
    expect((await api.call(undefined, 'GET', `/v1/procedures/${id}/clarifications`)).status).toBe(404);
    expect((await api.call(undefined, 'GET', `/v1/procedures/${id}/clarifications/file`)).status).toBe(404);
    const asked = await api.call(provider, 'POST', `/v1/procedures/${id}/questions`, {
      organisationId: linde.id,
      text: QUESTION,
    });
    expect(asked.status).toBe(404);
  });

  it('tell everyone who is enrolling, once a note, and nobody else', async () => {
    await anew();
    const statuses = ['draft', 'submitted', 'admitted', 'withdrawn'] as const;
    const ids = new Map<string, string>();
    for (const status of statuses) {
      const organisation = await anOrganisation(database, region);
      const [row] = await database.asOwner<{ id: string }>(
        `insert into enrolment (region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at, procedure_version, submitted_at)
         values ($1, $2, $3, $4, now(), $5, now(), 1, case when $4 <> 'draft' then now() end) returning id`,
        [region.id, procedure.id, organisation.id, status, organisation.signatory.person?.id],
      );
      ids.set(row?.id ?? '', status);
    }
    const told = async (): Promise<unknown[]> =>
      (
        await database.asOwner<{ id: string; dueOn: string; nextOn: string; bulk: boolean }>(
          `select subject_id as id, due_on as "dueOn", next_notice_on as "nextOn", bulk_command_id is not null as bulk
           from deadline where procedure_id = $1 and kind = 'clarification' order by due_on, subject_id`,
          [procedure.id],
        )
      ).map(({ id, ...row }) => ({ ...row, status: ids.get(id) }));
    const day = (dueOn: string): unknown[] =>
      ['draft', 'submitted'].map((status) => ({ dueOn, nextOn: dueOn, bulk: true, status }));
    expect((await publish([await draft([])])).body.told).toBe(2);
    expect(await told()).toEqual(expect.arrayContaining(day('2026-03-02')));
    expect(await told()).toHaveLength(2);
    api.clock.setDate('2026-03-05');
    expect((await publish([await draft([])])).body.told).toBe(2);
    expect(await told()).toEqual(expect.arrayContaining([...day('2026-03-02'), ...day('2026-03-05')]));
    expect(await told()).toHaveLength(4);
  });

  it('let a question be in one draft, and open again when it is left out or the draft is thrown away', async () => {
    await anew();
    const [one, two] = [await ask(), await ask(other, wilg)];
    const item = await draft([one, two]);
    const taken = await api.call(manager, 'POST', of('clarification-drafts'), {
      questionIds: [one, linde.id],
      question: 'Nogmaals?',
      correctsId: linde.id,
    });
    expect(faults(taken)).toEqual([
      'wrong-state questionIds/0',
      'invalid-input questionIds/1',
      'invalid-input correctsId',
    ]);
    const change = (version: number, questionIds: string[]): Promise<Answer<ClarificationStateAnswer>> =>
      api.call(manager, 'PUT', `/v1/clarification-drafts/${item.id}`, { version, questionIds, question: 'Anders?' });
    expect((await change(1, [two])).body).toEqual({ id: item.id, version: 2 });
    expect((await change(1, [one])).body).toMatchObject({ code: 'stale-version' });
    const { body: read } = await api.call<ClarificationDraftAnswer>(
      manager,
      'GET',
      `/v1/clarification-drafts/${item.id}`,
    );
    expect(read).toMatchObject({ question: 'Anders?', version: 2, askers: [{ questionId: two }] });
    expect((await questionOf(one, manager)).state).toBe('open');
    expect((await questionOf(two, manager)).state).toBe('drafted');
    expect(faults(await publish([{ id: item.id, version: 1 }]))).toEqual(['stale-version drafts/0']);
    expect((await api.call(manager, 'DELETE', `/v1/clarification-drafts/${item.id}?version=2`)).status).toBe(204);
    expect((await questionOf(two, manager)).state).toBe('open');
  });

  it('publish a note once, however often the request comes', async () => {
    await anew();
    const item = await draft([]);
    const headers = { 'idempotency-key': 'note-of-the-second-of-march' };
    const once = (): Promise<Answer<PublishedNoteAnswer>> =>
      api.call(manager, 'POST', of('clarification-notes'), { drafts: [item] }, headers);
    const answers = [await once(), await once()];
    expect(answers.map(({ body }) => body.number)).toEqual([1, 1]);
    expect((await published()).notes).toHaveLength(1);
  });

  it('give notes their numbers one after the other, also when two people publish at once', async () => {
    await anew();
    const drafts = [await draft([]), await draft([])];
    const answers = await Promise.all(drafts.map((item) => publish([item])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await published()).notes).toHaveLength(1);
  });

  it('are work for who may answer them, until they are answered', async () => {
    await anew();
    const id = await ask();
    const work = async (token: string): Promise<unknown[]> =>
      (await api.call<WorkPageAnswer>(token, 'GET', '/v1/work-items?kinds=question&limit=200')).body.items.filter(
        ({ procedureId }) => procedureId === procedure.id,
      );
    expect(await work(assessor)).toMatchObject([
      {
        subjectKind: 'question',
        subjectId: id,
        dueOn: '2026-03-12',
        daysLeft: 10,
        canDo: true,
        title: { nl: linde.name },
      },
    ]);
    expect(await work(await tokenOf(region, 'approver'))).toEqual([]);
    await publish([await draft([id])]);
    expect(await work(assessor)).toEqual([]);
  });

  it('are listed by state, words and procedure, oldest or newest first, a page at a time', async () => {
    await anew();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      api.clock.setInstant(new Date(`2026-03-02T09:0${count}:00Z`));
      ids.push(await ask(provider, linde, `Een vraag over onderwerp ${count}?`));
    }
    const query = `?procedureId=${procedure.id}`;
    expect(await listed(manager, query)).toEqual(ids);
    expect(await listed(manager, `${query}&order=newest`)).toEqual(ids.toReversed());
    expect(await listed(manager, `${query}&text=onderwerp%203`)).toEqual([ids[3]]);
    await draft([ids[0] ?? '']);
    expect(await listed(manager, `${query}&state=drafted`)).toEqual([ids[0]]);
    expect(await listed(manager, `${query}&state=waiting`)).toEqual(ids);
    expect(await listed(provider, `${query}&state=open`)).toEqual(ids);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: QuestionPageAnswer = (
        await api.call<QuestionPageAnswer>(
          manager,
          'GET',
          `/v1/questions${query}&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
        )
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(ids);
  });
});
