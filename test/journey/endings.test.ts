import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract, type TestContract } from '../support/builders/contract.js';
import { aLine, aProcedure, sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

interface Endings {
  endsOn: string;
  earliestNoticeEnd: string | null;
  keptUntil: string;
  endings: {
    id: string;
    state: string;
    nextReportOn: string | null;
    settlement: { code: string; side: string; dueOn: string; doneAt: string | null }[];
  }[];
}
interface Speaker {
  name: string;
  token: string;
}

/** How a contract ends before its term, and what happens before that, as it happens; writes docs/journeys/endings.md. */
describe('stops, measures and the end of a contract', () => {
  const transcript = new Transcript('Intake stop, measure and the end of a contract');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let procedure: PublishedProcedure;
  let contract: TestContract;
  let provider: Speaker;
  let manager: Speaker;
  let approver: Speaker;

  const ask = async <Body>(who: Speaker, method: 'GET' | 'POST', path: string, body?: unknown, status?: number) => {
    const answer = await api.call<Body>(who.token, method, path, body);
    transcript.exchange(who.name, method, path, body, answer.status, method === 'GET' ? '' : answer.body);
    expect([path, answer.status, answer.body]).toEqual([path, status ?? answer.status, answer.body]);
    return answer;
  };
  const outcome = async (who: Speaker, path: string, body: unknown, status = 201) =>
    (await ask<{ id: string; state: string }>(who, 'POST', path, body, status)).body;
  const endings = async (): Promise<Endings> =>
    (await api.call<Endings>(provider.token, 'GET', `/v1/contracts/${contract.id}/endings`)).body;
  const line = (product: string) => aLine(procedure, product, '0262');
  /** The dates that stand, as everybody of the region reads them. */
  const dates = async (): Promise<string[][]> =>
    (
      await database.asOwner<{ due: string; kind: string }>(
        `select due_on::text as due, kind from deadline where subject_id = $1 and superseded_at is null
         and settled_at is null and announced order by due_on, kind`,
        [contract.id],
      )
    ).map(({ due, kind }) => [due, kind]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-endings-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    const { term } = sampleDefinition();
    procedure = await aProcedure(database, region, { term: { ...term, notice: { by: 'both', months: 6 } } });
    api.clock.setDate('2025-11-03');
    contract = await aContract(database, region, procedure, { signed: true });
    const speaker = async (name: string, id: string | undefined) => ({
      name,
      token: await aTokenOf(database, id ?? ''),
    });
    provider = await speaker('Provider', contract.organisation.signatory.person?.id);
    manager = await speaker('Contract manager', region.manager.person?.id);
    approver = await speaker('Approver', region.approver.person?.id);
    transcript.name(contract.id, 'contract');
    transcript.name(contract.organisation.id, 'provider');
    transcript.name(line('BG-BASIS').productId, 'basic');
    transcript.name(line('BG-COMPLEX').productId, 'complex');
    transcript.say(
      'This page is written by a test (`test/journey/endings.test.ts`): every request was made and every answer is real. ' +
        'A provider has a contract for *basic* and *complex* in one municipality from 2026 to 2030. Either side may give ' +
        'notice, six calendar months ahead (option 3 of the contract standard, article 1.3.4).',
    );
    await journey.passTo('2026-01-02');
  }, 300_000);
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journeys/endings.md', import.meta.url));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('stops new clients for a while, with the consent of the region', async () => {
    transcript.heading('1. No new clients for a while');
    await journey.passTo('2026-09-01');
    const path = `/v1/contracts/${contract.id}/intake-stop-requests`;
    const wanted = {
      startsOn: '2026-09-10',
      endsOn: '2026-11-30',
      reason: 'Te weinig behandelaren',
      lines: [line('BG-COMPLEX')],
    };
    const tooSoon = await ask<{ errors: { code: string; path: string }[] }>(provider, 'POST', path, wanted, 409);
    expect(tooSoon.body.errors.map((fault) => `${fault.code} ${fault.path}`)).toEqual(['day-outside-term startsOn']);
    transcript.say(
      'A provider asks fourteen calendar days ahead (contract standard, article 3.6). So it asks for a later day.',
    );
    const { id } = await outcome(provider, path, { ...wanted, startsOn: '2026-09-15' });
    transcript.name(id, 'stop');
    await outcome(manager, `/v1/intake-stops/${id}/decisions`, {
      decision: 'grant',
      reason: 'Andere aanbieders vangen dit op',
    });
    await journey.passTo('2026-09-20');
    const { body } = await api.call<{ offers: { products: { code: string; areas: { intakeStop: unknown }[] }[] }[] }>(
      undefined,
      'GET',
      `/v1/register/providers/${contract.organisation.id}`,
    );
    const shown = body.offers.flatMap(({ products }) =>
      products.flatMap(({ code, areas }) => areas.map(({ intakeStop }) => [code, JSON.stringify(intakeStop)])),
    );
    expect(shown).toEqual([
      ['BG-BASIS', 'null'],
      ['BG-COMPLEX', '{"endsOn":"2026-11-30","startsOn":"2026-09-15"}'],
    ]);
    transcript.say('The public register shows where no new clients are taken, and never why:');
    transcript.table(['product', 'intake stop'], shown);
    await journey.passTo('2026-10-20');
    await outcome(provider, `/v1/intake-stops/${id}/provider-liftings`, { reason: 'Weer genoeg behandelaren' });
    transcript.say('There are staff again: the provider lifts its own stop, and the register follows at once.');
  });

  it('takes a measure once the provider was heard', async () => {
    transcript.heading('2. A recovery plan');
    await journey.passTo('2027-02-01');
    const { id } = await outcome(manager, `/v1/contracts/${contract.id}/measures`, {
      kind: 'recoveryPlan',
      reason: 'Bij drie bezoeken waren dossiers niet op orde',
      hearingUntil: '2027-02-15',
      steps: [{ text: 'Alle dossiers zijn bijgewerkt', dueOn: '2027-05-01' }],
    });
    transcript.name(id, 'measure');
    await outcome(provider, `/v1/measures/${id}/views`, { view: 'Wij herkennen dit en zijn begonnen' });
    const own = await ask<{ code: string }>(
      manager,
      'POST',
      `/v1/measures/${id}/decisions`,
      { decision: 'take', reason: 'Het is nodig' },
      409,
    );
    expect(own.body.code).toBe('second-person-needed');
    transcript.say('Whoever proposed it does not decide on it: a second person does.');
    await outcome(approver, `/v1/measures/${id}/decisions`, { decision: 'take', reason: 'Het is nodig' });
    expect(await dates()).toContainEqual(['2027-05-01', 'measure-date']);
    await journey.passTo('2027-04-26');
    await ask(manager, 'POST', `/v1/measures/${id}/steps/1/completions`, { note: 'Gezien bij het bezoek' }, 204);
    await outcome(manager, `/v1/measures/${id}/closings`, { reason: 'De dossiers zijn op orde' });
  });

  it('ends a part by notice, and meets the bundle rule', async () => {
    transcript.heading('3. Notice for a part');
    await journey.passTo('2028-01-10');
    const path = `/v1/contracts/${contract.id}/provider-endings`;
    const notice = {
      ground: 'notice',
      endsOn: '2028-07-31',
      reason: 'Wij leveren alleen nog complexe begeleiding',
      statement: 'Ik ben bevoegd om op te zeggen',
    };
    const refused = await ask<{ errors: { code: string; details: object }[] }>(
      provider,
      'POST',
      path,
      { ...notice, lines: [line('BG-BASIS')] },
      409,
    );
    expect(refused.body.errors).toMatchObject([
      { code: 'bundle-companion-missing', details: { product: 'BG-COMPLEX', companion: 'BG-BASIS' } },
    ]);
    transcript.say(
      '*Basic* cannot be dropped while *complex* is held: care must be scaled down somewhere. The other way round it can.',
    );
    await outcome(provider, path, {
      ...notice,
      reason: 'Wij leveren alleen nog begeleiding basis',
      lines: [line('BG-COMPLEX')],
    });
    const after = await dates();
    expect(after).toContainEqual(['2028-07-31', 'lines-end']);
    expect(after).toContainEqual(['2030-06-30', 'option-lapse']);
    transcript.say('The part has its last day, and the rest runs on with its option to extend:');
    transcript.table(['date', 'what'], after);
  });

  it('ends the whole by notice of the region, with four eyes and proof of receipt', async () => {
    transcript.heading('4. Notice of the region');
    await journey.passTo('2029-03-01');
    const { earliestNoticeEnd } = await endings();
    expect(earliestNoticeEnd).toBe('2029-09-01');
    const { id, state } = await outcome(manager, `/v1/contracts/${contract.id}/region-endings`, {
      ground: 'notice',
      endsOn: '2029-12-31',
      reason: 'De gemeenten organiseren deze hulp vanaf 2030 anders',
    });
    transcript.name(id, 'ending');
    expect(state).toBe('proposed');
    expect((await endings()).endings.some((ending) => ending.id === id)).toBe(false);
    transcript.say(
      'Until a second person has approved it, it is the region’s own business: the provider sees nothing.',
    );
    await outcome(approver, `/v1/contract-endings/${id}/approvals`, {});
    const mails = await journey.passTo('2029-03-05');
    expect(mails.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('antwoord uiterlijk op 30 juni 2029'),
    );
    transcript.table(
      ['mail of', 'subject'],
      mails.map(({ sentOn, subject }) => [sentOn, subject.replace(contract.number, '{number}')]),
    );
    transcript.say(
      'It holds from the receipt on. The provider acknowledges that in the portal; a registered letter would do as well.',
    );
    await outcome(provider, `/v1/contract-endings/${id}/receipts`, {});
    const now = await endings();
    expect(now.endsOn).toBe('2029-12-31');
    const standing = await dates();
    expect(standing.some(([, kind]) => kind === 'option-lapse')).toBe(false);
    expect(standing).toContainEqual(['2029-12-31', 'contract-end']);
    transcript.say('The option to extend is gone, and with it what would have been told about it. What stands now:');
    transcript.table(['date', 'what'], standing);
  });

  it('hands over the clients in numbers, settles, and is kept for ten years', async () => {
    transcript.heading('5. Transfer, settlement and retention');
    const [whole] = (await endings()).endings;
    expect(whole?.nextReportOn).toBe('2029-03-19');
    await journey.passTo('2029-09-28');
    await ask(
      provider,
      'POST',
      `/v1/contract-endings/${whole?.id ?? ''}/transfer-reports`,
      { countedOn: '2029-09-28', counts: [{ ...line('BG-BASIS'), inCare: 12, transferred: 7, finished: 3 }] },
      204,
    );
    transcript.say('Numbers only: a client is never named, and there is no place to do so.');
    expect((await endings()).endings[0]?.nextReportOn).toBe('2029-09-30');
    await journey.passTo('2030-01-02');
    const ended = (
      await api.call<{ status: string; endReason: string }>(provider.token, 'GET', `/v1/contracts/${contract.id}`)
    ).body;
    expect(ended).toMatchObject({ status: 'ended', endReason: 'notice' });
    await ask(
      provider,
      'POST',
      `/v1/contract-endings/${whole?.id ?? ''}/settlement-items/clientsTransferred/provider-completions`,
      { note: 'De laatste cliënt is op 20 december overgestapt' },
      204,
    );
    const {
      endings: [last],
      keptUntil,
    } = await endings();
    transcript.table(
      ['to settle', 'by', 'until', 'done'],
      (last?.settlement ?? []).map(({ code, side, dueOn, doneAt }) => [
        code,
        side,
        dueOn,
        doneAt === null ? '' : 'yes',
      ]),
    );
    expect(last?.settlement.filter(({ doneAt }) => doneAt !== null).map(({ code }) => code)).toEqual([
      'clientsTransferred',
    ]);
    expect(keptUntil).toBe('2039-12-31');
    transcript.say(
      `The contract is kept until ${keptUntil} (Selectielijst gemeenten 2020, 16.1), and destroyed after that.`,
    );
  });
});
