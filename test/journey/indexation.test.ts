import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IndexationRoundAnswer, IndexationStateAnswer, PublishedIndexationAnswer } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

const folderOfJourneys = new URL('../../docs/journeys/', import.meta.url);
const weights = [
  { index: 'OVA', weight: '0.9' },
  { index: 'PPC', weight: '0.1' },
];
const formula = { weights, correction: 'difference', partsRounded: false, tariffsBy: 'rounded' };

/** Two years of indexation: the prognosis alone, and then with the correction over the year before. */
describe('an indexation, and one that corrects it', () => {
  const transcript = new Transcript('An indexation, and one that corrects it');
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let linde: TestOrganisation;
  let manager: { name: string; token: string };
  let second: { name: string; token: string };
  let provider: { name: string; token: string };
  let procedureId: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    linde = await anOrganisation(database, region);
    await database.asOwner(`update region set name = 'Regio Voorbeeld', slug = 'voorbeeld' where id = $1`, [region.id]);
    await database.asOwner(`update organisation set name = 'Fictiezorg De Linde B.V.' where id = $1`, [linde.id]);
    const colleague = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'approver' }] });
    for (const [id, name] of [
      [region.manager.scope.personId, 'Contractmanager Demo'],
      [colleague.scope.personId, 'Besluitnemer Demo'],
      [linde.signatory.scope.personId, 'Bestuurder Demo'],
    ]) {
      await database.asOwner(`update person set name = $2 where id = $1`, [id, name]);
    }
    const speaker = async (personId: string | undefined, name: string) => ({
      name,
      token: await aTokenOf(database, personId ?? ''),
    });
    manager = await speaker(region.manager.scope.personId, 'Contract manager');
    second = await speaker(colleague.scope.personId, 'Second person');
    provider = await speaker(linde.signatory.scope.personId, 'De Linde');
    const procedure = await aProcedure(database, region, { slug: 'wmo-2026' });
    procedureId = procedure.id;
    await aContract(database, region, procedure, { organisation: linde, signed: true, formedOn: '2025-10-06' });
    transcript.name(procedureId, 'procedure');
    transcript.name(linde.id, 'De Linde');
    transcript.say(
      'This page is written by a test (`test/journey/indexation.test.ts`): every request was made, every answer and every ' +
        'mail is real. Long texts and lists are cut.',
    );
  }, 180_000);
  afterAll(async () => {
    await mkdir(folderOfJourneys, { recursive: true });
    await transcript.writeTo(new URL('indexation.md', folderOfJourneys));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
  });

  /** Fills in a round, proposes it and has a second person publish it. Answers its simulation. */
  async function publish(year: number, isFirstYear: boolean, figures: object[]): Promise<IndexationRoundAnswer> {
    const started = await journey.ask<IndexationStateAnswer>(
      manager,
      'POST',
      `/v1/procedures/${procedureId}/indexation-rounds`,
      { year },
    );
    transcript.name(started.id, `round ${year}`);
    const path = `/v1/indexation-rounds/${started.id}`;
    const edited = await journey.ask<IndexationStateAnswer>(manager, 'PUT', path, {
      version: started.version,
      startsOn: `${year}-01-01`,
      isFirstYear,
      formula,
      figures,
      volumes: [{ product: 'BG-COMPLEX', volume: '12000' }],
    });
    const round = await journey.ask<IndexationRoundAnswer>(manager, 'GET', path);
    transcript.say('The first person proposes it; who proposed it cannot publish it.');
    const proposal = { version: edited.version, reason: 'Besluit van de colleges' };
    const proposed = await journey.ask<IndexationStateAnswer>(manager, 'POST', `${path}/proposals`, proposal, 200);
    await journey.ask(manager, 'POST', `${path}/publications`, { version: proposed.version }, 409);
    await journey.ask(second, 'POST', `${path}/publications`, { version: proposed.version }, 200);
    return round;
  }

  it('raises the tariffs of 2027 by the prognosis alone: there is nothing to correct yet', async () => {
    transcript.heading('1. The first year: the prognosis alone');
    await journey.passTo('2026-11-24');
    const round = await publish(2027, true, [
      { index: 'OVA', year: 2027, prognosis: '4.94', definitive: null },
      { index: 'PPC', year: 2027, prognosis: '2.51', definitive: null },
    ]);
    expect(round.percentage).toEqual({ prognosis: '4.697', correction: '0', unrounded: '4.697', percentage: '4.70' });
    expect(round.tariffs).toMatchObject([
      { product: 'BG-BASIS', from: '71.15', to: '74.49' },
      { product: 'BG-COMPLEX', from: '87.15', to: '91.25' },
    ]);
    expect(round.totalEffect).toBe('49200.00');
  }, 120_000);

  it('tells the provider by mail, who opens it: the region sees that', async () => {
    transcript.heading('2. The provider is told, and has seen it');
    const mails = await journey.passTo('2026-11-25');
    expect(mails.filter(({ subject }) => subject.includes('Nieuwe tarieven'))).toHaveLength(1);
    const [published] = await journey.ask<PublishedIndexationAnswer[]>(
      provider,
      'GET',
      `/v1/procedures/${procedureId}/indexations`,
    );
    expect(published?.percentage.percentage).toBe('4.70');
    const path = `/v1/indexation-rounds/${published?.id ?? ''}`;
    await journey.ask(provider, 'POST', `${path}/receipts`, {}, 204);
    expect(await journey.ask<IndexationRoundAnswer>(manager, 'GET', path)).toMatchObject({ contracts: 1, received: 1 });
  }, 120_000);

  it('corrects 2027 in the tariffs of 2028: the prognosis was too low', async () => {
    transcript.heading('3. The next year: the prognosis, and the correction over the year before');
    await journey.passTo('2027-11-23');
    const round = await publish(2028, false, [
      { index: 'OVA', year: 2027, prognosis: '4.94', definitive: '6.00' },
      { index: 'PPC', year: 2027, prognosis: '2.51', definitive: '3.10' },
      { index: 'OVA', year: 2028, prognosis: '4.18', definitive: null },
      { index: 'PPC', year: 2028, prognosis: '1.82', definitive: null },
    ]);
    expect(round.percentage).toEqual({
      prognosis: '3.944',
      correction: '1.013',
      unrounded: '4.957',
      percentage: '4.96',
    });
    expect(round.tariffs).toMatchObject([
      { product: 'BG-BASIS', from: '74.49', to: '78.18' },
      { product: 'BG-COMPLEX', from: '91.25', to: '95.78' },
    ]);
    const rows = await database.asOwner<{ amounts: string[] }>(
      `select array_agg(t.amount::text order by t.validity) as amounts from tariff t join product p on p.id = t.product_id
       where p.procedure_id = $1 and p.code = 'BG-COMPLEX' and t.superseded_at is null`,
      [procedureId],
    );
    expect(rows).toEqual([{ amounts: ['87.15', '91.25', '95.78'] }]);
  }, 120_000);
});
