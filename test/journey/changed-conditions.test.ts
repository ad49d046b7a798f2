import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@openhuis/platform';
import { type ImpactPreviewAnswer, type ProcedureDefinition, Procedures } from '@openhuis/procedures';
import { anApi, aTokenOf, type TestApi } from '../support/api.js';
import { aContract } from '../support/builders/contract.js';
import { aDocument } from '../support/builders/evidence.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { sampleDefinition } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Journey } from '../support/journey.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { Transcript } from '../support/transcript.js';

interface SeenProcedure {
  version: number;
  currentVersion: number | null;
  definition: ProcedureDefinition;
}

const folderOfJourneys = new URL('../../docs/journeys/', import.meta.url);
const line = { productCode: 'BG-BASIS', municipality: '0262' };
const plan = {
  code: 'PLAN',
  kind: 'execution' as const,
  title: { nl: 'Plan voor overdracht', en: 'Plan for handing over' },
  text: { nl: 'U beschrijft hoe u cliënten overdraagt.', en: 'Describe how you hand clients over.' },
  answer: 'text' as const,
  source: 'wijziging van 1 april 2026',
};

/** A change of conditions while enrolments are open; writes docs/journeys/changed-conditions.md. */
describe('a change of conditions while enrolments are open', () => {
  const transcript = new Transcript('A change of conditions while enrolments are open');
  let folder: string;
  let database: TestDatabase;
  let api: TestApi;
  let sink: SmtpSink;
  let journey: Journey;
  let region: Region;
  let early: TestOrganisation;
  let late: TestOrganisation;
  let manager: { name: string; token: string };
  let first: { name: string; token: string };
  let second: { name: string; token: string };
  let procedureId: string;
  let submittedId: string;
  let draftId: string;
  let evidenceId: string;

  const speaker = async (actor: Actor, name: string) => ({
    name,
    token: await aTokenOf(database, actor.scope.personId ?? ''),
  });
  const versionAs = async (token: string, path: string): Promise<number> =>
    (await api.call<{ version: number }>(token, 'GET', path)).body.version;
  const pathOf = (id: string): string => `/v1/enrolments/${id}`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openhuis-journey-'));
    database = await aDatabase();
    api = await anApi(database, folder);
    sink = await SmtpSink.start();
    journey = new Journey(database, api, sink, transcript);
    region = await aRegion(database);
    early = await anOrganisation(database);
    late = await anOrganisation(database);
    await database.asOwner(`update region set name = 'Regio Voorbeeld', slug = 'voorbeeld' where id = $1`, [region.id]);
    for (const [organisation, name] of [
      [early, 'Fictiezorg De Linde B.V.'],
      [late, 'Fictiezorg De Berk B.V.'],
    ] as const) {
      await database.asOwner(`update organisation set name = $2 where id = $1`, [organisation.id, name]);
    }
    manager = await speaker(region.manager, 'Contract manager');
    first = await speaker(early.signatory, 'De Linde');
    second = await speaker(late.signatory, 'De Berk');
    transcript.say(
      'This page is written by a test (`test/journey/changed-conditions.test.ts`): every request was made, every answer and ' +
        'every mail is real. Long texts and lists are cut.',
    );
  }, 120_000);
  afterAll(async () => {
    await mkdir(folderOfJourneys, { recursive: true });
    await transcript.writeTo(new URL('changed-conditions.md', folderOfJourneys));
    await journey.close();
    await api.close();
    await sink.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('begins with one enrolment submitted and one being prepared', async () => {
    transcript.heading('1. One provider has submitted, another prepares');
    api.clock.setDate('2026-02-02');
    const made = await journey.ask<{ id: string; version: number }>(manager, 'POST', '/v1/procedures', {
      regionId: region.id,
      definition: sampleDefinition({ slug: 'wmo-2026' }),
    });
    procedureId = made.id;
    transcript.name(procedureId, 'procedure');
    await journey.ask(manager, 'POST', `/v1/procedures/${procedureId}/publications`, {
      version: made.version,
      reason: 'Vastgesteld door de colleges',
    });
    for (const [speaking, organisation, name] of [
      [first, early, 'submitted enrolment'],
      [second, late, 'draft enrolment'],
    ] as const) {
      const started = await journey.ask<{ id: string; version: number }>(speaking, 'POST', '/v1/enrolments', {
        procedureId,
        organisationId: organisation.id,
      });
      transcript.name(started.id, name);
      transcript.name(organisation.id, name === 'draft enrolment' ? 'De Berk' : 'De Linde');
      const lined = await journey.ask<{ version: number }>(speaking, 'PUT', `${pathOf(started.id)}/lines`, {
        version: started.version,
        lines: [line],
      });
      evidenceId = await aDocument(database, organisation.id, { issuedOn: '2025-11-10' });
      await journey.ask(speaking, 'PUT', `${pathOf(started.id)}/answers`, {
        version: lined.version,
        answers: [
          { conditionCode: 'UEA', evidenceId },
          { conditionCode: 'VISIE', confirmed: true },
        ],
      });
      if (speaking === first) submittedId = started.id;
      else draftId = started.id;
    }
    const submitted = await journey.ask<{ status: string }>(first, 'POST', `${pathOf(submittedId)}/submissions`, {
      version: await versionAs(first.token, pathOf(submittedId)),
    });
    expect(submitted.status).toBe('submitted');
    await journey.work();
  });

  it('is looked at beforehand: what changes, and for how many', async () => {
    transcript.heading('2. The manager changes the draft, and looks at what it would do');
    transcript.say(
      'The self-declaration may be three months old at most, and a plan is asked. Nothing of this holds yet, and the preview stores nothing.',
    );
    api.clock.setDate('2026-03-02');
    const { body: seen } = await api.call<SeenProcedure>(manager.token, 'GET', `/v1/procedures/${procedureId}`);
    const conditions = seen.definition.conditions.map((condition) =>
      condition.evidence === undefined
        ? condition
        : { ...condition, evidence: { ...condition.evidence, maximumAgeMonths: 3 } },
    );
    const edited = await journey.ask<{ version: number }>(manager, 'PUT', `/v1/procedures/${procedureId}/draft`, {
      version: seen.version,
      definition: { ...seen.definition, conditions: [...conditions, plan] },
    });
    const preview = await journey.ask<ImpactPreviewAnswer>(
      manager,
      'POST',
      `/v1/procedures/${procedureId}/impact-previews`,
      { version: edited.version, effectiveOn: '2026-04-01' },
    );
    expect(preview).toMatchObject({
      drafts: 1,
      draftsBecomingIncomplete: 1,
      openEnrolments: 1,
      draftsAreTold: true,
      refusedParts: [],
      conditions: [
        { code: 'UEA', change: 'stricter', becomingIncomplete: 0, toLookAt: 1 },
        { code: 'PLAN', change: 'added', becomingIncomplete: 1 },
      ],
    });
  });

  it('is published for the first of April; until then the former version holds', async () => {
    transcript.heading('3. It is published with a reason and a day');
    const path = `/v1/procedures/${procedureId}`;
    const planned = await journey.ask<{ currentVersion: number }>(manager, 'POST', `${path}/publications`, {
      version: await versionAs(manager.token, path),
      effectiveOn: '2026-04-01',
      reason: 'De colleges vragen een plan voor overdracht',
    });
    expect(planned.currentVersion).toBe(1);
    await journey.passTo('2026-03-31');
    transcript.say('On 31 March everybody still reads the former conditions; what will hold is public as well.');
    const publications = await journey.ask<{ waiting: { effectiveOn: string } }>(second, 'GET', `${path}/publications`);
    expect(publications.waiting.effectiveOn).toBe('2026-04-01');
    const seen = await api.call<SeenProcedure>(undefined, 'GET', path);
    expect(seen.body.definition.conditions.map(({ code }) => code)).toEqual(['UEA', 'VISIE']);
    expect(journey.mails.filter(({ subject }) => /voorwaarden/i.test(subject))).toEqual([]);
  });

  it('holds on its day: whoever prepares is told, what was submitted keeps its version', async () => {
    transcript.heading('4. The day comes');
    const mails = await journey.passTo('2026-04-01');
    const told = mails.filter(({ subject }) => /voorwaarden van .* zijn gewijzigd/i.test(subject));
    expect(told.map(({ to }) => to)).toEqual([
      late.signatory.person === undefined ? '' : await emailOf(late.signatory),
    ]);
    transcript.say('One mail goes out, to the provider that prepares; the region does not learn who that is.');
    transcript.code('text', `${told[0]?.subject ?? ''}\n\n${told[0]?.text ?? ''}`);
    const submitted = await journey.ask<{ procedureVersion: number; status: string }>(
      first,
      'GET',
      pathOf(submittedId),
    );
    expect(submitted).toMatchObject({ status: 'submitted', procedureVersion: 1 });
    const seen = await api.call<SeenProcedure>(undefined, 'GET', `/v1/procedures/${procedureId}`);
    expect(seen.body).toMatchObject({ currentVersion: 2 });
    const dates = await api.call<{ items: { kind: string }[] }>(manager.token, 'GET', '/v1/deadlines?limit=200');
    expect(dates.body.items.map(({ kind }) => kind)).not.toContain('conditions-changed');
  });

  it('asks the draft for what is new, all at once, and takes it when it is there', async () => {
    transcript.heading('5. The draft follows');
    const refused = await journey.ask<{ errors: { code: string; path?: string }[] }>(
      second,
      'POST',
      `${pathOf(draftId)}/submissions`,
      { version: await versionAs(second.token, pathOf(draftId)) },
      409,
    );
    expect(refused.errors.map(({ code, path }) => `${code} ${path ?? ''}`).toSorted()).toEqual([
      'answer-missing conditions/PLAN',
      'evidence-too-old conditions/UEA',
    ]);
    transcript.say('What was answered before is still there; only what is new is missing.');
    const newer = await aDocument(database, late.id, { issuedOn: '2026-03-20' });
    const answered = await journey.ask<{ version: number }>(second, 'PUT', `${pathOf(draftId)}/answers`, {
      version: await versionAs(second.token, pathOf(draftId)),
      answers: [
        { conditionCode: 'UEA', evidenceId: newer },
        { conditionCode: 'PLAN', text: 'Wij dragen cliënten in overleg over.' },
      ],
    });
    const submitted = await journey.ask<{ status: string }>(second, 'POST', `${pathOf(draftId)}/submissions`, {
      version: answered.version,
    });
    expect(submitted.status).toBe('submitted');
    const seen = await api.call<{ procedureVersion: number }>(second.token, 'GET', pathOf(draftId));
    expect(seen.body.procedureVersion).toBe(2);
  });

  it('refuses what would bind contracts, once there is one, and says so beforehand', async () => {
    transcript.heading('6. What binds contracts is another matter');
    const procedures = new Procedures(database.app);
    const published = await database.app.command(region.manager.scope, (transaction) =>
      procedures.published(transaction, procedureId),
    );
    await aContract(database, region, published, { signed: true });
    const path = `/v1/procedures/${procedureId}`;
    const { body: seen } = await api.call<SeenProcedure>(manager.token, 'GET', path);
    const edited = await journey.ask<{ version: number }>(manager, 'PUT', `${path}/draft`, {
      version: seen.version,
      definition: { ...seen.definition, clauses: seen.definition.clauses.slice(0, 1) },
    });
    const preview = await journey.ask<ImpactPreviewAnswer>(manager, 'POST', `${path}/impact-previews`, {
      version: edited.version,
    });
    expect(preview.refusedParts).toEqual(['clauses']);
    const refused = await journey.ask<{ errors: { details?: { parts?: string[] } }[] }>(
      manager,
      'POST',
      `${path}/publications`,
      { version: edited.version, reason: 'Een artikel minder' },
      409,
    );
    expect(refused.errors[0]?.details?.parts).toEqual(['clauses']);
  });

  async function emailOf(actor: Actor): Promise<string> {
    const [row] = await database.asOwner<{ email: string }>(`select email from person where id = $1`, [
      actor.scope.personId,
    ]);
    return row?.email ?? '';
  }
});
