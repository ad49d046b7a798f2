import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissions } from '@openhuis/platform';
import PostalMime from 'postal-mime';
import { RouteTable } from '../../apps/api/src/route-table.js';
import { type ActorName, actors, anIsolationScene, canaries, type IsolationScene } from '../support/isolation-scene.js';
import { type Cell, columns, type IsolationRow, rows } from '../support/isolation-table.js';

const TABLE = 'test/support/isolation-table.ts';

/** One answer as it came over the wire. */
interface Given {
  status: number;
  /** Headers and body. */
  text: string;
  body: { code?: string; errors?: { details?: { neededRoles?: string[] } }[] };
}

/** Row 15 of the reliability plan: every route for everybody, with the ids of one provider in it. */
describe('the isolation matrix', () => {
  let scene: IsolationScene;
  const given = new Map<string, Given>();
  const changedByStrangers: string[] = [];

  beforeAll(async () => {
    scene = await anIsolationScene();
    const before = await factsOfA();
    // Strangers come first: what they get must not be for want of what A or the region did before them.
    for (const actor of actors) {
      for (const asked of rows) given.set(keyOf(actor, asked), await send(actor, asked));
      if (actor === 'manager' || actor === 'providerA') continue;
      const after = await factsOfA();
      for (const [table, fact] of after) if (before.get(table) !== fact) changedByStrangers.push(`${actor}: ${table}`);
    }
  }, 300_000);
  afterAll(() => scene.close());

  const keyOf = (actor: ActorName, { request }: IsolationRow): string => `${actor} ${request}`;

  /** Everything that A or the region has, as a hash a table: no stranger's request may change any of it. */
  async function factsOfA(): Promise<Map<string, string>> {
    const tables = [
      'organisation',
      'enrolment',
      'enrolment_answer',
      'enrolment_line',
      'evidence',
      'contract',
      'contract_change',
    ]
      .concat(['contract_line', 'signature', 'extension_offer', 'task', 'procedure', 'notice_run', 'region_role'])
      .concat(['organisation_role', 'assessment', 'decision', 'deadline', 'notice'])
      .concat([
        'supplement_request',
        'supplement_item',
        'supplement_answer',
        'enrolment_edition',
        'conflict_of_interest',
      ]);
    const facts = new Map<string, string>();
    for (const table of tables) {
      const [row] = await scene.database.asOwner<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as hash from ${table} t`,
      );
      facts.set(table, row?.hash ?? '');
    }
    return facts;
  }

  async function send(actor: ActorName, { request, body }: IsolationRow): Promise<Given> {
    const [method = '', template = ''] = request.split(' ');
    const path = template.replace(/\{(\w+)(?:=(\w+))?\}/g, (_, name: string, word?: string) => {
      const id = word ?? scene.ids[name];
      if (id === undefined || id === '') throw new Error(`${request}: the scene has no ${name}`);
      return id;
    });
    const token = scene.tokens[actor];
    const payload = body?.(scene);
    const response = await fetch(scene.api.address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(payload !== undefined && { 'content-type': 'application/json' }),
      },
      ...(payload !== undefined && { body: JSON.stringify(payload) }),
    });
    const answered = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && answered !== '';
    return {
      status: response.status,
      text: `${JSON.stringify(Object.fromEntries(response.headers))}\n${answered}`,
      body: isJson ? (JSON.parse(answered) as Given['body']) : {},
    };
  }

  /** What an answer comes to, in the words of the table. */
  function cellOf({ request }: IsolationRow, { status, text }: Given): Cell {
    if (status >= 300) return `${status}`;
    if (!request.startsWith('GET ')) return 'done';
    const marks = [...Object.keys(canaries).filter((name) => !/bb|cc/.test(name)), ...ownIds(request)];
    return marks.some((mark) => text.includes(mark)) ? 'sees' : 'none';
  }

  /** The ids of A that the request does not name itself; a procedure that is published is everybody's. */
  function ownIds(request: string): string[] {
    return Object.entries(scene.ids)
      .filter(
        ([name]) =>
          !['region', 'draftProcedure', 'publishedProcedure'].includes(name) && !request.includes(`{${name}}`),
      )
      .map(([, id]) => id);
  }

  it('declares every route there is, and none that is not', () => {
    const routes = scene.api.app
      .get(RouteTable)
      .names()
      .filter((name) => !name.startsWith('HEAD '));
    const declared = new Set(rows.map(({ request }) => shapeOf(request)));
    const missing = routes.filter((name) => !declared.has(shapeOf(name)));
    const lines = missing.map((name) => `row('${name}', '${columns.map(() => '?').join(' ')}'),`);
    if (lines.length > 0) {
      throw new Error(`Say in ${TABLE} what ${columns.join(', ')} get, in this order:\n${lines.join('\n')}`);
    }
    const known = new Set(routes.map(shapeOf));
    expect(rows.map(({ request }) => request).filter((request) => !known.has(shapeOf(request)))).toEqual([]);
  });

  const shapeOf = (request: string): string => (request.split('?')[0] ?? '').replace(/:\w+|\{\w+(=\w+)?\}/g, '*');

  it('answers everybody as declared', () => {
    const differing = rows.flatMap((asked) => {
      const found = columns.map((actor) => cellOf(asked, given.get(keyOf(actor, asked)) as Given));
      return found.join(' ') === asked.gives.join(' ')
        ? []
        : [`${asked.request}\n  declared ${asked.gives.join(' ')}\n  answered ${found.join(' ')}`];
    });
    if (differing.length > 0) throw new Error(`otherwise than ${TABLE} declares:\n${differing.join('\n')}`);
    const requests = rows.map(({ request }) => request);
    expect(requests.filter((request, index) => requests.indexOf(request) !== index)).toEqual([]);
    expect(given.size).toBe(rows.length * columns.length);
  });

  it('shows nobody a word of a stranger, in no header either', () => {
    const leaks: string[] = [];
    for (const actor of actors) {
      const foreign = Object.entries(canaries).flatMap(([canary, readers]) =>
        readers.includes(actor) ? [] : [canary],
      );
      for (const asked of rows) {
        const text = publicNamesLeftOut(asked, given.get(keyOf(actor, asked))?.text ?? '');
        for (const canary of foreign)
          if (text.includes(canary)) leaks.push(`${actor} reads ${canary}: ${asked.request}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  /** That a provider holds a contract is public, by the name in that contract and in the register alone. */
  function publicNamesLeftOut({ request }: IsolationRow, text: string): string {
    return request.startsWith('GET /v1/register/') ? text.replace(/Zorg kanarie(aa|bb|cc)/g, '') : text;
  }

  it('shows every word to those whose it is, so that its absence elsewhere says something', () => {
    for (const [canary, readers] of Object.entries(canaries)) {
      for (const actor of readers) {
        const seen = rows.some((asked) => given.get(keyOf(actor, asked))?.text.includes(canary));
        expect([canary, actor, seen]).toEqual([canary, actor, true]);
      }
    }
  });

  it('lets no stranger change a row', () => {
    expect(changedByStrangers).toEqual([]);
  });

  it('names the roles that are needed with every 403', () => {
    const roles = new Set(
      Object.values(permissions).flatMap((allowed) => (typeof allowed === 'string' ? [] : allowed)),
    );
    let count = 0;
    for (const [key, { status, body }] of given) {
      if (status !== 403 || body.code !== 'forbidden') continue;
      const named = body.errors?.[0]?.details?.neededRoles ?? [];
      expect([key, named.length > 0 && named.every((role) => roles.has(role as never))]).toEqual([key, true]);
      count += 1;
    }
    expect(count).toBeGreaterThan(50);
  });

  it('sends each mail to the tenant that it is about', async () => {
    const told = new Set<string>();
    for (const { recipient, bytes } of scene.sink.received) {
      const mail = await PostalMime.parse(bytes ?? '');
      const words = JSON.stringify([mail.headers, mail.subject, mail.text, mail.html, bytes?.toString()]);
      for (const { canary, addresses } of scene.readers) {
        if (!words.includes(canary)) continue;
        expect([canary, recipient, addresses.includes(recipient)]).toEqual([canary, recipient, true]);
        told.add(canary);
      }
      expect(words).not.toContain('kanariedraft');
      expect(words).not.toContain('kanarieregion');
    }
    expect([...told].sort()).toEqual(scene.readers.map(({ canary }) => canary));
  });

  it('hands jobs ids and dates, and no word of anybody', async () => {
    const jobs = await scene.database.asOwner<{ job: string; payload: Record<string, unknown> }>(
      'select job, payload from outbox',
    );
    expect(jobs.length).toBeGreaterThan(0);
    for (const { job, payload } of jobs) {
      for (const [field, value] of Object.entries(payload)) {
        const isId = /^(\d+|[0-9a-f-]{36}|\d{4}-\d{2}-\d{2}|[a-z-]+)$/.test(String(value));
        expect([job, field, isId]).toEqual([job, field, true]);
      }
      expect(JSON.stringify(payload)).not.toContain('kanarie');
    }
  });
});
