import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedProcedure } from '@openhuis/procedures';
import { anApi, type TestApi } from './api.js';
import { aLine } from './builders/procedure.js';
import { aRegion, type Region } from './builders/region.js';
import { aDatabase, type TestDatabase } from './database.js';
import { DAY, SceneMaker, type Tenant } from './isolation-scene-maker.js';
import { Journey } from './journey.js';
import { SmtpSink } from './smtp-sink.js';
import { Transcript } from './transcript.js';

/** Who asks. Provider A is in Lochem and provider B in Zutphen, of one region; provider C is elsewhere. */
export const actors = [
  'anonymous',
  'providerB',
  'ownMunicipality',
  'otherMunicipality',
  'otherRegion',
  'auditor',
  'manager',
  'providerA',
] as const;
export type ActorName = (typeof actors)[number];

/** A text that stands in everything a tenant can write, and who may read it. */
export const canaries: Record<string, readonly ActorName[]> = {
  kanarieaa: ['providerA', 'manager', 'auditor', 'ownMunicipality'],
  kanariebb: ['providerB', 'manager', 'auditor', 'otherMunicipality'],
  kanariecc: ['otherRegion'],
  // The file names of evidence that A disclosed, and what A keeps to itself: a draft and what is only in its wallet.
  kanarieevidence: ['providerA', 'manager', 'auditor'],
  kanariedraft: ['providerA'],
  // Of the region alone: a procedure that is not published, and a task about no contract.
  kanarieregion: ['manager', 'auditor'],
};

/** The addresses to which mails with a canary may go. */
export interface MailedCanary {
  canary: string;
  addresses: string[];
}

/** Two regions with three providers, each of which came to a contract through the api. */
export interface IsolationScene {
  database: TestDatabase;
  api: TestApi;
  sink: SmtpSink;
  journey: Journey;
  region: Region;
  procedure: PublishedProcedure;
  tokens: Record<ActorName, string | undefined>;
  a: Tenant;
  b: Tenant;
  /** To whom a mail with a provider's canary may go: the provider itself and the people of its region. */
  readers: MailedCanary[];
  /** What stands in the place of each parameter, by its name in the table. */
  ids: Record<string, string>;
  close(): Promise<void>;
}

export async function anIsolationScene(): Promise<IsolationScene> {
  const folder = await mkdtemp(join(tmpdir(), 'openhuis-isolation-'));
  const database = await aDatabase();
  const api = await anApi(database, folder);
  const sink = await SmtpSink.start();
  const journey = new Journey(database, api, sink, new Transcript('isolation'));
  const make = new SceneMaker(database, api, journey);
  const region = await aRegion(database);
  const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
  const procedure = await make.procedure(region);
  const staff = await make.staff(region, 'contract_manager', 'region_administrator', 'approver', 'assessor');
  const otherStaff = await make.staff(elsewhere, 'contract_manager', 'region_administrator', 'approver', 'assessor');
  api.clock.setDate('2025-10-06');
  const a = await make.tenant('kanarieaa', staff, procedure, '0262', 'kanarieevidence');
  const b = await make.tenant('kanariebb', staff, procedure, '0301');
  const c = await make.tenant('kanariecc', otherStaff, await make.procedure(elsewhere, ['0310']), '0310');
  await journey.passTo(DAY);
  for (const [tenant, token] of [[a, staff] as const, [b, staff] as const]) await make.offer(tenant, token);
  await make.addendum(a, region, procedure, aLine(procedure, 'BG-COMPLEX', '0262'));
  const round = await make.round(staff);
  const indexationRound = await make.indexation(procedure, staff);
  const amendment = await make.amendment(a, procedure, staff, region);
  const endings = await make.endings(a, 'kanarieaa', staff, region);
  const dialogue = await make.dialogue(a, 'kanarieaa', procedure.id, staff);
  await journey.work();
  const own = await make.ownDraft(a, region);
  const regional = await make.regional(region, staff, a);
  const questions = await make.questions(a, own['draftProcedure'] ?? '', staff);
  const people = await make.people(a, region, staff);
  const ids: Record<string, string> = {
    region: String(region.id),
    publishedProcedure: procedure.id,
    organisation: a.organisation.id,
    enrolment: a.enrolmentId,
    evidence: a.evidenceId,
    contract: a.contractId,
    offer: a.offerId,
    round,
    indexationRound,
    addendum: a.addendumId,
    ...endings,
    ...amendment,
    person: a.organisation.signatory.person?.id ?? '',
    ...own,
    ...regional,
    ...dialogue,
    ...people,
    ...questions,
  };
  const [notice] = await database.asOwner<{ id: string }>(
    `select id from notice where organisation_id = $1 and subject_id = any ($2) order by due_on, id limit 1`,
    [a.organisation.id, [a.contractId, a.enrolmentId]],
  );
  ids['notice'] = notice?.id ?? '';
  const [letter] = await database.asOwner<{ id: string }>(
    `select id from letter where enrolment_id = $1 order by id limit 1`,
    [a.enrolmentId],
  );
  ids['letter'] = letter?.id ?? '';
  ids['token'] = await make.spareToken(a);
  return {
    database,
    api,
    sink,
    journey,
    region,
    procedure,
    a,
    b,
    ids,
    readers: [
      { canary: 'kanarieaa', addresses: [a.email, ...(await make.addressesOf(region))] },
      { canary: 'kanariebb', addresses: [b.email, ...(await make.addressesOf(region))] },
      { canary: 'kanariecc', addresses: [c.email, ...(await make.addressesOf(elsewhere))] },
    ],
    tokens: {
      anonymous: undefined,
      providerA: a.token,
      providerB: b.token,
      manager: staff,
      otherRegion: otherStaff,
      ownMunicipality: await make.municipal(region, '0262'),
      otherMunicipality: await make.municipal(region, '0301'),
      auditor: await make.staff(region, 'auditor'),
    },
    close: async () => {
      await journey.close();
      await api.close();
      await sink.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
