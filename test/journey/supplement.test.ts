import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { EnrolmentSteps, type Speaker } from '../support/enrolment-steps.js';
import { Journey, type JourneyMail } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

const basic = { productCode: 'BG-BASIS', municipality: '0262' };
const items = [
  { conditionCode: 'UEA', lacking: 'De handtekening op pagina 4 ontbreekt. Stuur de ondertekende versie.' },
];

interface Told {
  status: string;
  decisionDueOn: string;
  contentHash: string;
  progress: { complete: number; total: number } | null;
  missingParts: { code: string; path: string }[];
  supplements: { state: string; answerUntil: string; endedOn: string | null }[];
}

/** What is lacking is asked, in time and too late; writes docs/journeys/supplement.md. */
describe('a supplement', () => {
  const transcript = new Transcript('A supplement in time, and one that never came');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let procedureId: string;
  let assessor: Speaker;
  let approver: Speaker;
  let staff: string[];

  const newcomer = async (name: string) => {
    const organisation = await anOrganisation(database);
    transcript.name(organisation.id, name.toLowerCase());
    await database.asOwner(`update organisation set name = $2 where id = $1`, [organisation.id, `Fictiezorg ${name}`]);
    const provider = { name, token: await aTokenOf(database, organisation.signatory.scope.personId ?? '') };
    const steps = new EnrolmentSteps(journey, { provider, assessor, approver }, organisation.id, procedureId);
    return { organisationId: organisation.id, provider, steps };
  };
  const seen = async (by: Speaker, id: string): Promise<Told> =>
    (await api.call<Told>(by.token, 'GET', `/v1/enrolments/${id}`)).body;
  const tell = (mails: readonly JourneyMail[]): void =>
    transcript.table(
      ['sent on', 'to', 'subject'],
      mails
        .map(({ sentOn, to, subject }) => [sentOn, staff.includes(to) ? 'region' : 'provider', subject])
        .toSorted((one, other) => (one.join() < other.join() ? -1 : 1)),
    );
  const toProvider = (mails: readonly JourneyMail[]): JourneyMail[] => mails.filter(({ to }) => !staff.includes(to));
  const signed = (id: string): FormData => {
    const form = new FormData();
    form.set('kind', 'UEA');
    form.set('issuedOn', journey.today);
    form.set(
      'file',
      new Blob([`%PDF-1.7\n%âãÏÓ\n% ${id} signed\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n`]),
      'ondertekend.pdf',
    );
    return form;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-supplement-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    const region = await aRegion(database);
    await database.asOwner(`update region set name = 'Demoregio' where id = $1`, [region.id]);
    const manager = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] });
    assessor = { name: 'Contract manager', token: await aTokenOf(database, manager.scope.personId ?? '') };
    approver = { name: 'Approver', token: await aTokenOf(database, region.approver.scope.personId ?? '') };
    await database.asOwner(`update person set name = 'Contractmanager Demo' where id = $1`, [manager.scope.personId]);
    const rows = await database.asOwner<{ email: string }>(
      `select email from person join region_role on person_id = person.id where region_id = $1`,
      [region.id],
    );
    staff = rows.map(({ email }) => email);
    procedureId = (await aProcedure(database, region)).id;
    transcript.name(procedureId, 'procedure');
    transcript.say(
      'This page is written by a test (`test/journey/supplement.test.ts`): every request was made, every answer and every ' +
        'mail is real; long texts and lists are cut. What is lacking is asked per condition. The provider has 14 calendar ' +
        'days, of which the last counts; meanwhile the promised decision stands still. What does not come makes that the ' +
        'enrolment is not processed, which is no refusal.',
    );
  });
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journeys/supplement.md', import.meta.url));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  describe('in time', () => {
    let provider: Speaker;
    let steps: EnrolmentSteps;
    let organisationId: string;
    let id: string;
    let submitted: Told;

    it('is asked, and the provider is told what is lacking and until when', async () => {
      transcript.heading('1. The region asks for what is lacking');
      api.clock.setDate('2025-10-06');
      ({ provider, steps, organisationId } = await newcomer('Provider'));
      id = await steps.prepared([basic]);
      transcript.name(id, 'enrolment');
      await steps.submit(id);
      submitted = await seen(provider, id);
      expect(submitted.decisionDueOn).toBe('2025-11-17');
      api.clock.setDate('2025-10-13');
      const before = journey.mails.length;
      await steps.command(assessor, id, 'supplement-requests', { items });
      await journey.work();
      const mails = journey.mails.slice(before);
      tell(mails);
      expect(toProvider(mails).some(({ subject }) => /^Vul de inschrijving/.test(subject))).toBe(true);
      const told = await journey.ask<Told>(provider, 'GET', `/v1/enrolments/${id}`);
      expect(told).toMatchObject({
        status: 'supplementAsked',
        progress: { complete: 0, total: 1 },
        supplements: [{ state: 'open', answerUntil: '2025-10-27' }],
      });
      transcript.say('While it waits, nothing else can be found or decided.');
      await steps.command(assessor, id, 'decision-proposals', { outcome: 'refused', reason: 'Onvolledig.' }, 409);
    });

    it('is prepared at leisure; nothing of it is seen before it is handed in', async () => {
      transcript.heading('2. The provider prepares it');
      const mails = await journey.passTo('2025-10-26');
      tell(mails);
      expect(toProvider(mails).length).toBeGreaterThan(0);
      transcript.say('Only what was asked can be answered.');
      const answer = async (answers: unknown[], expected?: number): Promise<void> => {
        const version = await steps.version(id);
        await journey.ask(provider, 'PUT', `/v1/enrolments/${id}/answers`, { version, answers }, expected);
      };
      await answer([{ conditionCode: 'VISIE', confirmed: true }], 409);
      await steps.command(provider, id, 'supplements', {}, 409);
      const evidence = await journey.ask<{ id: string }>(
        provider,
        'POST',
        `/v1/organisations/${organisationId}/evidence`,
        signed(id),
      );
      await answer([{ conditionCode: 'UEA', evidenceId: evidence.id }]);
      const given = async (by: Speaker): Promise<string | undefined> => {
        const { body } = await api.call<{
          conditions: { code: string; given: { evidence: { id: string } | null } | null }[];
        }>(by.token, 'GET', `/v1/enrolments/${id}`);
        return body.conditions.find(({ code }) => code === 'UEA')?.given?.evidence?.id;
      };
      expect(await given(provider)).toBe(evidence.id);
      expect(await given(assessor)).not.toBe(evidence.id);
    });

    it('is handed in on the last day: the promise goes on, later by the days on which it stood still', async () => {
      transcript.heading('3. It is handed in on the last day');
      api.clock.setDate('2025-10-27');
      await steps.command(provider, id, 'supplements');
      const told = await journey.ask<Told>(assessor, 'GET', `/v1/enrolments/${id}`);
      // Fourteen days it stood still.
      expect(told).toMatchObject({
        status: 'submitted',
        decisionDueOn: '2025-12-01',
        supplements: [{ state: 'received', endedOn: '2025-10-27' }],
      });
      expect(told.contentHash).not.toBe(submitted.contentHash);
      transcript.say('What was submitted first stays readable, with the hash of its receipt.');
      const editions = await journey.ask<{ number: number; contentHash: string }[]>(
        assessor,
        'GET',
        `/v1/enrolments/${id}/editions`,
      );
      expect(editions).toMatchObject([{ number: 1, contentHash: submitted.contentHash }]);
      await steps.admitted(id);
      expect((await seen(provider, id)).status).toBe('admitted');
    });
  });

  it('too late: the enrolment is not processed, and the provider enrols again at once', async () => {
    transcript.heading('4. Another supplement never comes');
    api.clock.setDate('2026-03-02');
    const { provider, steps } = await newcomer('Other provider');
    const id = await steps.prepared([basic]);
    transcript.name(id, 'other enrolment');
    await steps.submit(id);
    await steps.command(assessor, id, 'supplement-requests', { items });
    const reminders = await journey.passTo('2026-03-16');
    tell(reminders);
    expect((await seen(provider, id)).status).toBe('supplementAsked');
    const after = await journey.passTo('2026-03-17');
    tell(after);
    expect(toProvider(after).some(({ subject }) => /niet in behandeling/i.test(subject))).toBe(true);
    const told = await journey.ask<Told>(provider, 'GET', `/v1/enrolments/${id}`);
    expect(told).toMatchObject({ status: 'notProcessed', supplements: [{ state: 'lapsed', endedOn: '2026-03-17' }] });
    transcript.say('It is too late now, and not the end: nothing was decided, so it enrols again the same day.');
    await steps.command(provider, id, 'supplements', {}, 409);
    const again = await steps.prepared([basic]);
    transcript.name(again, 'new enrolment');
    await steps.submit(again);
    expect((await seen(provider, again)).status).toBe('submitted');
  });
});
