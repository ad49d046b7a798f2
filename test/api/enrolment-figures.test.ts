import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EnrolmentFigureListAnswer } from '@openhuis/enrolments';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** What became of an enrolment, as days; the promise is six weeks after its receipt unless a supplement moved it. */
interface Life {
  receivedOn: string;
  municipality?: string;
  waitedDays?: number;
  intendedOn?: string;
  decidedOn?: string;
  outcome?: 'admitted' | 'partly' | 'refused';
  unmet?: string[];
  withdrawnOn?: string;
  notProcessedOn?: string;
  status?: string;
}

/** Counts of enrolments, held against a handful of which everything is known. */
describe('the figures of enrolments', () => {
  let database: TestDatabase;
  let api: TestApi;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;

  beforeAll(async () => {
    database = await aDatabase();
    api = await anApi(database);
    region = await aRegion(database);
    procedure = await aProcedure(database, region, { decisionPromiseWeeks: 6 });
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
    api.clock.setDate('2026-04-15');
    // Received in January, told in February, within the promise: 21 days.
    await live({ receivedOn: '2026-01-20', decidedOn: '2026-02-10', outcome: 'admitted' });
    // 50 days, of which 10 were waited for a supplement: 40 days, and in time because the promise moved as well.
    await live({ receivedOn: '2026-01-05', waitedDays: 10, decidedOn: '2026-02-24', outcome: 'partly' });
    // Told of an intended refusal after 50 days, which is late; final in March.
    await live({
      receivedOn: '2026-01-10',
      intendedOn: '2026-03-01',
      decidedOn: '2026-03-22',
      outcome: 'refused',
      unmet: ['VISIE', 'PLAN'],
      municipality: '0301',
    });
    // Intended, reconsidered, admitted: it was told of the intention first.
    await live({
      receivedOn: '2026-02-01',
      intendedOn: '2026-02-11',
      decidedOn: '2026-03-31',
      outcome: 'admitted',
      unmet: ['VISIE'],
    });
    await live({ receivedOn: '2026-02-28', withdrawnOn: '2026-03-01', status: 'withdrawn' });
    await live({ receivedOn: '2026-02-03', notProcessedOn: '2026-03-05', status: 'notProcessed' });
    await live({ receivedOn: '2026-03-31' });
    // After the period that is asked for below.
    await live({ receivedOn: '2026-04-01' });
    // A draft, and another region: nobody counts them.
    const draft = await anOrganisation(database, region);
    await database.asOwner(
      `insert into enrolment (region_id, procedure_id, organisation_id, created_at, created_by, edited_at)
       values ($1, $2, $3, now(), $4, now())`,
      [region.id, procedure.id, draft.id, draft.signatory.person?.id],
    );
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  async function live(life: Life): Promise<void> {
    const { receivedOn, waitedDays = 0, intendedOn, decidedOn, outcome, unmet = [], withdrawnOn } = life;
    const organisation = await anOrganisation(database, region);
    const person = organisation.signatory.person?.id;
    const status =
      life.status ?? (outcome === undefined ? 'submitted' : outcome === 'refused' ? 'refused' : 'admitted');
    const [row] = await database.asOwner<{ id: string }>(
      `insert into enrolment (region_id, procedure_id, organisation_id, status, created_at, created_by, edited_at,
         procedure_version, submitted_at, decision_due_on, withdrawn_at, asked_municipalities)
       values ($1, $2, $3, $4, now(), $5, now(), 1, ($6::date + time '23:30') at time zone 'Europe/Amsterdam',
         $6::date + 42 + $7::int, ($8::date + time '00:30') at time zone 'Europe/Amsterdam', array[$9]) returning id`,
      [
        region.id,
        procedure.id,
        organisation.id,
        status,
        person,
        receivedOn,
        waitedDays,
        withdrawnOn ?? null,
        life.municipality ?? '0262',
      ],
    );
    const id = row?.id;
    const of = [id, region.id, organisation.id];
    if (intendedOn !== undefined) {
      await database.asOwner(
        `with proposal as (insert into decision_proposal (enrolment_id, region_id, organisation_id, outcome, reason, unmet_conditions, proposed_by, proposed_at)
           values ($1, $2, $3, 'refused', 'Niet voldaan', $4, $5, now()) returning id)
         insert into intended_refusal (enrolment_id, region_id, organisation_id, proposal_id, reason, unmet_conditions, intended_by, notified_at, notified_on, remedy_until)
         select $1, $2, $3, proposal.id, 'Niet voldaan', $4, $5, now(), $6::date, $6::date + 20 from proposal`,
        [...of, unmet, person, intendedOn],
      );
    }
    if (decidedOn !== undefined) {
      const [decision] = await database.asOwner<{ id: string }>(
        `insert into decision (enrolment_id, region_id, organisation_id, outcome, reason, unmet_conditions, decided_by, decided_at)
         values ($1, $2, $3, $4, 'Besloten', $5, $6, ($7::date + time '00:15') at time zone 'Europe/Amsterdam') returning id`,
        [...of, outcome === 'refused' ? 'refused' : 'admitted', outcome === 'refused' ? unmet : [], person, decidedOn],
      );
      for (const [product, admitted] of [...procedure.productIds.values()].map((one, index) => [one, index === 0])) {
        await database.asOwner(
          `insert into decision_line (decision_id, region_id, organisation_id, product_id, municipality, admitted, reason)
           values ($1, $2, $3, $4, $5, $6, 'Reden')`,
          [
            decision?.id,
            region.id,
            organisation.id,
            product,
            life.municipality ?? '0262',
            outcome === 'admitted' || (outcome === 'partly' && admitted),
          ],
        );
      }
    }
    if (life.notProcessedOn !== undefined) {
      await database.asOwner(
        `insert into deadline (region_id, organisation_id, procedure_id, subject_kind, subject_id, kind, due_on, in_force_on, announced)
         values ($2, $3, $4, 'enrolment', $1, 'not-processed', $5, $5, true)`,
        [...of, procedure.id, life.notProcessedOn],
      );
    }
  }

  const figures = async (query: string, token = manager): Promise<EnrolmentFigureListAnswer> => {
    const { status, body } = await api.call<EnrolmentFigureListAnswer>(
      token,
      'GET',
      `/v1/enrolment-figures?regionId=${region.id}${query}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const none = {
    received: 0,
    decided: 0,
    leadDaysMedian: null,
    leadDaysNinetieth: null,
    withinPromise: 0,
    admitted: 0,
    partlyAdmitted: 0,
    intendedRefusals: 0,
    refused: 0,
    withdrawn: 0,
    notProcessed: 0,
  };

  it('count each event in the month in which it happened in Amsterdam', async () => {
    const { months, total } = await figures('&from=2025-12&until=2026-03');
    expect(months).toEqual([
      { ...none, month: '2025-12' },
      { ...none, month: '2026-01', received: 3 },
      {
        ...none,
        month: '2026-02',
        received: 3,
        decided: 3,
        leadDaysMedian: 21,
        leadDaysNinetieth: 40,
        withinPromise: 3,
        admitted: 1,
        partlyAdmitted: 1,
        intendedRefusals: 1,
      },
      {
        ...none,
        month: '2026-03',
        received: 1,
        decided: 1,
        leadDaysMedian: 50,
        leadDaysNinetieth: 50,
        admitted: 1,
        intendedRefusals: 1,
        refused: 1,
        withdrawn: 1,
        notProcessed: 1,
      },
    ]);
    expect(total).toEqual({
      ...none,
      received: 7,
      decided: 4,
      // 10, 21, 40 and 50 days.
      leadDaysMedian: 21,
      leadDaysNinetieth: 50,
      withinPromise: 3,
      admitted: 2,
      partlyAdmitted: 1,
      intendedRefusals: 2,
      refused: 1,
      withdrawn: 1,
      notProcessed: 1,
    });
  });

  it('tell on which conditions refusals rest, announced and final', async () => {
    const { refusalsByCondition } = await figures('&from=2026-01&until=2026-03');
    expect(refusalsByCondition.map(({ condition, intended, refused }) => [condition, intended, refused])).toEqual([
      ['VISIE', 2, 1],
      ['PLAN', 1, 1],
    ]);
    const visie = procedure.definition.conditions.find(({ code }) => code === 'VISIE');
    expect(refusalsByCondition[0]?.title).toEqual(visie?.title);
    expect((await figures('&from=2026-01&until=2026-01')).refusalsByCondition).toEqual([]);
  });

  it('are those of the own municipalities for who works for them', async () => {
    const zutphen = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'municipal_manager' }] });
    await database.asOwner(`update region_role set municipality_codes = array['0301'] where person_id = $1`, [
      zutphen.person?.id,
    ]);
    const token = await aTokenOf(database, zutphen.person?.id ?? '');
    const { total, refusalsByCondition } = await figures('&from=2026-01&until=2026-03', token);
    expect(total).toMatchObject({ received: 1, decided: 1, intendedRefusals: 1, refused: 1, leadDaysMedian: 50 });
    expect(refusalsByCondition).toHaveLength(2);
  });

  it("are of one procedure when asked, of a year when nobody says which, and nobody else's", async () => {
    const other = await aProcedure(database, region);
    expect((await figures(`&from=2026-01&until=2026-03&procedureId=${other.id}`)).total).toEqual(none);
    expect((await figures(`&from=2026-01&until=2026-03&procedureId=${procedure.id}`)).total.received).toBe(7);
    const usual = await figures('');
    expect([usual.from, usual.until, usual.months.length]).toEqual(['2025-05', '2026-04', 12]);
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    const foreign = await aTokenOf(database, elsewhere.manager.person?.id ?? '');
    const path = `/v1/enrolment-figures?regionId=${region.id}`;
    expect((await api.call(foreign, 'GET', path)).status).toBe(404);
    for (const query of [
      '&from=2026-13',
      '&from=2026-05&until=2026-04',
      '&from=2020-01&until=2026-01',
      '&sort=provider',
    ]) {
      expect([query, (await api.call(manager, 'GET', `${path}${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('can be had as CSV, with the total below', async () => {
    const response = await fetch(
      `${api.address}/v1/enrolment-figures/file?regionId=${region.id}&from=2026-02&until=2026-03`,
      { headers: { authorization: `Bearer ${manager}` } },
    );
    expect(response.headers.get('content-disposition')).toContain('inschrijvingen-2026-02-2026-03.csv');
    const lines = (await response.text()).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines.map((line) => line.split(';').slice(0, 6).join(';'))).toEqual([
      'maand;ontvangen;uitkomst bekend;doorlooptijd mediaan (dagen);doorlooptijd 90% (dagen);binnen de belofte',
      '2026-02;3;3;21;40;3',
      '2026-03;1;1;50;50;0',
      'totaal;4;4;21;50;3',
    ]);
  });
});
