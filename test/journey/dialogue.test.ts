import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DialogueTableDetailAnswer,
  MinutesPageAnswer,
  ProposalDetailAnswer,
  ProposalStateAnswer,
  PublishedMinutesAnswer,
  TableStateAnswer,
  ToldTableAnswer,
} from '@openhuis/dialogue';
import type { Actor } from '@openhuis/platform';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

const folderOfJourneys = new URL('../../docs/journeys/', import.meta.url);

/** Proposals of providers, the table at which they are spoken about, and its minutes; writes docs/journeys/dialogue.md. */
describe('the dialogue, from a proposal to the minutes', () => {
  const transcript = new Transcript('The dialogue');
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let procedure: PublishedProcedure;
  let linde: TestOrganisation;
  let berk: TestOrganisation;
  let manager: { name: string; token: string };
  let first: { name: string; token: string };
  let second: { name: string; token: string };
  let travel: ProposalStateAnswer;
  let cost: ProposalStateAnswer;
  let tableId: string;
  let tableVersion: number;

  const speaker = async (actor: Actor, name: string) => ({
    name,
    token: await aTokenOf(database, actor.scope.personId ?? ''),
  });
  const everybody = { name: 'Everybody', token: undefined as unknown as string };

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    await database.asOwner(`update region set name = 'Regio Voorbeeld', slug = 'voorbeeld' where id = $1`, [region.id]);
    procedure = await aProcedure(database, region);
    [linde, berk] = [await anOrganisation(database, region), await anOrganisation(database, region)];
    for (const [organisation, name, kvkNumber] of [
      [linde, 'Fictiezorg De Linde B.V.', '90000001'],
      [berk, 'Fictiezorg De Berk B.V.', '90000002'],
    ] as const) {
      await database.asOwner(`update organisation set name = $2, kvk_number = $3 where id = $1`, [
        organisation.id,
        name,
        kvkNumber,
      ]);
      await aContract(database, region, procedure, { organisation, signed: true });
    }
    manager = await speaker(region.manager, 'Contract manager');
    first = await speaker(linde.signatory, 'De Linde');
    second = await speaker(berk.signatory, 'De Berk');
    transcript.name(procedure.id, 'procedure');
    transcript.name(linde.id, 'De Linde');
    transcript.name(berk.id, 'De Berk');
    transcript.say(
      'This page is written by a test (`test/journey/dialogue.test.ts`): every request was made, every answer and every ' +
        'mail is real. Long texts and lists are cut.',
    );
  }, 120_000);
  afterAll(async () => {
    await mkdir(folderOfJourneys, { recursive: true });
    await transcript.writeTo(new URL('dialogue.md', folderOfJourneys));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
  });

  it('begins with a proposal that all contracted providers read, and one that holds commercial information', async () => {
    transcript.heading('1. A provider proposes a change that all read, another one that is confidential');
    api.clock.setDate('2027-02-01');
    const path = `/v1/procedures/${procedure.id}/proposals`;
    travel = await journey.ask<ProposalStateAnswer>(first, 'POST', path, {
      organisationId: linde.id,
      subject: 'Reistijd in het buitengebied',
      about: { kind: 'product', code: 'BG-BASIS' },
      reason: 'In het buitengebied is de reistijd langer dan waarmee het tarief rekent. Wij stellen een opslag voor.',
    });
    cost = await journey.ask<ProposalStateAnswer>(second, 'POST', path, {
      organisationId: berk.id,
      subject: 'Kostprijs van begeleiding complex',
      reason: 'Onze kostprijs ligt 4 procent boven het tarief; de opbouw staat in de bijlage.',
      confidential: true,
    });
    transcript.name(travel.id, 'proposal about travel');
    transcript.name(cost.id, 'proposal about cost');
    transcript.say('De Linde does not know of the second: it has no summary yet.');
    await journey.ask(first, 'GET', `/v1/proposals/${cost.id}`, undefined, 404);
    await journey.ask(manager, 'PUT', `/v1/proposals/${cost.id}/summary`, {
      version: cost.version,
      summary: 'Volgens een aanbieder dekt het tarief voor begeleiding complex niet alle kosten.',
    });
    const known = await journey.ask<ProposalDetailAnswer>(first, 'GET', `/v1/proposals/${cost.id}`);
    expect(known).toMatchObject({ reason: null, proposer: null });
    expect(JSON.stringify(known)).not.toContain('Berk');
    transcript.say('De Berk supports the first. That is no vote: the region weighs the arguments.');
    await journey.ask(second, 'PUT', `/v1/proposals/${travel.id}/support`, {
      organisationId: berk.id,
      stance: 'supports',
      comment: 'Ook onze medewerkers rijden langer.',
    });
  }, 60_000);

  it('goes on with a table: planned, with an agenda, and then told to all', async () => {
    transcript.heading('2. The region puts both on the agenda of a dialogue table and invites');
    api.clock.setDate('2027-02-08');
    const table = await journey.ask<TableStateAnswer>(
      manager,
      'POST',
      `/v1/procedures/${procedure.id}/dialogue-tables`,
      { title: 'Tarieven en reistijd', heldOn: '2027-03-11', from: '10:00', until: '12:00', place: 'Stadhuis' },
    );
    tableId = table.id;
    transcript.name(tableId, 'table');
    const agenda = await journey.ask<TableStateAnswer>(manager, 'PUT', `/v1/dialogue-tables/${tableId}/agenda`, {
      version: table.version,
      points: [{ proposalId: travel.id }, { proposalId: cost.id }, { title: 'Rondvraag' }],
    });
    const invited = await journey.ask<ToldTableAnswer>(manager, 'POST', `/v1/dialogue-tables/${tableId}/invitations`, {
      version: agenda.version,
    });
    expect(invited.told).toBe(2);
    await journey.work();
    await journey.ask(first, 'PUT', `/v1/dialogue-tables/${tableId}/reply`, {
      organisationId: linde.id,
      coming: true,
      people: 2,
    });
    transcript.say('The place changes: the appointment in the calendars is replaced by the next mail.');
    api.clock.setDate('2027-02-15');
    const moved = await journey.ask<ToldTableAnswer>(manager, 'PUT', `/v1/dialogue-tables/${tableId}`, {
      version: invited.version,
      title: 'Tarieven en reistijd',
      heldOn: '2027-03-11',
      from: '13:30',
      until: '15:30',
      place: 'Bibliotheek',
    });
    tableVersion = moved.version;
    await journey.work();
    await journey.passTo('2027-03-11');
    const mails = journey.mails.filter(({ subject }) => /overlegtafel/i.test(subject));
    transcript.table(
      ['sent on', 'subject'],
      [...new Set(mails.map(({ sentOn, subject }) => `${sentOn}|${subject}`))].map((mail) => mail.split('|')),
    );
    expect([...new Set(mails.map(({ sentOn }) => sentOn))]).toEqual(['2027-02-08', '2027-02-15', '2027-03-04']);
  }, 60_000);

  it('answers each point with a reason while the table is on', async () => {
    transcript.heading('3. At the table: who is there, and an answer with its reason to each point');
    api.clock.setInstant(new Date('2027-03-11T13:00:00Z'));
    for (const organisation of [linde, berk]) {
      await journey.ask(
        manager,
        'PUT',
        `/v1/dialogue-tables/${tableId}/attendance/${organisation.id}`,
        { present: true },
        204,
      );
    }
    const { agenda } = await api
      .call<DialogueTableDetailAnswer>(manager.token, 'GET', `/v1/dialogue-tables/${tableId}`)
      .then(({ body }) => body);
    const answers = [
      {
        outcome: 'takenOver',
        reason: 'De regio voert per 1 januari 2028 een opslag voor reistijd in, voor iedereen gelijk.',
      },
      { outcome: 'heldOver', reason: 'Een onafhankelijk kostprijsonderzoek komt eerst; daarna op een volgende tafel.' },
      { outcome: 'discussed', reason: 'Er waren geen vragen meer.' },
    ];
    for (const [index, point] of agenda.entries()) {
      transcript.name(point.id, `point ${index + 1}`);
      await journey.ask(manager, 'PUT', `/v1/agenda-points/${point.id}/answer`, { version: 0, ...answers[index] });
    }
    await journey.ask(manager, 'PUT', `/v1/dialogue-tables/${tableId}/minutes-draft`, {
      version: 0,
      text: 'De aanbieders lichtten hun voorstellen toe. De regio gaf bij elk punt haar antwoord.',
    });
    transcript.say('Until the minutes are published nobody else reads an answer.');
    const seen = await journey.ask<DialogueTableDetailAnswer>(first, 'GET', `/v1/dialogue-tables/${tableId}`);
    expect(seen.agenda.map(({ answer }) => answer)).toEqual([null, null, null]);
  }, 60_000);

  it('publishes the minutes: the proposals have their answers, and everybody is told', async () => {
    transcript.heading('4. The minutes are published to all');
    const published = await journey.ask<PublishedMinutesAnswer>(
      manager,
      'POST',
      `/v1/dialogue-tables/${tableId}/minutes`,
      { version: tableVersion, isPublic: true },
    );
    expect(published.told).toBe(2);
    await journey.work();
    expect(journey.mails.filter(({ subject }) => subject.includes('Verslag van de overlegtafel')).length).toBe(2);
    const answered = await journey.ask<ProposalDetailAnswer>(second, 'GET', `/v1/proposals/${travel.id}`);
    expect(answered).toMatchObject({ state: 'answered', outcome: 'takenOver', answeredAtTable: { number: 1 } });
    const held = await api.call<ProposalDetailAnswer>(second.token, 'GET', `/v1/proposals/${cost.id}`);
    expect(held.body.state).toBe('submitted');
    const minutes = await journey.ask<MinutesPageAnswer>(
      everybody,
      'GET',
      `/v1/procedures/${procedure.id}/dialogue-minutes`,
    );
    expect(minutes.items).toHaveLength(1);
    expect(JSON.stringify(minutes)).not.toContain('4 procent');
  }, 60_000);
});
