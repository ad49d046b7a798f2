import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import {
  announceConsortia,
  ConsortiumParts,
  ConsortiumPartsQueries,
  EnrolmentPreparation,
  Enrolments,
  EnrolmentsQueries,
} from '@openhuis/enrolments';
import { type ProcedureDefinition, Procedures } from '@openhuis/procedures';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { byTwoPeople } from '../support/builders/decision.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { refusal } from '../support/builders/refusal.js';

const moment = onDay('2026-03-02');
const basic = { productCode: 'BG-BASIS', municipality: '0262' };
/** Every member delivers the self-declaration. */
const together: Partial<ProcedureDefinition> = {
  conditions: sampleDefinition().conditions.map((condition) =>
    condition.code === 'UEA' ? { ...condition, deliveredBy: 'everyMember' as const } : condition,
  ),
};

describe('enrolling together', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let queries: EnrolmentsQueries;
  let preparation: EnrolmentPreparation;
  let parts: ConsortiumParts;
  let partQueries: ConsortiumPartsQueries;
  let region: Region;
  let procedureId: string;

  beforeAll(async () => {
    database = await aDatabase();
    const procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    queries = new EnrolmentsQueries(database.app, procedures);
    preparation = new EnrolmentPreparation(database.app, procedures);
    parts = new ConsortiumParts(database.app, procedures);
    partQueries = new ConsortiumPartsQueries(database.app, procedures);
    region = await aRegion(database);
    procedureId = (await aProcedure(database, region, together)).id;
  });
  afterAll(() => database.close());

  const aMember = ({ name, kvkNumber }: { name: string; kvkNumber: string }) => ({
    role: 'member' as const,
    name,
    kvkNumber,
    legalForm: 'bv',
    delivers: null,
    soleTrader: false,
    keepsWork: false,
    guarantee: null,
  });
  const partyOf = async (lead: TestOrganisation, id: string, kvkNumber: string) => {
    const { parties } = await queries.detail(lead.signatory, moment, id);
    const party = parties.find((one) => one.kvkNumber === kvkNumber);
    if (party === undefined) throw new Error('no such party');
    return party;
  };
  const missing = async (lead: TestOrganisation, id: string) =>
    (await queries.detail(lead.signatory, moment, id)).missingParts.map(({ code, path = '', details }) =>
      [code, path.replace(/[0-9a-f-]{36}/, '*'), details?.['state']].filter(Boolean).join(' '),
    );

  /** A draft of a lead with everything of its own, and its version. */
  async function aDraft(procedure = procedureId) {
    const lead = await anOrganisation(database);
    const { id } = await enrolments.start(lead.signatory, moment, procedure, lead.id);
    await enrolments.replaceLines(lead.signatory, moment, id, 1, [basic]);
    const evidenceId = await aDocument(database, lead.id);
    const { version } = await enrolments.answer(lead.signatory, moment, id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    return { lead, id, version };
  }

  /** A consortium of a lead, a member with an account that was invited, and one without. */
  async function aConsortium(procedure = procedureId) {
    const draft = await aDraft(procedure);
    const member = await anOrganisation(database);
    const outside = { name: 'Zorg Buiten', kvkNumber: '00000123' };
    const named = await preparation.replaceParties(
      draft.lead.signatory,
      moment,
      draft.id,
      draft.version,
      'consortium',
      [aMember(member), aMember(outside)],
    );
    const part = await partyOf(draft.lead, draft.id, member.kvkNumber);
    const other = await partyOf(draft.lead, draft.id, outside.kvkNumber);
    const invited = await preparation.invite(draft.lead.signatory, moment, draft.id, named.version, part.id);
    return { ...draft, version: invited.version, member, part, other };
  }

  /** Everything that was still missing. */
  async function completed(consortium: Awaited<ReturnType<typeof aConsortium>>): Promise<number> {
    const { lead, id, member, part, other } = consortium;
    const evidenceId = await aDocument(database, member.id);
    await parts.answer(member.signatory, moment, part.id, 1, [{ conditionCode: 'UEA', evidenceId }]);
    await parts.confirm(member.signatory, moment, part.id, 2);
    const statement = await aDocument(database, lead.id, { kind: 'Combinatieverklaring' });
    const theirs = await aDocument(database, lead.id);
    await preparation.bind(lead.signatory, moment, id, consortium.version, other.id, statement);
    const { version } = await preparation.answerFor(lead.signatory, moment, id, consortium.version + 1, other.id, [
      { conditionCode: 'UEA', evidenceId: theirs },
    ]);
    return version;
  }

  it('is complete once every member has bound itself and delivered, and the region sees it all then', async () => {
    const consortium = await aConsortium();
    const { lead, id, member, part } = consortium;
    expect(await missing(lead, id)).toEqual([
      'party-unconfirmed parties/* invited',
      'party-unconfirmed parties/* statement',
      'evidence-missing parties/*/conditions/UEA',
      'evidence-missing parties/*/conditions/UEA',
    ]);
    const version = await completed(consortium);
    expect(await missing(lead, id)).toEqual([]);
    expect((await queries.detail(lead.signatory, moment, id)).progress).toEqual({ complete: 6, total: 6 });
    await enrolments.submit(lead.signatory, moment, id, version);
    const seen = await queries.detail(region.manager, moment, id);
    expect(seen).toMatchObject({
      form: 'consortium',
      parties: [
        { kvkNumber: member.kvkNumber, speaks: 'itself', confirmation: { outcome: 'confirmed', document: null } },
        { kvkNumber: '00000123', confirmation: { document: { kind: 'Combinatieverklaring' } } },
      ],
    });
    // The documents themselves, of the member as well.
    expect(seen.parties.map(({ answers }) => answers[0]?.evidence?.kind)).toEqual(['UEA', 'UEA']);
    expect(seen.checks.filter(({ path }) => path.startsWith('parties/')).map(({ found }) => found)).toEqual([
      null,
      null,
    ]);
    const [disclosed] = await database.asOwner<{ count: number }>(
      `select count(*)::int as count from evidence_disclosure where enrolment_id = $1 and region_id = $2`,
      [id, region.id],
    );
    expect(disclosed?.count).toBe(4);
    // The member is told how it stands, and can change nothing any more.
    expect(await partQueries.detail(member.signatory, moment, part.id)).toMatchObject({ status: 'submitted' });
    expect(await refusal(parts.decline(member.signatory, moment, part.id, 3, 'Toch niet'))).toEqual(['wrong-state']);
  });

  it('shows a member its own part, with whom and for what it would be liable, and nothing else', async () => {
    const { lead, id, member, part, other } = await aConsortium();
    const own = await partQueries.detail(member.signatory, moment, part.id);
    expect(own).toMatchObject({
      leadName: lead.name,
      status: 'draft',
      lines: [{ product: 'BG-BASIS', municipality: '0262' }],
      conditions: [{ code: 'UEA', given: null }],
      progress: { complete: 0, total: 2 },
      confirmation: null,
    });
    expect(own.members.map(({ kvkNumber, leads, own: mine }) => [kvkNumber, leads, mine])).toEqual([
      [lead.kvkNumber, true, false],
      [member.kvkNumber, false, true],
      ['00000123', false, false],
    ]);
    expect((await partQueries.list(member.signatory, { limit: 10 })).items.map((item) => item.id)).toEqual([part.id]);
    await expect(queries.detail(member.signatory, moment, id)).rejects.toMatchObject({ message: 'not-found' });
    await expect(partQueries.detail(member.signatory, moment, other.id)).rejects.toMatchObject({
      message: 'not-found',
    });
    await expect(partQueries.detail(lead.signatory, moment, part.id)).rejects.toMatchObject({ message: 'not-found' });
    const stranger = await anOrganisation(database);
    await expect(partQueries.detail(stranger.signatory, moment, part.id)).rejects.toMatchObject({
      message: 'not-found',
    });
    // Beneath the guards as well: of the enrolment and the others' answers a member reads nothing.
    for (const table of ['enrolment', 'enrolment_answer', 'enrolment_party_answer', 'enrolment_party_confirmation']) {
      expect(await database.app.read(member.signatory.scope, `select from ${table}`)).toEqual([]);
    }
    expect(await database.app.read(member.signatory.scope, `select from enrolment_party`)).toHaveLength(2);
    expect(await database.app.read(stranger.signatory.scope, `select from enrolment_party`)).toEqual([]);
    expect(
      await database.app.read(region.manager.scope, `select from enrolment_party where enrolment_id = $1`, [id]),
    ).toEqual([]);
  });

  it('shows nothing to a member that was not invited yet', async () => {
    const { lead, id, version } = await aDraft();
    const member = await anOrganisation(database);
    await preparation.replaceParties(lead.signatory, moment, id, version, 'consortium', [aMember(member)]);
    const part = await partyOf(lead, id, member.kvkNumber);
    await expect(partQueries.detail(member.signatory, moment, part.id)).rejects.toMatchObject({ message: 'not-found' });
    expect((await partQueries.list(member.signatory, { limit: 10 })).items).toEqual([]);
  });

  it('lets nobody bind or answer for a member that can do so itself, not even beneath the guards', async () => {
    const { lead, id, version, part } = await aConsortium();
    const document = await aDocument(database, lead.id, { kind: 'Combinatieverklaring' });
    expect(await refusal(preparation.bind(lead.signatory, moment, id, version, part.id, document))).toEqual([
      'invalid-input partyId',
    ]);
    expect(
      await refusal(
        preparation.answerFor(lead.signatory, moment, id, version, part.id, [
          { conditionCode: 'UEA', evidenceId: document },
        ]),
      ),
    ).toEqual(['invalid-input partyId']);
    const forged = (speaks: string, account: string, evidence: string) =>
      database.app.command(lead.signatory.scope, (manager) =>
        manager.query(
          `insert into enrolment_party_confirmation (party_id, enrolment_id, region_id, organisation_id, party_organisation_id,
             speaks, outcome, composition, evidence_id, given_by, given_at)
           select p.id, p.enrolment_id, p.region_id, p.organisation_id, ${account}, '${speaks}', 'confirmed', 'x', ${evidence}, $2, now()
           from enrolment_party p where p.id = $1`,
          [part.id, lead.signatory.person?.id],
        ),
      );
    await expect(forged('itself', 'p.party_organisation_id', 'null')).rejects.toThrow(/row-level security/);
    await expect(forged('throughLead', 'null', `'${document}'`)).rejects.toThrow(/foreign key/);
  });

  it('asks every member anew when somebody joins or leaves', async () => {
    const consortium = await aConsortium();
    const { lead, id, member, part } = consortium;
    const version = await completed(consortium);
    const third = { name: 'Zorg Drie', kvkNumber: '00000999' };
    const outside = { name: 'Zorg Buiten', kvkNumber: '00000123' };
    await preparation.replaceParties(lead.signatory, moment, id, version, 'consortium', [
      aMember(member),
      aMember(outside),
      aMember(third),
    ]);
    expect(await missing(lead, id)).toEqual([
      'party-unconfirmed parties/* changed',
      'party-unconfirmed parties/* changed',
      'party-unconfirmed parties/* statement',
      'evidence-missing parties/*/conditions/UEA',
    ]);
    expect((await partQueries.detail(member.signatory, moment, part.id)).confirmation).toMatchObject({ holds: false });
    await parts.confirm(member.signatory, moment, part.id, 3);
    expect((await partQueries.detail(member.signatory, moment, part.id)).confirmation).toMatchObject({ holds: true });
  });

  it('hears of a member that declines, with its reason; it can still come back', async () => {
    const { lead, id, member, part } = await aConsortium();
    await parts.decline(member.signatory, moment, part.id, 1, 'Te veel risico.');
    expect((await partyOf(lead, id, member.kvkNumber)).confirmation).toMatchObject({
      outcome: 'declined',
      reason: 'Te veel risico.',
    });
    expect(await missing(lead, id)).toContain('party-unconfirmed parties/* declined');
    await announceConsortia(database.worker, moment);
    await announceConsortia(database.worker, moment);
    const mails = await database.asOwner<{ kind: string; organisation_id: string; facts: Record<string, string> }>(
      `select kind, organisation_id, facts from member_mail where subject_id = $1 order by kind`,
      [part.id],
    );
    expect(mails).toEqual([
      {
        kind: 'consortium-answered',
        organisation_id: lead.id,
        facts: expect.objectContaining({ outcome: 'declined' }),
      },
      {
        kind: 'consortium-invited',
        organisation_id: member.id,
        facts: expect.objectContaining({ lead: lead.name, path: `/portal/consortia/${part.id}` }),
      },
    ]);
    await parts.confirm(member.signatory, moment, part.id, 2);
    expect((await partyOf(lead, id, member.kvkNumber)).confirmation).toMatchObject({
      outcome: 'confirmed',
      reason: null,
    });
  });

  it('tells two editors of the same part or draft apart', async () => {
    const { lead, id, version, member, part } = await aConsortium();
    await parts.confirm(member.signatory, moment, part.id, 1);
    expect(await refusal(parts.confirm(member.signatory, moment, part.id, 1))).toEqual(['stale-version']);
    expect(await refusal(preparation.replaceParties(lead.signatory, moment, id, version - 1, 'alone', []))).toEqual([
      'stale-version',
    ]);
  });

  it('lets a submission and a change by a member come one after the other', async () => {
    const consortium = await aConsortium();
    const { lead, id, member, part } = consortium;
    const version = await completed(consortium);
    const [submitted, declined] = await Promise.allSettled([
      enrolments.submit(lead.signatory, moment, id, version),
      parts.decline(member.signatory, moment, part.id, 3, 'Toch niet'),
    ]);
    // Whoever was first: it is submitted with its confirmation, or declined and not submitted.
    expect([submitted.status, declined.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const { status } = await queries.detail(lead.signatory, moment, id);
    expect(status).toBe(submitted.status === 'fulfilled' ? 'submitted' : 'draft');
  });

  it('takes what is stated of subcontractors and of a parent, and what binds them', async () => {
    const conditions = sampleDefinition().conditions.map((condition) =>
      condition.code === 'UEA' ? { ...condition, deliveredBy: 'everyParty' as const } : condition,
    );
    const { id: procedure } = await aProcedure(database, region, { conditions });
    const { lead, id, version } = await aDraft(procedure);
    const sub = { ...aMember({ name: 'Nachtzorg', kvkNumber: '00000777' }), role: 'subcontractor' as const };
    expect(
      await refusal(preparation.replaceParties(lead.signatory, moment, id, version, 'group', [sub, aMember(lead)])),
    ).toEqual(['invalid-input parties/0/role', 'invalid-input parties/1/role', 'invalid-input parties/1/kvkNumber']);
    let { version: now } = await preparation.replaceParties(lead.signatory, moment, id, version, 'mainContractor', [
      sub,
    ]);
    const { id: partyId } = await partyOf(lead, id, sub.kvkNumber);
    expect(await missing(lead, id)).toEqual([
      'party-unstated parties/*',
      'party-unstated parties/*',
      'evidence-missing parties/*/conditions/UEA',
    ]);
    expect(await refusal(preparation.invite(lead.signatory, moment, id, now, partyId))).toEqual([
      'invalid-input partyId',
    ]);
    const evidenceId = await aDocument(database, lead.id);
    ({ version: now } = await preparation.answerFor(lead.signatory, moment, id, now, partyId, [
      { conditionCode: 'UEA', evidenceId },
    ]));
    // Its answer stays while what is stated about it changes.
    ({ version: now } = await preparation.replaceParties(lead.signatory, moment, id, now, 'mainContractor', [
      { ...sub, delivers: 'nachtzorg', soleTrader: true },
    ]));
    expect(await missing(lead, id)).toEqual([]);
    const parent = { ...sub, kvkNumber: '00000888', role: 'parent' as const, guarantee: 'statement403' as const };
    ({ version: now } = await preparation.replaceParties(lead.signatory, moment, id, now, 'group', [parent]));
    const holding = await partyOf(lead, id, parent.kvkNumber);
    const wrong = await aDocument(database, lead.id, { kind: 'Concerngarantie' });
    const right = await aDocument(database, lead.id, { kind: '403-verklaring' });
    expect(await refusal(preparation.bind(lead.signatory, moment, id, now, holding.id, wrong))).toEqual([
      'invalid-input evidenceId',
    ]);
    ({ version: now } = await preparation.bind(lead.signatory, moment, id, now, holding.id, right));
    expect(await missing(lead, id)).toEqual(['evidence-missing parties/*/conditions/UEA']);
    // A guarantee of another kind needs another document.
    await preparation.replaceParties(lead.signatory, moment, id, now, 'group', [
      { ...parent, guarantee: 'parentGuarantee' },
    ]);
    expect(await missing(lead, id)).toContain('party-unconfirmed parties/* statement');
  });

  it('names the members in the contract of an admission', async () => {
    const consortium = await aConsortium();
    const version = await completed(consortium);
    const { lead, id, member } = consortium;
    const submitted = await enrolments.submit(lead.signatory, moment, id, version);
    const met = ['UEA', 'VISIE'].map((conditionCode) => ({
      conditionCode,
      outcome: 'met' as const,
      reason: 'In orde.',
    }));
    const assessed = await enrolments.assess(region.manager, moment, id, submitted.version, met);
    const decided = await byTwoPeople(enrolments, region.approver)(region.manager, moment, id, assessed.version, {
      outcome: 'admitted',
      reason: 'Voldoet.',
    });
    const named = await database.app.read(
      lead.signatory.scope,
      `select role, kvk_number as kvk from contract_party where contract_id = $1 order by position`,
      [decided.contractId],
    );
    expect(named).toEqual([
      { role: 'member', kvk: member.kvkNumber },
      { role: 'member', kvk: '00000123' },
    ]);
    const [contract] = await database.asOwner<{ text: string }>(`select text from contract where id = $1`, [
      decided.contractId,
    ]);
    expect(contract?.text).toContain(`Combinant: ${member.name}, KvK-nummer ${member.kvkNumber}.`);
    expect(contract?.text).toContain('hoofdelijk aansprakelijk');
  });
});

describe('what an applicant takes over or declines', () => {
  let database: TestDatabase;
  let enrolments: Enrolments;
  let queries: EnrolmentsQueries;
  let preparation: EnrolmentPreparation;
  let region: Region;

  beforeAll(async () => {
    database = await aDatabase();
    const procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    queries = new EnrolmentsQueries(database.app, procedures);
    preparation = new EnrolmentPreparation(database.app, procedures);
    region = await aRegion(database);
  });
  afterAll(() => database.close());

  it('offers answers of an earlier enrolment in the region, and takes over what somebody chooses', async () => {
    const before = (await aProcedure(database, region)).id;
    const { conditions } = sampleDefinition();
    const now = (
      await aProcedure(database, region, {
        conditions: [...conditions, { ...(conditions[1] ?? never()), code: 'NIEUW' }],
      })
    ).id;
    const { id: organisationId, signatory: provider } = await anOrganisation(database);
    const evidenceId = await aDocument(database, organisationId);
    const first = await enrolments.start(provider, moment, before, organisationId);
    await enrolments.answer(provider, moment, first.id, 1, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const second = await enrolments.start(provider, moment, now, organisationId);
    const offers = await preparation.reusable(provider, moment, second.id);
    expect(offers.map(({ conditionCode, enrolmentId }) => [conditionCode, enrolmentId])).toEqual([
      ['UEA', first.id],
      ['VISIE', first.id],
    ]);
    // Nothing is taken over by being offered.
    expect((await queries.detail(provider, moment, second.id)).conditions.map(({ given }) => given)).toEqual([
      null,
      null,
      null,
    ]);
    expect(await refusal(preparation.reuse(provider, moment, second.id, 1, ['UEA', 'NIEUW', 'WEG']))).toEqual([
      'invalid-input conditionCodes/1',
      'invalid-input conditionCodes/2',
    ]);
    await preparation.reuse(provider, moment, second.id, 1, ['UEA']);
    expect((await queries.detail(provider, moment, second.id)).conditions[0]?.given?.evidence?.id).toBe(evidenceId);
    expect((await preparation.reusable(provider, moment, second.id)).map(({ conditionCode }) => conditionCode)).toEqual(
      ['VISIE'],
    );
    const other = await anOrganisation(database);
    await expect(preparation.reusable(other.signatory, moment, second.id)).rejects.toMatchObject({
      message: 'not-found',
    });
    await expect(preparation.reusable(region.manager, moment, second.id)).rejects.toMatchObject({
      message: 'not-found',
    });
  });

  it('asks for a decision about a recommended companion where it bites, and shows the reason to the region', async () => {
    const bundleRules = sampleDefinition().bundleRules.map((rule) => ({ ...rule, mode: 'encouraged' as const }));
    const procedureId = (await aProcedure(database, region, { bundleRules })).id;
    const { id: organisationId, signatory: provider } = await anOrganisation(database);
    const { id } = await enrolments.start(provider, moment, procedureId, organisationId);
    await enrolments.replaceLines(provider, moment, id, 1, [{ productCode: 'BG-COMPLEX', municipality: '0262' }]);
    const evidenceId = await aDocument(database, organisationId);
    await enrolments.answer(provider, moment, id, 2, [
      { conditionCode: 'UEA', evidenceId },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    expect(await refusal(enrolments.submit(provider, moment, id, 3))).toEqual(['companion-undecided lines/0']);
    const decline = { product: 'BG-COMPLEX', companion: 'BG-BASIS', reason: 'Dat doet een ander.' };
    expect(
      await refusal(preparation.decline(provider, moment, id, 3, [{ ...decline, companion: 'BG-COMPLEX' }])),
    ).toEqual(['invalid-input declines/0']);
    await preparation.decline(provider, moment, id, 3, [decline]);
    await enrolments.submit(provider, moment, id, 4);
    expect((await queries.detail(region.manager, moment, id)).declined).toEqual([decline]);
  });

  it('decides by the instant at which the request came, once, whether the window is open', async () => {
    const entry = { mode: 'windowed' as const, opensAt: '2025-09-01T09:00', closesAt: '2026-03-02T17:00' };
    const procedureId = (await aProcedure(database, region, { entry })).id;
    const prepared = async () => {
      const { id: organisationId, signatory: provider } = await anOrganisation(database);
      const { id } = await enrolments.start(provider, moment, procedureId, organisationId);
      await enrolments.replaceLines(provider, moment, id, 1, [basic]);
      const evidenceId = await aDocument(database, organisationId);
      await enrolments.answer(provider, moment, id, 2, [
        { conditionCode: 'UEA', evidenceId },
        { conditionCode: 'VISIE', confirmed: true },
      ]);
      return { id, provider };
    };
    const at = (now: string) => ({ today: '2026-03-02', now: new Date(now) });
    const [inTime, late] = [await prepared(), await prepared()];
    // The instant itself counts, and the work that follows may end after it.
    await enrolments.submit(inTime.provider, at('2026-03-02T16:00:00.000Z'), inTime.id, 3);
    expect((await queries.detail(region.manager, moment, inTime.id)).submittedAt).toEqual(
      new Date('2026-03-02T16:00:00.000Z'),
    );
    expect(await refusal(enrolments.submit(late.provider, at('2026-03-02T16:00:00.001Z'), late.id, 3))).toEqual([
      'not-processed',
    ]);
    expect((await queries.detail(late.provider, at('2026-03-02T16:00:00.001Z'), late.id)).status).toBe('draft');
  });
});

function never(): never {
  throw new Error('the sample has two conditions');
}
