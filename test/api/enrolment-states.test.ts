import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@openhuis/platform';
import {
  type EnrolmentCommand,
  type EnrolmentStatus,
  enrolmentStatuses,
  transitions,
} from '../../libs/enrolments/src/rules/transitions.js';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anOrganisation } from '../support/builders/organisation.js';
import { aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type EnrolmentPeople, EnrolmentSteps } from '../support/enrolment-steps.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { aStoredState } from '../support/stored-state.js';
import { Transcript } from '../support/transcript.js';

type Method = 'POST' | 'PUT';
type PersonOf = keyof EnrolmentPeople;

/** A command as a request; each is well-formed, so that nothing but the state can be wrong with it. */
interface Sent {
  command: EnrolmentCommand;
  by: PersonOf;
  method: Method;
  path: string;
  body?: Record<string, unknown>;
}

const refusal = { reason: 'Wij zien het anders dan toen.' };
const finding = { conditionCode: 'UEA', outcome: 'met', reason: 'In orde.' };

/** Every command that a person sends. Two are done by the calendar alone: see `byTheCalendar`. */
const sent: readonly Sent[] = [
  {
    command: 'edit',
    by: 'provider',
    method: 'PUT',
    path: 'lines',
    body: { lines: [{ productCode: 'BG-BASIS', municipality: '0301' }] },
  },
  {
    command: 'edit',
    by: 'provider',
    method: 'PUT',
    path: 'answers',
    body: { answers: [{ conditionCode: 'VISIE', confirmed: false }] },
  },
  { command: 'edit', by: 'provider', method: 'PUT', path: 'parties', body: { form: 'alone', parties: [] } },
  { command: 'edit', by: 'provider', method: 'PUT', path: 'companion-declines', body: { declines: [] } },
  { command: 'edit', by: 'provider', method: 'POST', path: 'reuses', body: { conditionCodes: ['VISIE'] } },
  { command: 'submit', by: 'provider', method: 'POST', path: 'submissions' },
  { command: 'withdraw', by: 'provider', method: 'POST', path: 'withdrawals' },
  { command: 'assess', by: 'assessor', method: 'POST', path: 'assessments', body: { assessments: [finding] } },
  {
    command: 'askSupplement',
    by: 'assessor',
    method: 'POST',
    path: 'supplement-requests',
    body: { items: [{ conditionCode: 'UEA', lacking: 'De handtekening ontbreekt.' }] },
  },
  { command: 'supply', by: 'provider', method: 'POST', path: 'supplements' },
  {
    command: 'proposeAdmission',
    by: 'assessor',
    method: 'POST',
    path: 'decision-proposals',
    body: { outcome: 'admitted', ...refusal },
  },
  {
    command: 'proposeRefusal',
    by: 'assessor',
    method: 'POST',
    path: 'decision-proposals',
    body: { outcome: 'refused', ...refusal },
  },
  { command: 'returnProposal', by: 'approver', method: 'POST', path: 'decision-returns', body: refusal },
  // One request for both: what was proposed says which of them it is.
  { command: 'admit', by: 'approver', method: 'POST', path: 'decisions' },
  { command: 'intendRefusal', by: 'approver', method: 'POST', path: 'decisions' },
  {
    command: 'suspendRefusal',
    by: 'assessor',
    method: 'POST',
    path: 'refusal-suspensions',
    body: { ground: 'writ', court: 'Rechtbank Gelderland', caseNumber: 'C/05/1 / KG ZA 26-1', servedOn: '2026-03-02' },
  },
  { command: 'reconsider', by: 'approver', method: 'POST', path: 'reconsiderations', body: refusal },
  { command: 'refuse', by: 'approver', method: 'POST', path: 'final-refusals', body: refusal },
];
const byTheCalendar: readonly EnrolmentCommand[] = ['lapseSupplement'];

/** Where an edit is allowed besides a draft: the answers that a supplement asks for are given by the same request. */
const allowedBesides = (path: string, status: EnrolmentStatus): boolean =>
  path === 'answers' && status === 'supplementAsked';

describe('the states of an enrolment', () => {
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let procedureId: string;
  let assessor: { name: string; token: string };
  let approver: { name: string; token: string };
  const found = new Map<EnrolmentStatus, { id: string; people: EnrolmentPeople; steps: EnrolmentSteps }>();

  const speaker = async (actor: Actor, name: string) => ({
    name,
    token: await aTokenOf(database, actor.scope.personId ?? ''),
  });

  /** How each state is reached: by the commands of people, and by the calendar. */
  const journeys: Record<EnrolmentStatus, (steps: EnrolmentSteps, people: EnrolmentPeople) => Promise<string>> = {
    draft: (steps) => steps.prepared([{ productCode: 'BG-BASIS', municipality: '0262' }]),
    submitted: async (steps, people) => {
      const id = await journeys.draft(steps, people);
      await steps.submit(id);
      return id;
    },
    supplementAsked: async (steps, people) => {
      const id = await journeys.submitted(steps, people);
      const items = [{ conditionCode: 'UEA', lacking: 'De handtekening ontbreekt.' }];
      await steps.command(people.assessor, id, 'supplement-requests', { items });
      return id;
    },
    assessed: async (steps, people) => {
      const id = await journeys.submitted(steps, people);
      await steps.assess(id);
      return id;
    },
    decisionProposed: async (steps, people) => {
      const id = await journeys.assessed(steps, people);
      await steps.propose(id, 'admitted');
      return id;
    },
    admitted: async (steps, people) => {
      const id = await journeys.decisionProposed(steps, people);
      await steps.take(id);
      return id;
    },
    refusalIntended: async (steps, people) => {
      const id = await journeys.submitted(steps, people);
      await steps.refusalIntended(id);
      return id;
    },
    refusalSuspended: async (steps, people) => {
      const id = await journeys.refusalIntended(steps, people);
      await steps.command(people.assessor, id, 'refusal-suspensions', {
        ground: 'writ',
        court: 'Rechtbank Gelderland',
        caseNumber: 'C/05/1 / KG ZA 26-1',
        servedOn: journey.today,
      });
      return id;
    },
    refused: async (steps, people) => {
      const id = await journeys.refusalIntended(steps, people);
      later.push(id);
      return id;
    },
    withdrawn: async (steps, people) => {
      const id = await journeys.submitted(steps, people);
      await steps.command(people.provider, id, 'withdrawals');
      return id;
    },
    notProcessed: async (steps, people) => {
      const id = await journeys.supplementAsked(steps, people);
      later.push(id);
      return id;
    },
  };
  const later: string[] = [];
  /** Made first, and taken on by the calendar before the others are made. */
  const calendarStates: readonly EnrolmentStatus[] = ['refused', 'notProcessed'];

  async function make(status: EnrolmentStatus): Promise<void> {
    const organisation = await anOrganisation(database);
    const people = { provider: await speaker(organisation.signatory, status), assessor, approver };
    const steps = new EnrolmentSteps(journey, people, organisation.id, procedureId);
    found.set(status, { id: await journeys[status](steps, people), people, steps });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-states-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, new Transcript('states'));
    region = await aRegion(database);
    procedureId = (await aProcedure(database, region)).id;
    assessor = await speaker(region.manager, 'Contract manager');
    approver = await speaker(region.approver, 'Approver');
    api.clock.setDate('2026-02-02');
    for (const status of calendarStates) await make(status);
    await journey.passTo('2026-03-02');
    for (const status of enrolmentStatuses) if (!calendarStates.includes(status)) await make(status);
  }, 300_000);
  afterAll(async () => {
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('are all reached by commands of people and by the calendar', async () => {
    const reached: Record<string, string> = {};
    for (const [status, { id, people }] of found) {
      const { body } = await api.call<{ status: string }>(people.provider.token, 'GET', `/v1/enrolments/${id}`);
      reached[status] = body.status;
    }
    expect(reached).toEqual(Object.fromEntries(enrolmentStatuses.map((status) => [status, status])));
  });

  it('have a request for every command but what the calendar does alone', () => {
    const commands = new Set(sent.map(({ command }) => command));
    expect(Object.keys(transitions).filter((command) => !commands.has(command as EnrolmentCommand))).toEqual(
      byTheCalendar,
    );
  });

  it.each(enrolmentStatuses)(
    '%s refuses each command that does not belong to it, and stores nothing',
    async (status) => {
      const enrolment = found.get(status);
      if (enrolment === undefined) throw new Error(`${status} was not reached`);
      const { id, people, steps } = enrolment;
      const stored = aStoredState(() => database);
      const wrong = sent.filter(
        ({ command, path }) => !transitions[command].from.includes(status) && !allowedBesides(path, status),
      );
      // A command that is allowed by one name is not wrong under the other that its request has.
      const allowed = new Set(
        sent.filter(({ command }) => transitions[command].from.includes(status)).map(({ path }) => path),
      );
      const answers: Record<string, unknown> = {};
      const version = await steps.version(id);
      const before = await stored();
      for (const { by, method, path, body } of wrong) {
        if (allowed.has(path)) continue;
        const answer = await api.call<{ code?: string }>(people[by].token, method, `/v1/enrolments/${id}/${path}`, {
          version,
          ...body,
        });
        answers[path] = [answer.status, answer.body.code, answer.headers['content-type']];
      }
      expect(answers).toEqual(
        Object.fromEntries(
          wrong
            .filter(({ path }) => !allowed.has(path))
            .map(({ path }) => [
              path,
              [
                ...(hiddenFromRegion(status, path) ? [404, 'not-found'] : [409, 'wrong-state']),
                expect.stringContaining('problem+json'),
              ],
            ]),
        ),
      );
      expect(await stored()).toBe(before);
    },
  );

  it('admits in the state that allows it, after all that was refused', async () => {
    const enrolment = found.get('decisionProposed');
    if (enrolment === undefined) throw new Error('no decision was proposed');
    const taken = await enrolment.steps.take(enrolment.id);
    expect(taken.contractId).not.toBeNull();
  });
});

/** A draft is its provider's own: to the region it is not there. */
function hiddenFromRegion(status: EnrolmentStatus, path: string): boolean {
  return status === 'draft' && sent.some((each) => each.path === path && each.by !== 'provider');
}
