import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsolidatedContractAnswer, ContractComparisonAnswer } from '@openhuis/contracts';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { EnrolmentSteps, type Speaker } from '../support/enrolment-steps.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

const stays = 'De Linde';
const leavers = ['De Berk', 'De Eik', 'De Iep'];
const late = 'De Wilg';
const amendedText = 'De opdrachtnemer levert de producten in de bijlage, binnen zes weken nadat iemand zich meldt.';

interface Contracted {
  id: string;
  provider: Speaker;
}

/** The contracts of a procedure from 2026 to 2036, as each of them stands along the way; writes docs/journeys/ten-years.md. */
describe('ten years of contracts', () => {
  const transcript = new Transcript('Ten years: 2026 to 2036 in three rounds');
  const contracts = new Map<string, Contracted>();
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: Speaker;
  let approver: Speaker;

  const contractOf = (name: string): Contracted => {
    const found = contracts.get(name);
    if (found === undefined) throw new Error(`${name} has no contract`);
    return found;
  };
  /** An organisation with a name and a number that are the same in every run. */
  const named = async (name: string): Promise<TestOrganisation> => {
    const organisation = await anOrganisation(database, region);
    const [fullName, kvkNumber] = [`Fictiezorg ${name} B.V.`, String(27_381_300 + contracts.size)];
    await database.asOwner(`update organisation set name = $2, kvk_number = $3 where id = $1`, [
      organisation.id,
      fullName,
      kvkNumber,
    ]);
    return { ...organisation, name: fullName, kvkNumber };
  };
  const on = async (name: string, date: string): Promise<ConsolidatedContractAnswer> => {
    const { id, provider } = contractOf(name);
    const path = `/v1/contracts/${id}/consolidated?on=${date}`;
    return (await api.call<ConsolidatedContractAnswer>(provider.token, 'GET', path)).body;
  };
  const showStates = async (dates: string[]): Promise<void> => {
    const rows: string[][] = [];
    for (const name of contracts.keys()) {
      const cells = [];
      for (const date of dates) {
        const { state, endsOn } = await on(name, date);
        cells.push(state === 'active' ? `active, until ${endsOn}` : state);
      }
      rows.push([name, ...cells]);
    }
    transcript.table(['provider', ...dates], rows);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-ten-years-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    await database.asOwner(`update region set name = 'Regio Voorbeeld', slug = 'voorbeeld' where id = $1`, [region.id]);
    procedure = await aProcedure(database, region, { slug: 'wmo-2026' });
    transcript.name(procedure.id, 'procedure');
    for (const name of [stays, ...leavers]) {
      const contract = await aContract(database, region, procedure, { signed: true, organisation: await named(name) });
      transcript.name(contract.id, `contract of ${name}`);
      transcript.name(contract.organisation.id, name);
      const token = await aTokenOf(database, contract.organisation.signatory.scope.personId ?? '');
      contracts.set(name, { id: contract.id, provider: { name, token } });
    }
    const staff = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] });
    manager = { name: 'Contract manager', token: await aTokenOf(database, staff.scope.personId ?? '') };
    approver = { name: 'Approver', token: await aTokenOf(database, region.approver.scope.personId ?? '') };
    transcript.say(
      'This page is written by a test (`test/journey/ten-years.test.ts`): every request was made and every answer is real; ' +
        'long texts and lists are cut. Four providers sign in November 2025 for 2026 to 2030, with three extensions of ' +
        '24 months. How a contract stands on a date is asked of the system, on that date and years before or after it.',
    );
  }, 180_000);
  afterAll(async () => {
    await transcript.writeTo(new URL('../../docs/journeys/ten-years.md', import.meta.url));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('changes the text for all in 2028', async () => {
    transcript.heading('1. One text for all, changed in 2028');
    api.clock.setDate('2028-01-03');
    await journey.passTo('2028-01-03');
    const draft = await journey.ask<{ id: string; version: number }>(manager, 'POST', '/v1/amendments', {
      procedureId: procedure.id,
      subject: 'Wachttijd in het onderwerp',
      reason: 'De aanbieders vroegen aan de overlegtafel om een vaste wachttijd.',
      basis: 'law',
      basisReference: 'Wet van 12 december 2027',
      effectiveOn: '2028-07-01',
      changes: [{ kind: 'clauseWritten', clause: { number: '1.1', title: 'Onderwerp', text: amendedText } }],
    });
    transcript.name(draft.id, 'amendment');
    const proposed = await journey.ask<{ version: number }>(manager, 'POST', `/v1/amendments/${draft.id}/proposals`, {
      version: draft.version,
    });
    await journey.ask(approver, 'POST', `/v1/amendments/${draft.id}/announcements`, { version: proposed.version });
    for (const { provider } of contracts.values()) {
      const { body } = await api.call<{ items: { id: string; version: number }[] }>(
        provider.token,
        'GET',
        `/v1/amendment-answers?amendmentId=${draft.id}`,
      );
      const [asked] = body.items;
      const { status } = await api.call(provider.token, 'PUT', `/v1/amendment-answers/${asked?.id ?? ''}/answer`, {
        version: asked?.version,
        answer: 'accepted',
        authorityStatement: 'Ik ben zelfstandig bevoegd.',
      });
      expect(status).toBe(200);
    }
    transcript.say('All four accept. On 1 July 2028 the amendment holds in every contract at once.');
    await journey.passTo('2028-07-03');
    const [before, after] = [await on(stays, '2028-06-30'), await on(stays, '2028-07-01')];
    expect(before.clauses[0]?.text).not.toBe(amendedText);
    expect(after.clauses[0]).toMatchObject({
      text: amendedText,
      origin: { since: '2028-07-01', source: { kind: 'amendment', id: draft.id, number: 1 } },
    });
    const { id, provider } = contractOf(stays);
    const compared = await journey.ask<ContractComparisonAnswer>(
      provider,
      'GET',
      `/v1/contracts/${id}/comparisons?from=2028-06-30&until=2028-07-01`,
    );
    const changed = compared.parts.filter(({ kind, change }) => kind === 'clause' && change !== 'same');
    expect(changed.map(({ key, change }) => [key, change])).toEqual([['1.1', 'changed']]);
    transcript.say('Laid beside the day before, only this differs; what is between square brackets went or came:');
    transcript.code(
      'text',
      (changed[0]?.fields.find(({ field }) => field === 'text')?.pieces ?? [])
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'inserted' ? `[+${text}+]` : `[-${text}-]`))
        .join(''),
    );
  }, 180_000);

  it('lets somebody join in 2029 who signs the text of today', async () => {
    transcript.heading('2. A late joiner of 2029');
    await journey.passTo('2029-02-05');
    const organisation = await named(late);
    transcript.name(organisation.id, late);
    const provider = { name: late, token: await aTokenOf(database, organisation.signatory.scope.personId ?? '') };
    const quiet = new Journey(database, api, sink, new Transcript('not told'));
    const people = { provider, assessor: manager, approver };
    const steps = new EnrolmentSteps(quiet, people, organisation.id, procedure.id);
    const enrolment = await steps.prepared([{ productCode: 'BG-BASIS', municipality: '0301' }]);
    await steps.submit(enrolment);
    const { contractId } = await steps.admitted(enrolment);
    contracts.set(late, { id: contractId, provider });
    transcript.name(contractId, `contract of ${late}`);
    const { text } = await journey.ask<{ text: string }>(provider, 'GET', `/v1/contracts/${contractId}/text`);
    expect(text).toContain(amendedText);
    expect(text).toContain('tot en met 31 december 2030');
    await steps.sign('contracts', contractId);
    await journey.passTo('2029-03-05');
    const shown = await on(late, '2029-03-05');
    expect(shown).toMatchObject({ state: 'active', startsOn: '2029-03-01', endsOn: '2030-12-31' });
    expect(shown.clauses.map(({ text: words }) => words)).toEqual(
      (await on(stays, '2029-03-05')).clauses.map(({ text: words }) => words),
    );
    transcript.say(
      `${late} signs what binds the others since July 2028, word for word, and has the same last day and the same options.`,
    );
    await showStates(['2027-01-01', '2029-03-05']);
  }, 180_000);

  it.each([
    [1, '2030', '2032-12-31', leavers[0]],
    [2, '2032', '2034-12-31', leavers[1]],
    [3, '2034', '2036-12-31', leavers[2]],
  ] as const)(
    'extends in round %i and lets one go',
    async (round, year, endsOn, leaver) => {
      transcript.heading(`${round + 2}. Round ${round}, ${year}: ${leaver ?? ''} leaves`);
      await journey.passTo(`${year}-03-01`);
      const running = [];
      for (const name of contracts.keys()) if ((await on(name, `${year}-03-01`)).state === 'active') running.push(name);
      for (const name of running) {
        const { id, provider } = contractOf(name);
        const { body } = await api.call<{ id: string }>(manager.token, 'POST', `/v1/contracts/${id}/extension-offers`, {
          reason: 'De inwoners blijven deze hulp nodig hebben.',
        });
        const given = { answer: name === leaver ? 'decline' : 'accept', statement: 'Ik ben bevoegd.' };
        const path = `/v1/extension-offers/${body.id}/answers`;
        // What all do alike is told of the one who stays and of the one who goes.
        if (name === stays || name === leaver) {
          transcript.name(body.id, `offer to ${name}`);
          await journey.ask(provider, 'POST', path, {
            ...given,
            ...(name === leaver && { reason: 'Wij stoppen met deze hulp.' }),
          });
        } else {
          expect((await api.call(provider.token, 'POST', path, given)).status).toBe(201);
        }
      }
      const next = `${Number(year) + 1}-01-02`;
      await journey.passTo(next);
      for (const name of running) {
        const { state, terms, lines } = await on(name, next);
        if (name === leaver) {
          expect([state, lines]).toEqual(['ended', []]);
          continue;
        }
        expect(state).toBe('active');
        expect(terms.at(-1)).toMatchObject({ endsOn, source: { kind: 'extension', number: round } });
        expect(lines.every((line) => line.endsOn === endsOn)).toBe(true);
      }
      await showStates([`${year}-12-31`, next]);
    },
    180_000,
  );

  it('ends on the last day of 2036, and can be read on every day of the ten years', async () => {
    transcript.heading('6. The end, and looking back');
    await journey.passTo('2037-01-02');
    const years = ['2026-06-01', '2029-06-01', '2031-06-01', '2033-06-01', '2035-06-01', '2036-12-31', '2037-01-01'];
    await showStates(years);
    const running = [];
    for (const date of years) {
      let count = 0;
      for (const name of contracts.keys()) if ((await on(name, date)).state === 'active') count += 1;
      running.push(count);
    }
    expect(running).toEqual([4, 5, 4, 3, 2, 2, 0]);
    const { id, provider } = contractOf(stays);
    const { changeDays } = await journey.ask<ConsolidatedContractAnswer>(
      provider,
      'GET',
      `/v1/contracts/${id}/consolidated?on=2036-12-31`,
    );
    expect(changeDays.map(({ date, changes }) => `${date} ${changes.join(' ')}`)).toEqual([
      '2025-11-03 formed signed',
      '2026-01-01 start',
      '2027-01-01 tariffs',
      '2028-07-01 text',
      '2031-01-01 term',
      '2033-01-01 term',
      '2035-01-01 term',
      '2037-01-01 end',
    ]);
    transcript.say(`All the days in ten years on which something changed in the contract of ${stays}:`);
    transcript.table(
      ['day', 'what changes'],
      changeDays.map(({ date, changes }) => [date, changes.join(', ')]),
    );
  }, 180_000);
});
