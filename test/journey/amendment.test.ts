import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AmendmentAnswerItemAnswer, AmendmentDetailAnswer, AmendmentImpactAnswer } from '@openhuis/amendments';
import type { Actor } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

interface State {
  id: string;
  version: number;
}

const folderOfJourneys = new URL('../../docs/journeys/', import.meta.url);
const names = ['De Linde', 'De Berk', 'De Eik', 'De Iep', 'De Els', 'De Beuk', 'De Wilg', 'De Abeel', 'De Hazelaar'];

/** An amendment that two refuse and five leave unanswered, during a round of extensions; writes docs/journeys/amendment.md. */
describe('an amendment of the contracts of a procedure', () => {
  const transcript = new Transcript('An amendment that two refuse and five leave unanswered');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let procedure: PublishedProcedure;
  let contracts: TestContract[];
  let manager: { name: string; token: string };
  let approver: { name: string; token: string };
  let amendmentId: string;

  const speaker = async (actor: Actor, name: string) => ({
    name,
    token: await aTokenOf(database, actor.scope.personId ?? ''),
  });
  const provider = async (index: number) => {
    const contract = contracts[index];
    if (contract === undefined) throw new Error(`there is no contract ${index}`);
    return await speaker(contract.organisation.signatory, names[index] ?? '');
  };
  const path = (below = ''): string => `/v1/amendments/${amendmentId}${below}`;
  const detail = async (): Promise<AmendmentDetailAnswer> =>
    (await api.call<AmendmentDetailAnswer>(manager.token, 'GET', path())).body;
  const answerOf = async (index: number): Promise<AmendmentAnswerItemAnswer> => {
    const { token } = await provider(index);
    const { body } = await api.call<{ items: AmendmentAnswerItemAnswer[] }>(
      token,
      'GET',
      `/v1/amendment-answers?amendmentId=${amendmentId}`,
    );
    const [item] = body.items;
    if (item === undefined) throw new Error(`${names[index] ?? ''} was not told`);
    return item;
  };
  const subjects = (mails: { subject: string }[]): Record<string, number> => {
    const counted: Record<string, number> = {};
    for (const { subject } of mails) {
      const kind = subject.replace(/contract \S+/, 'contract …');
      counted[kind] = (counted[kind] ?? 0) + 1;
    }
    return counted;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-journey-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    await database.asOwner(`update region set name = 'Regio Voorbeeld', slug = 'voorbeeld' where id = $1`, [region.id]);
    procedure = await aProcedure(database, region, { slug: 'wmo-2026' });
    transcript.name(procedure.id, 'procedure');
    contracts = [];
    for (const name of names) {
      const contract = await aContract(database, region, procedure, { signed: true });
      await database.asOwner(`update organisation set name = $2 where id = $1`, [
        contract.organisation.id,
        `Fictiezorg ${name} B.V.`,
      ]);
      transcript.name(contract.id, `contract of ${name}`);
      contracts.push(contract);
    }
    manager = await speaker(region.manager, 'Contract manager');
    approver = await speaker(
      await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'approver' }] }),
      'Approver',
    );
    api.clock.setDate('2030-01-07');
    await journey.passTo('2030-01-07');
    transcript.say(
      'This page is written by a test (`test/journey/amendment.test.ts`): every request was made, every answer and every mail ' +
        'is real. Long texts and lists are cut.',
    );
  }, 180_000);
  afterAll(async () => {
    await mkdir(folderOfJourneys, { recursive: true });
    await transcript.writeTo(new URL('amendment.md', folderOfJourneys));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('is drafted while offers to extend are open, which is seen before it is announced', async () => {
    transcript.heading('1. A draft, and what it would meet');
    transcript.say(
      'Nine providers have a contract. The region has offered one of them an extension, which is not answered yet. The law ' +
        'brings dyslexia-like care (here: the complex product) back to the health insurer, and moves an age limit from 18 to 21.',
    );
    await journey.ask(manager, 'POST', `/v1/contracts/${contracts[8]?.id ?? ''}/extension-offers`, {
      reason: 'De zorg loopt goed.',
      version: (await api.call<{ version: number }>(manager.token, 'GET', `/v1/contracts/${contracts[8]?.id ?? ''}`))
        .body.version,
    });
    const draft = await journey.ask<State>(manager, 'POST', '/v1/amendments', {
      procedureId: procedure.id,
      subject: 'Complexe begeleiding naar de zorgverzekering',
      reason: 'De wet brengt deze zorg per 1 mei 2030 terug naar de zorgverzekering.',
      basis: 'law',
      basisReference: 'Wet van 12 december 2029',
      effectiveOn: '2030-05-01',
      changes: [
        { kind: 'productRetired', product: 'BG-COMPLEX', existingUntil: '2030-10-31' },
        { kind: 'ageLimitMoved', product: 'BG-BASIS', ageBelow: 21 },
        {
          kind: 'clauseWritten',
          clause: {
            number: '1.1',
            title: 'Onderwerp',
            text: 'De opdrachtnemer levert de basisproducten in de bijlage.',
          },
        },
      ],
    });
    amendmentId = draft.id;
    transcript.name(amendmentId, 'amendment');
    const impact = await journey.ask<AmendmentImpactAnswer>(manager, 'GET', path('/impact'));
    expect(impact).toMatchObject({ contracts: 9, contractsWithLeavingLines: 9, faults: [] });
    expect(impact.conflicts.map(({ kind, blocks }) => [kind, blocks])).toEqual([
      ['openOffers', false],
      // The round that the system proposed.
      ['preparedRounds', false],
    ]);
    const proposed = await journey.ask<State>(manager, 'POST', path('/proposals'), { version: draft.version });
    transcript.say('Another person announces it; while offers are open that takes a reason.');
    await journey.ask(approver, 'POST', path('/announcements'), { version: proposed.version }, 409);
    const announced = await journey.ask<{ told: number }>(approver, 'POST', path('/announcements'), {
      version: proposed.version,
      conflictReason: 'De verlenging gaat over de basisproducten: die blijven.',
    });
    expect(announced.told).toBe(9);
    const mails = await journey.passTo('2030-01-08');
    expect(Object.values(subjects(mails))).toContain(9);
  });

  it('is read, accepted by two and refused by two', async () => {
    transcript.heading('2. Two accept, two refuse');
    const first = await answerOf(0);
    await journey.ask(await provider(0), 'POST', `/v1/amendment-answers/${first.id}/acknowledgements`);
    for (const [index, answer] of [
      [0, 'accepted'],
      [1, 'accepted'],
      [2, 'refused'],
      [3, 'refused'],
    ] as const) {
      const { id, version } = await answerOf(index);
      await journey.ask(await provider(index), 'PUT', `/v1/amendment-answers/${id}/answer`, {
        version,
        answer,
        ...(answer === 'refused' && { reason: 'Zonder het complexe product kunnen wij dit niet doen.' }),
        authorityStatement: 'Ik ben zelfstandig bevoegd.',
      });
    }
    transcript.say('The manager reminds the others, once a day at most.');
    const before = journey.mails.length;
    await journey.ask(manager, 'POST', path('/reminders'), {});
    await journey.work();
    expect(subjects(journey.mails.slice(before))).toMatchObject({
      'Herinnering: uw antwoord op de wijziging van contract …': 5,
      'Uw antwoord op de wijziging van contract … is ontvangen': 4,
    });
    expect((await detail()).counts).toEqual({ told: 9, acknowledged: 4, accepted: 2, refused: 2, silent: 5, ends: 0 });
  });

  it('gives the silent a last term, and records what silence means', async () => {
    transcript.heading('3. Five are silent: reminded 14 and 3 days before, a last written term, then refusal');
    const reminders = await journey.passTo('2030-02-19');
    const counted = subjects(reminders);
    expect(counted['Herinnering: antwoord uiterlijk op 18 februari 2030 op de wijziging van contract …']).toBe(10);
    expect(counted['Laatste termijn: antwoord uiterlijk op 4 maart 2030 op de wijziging van contract …']).toBe(5);
    const consequences = subjects(await journey.passTo('2030-03-05'));
    expect(consequences['Wat uw antwoord op de wijziging van contract … betekent']).toBe(7);
    expect((await detail()).counts).toMatchObject({ ends: 7 });
    const seen = await journey.ask<AmendmentAnswerItemAnswer>(
      await provider(4),
      'GET',
      `/v1/amendment-answers/${(await answerOf(4)).id}`,
    );
    expect(seen).toMatchObject({ outcome: 'ends', outcomeBasis: 'silence' });
  });

  it('holds in all contracts that remain on its day, at once', async () => {
    transcript.heading('4. The day itself');
    await journey.passTo('2030-05-01');
    const shown = await journey.ask<AmendmentDetailAnswer>(manager, 'GET', path());
    expect(shown.state).toBe('effective');
    const rows = await database.asOwner<{ ended: string | null; amended: boolean }>(
      `select c.ended_on::text as ended,
         exists (select from contract_change h where h.contract_id = c.id and h.kind = 'amended') as amended
       from contract c where c.procedure_id = $1`,
      [procedure.id],
    );
    expect(rows.filter(({ ended }) => ended === '2030-04-30')).toHaveLength(7);
    expect(rows.filter(({ ended, amended }) => ended === null && amended)).toHaveLength(2);
    transcript.say('The procedure itself says it from now on: whoever joins signs today’s text.');
    const now = await journey.ask<{ currentVersion: number; definition: { products: { code: string }[] } }>(
      manager,
      'GET',
      `/v1/procedures/${procedure.id}`,
    );
    expect(now.currentVersion).toBe(2);
    expect(now.definition.products.map(({ code }) => code)).toEqual(['BG-BASIS']);
    await journey.ask(await provider(0), 'GET', `/v1/procedures/${procedure.id}/amendments`);
  });
});
