import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contracts } from '@openhuis/contracts';
import {
  announceConsortia,
  ConsortiumParts,
  ConsortiumPartsQueries,
  ContractEvidenceQueries,
  EnrolmentPreparation,
  Enrolments,
  EnrolmentsQueries,
  EvidenceRenewals,
  Supplements,
} from '@openhuis/enrolments';
import { type ProcedureDefinition, Procedures } from '@openhuis/procedures';
import { byTwoPeople } from '../support/builders/decision.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const moment = onDay('2026-03-02');
const asked = onDay('2026-03-10');
const basic = { productCode: 'BG-BASIS', municipality: '0262' };
const lacking = 'De handtekening ontbreekt.';
const met = ['UEA', 'VISIE'].map((conditionCode) => ({ conditionCode, outcome: 'met' as const, reason: 'In orde.' }));
/** Every member delivers the self-declaration. */
const together: Partial<ProcedureDefinition> = {
  conditions: sampleDefinition().conditions.map((condition) =>
    condition.code === 'UEA' ? { ...condition, deliveredBy: 'everyMember' as const } : condition,
  ),
};

/** What concerns the members of a consortium after the submission. */
describe('a consortium that enrolled', () => {
  let database: TestDatabase;
  let procedures: Procedures;
  let enrolments: Enrolments;
  let queries: EnrolmentsQueries;
  let preparation: EnrolmentPreparation;
  let parts: ConsortiumParts;
  let partQueries: ConsortiumPartsQueries;
  let supplements: Supplements;
  let renewals: EvidenceRenewals;
  let proofs: ContractEvidenceQueries;
  let region: Region;
  let procedureId: string;

  beforeAll(async () => {
    database = await aDatabase();
    procedures = new Procedures(database.app);
    enrolments = new Enrolments(database.app, procedures, new Contracts(database.app, procedures));
    queries = new EnrolmentsQueries(database.app, procedures);
    preparation = new EnrolmentPreparation(database.app, procedures);
    parts = new ConsortiumParts(database.app, procedures);
    partQueries = new ConsortiumPartsQueries(database.app, procedures);
    supplements = new Supplements(database.app, procedures);
    renewals = new EvidenceRenewals(database.app);
    proofs = new ContractEvidenceQueries(database.app);
    region = await aRegion(database);
    procedureId = (await aProcedure(database, region, together)).id;
  });
  afterAll(() => database.close());

  /** Submitted by a lead, with a member that has an account and one that has none. */
  async function aSubmitted(procedure = procedureId) {
    const lead = await anOrganisation(database);
    const member = await anOrganisation(database);
    const { id } = await enrolments.start(lead.signatory, moment, procedure, lead.id);
    await enrolments.replaceLines(lead.signatory, moment, id, 1, [basic]);
    await enrolments.answer(lead.signatory, moment, id, 2, [
      { conditionCode: 'UEA', evidenceId: await aDocument(database, lead.id) },
      { conditionCode: 'VISIE', confirmed: true },
    ]);
    const named = [member, { name: 'Zorg Buiten', kvkNumber: '00000123' }].map(({ name, kvkNumber }) => ({
      ...{ role: 'member' as const, name, kvkNumber, legalForm: 'bv', delivers: null },
      ...{ soleTrader: false, keepsWork: false, guarantee: null },
    }));
    const { version } = await preparation.replaceParties(lead.signatory, moment, id, 3, 'consortium', named);
    const { parties } = await queries.detail(lead.signatory, moment, id);
    const [part, outside] = parties;
    if (part === undefined || outside === undefined) throw new Error('two members were named');
    await preparation.invite(lead.signatory, moment, id, version, part.id);
    const own = await aDocument(database, member.id, { expiresOn: '2027-05-31' });
    await parts.answer(member.signatory, moment, part.id, 1, [{ conditionCode: 'UEA', evidenceId: own }]);
    await parts.confirm(member.signatory, moment, part.id, 2);
    const statement = await aDocument(database, lead.id, { kind: 'Combinatieverklaring' });
    await preparation.bind(lead.signatory, moment, id, version + 1, outside.id, statement);
    await preparation.answerFor(lead.signatory, moment, id, version + 2, outside.id, [
      { conditionCode: 'UEA', evidenceId: await aDocument(database, lead.id) },
    ]);
    const submitted = await enrolments.submit(lead.signatory, moment, id, version + 3);
    return { id, lead, member, part, outside, own, version: submitted.version };
  }

  it('is asked for a supplement member by member; each answers for itself, and the lead hands all of it in', async () => {
    const { id, lead, member, part, outside, own, version } = await aSubmitted();
    const items = [part.id, outside.id].map((partyId) => ({ conditionCode: 'UEA', partyId, lacking }));
    expect(
      await refusal(
        supplements.ask(region.manager, asked, id, version, [{ conditionCode: 'VISIE', partyId: part.id, lacking }]),
      ),
    ).toEqual(['invalid-input items/0/partyId']);
    const request = await supplements.ask(region.manager, asked, id, version, items);

    // The member reads what is asked of it, until when, and nothing of the others.
    const mine = await partQueries.detail(member.signatory, asked, part.id);
    expect(mine).toMatchObject({
      status: 'supplementAsked',
      supplement: { askedOn: '2026-03-10', until: '2026-03-24', items: [{ conditionCode: 'UEA', lacking }] },
      progress: { complete: 0, total: 1 },
    });
    expect(mine.supplement?.items).toHaveLength(1);
    expect(mine.conditions.find(({ code }) => code === 'UEA')?.given).toBeNull();
    const stranger = await anOrganisation(database);
    for (const table of ['supplement_item', 'supplement_request', 'supplement_party_answer'])
      expect(await database.app.read(stranger.signatory.scope, `select * from ${table}`)).toEqual([]);

    // It is told by mail, once.
    await announceConsortia(database.worker, asked);
    await announceConsortia(database.worker, asked);
    const mails = await database.asOwner<{ organisation_id: string; facts: Record<string, string> }>(
      `select organisation_id, facts from member_mail where kind = 'consortium-supplement'`,
    );
    expect(mails).toMatchObject([
      { organisation_id: member.id, facts: { untilOn: '2026-03-24', path: `/portal/consortia/${part.id}` } },
    ]);

    // The lead cannot answer for a member that speaks for itself, and a member not what was not asked.
    const forged = await aDocument(database, lead.id);
    expect(
      await refusal(
        preparation.answerFor(lead.signatory, asked, id, request.version, part.id, [
          { conditionCode: 'UEA', evidenceId: forged },
        ]),
      ),
    ).toEqual(['invalid-input partyId']);
    const newer = await aDocument(database, member.id, { issuedOn: '2026-03-09', expiresOn: '2028-01-31' });
    await parts.answer(member.signatory, asked, part.id, mine.version, [{ conditionCode: 'UEA', evidenceId: newer }]);

    // Until it is handed in the region sees what was submitted, and the lead what was prepared.
    const submittedOf = async (partyId: string) =>
      (await queries.detail(region.manager, asked, id)).parties.find((one) => one.id === partyId)?.answers[0]?.evidence
        ?.id;
    expect(await submittedOf(part.id)).toBe(own);
    const prepared = await queries.detail(lead.signatory, asked, id);
    expect(prepared.missingParts.map(({ path }) => path)).toEqual([`parties/${outside.id}/conditions/UEA`]);
    expect(prepared.progress).toEqual({ complete: 1, total: 2 });
    expect(prepared.parties.map((one) => one.prepared[0]?.evidence?.id)).toEqual([newer, undefined]);
    expect(await refusal(supplements.handIn(lead.signatory, asked, id, prepared.version))).toEqual([
      `evidence-missing parties/${outside.id}/conditions/UEA`,
    ]);

    const theirs = await aDocument(database, lead.id, { issuedOn: '2026-03-08' });
    const answered = await preparation.answerFor(lead.signatory, asked, id, prepared.version, outside.id, [
      { conditionCode: 'UEA', evidenceId: theirs },
    ]);
    await supplements.handIn(lead.signatory, onDay('2026-03-24'), id, answered.version);
    expect(await submittedOf(part.id)).toBe(newer);
    expect(await submittedOf(outside.id)).toBe(theirs);
    // Disclosed with it, and what was there before stays readable.
    const seen = await database.app.read(region.manager.scope, `select id from evidence where id = any($1::uuid[])`, [
      [newer, theirs],
    ]);
    expect(seen).toHaveLength(2);
    const [first] = await supplements.editions(region.manager, id);
    expect(first?.partyAnswers.find(({ partyId }) => partyId === part.id)?.answers[0]?.evidence?.id).toBe(own);
    expect((await partQueries.detail(member.signatory, asked, part.id)).supplement).toBeNull();
  });

  it('lets the lead take over what a member prepared, and nothing else', async () => {
    const { id, lead, member, part, version } = await aSubmitted();
    await supplements.ask(region.manager, asked, id, version, [{ conditionCode: 'UEA', partyId: part.id, lacking }]);
    const newer = await aDocument(database, member.id, { issuedOn: '2026-03-09' });
    const { version: of } = await partQueries.detail(member.signatory, asked, part.id);
    await parts.answer(member.signatory, asked, part.id, of, [{ conditionCode: 'UEA', evidenceId: newer }]);
    const other = await aDocument(database, lead.id);
    const change = async (evidenceId: string) =>
      await database.app.command(lead.signatory.scope, (manager) =>
        manager.query<[unknown[], number]>(
          `update enrolment_party_answer set evidence_id = $2, text = null, confirmed = false
           where party_id = $1 and condition_code = 'UEA'`,
          [part.id, evidenceId],
        ),
      );
    await expect(change(other)).rejects.toThrow(/row-level security/);
    expect((await change(newer))[1]).toBe(1);
  });

  it('is read by its members as it was submitted, also when the procedure has changed since', async () => {
    const own = await aProcedure(database, region, together);
    const { member, part } = await aSubmitted(own.id);
    const [vision] = sampleDefinition().conditions.filter(({ code }) => code === 'VISIE');
    const definition = {
      ...own.definition,
      conditions: [
        ...own.definition.conditions,
        { ...(vision ?? never()), code: 'NIEUW', deliveredBy: 'everyMember' as const },
      ],
    };
    const edited = await procedures.replaceDraft(region.manager, moment, own.id, 2, definition);
    await procedures.publish(region.manager, onDay('2026-03-03'), own.id, edited.version, 'Er kwam een eis bij.');
    const { conditions } = await partQueries.detail(member.signatory, onDay('2026-03-04'), part.id);
    expect(conditions.map(({ code }) => code)).toEqual(['UEA']);
  });

  it('is watched after the admission: the evidence of each member, which the contractor renews', async () => {
    const { id, lead, member, part, own, version } = await aSubmitted();
    const assessed = await enrolments.assess(region.manager, moment, id, version, met);
    const { contractId } = await byTwoPeople(enrolments, region.approver)(
      region.manager,
      moment,
      id,
      assessed.version,
      {
        outcome: 'admitted',
        reason: 'Voldoet.',
      },
    );
    const proving = async () => await proofs.ofOrganisation(lead.signatory, lead.id, moment);
    expect((await proving()).map(({ partyName, validUntil }) => [partyName, validUntil])).toEqual([
      [member.name, '2027-05-31'],
      [null, null],
      ['Zorg Buiten', null],
    ]);
    const watched = async (evidenceId: string) =>
      await database.asOwner<{ kind: string; due_on: string; organisation_id: string }>(
        `select kind, due_on::text, organisation_id from deadline where subject_id = $1 and superseded_at is null order by kind`,
        [evidenceId],
      );
    expect(await watched(own)).toEqual([{ kind: 'evidence-expiry', due_on: '2027-05-31', organisation_id: lead.id }]);

    const newer = await aDocument(database, lead.id, { issuedOn: '2026-03-09', expiresOn: '2029-01-31' });
    const deliver = (evidenceId: string) =>
      renewals.deliver(lead.signatory, asked, contractId ?? '', 'UEA', evidenceId, part.id);
    const delivered = await deliver(newer);
    // What was refused is told to the contractor, until another is delivered.
    await renewals.judge(region.manager, asked, delivered.id, 1, { outcome: 'refused', reason: 'Ander bedrijf.' });
    expect(await watched(newer)).toEqual([{ kind: 'renewal-refused', due_on: '2026-03-10', organisation_id: lead.id }]);
    const better = await aDocument(database, lead.id, { issuedOn: '2026-03-10', expiresOn: '2029-02-28' });
    const again = await deliver(better);
    expect(await watched(newer)).toEqual([]);
    await renewals.judge(region.manager, asked, again.id, 1, { outcome: 'accepted', reason: '' });
    expect((await proving()).map(({ partyName, validUntil }) => [partyName, validUntil])).toEqual([
      [member.name, '2029-02-28'],
      [null, null],
      ['Zorg Buiten', null],
    ]);
    expect(await watched(own)).toEqual([]);
  });

  it('is seen by the managers of its municipalities: who enrol together, and who are in the contract', async () => {
    const { id, version } = await aSubmitted();
    const assessed = await enrolments.assess(region.manager, moment, id, version, met);
    await byTwoPeople(enrolments, region.approver)(region.manager, moment, id, assessed.version, {
      outcome: 'admitted',
      reason: 'Voldoet.',
    });
    const managerOf = async (code: string) => {
      const person = await aPerson(database);
      return { ...person, scope: { ...person.scope, municipalityCodes: [code] } };
    };
    const here = await managerOf('0262');
    const elsewhere = await managerOf('0301');
    const seenBy = async (actor: typeof here) =>
      await Promise.all(
        ['enrolment_party', 'contract_party'].map(
          async (table) => (await database.app.read(actor.scope, `select name from ${table}`)).length > 0,
        ),
      );
    expect(await seenBy(here)).toEqual([true, true]);
    expect(await seenBy(elsewhere)).toEqual([false, false]);
    expect((await queries.detail(here, moment, id)).parties).toHaveLength(2);
  });
});

function never(): never {
  throw new Error('the sample has this condition');
}
