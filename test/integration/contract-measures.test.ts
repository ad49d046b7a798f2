import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ConsolidatedQueries,
  ContractsQueries,
  IntakeStops,
  Measures,
  PartyChanges,
  PartyChangesQueries,
} from '@openhuis/contracts';
import { ProceduresQueries, Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { type ProviderListQuery, RegisterQueries } from '@openhuis/register';
import { aContract, letTimePass, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

describe('what happens while a contract runs', () => {
  let database: TestDatabase;
  let region: Region;
  let procedure: PublishedProcedure;
  let stops: IntakeStops;
  let measures: Measures;
  let changes: PartyChanges;
  beforeAll(async () => {
    database = await aDatabase();
    region = await aRegion(database);
    procedure = await aProcedure(database, region);
    stops = new IntakeStops(database.app, new Procedures(database.app));
    measures = new Measures(database.app, new Procedures(database.app));
    changes = new PartyChanges(database.app);
  });
  afterAll(() => database.close());

  const active = async () => {
    const contract = await aContract(database, region, procedure, { signed: true });
    await letTimePass(database, region, '2026-01-01');
    return contract;
  };
  const deadlines = async (contract: TestContract) =>
    (
      await database.asOwner<{ line: string }>(
        `select kind || ' ' || due_on as line from deadline where subject_id = $1 and superseded_at is null
         and settled_at is null and kind ~ 'intake|measure|party' order by due_on, kind`,
        [contract.id],
      )
    ).map(({ line }) => line);
  const areas = async (contract: TestContract, today: string) => {
    const register = new RegisterQueries(database.app, new ProceduresQueries(database.app));
    const { offers } = await register.provider(onDay(today), contract.organisation.id);
    return offers.flatMap(({ products }) =>
      products.flatMap(({ code, areas: places }) => places.map(({ intakeStop }) => [code, intakeStop])),
    );
  };

  describe('an intake stop', () => {
    it('is asked, granted, shown in the register without its reason, and lifted', async () => {
      const contract = await active();
      const { signatory } = contract.organisation;
      const complex = aLine(procedure, 'BG-COMPLEX', '0262');
      const ask = { startsOn: '2027-03-15', endsOn: '2027-05-31', reason: 'Te weinig behandelaren', lines: [complex] };
      expect(await refusal(stops.stop(signatory, onDay('2027-03-02'), contract.id, 'provider', ask))).toEqual([
        'day-outside-term startsOn',
      ]);
      const { id } = await stops.stop(signatory, onDay('2027-03-01'), contract.id, 'provider', ask);
      expect(await deadlines(contract)).toEqual(['intake-stop-request 2027-03-15']);
      expect(await areas(contract, '2027-03-01')).toEqual([
        ['BG-BASIS', null],
        ['BG-COMPLEX', null],
      ]);
      await stops.decide(region.manager, onDay('2027-03-05'), id, { decision: 'grant', reason: 'Akkoord' });
      expect(await deadlines(contract)).toEqual([
        'intake-stop-decided 2027-03-05',
        'intake-stop-start 2027-03-15',
        'intake-stop-end 2027-05-31',
      ]);
      expect(await areas(contract, '2027-03-20')).toEqual([
        ['BG-BASIS', null],
        ['BG-COMPLEX', { startsOn: '2027-03-15', endsOn: '2027-05-31' }],
      ]);
      expect(await areas(contract, '2027-06-01')).toContainEqual(['BG-COMPLEX', null]);
      // Whoever looks for a place finds who takes new clients, for the product that is asked.
      const found = async (today: string, filter: ProviderListQuery) => {
        const register = new RegisterQueries(database.app, new ProceduresQueries(database.app));
        const { items } = await register.providers(
          onDay(today),
          Object.assign(filter, { procedureId: procedure.id, limit: 200 }),
        );
        return items.some(({ organisationId }) => organisationId === contract.organisation.id);
      };
      const complexOpen: ProviderListQuery = { product: 'BG-COMPLEX', intake: 'open' };
      expect(await found('2027-03-14', complexOpen)).toBe(true);
      expect(await found('2027-03-15', complexOpen)).toBe(false);
      expect(await found('2027-03-15', { product: 'BG-COMPLEX' })).toBe(true);
      expect(await found('2027-03-15', { product: 'BG-BASIS', intake: 'open' })).toBe(true);
      expect(
        await found('2027-03-15', { name: contract.organisation.name, product: 'BG-COMPLEX', intake: 'open' }),
      ).toBe(false);
      expect(await found('2027-06-01', complexOpen)).toBe(true);
      await stops.lift(signatory, onDay('2027-04-10'), id, 'provider', 'Weer genoeg mensen');
      expect(await areas(contract, '2027-04-10')).toContainEqual(['BG-COMPLEX', null]);
      expect(await deadlines(contract)).toEqual(['intake-stop-decided 2027-04-10']);
    });

    it('is imposed at once, and only the region lifts that', async () => {
      const contract = await active();
      const { id, state } = await stops.stop(region.manager, onDay('2027-03-01'), contract.id, 'region', {
        startsOn: '2027-03-01',
        reason: 'Onveilige situaties bij twee bezoeken',
        signal: 'safety',
        lines: contract.lines,
      });
      expect(state).toBe('granted');
      expect(await areas(contract, '2027-03-01')).toContainEqual([
        'BG-BASIS',
        { startsOn: '2027-03-01', endsOn: null },
      ]);
      const { signatory } = contract.organisation;
      expect(await refusal(stops.lift(signatory, onDay('2027-03-02'), id, 'provider', 'Toch open'))).toEqual([
        'forbidden',
      ]);
      await stops.lift(region.manager, onDay('2027-03-20'), id, 'region', 'Het is opgelost');
      expect(await areas(contract, '2027-03-20')).toContainEqual(['BG-BASIS', null]);
    });

    it('is never asked for crisis care', async () => {
      const crisis = await aProcedure(database, region);
      const contract = await aContract(database, region, crisis, { signed: true });
      await database.asOwner(`update product set category = '46' where id = $1`, [
        aLine(crisis, 'BG-COMPLEX', '0262').productId,
      ]);
      const asked = stops.stop(contract.organisation.signatory, onDay('2027-03-01'), contract.id, 'provider', {
        startsOn: '2027-03-15',
        reason: 'Te weinig mensen',
        lines: [aLine(crisis, 'BG-COMPLEX', '0262')],
      });
      expect(await refusal(asked)).toEqual(['crisis-care lines/0']);
    });
  });

  describe('a measure', () => {
    it('hears the provider, then a second person decides; a recovery plan has its dates', async () => {
      const contract = await active();
      const { id } = await measures.propose(region.manager, onDay('2027-03-01'), contract.id, {
        kind: 'recoveryPlan',
        reason: 'Dossiers niet op orde',
        hearingUntil: '2027-03-15',
        steps: [
          { text: 'Dossiers bijgewerkt', dueOn: '2027-05-01' },
          { text: 'Audit gedaan', dueOn: '2027-09-01' },
        ],
      });
      expect(await deadlines(contract)).toEqual(['measure-hearing 2027-03-15']);
      const take = { decision: 'take' as const, reason: 'De zorgen blijven' };
      expect(await refusal(measures.decide(region.approver, onDay('2027-03-10'), id, take))).toEqual([
        'hearing-running',
      ]);
      await measures.respond(contract.organisation.signatory, onDay('2027-03-10'), id, 'Wij zijn begonnen');
      expect(await refusal(measures.decide(region.manager, onDay('2027-03-11'), id, take))).toEqual([
        'second-person-needed',
      ]);
      await measures.decide(region.approver, onDay('2027-03-11'), id, take);
      expect(await deadlines(contract)).toEqual([
        'measure-decided 2027-03-11',
        'measure-date 2027-05-01',
        'measure-date 2027-09-01',
      ]);
      await measures.finishStep(region.manager, onDay('2027-04-20'), id, 1, undefined);
      expect(await deadlines(contract)).not.toContain('measure-date 2027-05-01');
      await measures.close(region.manager, onDay('2027-08-20'), id, 'Alles is gedaan');
      expect(await deadlines(contract)).toEqual(['measure-decided 2027-08-20']);
    });

    it('that ends a part gives it its last day, once a second person has taken it', async () => {
      const contract = await active();
      const complex = aLine(procedure, 'BG-COMPLEX', '0262');
      const basic = aLine(procedure, 'BG-BASIS', '0262');
      const ask = { kind: 'partTermination' as const, reason: 'Niet geleverd', hearingUntil: '2027-03-15' };
      expect(
        await refusal(
          measures.propose(region.manager, onDay('2027-03-01'), contract.id, {
            ...ask,
            endsOn: '2027-06-30',
            lines: [basic],
          }),
        ),
      ).toEqual(['bundle-companion-missing lines/0']);
      const { id } = await measures.propose(region.manager, onDay('2027-03-01'), contract.id, {
        ...ask,
        endsOn: '2027-06-30',
        lines: [complex],
      });
      await measures.decide(region.approver, onDay('2027-03-16'), id, { decision: 'take', reason: 'Nog steeds niets' });
      const { lines } = await new ContractsQueries(database.app).detail(
        region.manager,
        onDay('2027-03-16'),
        contract.id,
      );
      expect(lines.map(({ product, endsOn }) => `${product} ${endsOn}`)).toEqual([
        'BG-BASIS 2030-12-31',
        'BG-COMPLEX 2027-06-30',
      ]);
    });
  });

  describe('a change of a provider', () => {
    const accept = { outcome: 'accept' as const, reason: 'Gelijk aan het Handelsregister' };
    /** A municipality belongs to one region at a time. */
    const places = ['0310', '0312', '0352', '0355'];
    /** A first contract in another region, signed on a day. */
    const joined = async (contract: TestContract, signedOn: string) => {
      const place = places.shift() ?? '';
      const elsewhere = await aRegion(database, { [place]: 'Elders' });
      const there = await aProcedure(database, elsewhere, { municipalities: [place] });
      await database.asOwner(`insert into organisation_region (organisation_id, region_id) values ($1, $2)`, [
        contract.organisation.id,
        elsewhere.id,
      ]);
      const other = await aContract(database, elsewhere, there, {
        organisation: contract.organisation,
        lines: [aLine(there, 'BG-BASIS', place)],
        formedOn: signedOn,
        signed: true,
      });
      return { elsewhere, other };
    };
    const report = (contract: TestContract, today: string) =>
      changes.report(contract.organisation.signatory, onDay(today), contract.organisation.id, {
        kind: 'merger',
        effectiveOn: '2027-07-01',
        content: { name: 'Samen Verder B.V.', kvkNumber: '09220932', otherParty: 'Andere Zorg B.V.' },
        explanation: 'Wij gaan samen verder',
      });

    it('is reported once, checked by every region, and holds in all contracts on its day', async () => {
      const contract = await active();
      const { elsewhere, other } = await joined(contract, '2025-11-03');
      await letTimePass(database, elsewhere, '2026-01-01');
      const { id } = await report(contract, '2027-05-01');
      for (const one of [contract, other]) expect(await deadlines(one)).toEqual(['party-change-check 2027-07-01']);
      expect((await changes.check(region.manager, onDay('2027-05-10'), id, region.id, accept)).state).toBe('reported');
      expect(await refusal(changes.check(region.manager, onDay('2027-05-10'), id, elsewhere.id, accept))).toEqual([
        'not-found',
      ]);
      expect((await changes.check(elsewhere.manager, onDay('2027-05-20'), id, elsewhere.id, accept)).state).toBe(
        'accepted',
      );
      for (const one of [contract, other]) expect(await deadlines(one)).toEqual(['party-change 2027-07-01']);
      await letTimePass(database, region, '2027-06-30');
      const ahead = await new ConsolidatedQueries(database.app).consolidated(
        region.manager,
        onDay('2027-06-30'),
        contract.id,
        '2027-07-01',
      );
      expect(ahead.parties.contractor).toEqual({ name: 'Samen Verder B.V.', kvkNumber: '09220932' });
      const shown = () =>
        database.asOwner(
          `select c.organisation_name as name, e.kvk_number as number from contract c
           join register_entry e on e.contract_id = c.id where c.organisation_id = $1 order by c.id`,
          [contract.organisation.id],
        );
      await letTimePass(database, region, '2027-07-01');
      await letTimePass(database, elsewhere, '2027-07-01');
      expect(await shown()).toEqual([
        { name: 'Samen Verder B.V.', number: '09220932' },
        { name: 'Samen Verder B.V.', number: '09220932' },
      ]);
      const [organisation] = await database.asOwner(
        `select name, kvk_number as number from organisation where id = $1`,
        [contract.organisation.id],
      );
      expect(organisation).toEqual({ name: 'Samen Verder B.V.', number: '09220932' });
      // The history tells what it was called on any day, in each contract.
      const consolidated = new ConsolidatedQueries(database.app);
      for (const [one, staff] of [
        [contract, region],
        [other, elsewhere],
      ] as const) {
        const on = (date: string) => consolidated.consolidated(staff.manager, onDay('2028-01-01'), one.id, date);
        expect((await on('2027-06-30')).parties.contractor).toEqual({
          name: contract.organisation.name,
          kvkNumber: contract.organisation.kvkNumber,
        });
        const after = await on('2027-07-01');
        expect(after.parties.contractor).toEqual({ name: 'Samen Verder B.V.', kvkNumber: '09220932' });
        expect(after.changeDays).toContainEqual({ date: '2027-07-01', changes: ['party'] });
      }
    });

    it('holds as well for a contract that is signed after it was agreed', async () => {
      const contract = await active();
      const { organisation } = contract;
      const { id } = await changes.report(organisation.signatory, onDay('2027-09-01'), organisation.id, {
        kind: 'name',
        effectiveOn: '2027-12-01',
        content: { name: 'Later Anders B.V.' },
        explanation: 'Andere naam',
      });
      await changes.check(region.manager, onDay('2027-09-02'), id, region.id, accept);
      const another = await aProcedure(database, region);
      const later = await aContract(database, region, another, { organisation, formedOn: '2027-10-04', signed: true });
      expect(await deadlines(later)).toEqual(['party-change 2027-12-01']);
      await letTimePass(database, region, '2027-12-01');
      const names = await database.asOwner<{ name: string }>(
        `select organisation_name as name from contract where organisation_id = $1`,
        [organisation.id],
      );
      expect(names.map(({ name }) => name)).toEqual(['Later Anders B.V.', 'Later Anders B.V.']);
    });

    const rename = ({ organisation }: TestContract, today: string) =>
      changes.report(organisation.signatory, onDay(today), organisation.id, {
        kind: 'name',
        effectiveOn: '2027-07-01',
        content: { name: 'Nieuwe Naam B.V.' },
        explanation: 'Andere naam',
      });
    /** On which days the name of the contractor changes, as the contract tells it. */
    const renamedOn = async (staff: Region, { id }: TestContract, today: string) => {
      const { changeDays } = await new ConsolidatedQueries(database.app).consolidated(staff.manager, onDay(today), id);
      return changeDays.filter((day) => day.changes.includes('party')).map(({ date }) => date);
    };

    it('is checked as well by a region that came while others checked, and holds everywhere from the day of the last', async () => {
      const contract = await active();
      const { id } = await rename(contract, '2027-05-01');
      const { elsewhere, other } = await joined(contract, '2027-05-10');
      expect(await deadlines(other)).toEqual(['party-change-check 2027-07-01']);
      const [seen] = await new PartyChangesQueries(database.app).ofOrganisation(
        elsewhere.manager,
        contract.organisation.id,
      );
      expect(seen?.checks).toMatchObject([{ regionId: elsewhere.id, state: 'open' }]);
      expect((await changes.check(region.manager, onDay('2027-05-12'), id, region.id, accept)).state).toBe('reported');
      for (const staff of [region, elsewhere]) await letTimePass(database, staff, '2027-07-15');
      expect((await changes.check(elsewhere.manager, onDay('2027-07-20'), id, elsewhere.id, accept)).state).toBe(
        'accepted',
      );
      for (const one of [contract, other]) expect(await deadlines(one)).toEqual(['party-change 2027-07-20']);
      expect(await renamedOn(region, contract, '2027-07-20')).toEqual(['2027-07-20']);
      for (const staff of [region, elsewhere]) await letTimePass(database, staff, '2027-07-21');
      expect(await renamedOn(region, contract, '2028-01-01')).toEqual(['2027-07-20']);
      expect(await renamedOn(elsewhere, other, '2028-01-01')).toEqual(['2027-07-20']);
    });

    it('is asked of a region that comes after its day from then on', async () => {
      const contract = await active();
      await rename(contract, '2027-05-01');
      const { other } = await joined(contract, '2027-08-09');
      expect(await deadlines(other)).toEqual(['party-change-check 2027-08-09']);
    });

    it('is followed by a region that came after all had agreed, from the same day and without a check', async () => {
      const contract = await active();
      const { id } = await rename(contract, '2027-05-01');
      await changes.check(region.manager, onDay('2027-05-12'), id, region.id, accept);
      const { elsewhere, other } = await joined(contract, '2027-06-01');
      expect(await deadlines(other)).toEqual(['party-change 2027-07-01']);
      expect(await refusal(changes.check(elsewhere.manager, onDay('2027-06-02'), id, elsewhere.id, accept))).toEqual([
        'wrong-state',
      ]);
      for (const staff of [region, elsewhere]) await letTimePass(database, staff, '2027-07-01');
      expect(await renamedOn(elsewhere, other, '2028-01-01')).toEqual(['2027-07-01']);
    });

    it('is off once a region refuses it, and the number of another is refused at once', async () => {
      const contract = await active();
      expect(await refusal(report(contract, '2027-08-01'))).toEqual(['duplicate-organisation content/kvkNumber']);
      const { id } = await changes.report(
        contract.organisation.signatory,
        onDay('2027-08-01'),
        contract.organisation.id,
        {
          kind: 'account',
          effectiveOn: '2027-09-01',
          content: { iban: 'NL20INGB0001234567' },
          explanation: 'Andere bank',
        },
      );
      const refused = { outcome: 'refuse' as const, reason: 'De bank kent deze naam niet' };
      expect((await changes.check(region.manager, onDay('2027-08-05'), id, region.id, refused)).state).toBe('refused');
      expect(await deadlines(contract)).toEqual([]);
      const trail = await database.asOwner<{ change: string }>(
        `select change::text from audit_entry where action like 'organisationChange.%' and organisation_id = $1`,
        [contract.organisation.id],
      );
      expect(trail.length).toBeGreaterThan(0);
      expect(JSON.stringify(trail)).not.toContain('NL20INGB0001234567');
    });
  });
});
