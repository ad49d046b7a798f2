import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announceConsortia } from '@openhuis/enrolments';
import { MailSender } from '@openhuis/platform';
import { MemberMails } from '@openhuis/providers';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { EnrolmentSteps, type Speaker } from '../support/enrolment-steps.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

interface Told {
  version: number;
  status: string;
  missingParts: { code: string; path?: string; details?: { state?: string; party?: string } }[];
  parties: { id: string; name: string; version: number }[];
}

/** Three organisations enrol as a consortium; writes docs/journeys/consortium.md. */
describe('a consortium', () => {
  const transcript = new Transcript('A consortium, from its first word to its contract');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let sender: MailSender;
  let mails: MemberMails;
  let lead: TestOrganisation;
  let member: TestOrganisation;
  let leading: Speaker;
  let joining: Speaker;
  let manager: Speaker;
  let steps: EnrolmentSteps;
  let id: string;
  let part: string;
  let outside: string;

  const speaker = async ({ id: organisationId, signatory }: TestOrganisation, name: string): Promise<Speaker> => {
    await database.asOwner(`update organisation set name = $2 where id = $1`, [organisationId, `Fictiezorg ${name}`]);
    return { name, token: await aTokenOf(database, signatory.scope.personId ?? '') };
  };
  const seen = async (): Promise<Told> => (await api.call<Told>(leading.token, 'GET', `/v1/enrolments/${id}`)).body;
  const lacking = async (): Promise<void> => {
    const { missingParts } = await seen();
    transcript.table(
      ['what is missing', 'of whom', 'why'],
      missingParts.map(({ code, details }) => [code, details?.party ?? 'the lead', details?.state ?? '']),
    );
  };
  const document = async (by: Speaker, organisationId: string, kind: string): Promise<string> => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('issuedOn', journey.today);
    const bytes = `%PDF-1.7\n%âãÏÓ\n% ${kind} ${organisationId}\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n`;
    form.set('file', new Blob([bytes]), `${kind.toLowerCase()}.pdf`);
    const path = `/v1/organisations/${organisationId}/evidence`;
    return (await journey.ask<{ id: string }>(by, 'POST', path, form)).id;
  };
  const mailed = async (): Promise<number> => {
    const moment = await api.clock.moment();
    await announceConsortia(database.worker, moment);
    return (await mails.sendAll(moment)).sent;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-consortium-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    sender = new MailSender(sink.url, 'noreply@openhuis.example');
    mails = new MemberMails(database.worker, sender, {
      mailFrom: 'Openhuis <noreply@openhuis.example>',
      publicUrl: 'https://openhuis.example',
      secret: randomBytes(32),
    });
    const region = await aRegion(database);
    await database.asOwner(`update region set name = 'Demoregio' where id = $1`, [region.id]);
    manager = { name: 'Contract manager', token: await aTokenOf(database, region.manager.scope.personId ?? '') };
    const approver = { name: 'Approver', token: await aTokenOf(database, region.approver.scope.personId ?? '') };
    const conditions = sampleDefinition().conditions.map((condition) =>
      condition.code === 'UEA' ? { ...condition, deliveredBy: 'everyMember' as const } : condition,
    );
    const procedureId = (await aProcedure(database, region, { conditions })).id;
    [lead, member] = [await anOrganisation(database), await anOrganisation(database)];
    [leading, joining] = [await speaker(lead, 'Lead'), await speaker(member, 'Member')];
    // Numbers in the trade register that are the same in every run.
    await database.asOwner(`update organisation set kvk_number = '00000011' where id = $1`, [lead.id]);
    await database.asOwner(`update organisation set kvk_number = '00000022' where id = $1`, [member.id]);
    steps = new EnrolmentSteps(journey, { provider: leading, assessor: manager, approver }, lead.id, procedureId);
    for (const [named, name] of [
      [procedureId, 'procedure'],
      [lead.id, 'lead'],
      [member.id, 'member'],
    ] as const)
      transcript.name(named, name);
    transcript.say(
      'This page is written by a test (`test/journey/consortium.test.ts`): every request was made and every answer is ' +
        'real; long texts and lists are cut. The procedure asks its own declaration of every member. A member with an ' +
        'account confirms its part, and its joint and several liability, itself; one without is bound by a signed ' +
        'statement.',
    );
  });
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journeys/consortium.md', import.meta.url));
    sender.close();
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('is named by its lead', async () => {
    transcript.heading('1. The lead names with whom it enrols');
    api.clock.setDate('2025-10-06');
    id = await steps.prepared([{ productCode: 'BG-BASIS', municipality: '0262' }]);
    transcript.name(id, 'enrolment');
    const named = (name: string, kvkNumber: string) => ({ role: 'member', name, kvkNumber, legalForm: 'bv' });
    await journey.ask(leading, 'PUT', `/v1/enrolments/${id}/parties`, {
      version: await steps.version(id),
      form: 'consortium',
      parties: [named('Fictiezorg Member', '00000022'), named('Fictiezorg Outside', '00000033')],
    });
    const { parties } = await seen();
    [part, outside] = parties.map((party) => party.id) as [string, string];
    transcript.name(part, 'part');
    transcript.name(outside, 'outside');
    await lacking();
  });

  it('cannot be submitted before everybody is bound and has delivered', async () => {
    await steps.command(leading, id, 'submissions', {}, 409);
    expect((await seen()).status).toBe('draft');
  });

  it('invites its member, which sees its own part alone', async () => {
    transcript.heading('2. The member is invited, and declines at first');
    await steps.command(leading, id, `parties/${part}/invitations`);
    expect(await mailed()).toBe(1);
    transcript.say('Its administrators get a mail that leads to their part. Of the enrolment itself they see nothing.');
    await journey.ask(joining, 'GET', `/v1/enrolments/${id}`, undefined, 404);
    await journey.ask(joining, 'GET', `/v1/consortium-parts/${part}`);
    await journey.ask(joining, 'POST', `/v1/consortium-parts/${part}/declines`, {
      version: 1,
      reason: 'Wij willen eerst weten waarvoor.',
    });
    expect(await mailed()).toBe(1);
    await lacking();
  });

  it('is joined after all: the member delivers and confirms itself', async () => {
    transcript.heading('3. The member delivers, and confirms');
    const evidenceId = await document(joining, member.id, 'UEA');
    await journey.ask(joining, 'PUT', `/v1/consortium-parts/${part}/answers`, {
      version: 2,
      answers: [{ conditionCode: 'UEA', evidenceId }],
    });
    await journey.ask(joining, 'POST', `/v1/consortium-parts/${part}/confirmations`, {
      version: 3,
      jointLiability: true,
    });
  });

  it('binds who has no account by a signed statement', async () => {
    transcript.heading('4. Who has no account is bound by a signed statement');
    const statement = await document(leading, lead.id, 'Combinatieverklaring');
    await journey.ask(leading, 'PUT', `/v1/enrolments/${id}/parties/${outside}/document`, {
      version: await steps.version(id),
      evidenceId: statement,
    });
    const evidenceId = await document(leading, lead.id, 'UEA');
    await journey.ask(leading, 'PUT', `/v1/enrolments/${id}/parties/${outside}/answers`, {
      version: await steps.version(id),
      answers: [{ conditionCode: 'UEA', evidenceId }],
    });
    expect((await seen()).missingParts).toEqual([]);
  });

  it('is submitted, and admitted with a contract that names its members', async () => {
    transcript.heading('5. Submitted, assessed, admitted');
    await steps.submit(id);
    transcript.say('What was submitted stands; the member cannot leave any more, and reads how it stands.');
    await journey.ask(
      joining,
      'POST',
      `/v1/consortium-parts/${part}/declines`,
      { version: 4, reason: 'Toch niet' },
      409,
    );
    const { contractId } = await steps.admitted(id);
    const { text } = (await api.call<{ text: string }>(leading.token, 'GET', `/v1/contracts/${contractId}/text`)).body;
    const block = text.slice(text.indexOf('Partijen'), text.indexOf('Grondslag')).trim();
    transcript.say('The party block of the contract:');
    transcript.code('text', block);
    expect(block).toContain('Combinant: Fictiezorg Member, KvK-nummer 00000022.');
    expect(block).toContain('hoofdelijk aansprakelijk');
    const told = await api.call<{ status: string }>(joining.token, 'GET', `/v1/consortium-parts/${part}`);
    expect(told.body.status).toBe('admitted');
  });
});
