import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@openhuis/platform';
import type { ClarificationPageAnswer, PublishedNoteAnswer, QuestionPageAnswer } from '@openhuis/questions';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

const folderOfJourneys = new URL('../../docs/journeys/', import.meta.url);

/** Questions from asking to a correction in a later note; writes docs/journeys/questions.md. */
describe('questions and answers, from asking to a correction', () => {
  const transcript = new Transcript('Questions and answers');
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let linde: TestOrganisation;
  let berk: TestOrganisation;
  let manager: { name: string; token: string };
  let first: { name: string; token: string };
  let second: { name: string; token: string };
  let procedureId: string;
  let itemId: string;
  let questions: string[];

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
    linde = await anOrganisation(database);
    berk = await anOrganisation(database);
    await database.asOwner(`update region set name = 'Regio Voorbeeld', slug = 'voorbeeld' where id = $1`, [region.id]);
    for (const [organisation, name, kvkNumber] of [
      [linde, 'Fictiezorg De Linde B.V.', '90000001'],
      [berk, 'Fictiezorg De Berk B.V.', '90000002'],
    ] as const) {
      await database.asOwner(`update organisation set name = $2, kvk_number = $3 where id = $1`, [
        organisation.id,
        name,
        kvkNumber,
      ]);
      await database.asOwner(`update person set name = $2 where id = $1`, [
        organisation.signatory.person?.id,
        `Bestuurder van ${name.split(' ').at(-2) ?? ''}`,
      ]);
    }
    manager = await speaker(region.manager, 'Contract manager');
    first = await speaker(linde.signatory, 'De Linde');
    second = await speaker(berk.signatory, 'De Berk');
    transcript.say(
      'This page is written by a test (`test/journey/questions.test.ts`): every request was made, every answer and every ' +
        'mail is real. Long texts and lists are cut.',
    );
  }, 120_000);
  afterAll(async () => {
    await mkdir(folderOfJourneys, { recursive: true });
    await transcript.writeTo(new URL('questions.md', folderOfJourneys));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
  });

  it('begins with two providers that ask the same, up to the last day for questions', async () => {
    transcript.heading('1. Two providers ask, the second on the last day');
    api.clock.setDate('2026-02-02');
    const sample = sampleDefinition({ slug: 'wmo-2026' });
    const made = await api.call<{ id: string; version: number }>(manager.token, 'POST', '/v1/procedures', {
      regionId: region.id,
      definition: { ...sample, entry: { ...sample.entry, questionsUntil: '2026-02-20' } },
    });
    procedureId = made.body.id;
    transcript.name(procedureId, 'procedure');
    transcript.name(linde.id, 'De Linde');
    transcript.name(berk.id, 'De Berk');
    await api.call(manager.token, 'POST', `/v1/procedures/${procedureId}/publications`, {
      version: made.body.version,
      reason: 'Vastgesteld door de colleges',
    });
    await journey.ask(second, 'POST', '/v1/enrolments', { procedureId, organisationId: berk.id });
    const path = `/v1/procedures/${procedureId}/questions`;
    await journey.ask(first, 'POST', path, {
      organisationId: linde.id,
      text: 'Wij van De Linde werken met zzp’ers. Geldt VISIE ook voor onderaannemers? Bel ons op 06-12345678.',
      about: { kind: 'condition', code: 'VISIE' },
    });
    api.clock.setDate('2026-02-20');
    await journey.ask(second, 'POST', path, {
      organisationId: berk.id,
      text: 'Moet een onderaannemer ook een visie aanleveren?',
      about: { kind: 'condition', code: 'VISIE' },
    });
    api.clock.setDate('2026-02-21');
    await journey.ask(
      first,
      'POST',
      path,
      { organisationId: linde.id, text: 'En hoe zit het met vrijwilligers?' },
      409,
    );
    transcript.say('Each sees its own question and not that of the other.');
    const own = await journey.ask<QuestionPageAnswer>(second, 'GET', '/v1/questions');
    expect(own.items).toHaveLength(1);
  }, 60_000);

  it('goes on with the region, which merges both into one item and is warned of what tells who asked', async () => {
    transcript.heading('2. The region merges the questions and puts them in its own words');
    const { items } = await journey.ask<QuestionPageAnswer>(manager, 'GET', '/v1/questions?state=waiting');
    questions = items.map(({ id }) => id);
    expect(items.map(({ organisationName }) => organisationName)).toEqual([
      'Fictiezorg De Linde B.V.',
      'Fictiezorg De Berk B.V.',
    ]);
    const draft = await journey.ask<{ id: string; version: number }>(
      manager,
      'POST',
      `/v1/procedures/${procedureId}/clarification-drafts`,
      {
        questionIds: questions,
        question: 'Wij van De Linde werken met zzp’ers. Geldt VISIE ook voor onderaannemers?',
        answer: 'Ja. Elke onderaannemer levert een eigen visie aan.',
        about: { kind: 'condition', code: 'VISIE' },
      },
    );
    itemId = draft.id;
    transcript.name(itemId, 'item');
    transcript.say('The words still name one of them: the note is not published like that.');
    const note = { drafts: [{ id: draft.id, version: draft.version }] };
    await journey.ask(manager, 'POST', `/v1/procedures/${procedureId}/clarification-notes`, note, 409);
    const anew = await journey.ask<{ version: number }>(manager, 'PUT', `/v1/clarification-drafts/${itemId}`, {
      version: draft.version,
      questionIds: questions,
      question: 'Geldt VISIE ook voor onderaannemers?',
      answer: 'Ja. Elke onderaannemer levert een eigen visie aan.',
      about: { kind: 'condition', code: 'VISIE' },
    });
    expect(anew.version).toBe(draft.version + 1);
  }, 60_000);

  it('publishes note 1, and tells who is enrolling', async () => {
    transcript.heading('3. Note 1 is published to all, and who is enrolling is told by mail');
    api.clock.setDate('2026-02-24');
    const published = await journey.ask<PublishedNoteAnswer>(
      manager,
      'POST',
      `/v1/procedures/${procedureId}/clarification-notes`,
      { drafts: [{ id: itemId, version: 2 }] },
    );
    expect(published).toMatchObject({ number: 1, told: 1 });
    await journey.work();
    const mails = journey.mails.filter(({ subject }) => subject.includes('nota van inlichtingen'));
    expect(mails.length).toBeGreaterThan(0);
    transcript.table(
      ['sent on', 'subject'],
      [...new Set(mails.map(({ sentOn, subject }) => `${sentOn}|${subject}`))].map((mail) => mail.split('|')),
    );
    transcript.say('Everybody reads it, without a word of who asked; who asked sees where the answer is.');
    const page = await journey.ask<ClarificationPageAnswer>(
      everybody,
      'GET',
      `/v1/procedures/${procedureId}/clarifications`,
    );
    expect(page.items.map(({ reference }) => reference)).toEqual(['1.1']);
    expect(JSON.stringify(page)).not.toMatch(/Linde|Berk/);
    for (const asker of [first, second]) {
      const { items } = await journey.ask<QuestionPageAnswer>(asker, 'GET', '/v1/questions');
      expect(items[0]?.answeredIn?.reference).toBe('1.1');
    }
  }, 60_000);

  it('corrects itself in note 2, which prevails', async () => {
    transcript.heading('4. Note 2 corrects note 1: what was published stands, and the later one prevails');
    api.clock.setDate('2026-03-03');
    const correction = await journey.ask<{ id: string; version: number }>(
      manager,
      'POST',
      `/v1/procedures/${procedureId}/clarification-drafts`,
      {
        questionIds: [],
        question: 'Geldt VISIE ook voor onderaannemers?',
        answer: 'Nee. Alleen de hoofdaannemer levert een visie aan; die beschrijft ook het werk van onderaannemers.',
        about: { kind: 'condition', code: 'VISIE' },
        correctsId: itemId,
      },
    );
    await journey.ask(manager, 'POST', `/v1/procedures/${procedureId}/clarification-notes`, {
      drafts: [{ id: correction.id, version: correction.version }],
    });
    await journey.work();
    const page = await journey.ask<ClarificationPageAnswer>(
      everybody,
      'GET',
      `/v1/procedures/${procedureId}/clarifications`,
    );
    expect(page.items.map(({ reference, replacedBy }) => [reference, replacedBy?.reference])).toEqual([
      ['2.1', undefined],
      ['1.1', '2.1'],
    ]);
    const told = journey.mails.filter(({ subject }) => subject.includes('nota van inlichtingen'));
    expect(new Set(told.map(({ sentOn }) => sentOn))).toEqual(new Set(['2026-02-24', '2026-03-03']));
  }, 60_000);
});
