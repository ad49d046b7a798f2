import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@openhuis/platform';
import { parse } from 'yaml';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey, type JourneyMail } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

interface Condition {
  code: string;
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';
  evidence?: { kind: string; atSubmission: boolean };
}

const demo = new URL('../../demo/midden-ijssel-oost-veluwe/', import.meta.url);
const municipalities = {
  '0200': 'Apeldoorn',
  '0213': 'Brummen',
  '0232': 'Epe',
  '0244': 'Hattem',
  '0246': 'Heerde',
  '0262': 'Lochem',
  '0285': 'Voorst',
  '0301': 'Zutphen',
};

/** The open house of the Lochem letter, from its publication to the end of the last option; writes docs/journey.md. */
describe('an open house from publication to its last day', () => {
  const transcript = new Transcript('A journey through Openhuis');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let provider: TestOrganisation;
  let manager: { name: string; token: string };
  let approver: { name: string; token: string };
  let signatory: { name: string; token: string };
  let definition: { conditions: Condition[] };
  let procedureId: string;
  let enrolmentId: string;
  let contractId: string;

  const speaker = async (actor: Actor, name: string) => ({
    name,
    token: await aTokenOf(database, actor.scope.personId ?? ''),
  });
  const version = async (path: string): Promise<number> =>
    (await api.call<{ version: number }>(signatory.token, 'GET', path)).body.version;
  const tell = (mails: JourneyMail[]): void => {
    transcript.table(
      ['sent on', 'to', 'subject'],
      mails
        .map(({ sentOn, to, subject }) => [sentOn, roleOf(to), subject])
        .toSorted((one, other) => (one.join() < other.join() ? -1 : 1)),
    );
  };
  const roleOf = (address: string): string => (managerAddresses.includes(address) ? 'contract manager' : 'provider');
  let managerAddresses: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-journey-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    await database.asOwner(
      `insert into region (slug, name, contact_email) values ('elsewhere', 'Elders', 'info@elders.example')`,
    );
    region = await aRegion(database, municipalities);
    await database.asOwner(
      `update region set slug = 'midden-ijssel-oost-veluwe', name = 'Midden-IJssel/Oost-Veluwe' where id = $1`,
      [region.id],
    );
    provider = await anOrganisation(database);
    await database.asOwner(
      `update organisation set name = 'Fictiezorg De Linde B.V.', kvk_number = '09220932' where id = $1`,
      [provider.id],
    );
    const assessor = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] });
    manager = await speaker(assessor, 'Contract manager');
    approver = await speaker(region.approver, 'Approver');
    signatory = await speaker(provider.signatory, 'Provider');
    for (const [actor, name] of [
      [assessor, 'Contractmanager Demo'],
      [region.manager, 'Tweede Contractmanager Demo'],
      [region.approver, 'Besluitnemer Demo'],
      [provider.signatory, 'Bestuurder Demo'],
    ] as const) {
      await database.asOwner(`update person set name = $2 where id = $1`, [actor.scope.personId, name]);
    }
    const rows = await database.asOwner<{ email: string }>(
      `select email from person join region_role on person_id = person.id where region_id = $1`,
      [region.id],
    );
    managerAddresses = rows.map(({ email }) => email);
    definition = parse(await readFile(new URL('wmo-2026.yaml', demo), 'utf8')) as typeof definition;
    transcript.name(provider.id, 'organisation');
    transcript.say(
      'This page is written by a test (`test/journey/open-house.test.ts`): every request was made, every answer and every ' +
        'mail is real. The procedure is *Wmo 2026* of the demo region; long texts and lists are cut.',
    );
  });
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journey.md', import.meta.url));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('is published by the region', async () => {
    transcript.heading('1. The region publishes its open house');
    api.clock.setDate('2025-09-01');
    const draft = await journey.ask<{ id: string; version: number }>(manager, 'POST', '/v1/procedures', {
      regionId: region.id,
      definition,
    });
    procedureId = draft.id;
    transcript.name(procedureId, 'procedure');
    expect((await api.call(undefined, 'GET', `/v1/procedures/${procedureId}`)).status).toBe(404);
    const published = await journey.ask<{ status: string }>(
      manager,
      'POST',
      `/v1/procedures/${procedureId}/publications`,
      { version: draft.version, reason: 'Vastgesteld door de acht colleges' },
    );
    expect(published.status).toBe('published');
    expect((await api.call(undefined, 'GET', `/v1/procedures/${procedureId}`)).status).toBe(200);
  });

  it('lets a provider enrol for several products, and names what is missing', async () => {
    transcript.heading('2. A provider enrols itself for several products');
    api.clock.setDate('2025-10-06');
    const enrolment = await journey.ask<{ id: string; version: number }>(signatory, 'POST', '/v1/enrolments', {
      procedureId,
      organisationId: provider.id,
    });
    enrolmentId = enrolment.id;
    transcript.name(enrolmentId, 'enrolment');
    const path = `/v1/enrolments/${enrolmentId}`;
    transcript.say(
      'It asks for *complex* support alone, and submits too soon: everything that is missing is named at once.',
    );
    const lines = await journey.ask<{ version: number }>(signatory, 'PUT', `${path}/lines`, {
      version: enrolment.version,
      lines: [{ productCode: 'BG-COMPLEX', municipality: '0262' }],
    });
    const refused = await journey.ask<{ errors: { code: string }[] }>(
      signatory,
      'POST',
      `${path}/submissions`,
      { version: lines.version },
      409,
    );
    const codes = new Set(refused.errors.map(({ code }) => code));
    expect(codes).toEqual(new Set(['answer-missing', 'evidence-missing', 'bundle-companion-missing']));
    expect((await api.call(manager.token, 'GET', path)).status).toBe(404);
  });

  it('takes the enrolment once it is complete', async () => {
    transcript.say('It adds *basic*, uploads its evidence, answers the conditions, and submits.');
    const path = `/v1/enrolments/${enrolmentId}`;
    await journey.ask(signatory, 'PUT', `${path}/lines`, {
      version: await version(path),
      lines: ['BG-BASIS', 'BG-COMPLEX', 'DB-BASIS'].flatMap((productCode) =>
        ['0262', '0301'].map((municipality) => ({ productCode, municipality })),
      ),
    });
    const answers = [];
    let shown = false;
    for (const { code, answer, evidence } of definition.conditions) {
      if (answer === 'confirmation') answers.push({ conditionCode: code, confirmed: true });
      if (answer === 'text') answers.push({ conditionCode: code, text: 'Wij werken zoals de voorwaarde vraagt.' });
      if (answer !== 'evidence' || evidence?.atSubmission !== true) continue;
      const form = new FormData();
      form.set('kind', evidence.kind);
      form.set('issuedOn', '2025-09-15');
      if ('expires' in evidence && evidence.expires === true) form.set('expiresOn', '2027-09-14');
      form.set(
        'file',
        new Blob(['%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n']),
        `${code}.pdf`,
      );
      const upload = `/v1/organisations/${provider.id}/evidence`;
      const made = shown
        ? (await api.call<{ id: string }>(signatory.token, 'POST', upload, form)).body
        : await journey.ask<{ id: string }>(signatory, 'POST', upload, form);
      shown = true;
      answers.push({ conditionCode: code, evidenceId: made.id });
    }
    await journey.ask(signatory, 'PUT', `${path}/answers`, { version: await version(path), answers });
    const submitted = await journey.ask<{ status: string }>(signatory, 'POST', `${path}/submissions`, {
      version: await version(path),
    });
    expect(submitted.status).toBe('submitted');
  });

  it('is assessed condition by condition and admitted: the contract is there at once', async () => {
    transcript.heading('3. The region assesses and admits');
    transcript.say('With the decision the contract is formed, in the same transaction. The mails of that day follow.');
    api.clock.setDate('2025-11-03');
    const path = `/v1/enrolments/${enrolmentId}`;
    const seen = await journey.ask<{ version: number }>(manager, 'GET', path);
    const assessed = await journey.ask<{ version: number }>(manager, 'POST', `${path}/assessments`, {
      version: seen.version,
      assessments: definition.conditions.map(({ code, answer }) =>
        answer === 'recordedAsSeen'
          ? { conditionCode: code, outcome: 'met', reason: 'Gezien en in orde', seenOn: '2025-11-03' }
          : { conditionCode: code, outcome: 'met', reason: 'Voldoet' },
      ),
    });
    const proposed = await journey.ask<{ version: number }>(manager, 'POST', `${path}/decision-proposals`, {
      version: assessed.version,
      outcome: 'admitted',
      reason: 'De aanbieder voldoet aan alle voorwaarden',
    });
    transcript.say('Whoever proposed it cannot take it: a second person does.');
    await journey.ask(manager, 'POST', `${path}/decisions`, { version: proposed.version }, 409);
    const decided = await journey.ask<{ status: string; contractId: string }>(approver, 'POST', `${path}/decisions`, {
      version: proposed.version,
    });
    expect(decided.status).toBe('admitted');
    contractId = decided.contractId;
    await journey.work();
    tell(journey.mails);
    expect(journey.mails.map(({ subject }) => subject).join('\n')).toMatch(/besluit/i);
    transcript.code('text', journey.mails.find(({ to }) => roleOf(to) === 'provider')?.text ?? '');
  });

  it('is signed by both sides and starts with the term', async () => {
    transcript.heading('4. Both sides sign');
    transcript.name(contractId, 'contract');
    api.clock.setDate('2025-11-10');
    const path = `/v1/contracts/${contractId}`;
    const { textHash } = await journey.ask<{ text: string; textHash: string }>(signatory, 'GET', `${path}/text`);
    const declaration = { authorityStatement: 'Ik ben zelfstandig bevoegd', role: 'bestuurder', textHash };
    await journey.ask(signatory, 'POST', `${path}/provider-signatures`, declaration);
    await journey.ask(manager, 'POST', `${path}/region-signatures`, {
      ...declaration,
      authorityStatement: 'Ik teken krachtens mandaat van de acht colleges',
      role: 'contractmanager',
    });
    const signed = await journey.ask<{ status: string; startsOn: string; endsOn: string }>(signatory, 'GET', path);
    expect(signed).toMatchObject({ status: 'signed', startsOn: '2026-01-01', endsOn: '2030-12-31' });
    await journey.passTo('2026-01-01');
    const active = await api.call<{ status: string }>(signatory.token, 'GET', path);
    expect(active.body.status).toBe('active');
  });

  it('tells in advance what will be sent until 2036, in both branches', async () => {
    transcript.heading('5. What will be sent, before anything is sent');
    interface ForecastRow {
      onDate: string;
      step: string;
      role: string;
      branch: string;
      extension: number | null;
      notices: number;
    }
    const path = '/v1/notice-forecasts?from=2026-01-01&until=2036-12-31';
    const { body } = await api.call<{ lines: ForecastRow[] }>(manager.token, 'GET', path);
    transcript.say(
      `\`GET ${path}\`, as a table. Each option has two branches: what is sent if it is exercised, and if not.`,
    );
    transcript.table(
      ['on', 'step', 'to', 'branch', 'notices'],
      body.lines.map(({ onDate, step, role, branch, extension, notices }) => [
        onDate,
        step,
        role,
        extension === null ? branch : `${branch} (extension ${extension})`,
        String(notices),
      ]),
    );
    expect(new Set(body.lines.map(({ branch }) => branch))).toEqual(new Set(['certain', 'ifEnded', 'ifExtended']));
    // The end of the first term if nobody extends it, and of the last if all options are exercised.
    const ends = body.lines.filter(({ step, role }) => step.startsWith('contract-end-') && role.startsWith('provider'));
    expect(ends.filter(({ branch }) => branch === 'ifEnded').map(({ onDate }) => onDate)).toEqual(
      expect.arrayContaining(['2030-07-01', '2030-10-01', '2030-12-01']),
    );
    expect(ends.filter(({ branch }) => branch === 'ifExtended').map(({ onDate }) => onDate)).toEqual(
      expect.arrayContaining(['2036-07-01', '2036-10-01', '2036-12-01']),
    );
  });

  it.each([
    { round: 1, from: '2030-12-31', until: '2032-12-31', offer: '2030-04-15', answer: '2030-05-20' },
    { round: 2, from: '2032-12-31', until: '2034-12-31', offer: '2032-04-15', answer: '2032-05-20' },
    { round: 3, from: '2034-12-31', until: '2036-12-31', offer: '2034-04-17', answer: '2034-06-30' },
  ])('is extended from $from until $until', async ({ round, until, offer, answer }) => {
    transcript.heading(`${round + 5}. Extension ${round}: until ${until}`);
    const before = await journey.passTo(offer);
    transcript.say('Until the offer, these notices go out:');
    tell(before);
    expect(before.filter(({ subject }) => /verleng/i.test(subject)).length).toBeGreaterThan(0);
    const { id } = await journey.ask<{ id: string }>(manager, 'POST', `/v1/contracts/${contractId}/extension-offers`, {
      reason: 'De inwoners blijven deze hulp nodig hebben',
    });
    transcript.name(id, `offer ${round}`);
    await journey.work();
    const offered = await journey.passTo(answer);
    tell(journey.mails.filter(({ sentOn }) => sentOn >= offer && sentOn <= answer));
    // The provider is told of its offer, and never two things on one day.
    const toProvider = offered.filter(({ to, subject }) => roleOf(to) === 'provider' && /verleng/i.test(subject));
    expect(new Set(toProvider.map(({ sentOn }) => sentOn)).size).toBe(toProvider.length);
    await journey.ask(signatory, 'POST', `/v1/extension-offers/${id}/answers`, {
      answer: 'accept',
      statement: 'Ik aanvaard de verlenging en ben daartoe bevoegd',
    });
    await journey.work();
    const contract = await journey.ask<{ endsOn: string; extensionsExercised: number }>(
      signatory,
      'GET',
      `/v1/contracts/${contractId}`,
    );
    expect(contract).toMatchObject({ endsOn: until, extensionsExercised: round });
  });

  it('ends on the last day of 2036, after three notices and no fourth option', async () => {
    transcript.heading('9. The end');
    const last = await journey.passTo('2036-12-31');
    tell(last);
    const onLastDay = await api.call<{ status: string }>(signatory.token, 'GET', `/v1/contracts/${contractId}`);
    expect(onLastDay.body.status).toBe('active');
    await journey.passTo('2037-01-01');
    const ended = await journey.ask<{ status: string; endedOn: string }>(
      signatory,
      'GET',
      `/v1/contracts/${contractId}`,
    );
    expect(ended).toMatchObject({ status: 'ended', endedOn: '2036-12-31' });
    await journey.ask(manager, 'POST', `/v1/contracts/${contractId}/extension-offers`, { reason: 'Nog een keer' }, 409);
    const ends = journey.mails.filter(({ subject, to }) => /eindigt/i.test(subject) && roleOf(to) === 'provider');
    expect(new Set(ends.map(({ sentOn }) => sentOn))).toEqual(new Set(['2036-07-01', '2036-10-01', '2036-12-01']));
  });

  it('sent each notice exactly once', () => {
    const ids = journey.mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });
});
