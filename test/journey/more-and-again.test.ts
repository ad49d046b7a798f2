import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Moment } from '@openhuis/platform';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type EnrolmentPeople, EnrolmentSteps, type Speaker } from '../support/enrolment-steps.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

const basic = { productCode: 'BG-BASIS', municipality: '0262' };
const complex = { productCode: 'BG-COMPLEX', municipality: '0262' };

interface ContractDetail {
  status: string;
  startsOn: string | null;
  endsOn: string;
  lines: { product: string; municipalityName: string; startsOn: string | null; endsOn: string | null }[];
  addenda: { id: string; status: string; startsOn: string | null }[];
  terms: { fixed: { startsOn: string; endsOn: string } | null; options: { number: number; endsOn: string }[] };
}

/** What the letters say of more, later and once again, as it happens; writes docs/journeys/more-and-again.md. */
describe('enrolling for more, later, and once again', () => {
  const transcript = new Transcript('More products, a late joiner, and enrolling again');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let procedureId: string;
  let assessor: Speaker;
  let approver: Speaker;
  let first: { steps: EnrolmentSteps; people: EnrolmentPeople; contractId: string };

  /** A provider that nobody knew, with who speaks for it. */
  const newcomer = async (name: string, procedure = procedureId) => {
    const organisation = await anOrganisation(database);
    transcript.name(organisation.id, name.toLowerCase());
    const provider = { name, token: await aTokenOf(database, organisation.signatory.scope.personId ?? '') };
    const people = { provider, assessor, approver };
    return { people, steps: new EnrolmentSteps(journey, people, organisation.id, procedure) };
  };
  const contractOf = async ({ people }: Pick<typeof first, 'people'>, id: string) =>
    (await api.call<ContractDetail>(people.provider.token, 'GET', `/v1/contracts/${id}`)).body;
  const showLines = ({ lines }: ContractDetail): void => {
    transcript.table(
      ['product', 'municipality', 'first day', 'last day'],
      lines.map(({ product, municipalityName, startsOn, endsOn }) => [
        product,
        municipalityName,
        startsOn ?? '',
        endsOn ?? '',
      ]),
    );
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-more-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    const staff = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] });
    assessor = { name: 'Contract manager', token: await aTokenOf(database, staff.scope.personId ?? '') };
    approver = { name: 'Approver', token: await aTokenOf(database, region.approver.scope.personId ?? '') };
    procedureId = (await aProcedure(database, region)).id;
    transcript.name(procedureId, 'procedure');
    transcript.say(
      'This page is written by a test (`test/journey/more-and-again.test.ts`): every request was made and every answer ' +
        'is real; long texts and lists are cut. The procedure has two products, of which *complex* asks for *basic* in the ' +
        'same municipality, and runs from 2026 to 2030 with three extensions of 24 months.',
    );
  });
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journeys/more-and-again.md', import.meta.url));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('refuses complex without basic, and takes it once it is repaired', async () => {
    transcript.heading('1. Complex without basic is refused, and repaired');
    api.clock.setDate('2025-10-06');
    const { steps, people } = await newcomer('Provider');
    const id = await steps.prepared([complex]);
    const refused = await steps.command<{ errors: { code: string; path: string; details: unknown }[] }>(
      people.provider,
      id,
      'submissions',
      {},
      409,
    );
    expect(refused.errors.map(({ code, path }) => `${code} ${path}`)).toEqual(['bundle-companion-missing lines/0']);
    transcript.say('The refusal names the product, what it lacks and where. Adding that is enough.');
    await steps.choose(id, [complex, basic]);
    await steps.submit(id);
    // What follows has its own page; here only the contract matters.
    await steps.command(people.provider, id, 'withdrawals');
    const again = await steps.prepared([basic]);
    await steps.submit(again);
    transcript.say('It thinks again, withdraws, and enrols for *basic* alone: at once, as often as it likes.');
    const { contractId } = await steps.admitted(again);
    transcript.name(contractId, 'contract');
    await steps.sign('contracts', contractId);
    first = { steps, people, contractId };
    const contract = await contractOf(first, contractId);
    expect(contract).toMatchObject({ status: 'signed', startsOn: '2026-01-01', endsOn: '2030-12-31' });
    showLines(contract);
  });

  it('adds a product to a contract in 2027', async () => {
    transcript.heading('2. More products on a contract that runs');
    await journey.passTo('2027-04-12');
    const { steps, people, contractId } = first;
    const held = await steps.prepared([basic, complex]);
    transcript.say('An enrolment beside a contract asks for more. What is held already cannot be asked for again:');
    const refused = await steps.command<{ errors: { code: string; path: string }[] }>(
      people.provider,
      held,
      'submissions',
      {},
      409,
    );
    expect(refused.errors.map(({ code, path }) => `${code} ${path}`)).toEqual(['line-held lines/0']);
    transcript.say('*Basic* that is held counts as the companion of *complex* that is asked for.');
    await steps.choose(held, [complex]);
    await steps.submit(held);
    const { contractId: same, addendumId } = await steps.admitted(held);
    expect(same).toBe(contractId);
    if (addendumId === null) throw new Error('no addendum was formed');
    transcript.name(addendumId, 'addendum');
    const { body } = await api.call<{ text: string }>(people.provider.token, 'GET', `/v1/addenda/${addendumId}/text`);
    transcript.say('The admission forms an addendum to the contract, with its own text:');
    transcript.code(
      'text',
      body.text
        .replace(/\d{4}-\d{6}/g, '{number}')
        .replaceAll(region.name, '{region}')
        .replace(/Opdrachtnemer: .*/, 'Opdrachtnemer: {provider}.'),
    );
    expect((await contractOf(first, contractId)).lines.map(({ product }) => product)).toEqual(['BG-BASIS']);
    await steps.sign('addenda', addendumId);
    await journey.passTo('2027-05-03');
    const contract = await contractOf(first, contractId);
    expect(contract.lines.map(({ product, startsOn, endsOn }) => [product, startsOn, endsOn])).toEqual([
      ['BG-BASIS', '2026-01-01', '2030-12-31'],
      ['BG-COMPLEX', '2027-05-01', '2030-12-31'],
    ]);
    transcript.say(
      'Once both have signed, the lines hold from the first of the next month to the end of the contract:',
    );
    showLines(contract);
  });

  it('lets somebody join in 2028, on the terms of today', async () => {
    transcript.heading('3. A late joiner in 2028');
    await journey.passTo('2028-03-06');
    const { steps, people } = await newcomer('Late joiner');
    const id = await steps.prepared([basic, complex]);
    await steps.submit(id);
    const { contractId } = await steps.admitted(id);
    transcript.name(contractId, 'late contract');
    const { body } = await api.call<{ text: string }>(people.provider.token, 'GET', `/v1/contracts/${contractId}/text`);
    const term = body.text.slice(body.text.indexOf('Looptijd'), body.text.indexOf('Bijlage'));
    transcript.say('The text is the same for everybody; its term is that of today:');
    transcript.code('text', term.trim());
    expect(term).toContain('tot en met 31 december 2030');
    await journey.passTo('2028-04-03');
    await steps.sign('contracts', contractId);
    const contract = await contractOf({ people }, contractId);
    expect(contract.terms.fixed).toEqual({ startsOn: '2028-05-01', endsOn: '2030-12-31' });
    expect(contract.terms.options.map(({ number, endsOn }) => [number, endsOn])).toEqual([
      [1, '2032-12-31'],
      [2, '2034-12-31'],
      [3, '2036-12-31'],
    ]);
    transcript.say('It has its own first day, a shorter term, and the same end and options as everybody else:');
    transcript.table(
      ['term', 'first day', 'last day'],
      [
        ['fixed', contract.terms.fixed?.startsOn ?? '', contract.terms.fixed?.endsOn ?? ''],
        ...contract.terms.options.map(({ number, endsOn }) => [`option ${number}`, '', endsOn]),
      ],
    );
  });

  it('lets who was refused enrol again at once', async () => {
    transcript.heading('4. Enrolling again after a refusal');
    const { steps, people } = await newcomer('Refused provider');
    const id = await steps.prepared([basic]);
    await steps.submit(id);
    await steps.refusalIntended(id);
    transcript.say(
      'The refusal is only intended: it becomes final when twenty days have passed. Enrolling again need not wait for that.',
    );
    const again = await steps.prepared([basic]);
    await journey.passTo('2028-04-24');
    const status = async (enrolmentId: string) =>
      (await api.call<{ status: string }>(people.provider.token, 'GET', `/v1/enrolments/${enrolmentId}`)).body.status;
    expect([await status(id), await status(again)]).toEqual(['refused', 'draft']);
    await steps.submit(again);
    const { contractId } = await steps.admitted(again);
    expect((await contractOf({ people }, contractId)).status).toBe('pending');
    transcript.say('The first is final on the day after the term; the second is admitted, on its own merits alone.');
  });

  it('lets whose enrolment was not processed enrol again', async () => {
    transcript.heading('5. Enrolling again after “not processed”');
    const { steps, people } = await newcomer('Silent provider');
    const id = await steps.prepared([basic]);
    await steps.submit(id);
    await steps.command(people.assessor, id, 'supplement-requests', {
      items: [{ conditionCode: 'UEA', lacking: 'De eigen verklaring is niet ondertekend.' }],
    });
    transcript.say('Nothing comes within the fourteen days.');
    await journey.passTo('2028-05-09');
    const { body } = await api.call<{ status: string }>(people.provider.token, 'GET', `/v1/enrolments/${id}`);
    expect(body.status).toBe('notProcessed');
    const again = await steps.prepared([basic]);
    await steps.submit(again);
    const { contractId } = await steps.admitted(again);
    expect((await contractOf({ people }, contractId)).status).toBe('pending');
  });

  it('decides once, by the instant of the server, when a window closes during submissions', async () => {
    transcript.heading('6. The window closes while providers submit');
    const closesAt = '2028-06-30T17:00';
    const boundary = Date.parse('2028-06-30T15:00:00Z');
    const windowed = await aProcedure(database, region, {
      entry: { mode: 'windowed', opensAt: '2025-09-01T09:00', closesAt },
    });
    await journey.passTo('2028-06-26');
    const many = 24;
    const drafts = [];
    const quiet = new Transcript('not told');
    const behind = new Journey(database, api, sink, quiet);
    for (let number = 1; number <= many; number += 1) {
      const organisation = await anOrganisation(database);
      const provider = {
        name: `Provider ${number}`,
        token: await aTokenOf(database, organisation.signatory.scope.personId ?? ''),
      };
      const steps = new EnrolmentSteps(behind, { provider, assessor, approver }, organisation.id, windowed.id);
      const id = await steps.prepared([basic]);
      drafts.push({ id, provider, version: await steps.version(id) });
    }
    // From here on time runs: half a second before the closing time, the submissions come one after the other.
    const runs = { base: boundary - 400, since: performance.now() };
    const asked: number[] = [];
    const standing = api.clock.moment.bind(api.clock);
    api.clock.moment = (): Promise<Moment> => {
      const now = new Date(runs.base + (performance.now() - runs.since));
      asked.push(now.getTime());
      return Promise.resolve({ now, today: '2028-06-30' });
    };
    const answers = await Promise.all(
      drafts.map(async ({ id, provider, version }, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index * 800) / many));
        const { status, body } = await api.call<{ code?: string }>(
          provider.token,
          'POST',
          `/v1/enrolments/${id}/submissions`,
          { version },
        );
        return { id, status, code: body.code ?? null };
      }),
    );
    api.clock.moment = standing;
    const stored = await database.asOwner<{ id: string; status: string; at: Date | null }>(
      `select id, status, submitted_at as at from enrolment where procedure_id = $1`,
      [windowed.id],
    );
    for (const { id, status, code } of answers) {
      const row = stored.find((each) => each.id === id);
      if (status === 201) {
        expect(row?.status).toBe('submitted');
        expect(row?.at?.getTime()).toBeLessThanOrEqual(boundary);
        expect(asked).toContain(row?.at?.getTime());
      } else {
        expect([status, code, row?.status, row?.at]).toEqual([409, 'not-processed', 'draft', null]);
      }
    }
    const inTime = answers.filter(({ status }) => status === 201).length;
    expect(inTime).toBeGreaterThan(0);
    expect(inTime).toBeLessThan(many);
    // Each request asked once what time it is, however long it took.
    expect(asked.filter((at) => at <= boundary)).toHaveLength(inTime);
    expect(asked).toHaveLength(many);
    transcript.say(
      `${many} providers submit around 17:00 in Amsterdam, the closing time, while the clock runs. Each request asks the ` +
        'server once what time it is, and that instant decides: who asked at 17:00 at the latest is received with that ' +
        'instant, who asked later is *not processed*, and nothing of it is stored. None is both or neither.',
    );
    const told = (
      await database.asOwner<{ dueOn: string }>(
        `select due_on::text as "dueOn" from deadline where kind = 'window-closing' and subject_id = $1`,
        [windowed.id],
      )
    )[0]?.dueOn;
    expect(told).toBe('2028-06-30');
  });
});
