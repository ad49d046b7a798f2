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

interface Told {
  status: string;
  decision: { outcome: string; remedyUntil: string | null } | null;
  refusals: { state: string; notifiedOn: string; remedyUntil: string; unmetConditions: string[] }[];
  complaints: { id: string; answerDueOn: string; answer: { outcome: string } | null }[];
}

/** What a provider can do about a refusal, as it happens; writes docs/journeys/refusal.md. */
describe('a refusal, and what can be done about it', () => {
  const transcript = new Transcript('A refusal, a complaint, a writ');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let procedureId: string;
  let assessor: Speaker;
  let approver: Speaker;
  let staff: string[];

  const newcomer = async (name: string, company: string) => {
    const organisation = await anOrganisation(database);
    await database.asOwner(`update organisation set name = $2 where id = $1`, [organisation.id, company]);
    await database.asOwner(`update person set name = 'Bestuurder Demo' where id = $1`, [
      organisation.signatory.scope.personId,
    ]);
    transcript.name(organisation.id, name.toLowerCase());
    const provider = { name, token: await aTokenOf(database, organisation.signatory.scope.personId ?? '') };
    return {
      provider,
      steps: new EnrolmentSteps(journey, { provider, assessor, approver }, organisation.id, procedureId),
    };
  };
  /** As its provider sees it; not told. */
  const seen = async (by: Speaker, id: string): Promise<Told> =>
    (await api.call<Told>(by.token, 'GET', `/v1/enrolments/${id}`)).body;
  const tell = (mails: readonly JourneyMail[]): void =>
    transcript.table(
      ['sent on', 'to', 'subject'],
      mails
        .map(({ sentOn, to, subject }) => [sentOn, staff.includes(to) ? 'region' : 'provider', subject])
        .toSorted((one, other) => (one.join() < other.join() ? -1 : 1)),
    );
  const mailsSince = (count: number): JourneyMail[] => journey.mails.slice(count);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-refusal-'));
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
    await database.asOwner(`update person set name = 'Besluitnemer Demo' where id = $1`, [
      region.approver.scope.personId,
    ]);
    const rows = await database.asOwner<{ email: string }>(
      `select email from person join region_role on person_id = person.id where region_id = $1`,
      [region.id],
    );
    staff = rows.map(({ email }) => email);
    procedureId = (await aProcedure(database, region)).id;
    transcript.name(procedureId, 'procedure');
    transcript.say(
      'This page is written by a test (`test/journey/refusal.test.ts`): every request was made, every answer and every ' +
        'mail is real; long texts and lists are cut. A refusal is told first; the remedy term is 20 calendar days, a ' +
        'complaint is answered within six weeks and stops nothing, a writ within the term suspends that refusal alone.',
    );
  });
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journeys/refusal.md', import.meta.url));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  describe('complaint, answer, writ, admitted after all', () => {
    let provider: Speaker;
    let steps: EnrolmentSteps;
    let id: string;

    it('is told, with each condition that is not met and the last day for a writ', async () => {
      transcript.heading('1. The region intends to refuse');
      api.clock.setDate('2025-10-06');
      ({ provider, steps } = await newcomer('Provider', 'Fictiezorg De Linde B.V.'));
      id = await steps.prepared([basic]);
      transcript.name(id, 'enrolment');
      await steps.submit(id);
      transcript.say('One person finds and proposes; another takes the decision. Only then the provider is told.');
      api.clock.setDate('2025-10-13');
      const before = journey.mails.length;
      await steps.refusalIntended(id);
      await journey.work();
      tell(mailsSince(before));
      expect(mailsSince(before).some(({ to, subject }) => !staff.includes(to) && /weiger/i.test(subject))).toBe(true);
      const told = await journey.ask<Told>(provider, 'GET', `/v1/enrolments/${id}`);
      expect(told).toMatchObject({
        status: 'refusalIntended',
        decision: null,
        refusals: [{ state: 'running', notifiedOn: '2025-10-13', remedyUntil: '2025-11-02', unmetConditions: ['UEA'] }],
      });
    });

    it('takes a complaint, which moves no date', async () => {
      transcript.heading('2. The provider complains');
      api.clock.setDate('2025-10-20');
      const before = journey.mails.length;
      const text = 'De eigen verklaring is wel ondertekend: kijk op de laatste pagina.';
      await steps.command(provider, id, 'complaints', { text });
      await journey.work();
      tell(mailsSince(before));
      expect(mailsSince(before).some(({ to, subject }) => staff.includes(to) && /klacht/i.test(subject))).toBe(true);
      const { refusals, complaints } = await seen(provider, id);
      expect(refusals[0]?.remedyUntil).toBe('2025-11-02');
      expect(complaints).toMatchObject([{ answerDueOn: '2025-12-01', answer: null }]);
      transcript.say('A second complaint about the same refusal is refused.');
      await steps.command(provider, id, 'complaints', { text: 'Nog een keer.' }, 409);
    });

    it('is suspended by a writ within the term, which the calendar then leaves alone', async () => {
      transcript.heading('3. A writ is served within the term');
      api.clock.setDate('2025-11-02');
      transcript.say('A writ that was not served within the remedy term is none; a writ names its court.');
      const writ = { ground: 'writ', court: 'Rechtbank Gelderland', caseNumber: 'C/05/1 KG ZA 25-1' };
      await steps.command(assessor, id, 'refusal-suspensions', { ...writ, court: ' ', servedOn: '2025-10-12' }, 400);
      await steps.command(assessor, id, 'refusal-suspensions', { ...writ, servedOn: '2025-10-31' });
      transcript.say('The day after the term nothing happens to this refusal.');
      await journey.passTo('2025-11-04');
      expect((await seen(provider, id)).status).toBe('refusalSuspended');
    });

    it('is answered and reconsidered; two people admit after all', async () => {
      transcript.heading('4. The complaint is upheld, and the provider admitted after all');
      api.clock.setDate('2025-11-10');
      const complaintId = (await seen(provider, id)).complaints[0]?.id;
      transcript.name(complaintId ?? '', 'complaint');
      await steps.command(approver, id, 'complaint-answers', {
        complaintId,
        outcome: 'upheld',
        reason: 'U hebt gelijk: de handtekening staat op de laatste pagina.',
      });
      await steps.command(assessor, id, 'reconsiderations', { reason: 'De klacht is gegrond.' });
      const { contractId } = await steps.admitted(id);
      expect(contractId).not.toBeNull();
      const before = journey.mails.length;
      await journey.work();
      tell(mailsSince(before));
      expect(mailsSince(before).some(({ subject }) => /heeft uw klacht beantwoord/.test(subject))).toBe(true);
      expect(await journey.ask<Told>(provider, 'GET', `/v1/enrolments/${id}`)).toMatchObject({
        status: 'admitted',
        decision: { outcome: 'admitted', remedyUntil: null },
        refusals: [{ state: 'reconsidered' }],
        complaints: [{ answer: { outcome: 'upheld' } }],
      });
    });
  });

  it('becomes final by the calendar, and the provider enrols again at once', async () => {
    transcript.heading('5. Another refusal becomes final, and its provider enrols again at once');
    api.clock.setDate('2026-03-02');
    const { provider, steps } = await newcomer('Other provider', 'Voorbeeldzorg De Eik B.V.');
    const id = await steps.prepared([basic]);
    transcript.name(id, 'other enrolment');
    await steps.submit(id);
    await steps.refusalIntended(id);
    await journey.work();
    transcript.say('On the last day it is not final yet; nobody of the region can make it so before.');
    await journey.passTo('2026-03-22');
    await steps.command(assessor, id, 'final-refusals', { reason: 'Er komt niets meer.' }, 409);
    expect((await seen(provider, id)).status).toBe('refusalIntended');
    const before = journey.mails.length;
    await journey.passTo('2026-03-23');
    tell(mailsSince(before));
    const final = await journey.ask<Told>(provider, 'GET', `/v1/enrolments/${id}`);
    expect(final).toMatchObject({
      status: 'refused',
      decision: { outcome: 'refused', remedyUntil: '2026-03-22' },
      refusals: [{ state: 'final' }],
    });
    transcript.say('No term stands in the way: the same day it enrols again, with its evidence mended.');
    const again = await steps.prepared([basic]);
    transcript.name(again, 'new enrolment');
    await steps.submit(again);
    await steps.admitted(again);
    expect((await seen(provider, again)).status).toBe('admitted');
  });
});
