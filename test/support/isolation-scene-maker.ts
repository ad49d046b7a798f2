import { randomBytes } from 'node:crypto';
import { addDays } from '@openhuis/calendar';
import type { Actor, Role } from '@openhuis/platform';
import type { ProcedureLine, PublishedProcedure } from '@openhuis/procedures';
import { aTokenOf, nameBehind, type TestApi } from './api.js';
import { aDecision, contractsOf } from './builders/contract.js';
import { anOrganisation, type TestOrganisation } from './builders/organisation.js';
import { aPerson } from './builders/person.js';
import { aProcedure, sampleDefinition } from './builders/procedure.js';
import type { Region } from './builders/region.js';
import type { TestDatabase } from './database.js';
import { amendmentScene } from './isolation-amendments.js';
import { endingScene } from './isolation-ending-scene.js';
import { dialogueScene } from './isolation-dialogue.js';
import type { Journey } from './journey.js';

/** An admitted provider with what hangs on its contract. */
export interface Tenant {
  organisation: TestOrganisation;
  token: string;
  email: string;
  enrolmentId: string;
  evidenceId: string;
  contractId: string;
  offerId: string;
  addendumId: string;
}

const pdf = '%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n';
/** A whole PDF with a word in a comment; behind its end the api takes nothing. */
const pdfWith = (canary: string): string => pdf.replace('trailer', `%${canary}\ntrailer`);
const plan = {
  code: 'PLAN',
  kind: 'execution' as const,
  title: { nl: 'Uw plan', en: 'Your plan' },
  text: { nl: 'U beschrijft uw plan.', en: 'Describe your plan.' },
  answer: 'text' as const,
  source: 'letter of Lochem',
};
/** The day on which the actors ask: the contracts run and an offer can be made. */
export const DAY = '2030-03-04';

/** Makes what a scene consists of, by the api as far as there are routes for it. */
export class SceneMaker {
  constructor(
    private readonly database: TestDatabase,
    private readonly api: TestApi,
    private readonly journey: Journey,
  ) {}

  procedure(region: Region, municipalities = ['0262', '0301']): Promise<PublishedProcedure> {
    const { conditions } = sampleDefinition();
    return aProcedure(this.database, region, { municipalities, conditions: [...conditions, plan] });
  }

  async staff(region: Pick<Region, 'id'>, ...roles: Role[]): Promise<string> {
    return await this.tokenOf(
      await aPerson(this.database, { regionRoles: roles.map((role) => ({ regionId: region.id, role })) }),
    );
  }

  async municipal(region: Region, code: string): Promise<string> {
    const person = await aPerson(this.database);
    await this.database.asOwner(
      `insert into region_role (person_id, region_id, role, since_on, municipality_codes)
       values ($1, $2, 'municipal_manager', '2020-01-01', $3)`,
      [person.person?.id, region.id, [code]],
    );
    return await this.tokenOf(person);
  }

  /** A provider from its enrolment to a contract that both have signed. */
  async tenant(
    canary: string,
    staff: string,
    procedure: PublishedProcedure,
    municipality: string,
    fileCanary = canary,
  ): Promise<Tenant> {
    const organisation = await anOrganisation(this.database);
    const email = `${canary}@aanbieder.example`;
    await this.database.asOwner(`update organisation set name = $2, email = $3, legal_form = $2 where id = $1`, [
      organisation.id,
      `Zorg ${canary}`,
      email,
    ]);
    await this.database.asOwner(`update person set name = $2, email = $3 where id = $1`, [
      organisation.signatory.person?.id,
      `Bestuurder ${canary}`,
      email,
    ]);
    const token = await this.tokenOf(organisation.signatory);
    const evidenceId = await this.upload(token, organisation.id, fileCanary);
    const { id } = await this.enrol(token, organisation.id, procedure.id, municipality, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
      { conditionCode: 'PLAN', text: `Ons plan ${canary}` },
    ]);
    const path = `/v1/enrolments/${id}`;
    await this.ask(token, 'POST', `${path}/submissions`, { version: await this.version(token, path) });
    await this.supplement(canary, staff, token, path);
    await this.ask(staff, 'POST', `${path}/assessments`, {
      version: await this.version(staff, path),
      assessments: ['UEA', 'VISIE', 'PLAN'].map((conditionCode) => ({
        conditionCode,
        outcome: 'met',
        reason: `Voldoet ${canary}`,
      })),
    });
    await this.ask(staff, 'POST', `${path}/decision-proposals`, {
      version: await this.version(staff, path),
      outcome: 'admitted',
      reason: `Toegelaten ${canary}`,
    });
    const second = await this.staff({ id: procedure.regionId }, 'approver');
    const { contractId } = await this.ask<{ contractId: string }>(second, 'POST', `${path}/decisions`, {
      version: await this.version(staff, path),
    });
    const { textHash } = await this.ask<{ textHash: string }>(token, 'GET', `/v1/contracts/${contractId}/text`);
    const signed = async (by: string) => ({
      authorityStatement: `Bevoegd ${canary}`,
      role: `bestuurder ${canary}`,
      textHash,
      typedName: await nameBehind(this.database, by),
    });
    await this.ask(token, 'POST', `/v1/contracts/${contractId}/provider-signatures`, await signed(token));
    await this.ask(staff, 'POST', `/v1/contracts/${contractId}/region-signatures`, await signed(staff));
    await this.journey.work();
    return { organisation, token, email, enrolmentId: id, evidenceId, contractId, offerId: '', addendumId: '' };
  }

  /** What the region found lacking, and what came in for it. */
  private async supplement(canary: string, staff: string, token: string, path: string): Promise<void> {
    await this.ask(staff, 'POST', `${path}/supplement-requests`, {
      version: await this.version(staff, path),
      items: [{ conditionCode: 'PLAN', lacking: `Onvolledig ${canary}` }],
    });
    await this.ask(
      token,
      'PUT',
      `${path}/answers`,
      {
        version: await this.version(token, path),
        answers: [{ conditionCode: 'PLAN', text: `Ons hele plan ${canary}` }],
      },
      200,
    );
    await this.ask(token, 'POST', `${path}/supplements`, { version: await this.version(token, path) });
  }

  /** An offer that was withdrawn: nothing can be done with it any more. */
  async offer(tenant: Tenant, staff: string): Promise<void> {
    const { id } = await this.ask<{ id: string }>(
      staff,
      'POST',
      `/v1/contracts/${tenant.contractId}/extension-offers`,
      {
        reason: `Verlengen van ${tenant.organisation.id}`,
      },
    );
    await this.ask(staff, 'POST', `/v1/extension-offers/${id}/withdrawals`, { reason: 'Toch niet' }, 204);
    tenant.offerId = id;
  }

  /** What hangs around the end of its contract; see {@link endingScene}. */
  async endings(tenant: Tenant, canary: string, staff: string, region: Region): Promise<Record<string, string>> {
    return await endingScene(
      (...request) => this.ask(...request),
      { contractId: tenant.contractId, organisationId: tenant.organisation.id, token: tenant.token, canary },
      { manager: staff, second: await this.staff(region, 'approver') },
    );
  }

  /** An amendment that was withdrawn, with the answer of a contractor. */
  async amendment(
    tenant: Tenant,
    procedure: PublishedProcedure,
    staff: string,
    region: Region,
  ): Promise<Record<string, string>> {
    const { today } = await this.api.clock.moment();
    return await amendmentScene(
      (...request) => this.ask(...request),
      procedure.id,
      tenant.contractId,
      addDays(today, 90),
      { manager: staff, second: await this.staff(region, 'approver') },
    );
  }

  /** The round of extensions that the calendar proposed: another one cannot be begun. */
  async round(staff: string): Promise<string> {
    const { items } = await this.ask<{ items: { id: string }[] }>(staff, 'GET', '/v1/extension-rounds', undefined, 200);
    const [round] = items;
    if (round === undefined) throw new Error('the calendar proposed no round of extensions');
    return round.id;
  }

  /** An indexation that was withdrawn. */
  async indexation({ id: procedureId }: PublishedProcedure, staff: string): Promise<string> {
    const { id } = await this.ask<{ id: string }>(staff, 'POST', `/v1/procedures/${procedureId}/indexation-rounds`, {
      year: 2040,
    });
    await this.ask(staff, 'POST', `/v1/indexation-rounds/${id}/withdrawals`, { version: 1, reason: 'Toch niet' }, 200);
    return id;
  }

  /** A proposal and a dialogue table; see {@link dialogueScene}. */
  async dialogue(tenant: Tenant, canary: string, procedureId: string, staff: string): Promise<Record<string, string>> {
    const file = (): FormData => {
      const form = new FormData();
      form.set('file', new Blob([pdfWith(canary)]), `${canary}.pdf`);
      return form;
    };
    return await dialogueScene(
      (...request) => this.ask(...request),
      procedureId,
      { token: tenant.token, organisationId: tenant.organisation.id, canary, file },
      staff,
    );
  }

  /** An addendum that was withdrawn: nothing can be done with it any more. */
  async addendum(tenant: Tenant, region: Region, procedure: PublishedProcedure, line: ProcedureLine): Promise<void> {
    const moment = await this.api.clock.moment();
    const decisionId = await aDecision(this.database, region, procedure, tenant.organisation);
    const contracts = contractsOf(this.database);
    const { id } = await this.database.app.command(region.manager.scope, (manager) =>
      contracts.add(manager, region.manager, moment, {
        contractId: tenant.contractId,
        decisionId,
        procedureVersion: procedure.number,
        lines: [line],
      }),
    );
    await contracts.withdrawAddendum(region.manager, moment, id, 'Toch niet');
    tenant.addendumId = id;
  }

  /** What only the provider knows: a draft with its answers, a document that was never submitted. */
  async ownDraft(tenant: Tenant, region: Region): Promise<Record<string, string>> {
    const procedure = await this.procedure(region);
    const evidenceId = await this.upload(tenant.token, tenant.organisation.id, 'kanariedraft');
    const { id } = await this.enrol(tenant.token, tenant.organisation.id, procedure.id, '0262', [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'PLAN', text: 'Ons plan kanariedraft' },
    ]);
    return {
      draft: id,
      draftProcedure: procedure.id,
      ownEvidence: evidenceId,
      part: await this.part(tenant, region, procedure.id),
    };
  }

  /** What the provider has in a consortium that somebody else leads. */
  private async part(tenant: Tenant, region: Region, procedureId: string): Promise<string> {
    const lead = await anOrganisation(this.database);
    const [row] = await this.database.asOwner<{ id: string }>(
      `with led as (insert into enrolment (region_id, procedure_id, organisation_id, form, created_at, created_by, edited_at)
         values ($1, $2, $3, 'consortium', now(), $4, now()) returning id)
       insert into enrolment_party (enrolment_id, region_id, organisation_id, procedure_id, position, role, name, kvk_number,
         legal_form, party_organisation_id, lead_name, lead_kvk_number, shown_to, invited_at, invited_by)
       select id, $1, $3, $2, 0, 'member', 'Lid kanariedraft', '00000042', 'bv', $5, 'Penvoerder kanariedraft', $6, array[$5::uuid], now(), $4
       from led returning id`,
      [region.id, procedureId, lead.id, lead.signatory.person?.id, tenant.organisation.id, lead.kvkNumber],
    );
    return row?.id ?? '';
  }

  /** A question of the provider, and the draft in which the region answers it. */
  async questions(tenant: Tenant, procedureId: string, staff: string): Promise<Record<string, string>> {
    const { id: question } = await this.ask<{ id: string }>(
      tenant.token,
      'POST',
      `/v1/procedures/${procedureId}/questions`,
      { organisationId: tenant.organisation.id, text: 'Een vraag van kanarieaa over de norm?' },
    );
    const { id: clarification } = await this.ask<{ id: string }>(
      staff,
      'POST',
      `/v1/procedures/${procedureId}/clarification-drafts`,
      { questionIds: [question], question: 'Een concept van kanarieregion?' },
    );
    return { question, clarification };
  }

  /** What is the region's alone, besides a task about the contract of the tenant. */
  async regional(region: Region, staff: string, tenant: Tenant): Promise<Record<string, string>> {
    const definition = sampleDefinition({ slug: 'kanarieregion', title: { nl: 'kanarieregion', en: 'kanarieregion' } });
    const procedure = await this.ask<{ id: string }>(staff, 'POST', '/v1/procedures', {
      regionId: region.id,
      definition,
    });
    const form = new FormData();
    const facts = { kind: 'other', precedence: '1', titleNl: 'kanarieregion', titleEn: 'kanarieregion' };
    for (const [name, value] of Object.entries(facts)) form.set(name, value);
    form.set('file', new Blob([pdfWith('kanarieregion')]), 'kanarieregion.pdf');
    const document = await this.ask<{ id: string }>(staff, 'POST', `/v1/procedures/${procedure.id}/documents`, form);
    await this.ask(staff, 'POST', `/v1/procedure-document-versions/${document.id}/publications`);
    const [task] = await this.database.asOwner<{ id: string }>(
      `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail, done_at) values
         ($1, null, 'test', 'region', uuidv7(), '{"note": "kanarieregion"}', null) returning id`,
      [region.id],
    );
    const [contractTask] = await this.database.asOwner<{ id: string }>(
      `insert into task (region_id, organisation_id, kind, subject_kind, subject_id, detail, done_at)
       values ($1, $2, 'notices-held', 'contract', $3, '{"note": "kanarieaa"}', null) returning id`,
      [region.id, tenant.organisation.id, tenant.contractId],
    );
    const [run] = await this.database.asOwner<{ id: string }>(
      `insert into notice_run (region_id, on_date, finished_at, due, expected) values ($1, $2, now(), 0, 0) returning id`,
      [region.id, DAY],
    );
    // Of people who do nothing in the scene: whoever has an interest in an organisation judges nothing of it.
    const regionRoles = [{ regionId: region.id, role: 'assessor' as const }];
    const [standing, ended] = [
      await aPerson(this.database, { regionRoles }),
      await aPerson(this.database, { regionRoles }),
    ].map(({ scope }) => scope.personId);
    const [conflict] = await this.database.asOwner<{ id: string }>(
      `with manager as (select person_id as id from region_role where region_id = $1 and role = 'contract_manager' limit 1)
       insert into conflict_of_interest (region_id, organisation_id, person_id, reason, declared_by, declared_at, ended_by, ended_at, end_reason)
       select $1, $2, person, 'kanarieregion', manager.id, now(), ending.by, ending.at, ending.reason from manager,
         lateral (values ($3::uuid, null::uuid, null::timestamptz, null), ($4, manager.id, now(), 'kanarieregion')) as ending (person, by, at, reason)
       order by ending.at returning id`,
      [region.id, tenant.organisation.id, standing, ended],
    );
    return {
      conflict: conflict?.id ?? '',
      conflicted: standing ?? '',
      procedure: procedure.id,
      document: document.id,
      regionTask: task?.id ?? '',
      task: contractTask?.id ?? '',
      run: run?.id ?? '',
    };
  }

  /** Applications, invitations, and who asks to join the provider or to be given a role in the region. */
  async people(tenant: Tenant, region: Region, staff: string): Promise<Record<string, string>> {
    const { id: organisationId } = tenant.organisation;
    const application = { name: 'kanariedraft', permissions: ['contract.read'], days: 30 };
    const { id: ownApplication } = await this.ask<{ id: string }>(tenant.token, 'POST', '/v1/applications', {
      ...application,
      tenant: `organisation:${organisationId}`,
    });
    const invitation = await this.ask<{ id: string }>(
      tenant.token,
      'POST',
      `/v1/organisations/${organisationId}/invitations`,
      {
        email: 'kanariedraft@nieuw.example',
        roles: [{ role: 'provider_editor' }],
      },
    );
    const proposal = await this.ask<{ id: string }>(staff, 'POST', `/v1/regions/${region.id}/roles`, {
      name: 'kanarieregion',
      email: 'kanarieregion@gemeente.example',
      role: 'approver',
    });
    const newcomer = await aPerson(this.database);
    await this.database.asOwner(`update person set name = 'kanarieevidence' where id = $1`, [newcomer.person?.id]);
    const [request] = await this.database.asOwner<{ id: string }>(
      `insert into join_request (organisation_id, person_id, asked_at) values ($1, $2, now()) returning id`,
      [organisationId, newcomer.person?.id],
    );
    const [handover] = await this.database.asOwner<{ id: string }>(
      `insert into handover (organisation_id, join_request_id, person_id, asked_at, statement)
       values ($1, $2, $3, now(), 'kanarieevidence') returning id`,
      [organisationId, request?.id, newcomer.person?.id],
    );
    const [role] = await this.database.asOwner<{ id: string }>(
      `select id from organisation_role where organisation_id = $1 and role = 'provider_administrator'`,
      [organisationId],
    );
    const [regionRole] = await this.database.asOwner<{ id: string }>(
      `select id from region_role where region_id = $1 and role = 'assessor'`,
      [region.id],
    );
    return {
      application: ownApplication,
      invitation: invitation.id,
      proposal: proposal.id,
      joinRequest: request?.id ?? '',
      handover: handover?.id ?? '',
      role: role?.id ?? '',
      regionRole: regionRole?.id ?? '',
    };
  }

  /** Where the people of a region get their mail. */
  async addressesOf(region: Region): Promise<string[]> {
    const rows = await this.database.asOwner<{ email: string }>(
      `select email from person join region_role on person_id = person.id where region_id = $1`,
      [region.id],
    );
    return rows.map(({ email }) => email);
  }

  /** A token that its person does not use. */
  async spareToken({ organisation }: Tenant): Promise<string> {
    const [row] = await this.database.asOwner<{ id: string }>(
      `insert into api_token (person_id, label, token_hash) values ($1, 'kanariedraft', $2) returning id`,
      [organisation.signatory.person?.id, randomBytes(32)],
    );
    return row?.id ?? '';
  }

  private async upload(token: string, organisationId: string, canary: string): Promise<string> {
    const form = new FormData();
    form.set('kind', 'UEA');
    form.set('issuedOn', '2025-09-15');
    form.set('file', new Blob([pdfWith(canary)]), `${canary}.pdf`);
    const path = `/v1/organisations/${organisationId}/evidence`;
    return (await this.ask<{ id: string }>(token, 'POST', path, form)).id;
  }

  private async enrol(
    token: string,
    organisationId: string,
    procedureId: string,
    municipality: string,
    answers: object[],
  ): Promise<{ id: string }> {
    const { id } = await this.ask<{ id: string }>(token, 'POST', '/v1/enrolments', { procedureId, organisationId });
    const path = `/v1/enrolments/${id}`;
    await this.ask(token, 'PUT', `${path}/lines`, {
      version: await this.version(token, path),
      lines: [{ productCode: 'BG-BASIS', municipality }],
    });
    await this.ask(token, 'PUT', `${path}/answers`, { version: await this.version(token, path), answers });
    return { id };
  }

  private async version(token: string, path: string): Promise<number> {
    return (await this.ask<{ version: number }>(token, 'GET', path)).version;
  }

  private async ask<Body>(
    token: string,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
    expected = method === 'POST' ? 201 : 200,
  ): Promise<Body> {
    const answer = await this.api.call<Body>(token, method, path, body);
    if (answer.status !== expected)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  private tokenOf(actor: Actor): Promise<string> {
    return aTokenOf(this.database, actor.person?.id ?? '');
  }
}
