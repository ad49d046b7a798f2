import { appendFile, chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Database,
  type FileStore,
  type Moment,
  recordChange,
  type RegionRole,
  systemActor,
  systemScope,
} from '@openhuis/platform';
import {
  definitionViolations,
  describeDefinitionFault,
  type ProcedureDefinition,
  ProcedureDefinitionBody,
  Procedures,
  type PublishedProcedure,
} from '@openhuis/procedures';
import { type Logo, readLogo } from '@openhuis/regions';
import { DataFileError, pathOf, readDataFile } from './load-demo-data-file.js';
import { type DemoEnrolment, enrol, type EnrolmentDesk, type RegionStaff } from './load-demo-enrolments.js';
import { DemoDocuments } from './load-demo-evidence.js';
import { providersFaults, regionFaults } from './load-demo-faults.js';
import { ProvidersFile, RegionFile } from './load-demo-files.js';
import { loadDialogue } from './load-demo-dialogue.js';
import { readDialogue } from './load-demo-dialogue-file.js';
import { proposeIndexations, readIndexations } from './load-demo-indexations.js';
import { peopleToChoose, writePeopleToChoose } from './load-demo-people.js';
import { publishAll } from './load-demo-procedures.js';
import { loadQuestions, readQuestions } from './load-demo-questions.js';
import {
  type DemoOrganisation,
  type DemoPerson,
  foundingScope,
  regionActor,
  writeAppearance,
  writeIdentities,
  writeOrganisations,
  writeRegion,
  writeRegionPeople,
  writeTokens,
} from './load-demo-rows.js';
import { actOnDueDeadlines } from './load-demo-sweep.js';

/** What is read from the folder of one region. */
interface RegionData {
  region: RegionFile;
  /** The picture that `region.appearance` names. */
  logo: Logo | undefined;
  procedures: ProcedureDefinition[];
  providers: ProvidersFile;
  indexations: Awaited<ReturnType<typeof readIndexations>>;
  dialogue: Awaited<ReturnType<typeof readDialogue>>;
  questions: Awaited<ReturnType<typeof readQuestions>>;
}

/** What loading one region did. */
export interface LoadedRegion {
  slug: string;
  /** False when the region was there already: then nothing was done. */
  loaded: boolean;
  procedures: number;
  providers: number;
  enrolments: number;
}

/** What loading did, region by region. */
export interface Summary {
  regions: LoadedRegion[];
}

export interface DemoOptions {
  /** The folder with one folder for each region. */
  directory: string;
  /** Where the tokens of the demo people are written, for its owner's eyes only. */
  tokensFile: string;
  /** Where the example documents are kept. */
  files: FileStore;
  /** Nothing is dated later than this. */
  moment: Moment;
  /** The local identity provider, and where it looks for the people; undefined where people sign in elsewhere. */
  identity?: { issuer: string; peopleFile: string };
}

/** Side by side: about what two cores and a pool of sixteen connections keep busy. */
const SIDE_BY_SIDE = 6;
const LOADED = 'demo.loaded';
/** So many providers of each region get tokens; with those that have a separate editor and signatory. */
const PROVIDERS_WITH_TOKENS = 3;

/**
 * Loads the demo regions through the same services as the api uses. All files are read and checked before the first row
 * is written. A region that was loaded is skipped; one whose loading was interrupted is completed.
 *
 * @throws DataFileError with every fault of a file
 */
export async function loadDemo(database: Database, options: DemoOptions): Promise<Summary> {
  const entries = await readdir(options.directory, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(options.directory, name));
  const data = await allAtOnce(folders.toSorted(), readRegion);
  const regions: LoadedRegion[] = [];
  for (const region of data) regions.push(await loadRegion(database, options, region));
  if (options.identity !== undefined) await letPeopleSignIn(database, options.identity, data);
  return { regions };
}

/** Also when the regions were there already: the identity provider may be new, or have another address. */
async function letPeopleSignIn(
  database: Database,
  { issuer, peopleFile }: { issuer: string; peopleFile: string },
  data: readonly RegionData[],
): Promise<void> {
  const people = peopleToChoose(data);
  const ofProviders = people.filter(({ organisations }) => organisations.length > 0);
  await database.command(foundingScope, (manager) => writeIdentities(manager, issuer, ofProviders));
  await writePeopleToChoose(peopleFile, issuer, people);
}

/** Reads and checks the files of one region. */
export async function readRegion(folder: string): Promise<RegionData> {
  const region = await readDataFile(join(folder, 'region.yaml'), RegionFile, regionFaults);
  const codes = region.municipalities.map(({ code }) => code);
  const names = (await readdir(folder)).filter((name) => /^(wmo|jeugd)-.*\.yaml$/.test(name)).toSorted();
  const procedures: ProcedureDefinition[] = await allAtOnce(names, (name) =>
    readDataFile(join(folder, name), ProcedureDefinitionBody, (read) =>
      definitionViolations(read, codes).map((violation) => ({
        path: pathOf(violation.path ?? ''),
        message: describeDefinitionFault(violation),
      })),
    ),
  );
  const bySlug = new Map(procedures.map((definition) => [definition.slug, definition]));
  const providers = await readDataFile(join(folder, 'providers.yaml'), ProvidersFile, (read) =>
    providersFaults(read, bySlug),
  );
  const slugs = [...bySlug.keys()];
  return {
    region,
    logo: await logoOf(folder, region),
    procedures,
    providers,
    indexations: await readIndexations(folder, slugs),
    dialogue: await readDialogue(folder, slugs),
    questions: await readQuestions(folder, bySlug),
  };
}

async function logoOf(folder: string, { appearance }: RegionFile): Promise<Logo | undefined> {
  if (appearance === undefined) return undefined;
  const file = join(folder, appearance.logo);
  try {
    return await readLogo((await readFile(file)).toString('base64'), 'logo');
  } catch (error) {
    throw new DataFileError([`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`]);
  }
}

/** Reads each, and reports the faults of all of them together. */
async function allAtOnce<Result>(names: readonly string[], read: (name: string) => Promise<Result>): Promise<Result[]> {
  const faults: string[] = [];
  const results: Result[] = [];
  for (const name of names) {
    try {
      results.push(await read(name));
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new DataFileError(faults);
  return results;
}

async function loadRegion(
  database: Database,
  { tokensFile, files, moment }: DemoOptions,
  { region, logo, procedures: definitions, providers, indexations, dialogue, questions }: RegionData,
): Promise<LoadedRegion> {
  const counts = {
    slug: region.slug,
    procedures: definitions.length,
    providers: providers.providers.length,
    enrolments: providers.providers.flatMap(({ enrolments }) => enrolments).length,
  };
  const regionId = await database.command(foundingScope, (manager) => writeRegion(manager, region));
  await database.command(foundingScope, (manager) => writeAppearance(manager, regionId, region, logo));
  if (await wasLoaded(database, regionId)) return { ...counts, loaded: false };

  const people = await database.command(systemScope(regionId), (manager) =>
    writeRegionPeople(manager, region, regionId),
  );
  const organisations = await database.command(foundingScope, (manager) =>
    writeOrganisations(manager, providers.providers),
  );
  const procedures = new Procedures(database);
  const staff = staffOf(people, regionId);
  const manager = regionActor(staff.manager, regionId);
  const published = await publishAll({ database, procedures, files, actor: manager, moment }, definitions);
  const desk: EnrolmentDesk = {
    database,
    documents: new DemoDocuments(files),
    staff,
    moment,
  };
  await enrolAll(desk, await stillToEnrol(database, regionId, organisations, published));
  await proposeIndexations(database, manager, moment, published, indexations);
  await actOnDueDeadlines(database, procedures, regionId, moment);
  const parties = { regionId, manager, organisations, procedures: published };
  if (questions !== undefined) await loadQuestions(database, moment, parties, questions);
  if (dialogue !== undefined) await loadDialogue(database, moment, parties, dialogue);
  await database.command(systemScope(regionId), async (manager) => {
    const lines = await writeTokens(manager, [...people.values()].flat().concat(withTokens(organisations)));
    // The file comes first: a token without a row opens nothing, a row without its token is lost.
    await appendFile(tokensFile, [`# ${region.name}`, ...lines, ''].join('\n') + '\n', { mode: 0o600 });
    await chmod(tokensFile, 0o600);
    await recordChange(manager, systemActor(systemScope(regionId)), {
      action: LOADED,
      subjectKind: 'region',
      subjectId: String(regionId),
      regionId,
      change: counts,
    });
  });
  return { ...counts, loaded: true };
}

async function wasLoaded(database: Database, regionId: number): Promise<boolean> {
  const rows = await database.read(
    systemScope(regionId),
    `select 1 from audit_entry where region_id = $1 and action = $2 limit 1`,
    [regionId, LOADED],
  );
  return rows.length > 0;
}

function staffOf(people: ReadonlyMap<RegionRole, DemoPerson[]>, regionId: number): RegionStaff {
  const first = (role: RegionRole): DemoPerson => {
    const person = people.get(role)?.[0];
    if (person === undefined) throw new Error(`the region has no ${role}`);
    return person;
  };
  return { regionId, manager: first('contract_manager'), assessor: first('assessor'), approver: first('approver') };
}

/** The enrolments of the files that are not in the database. */
async function stillToEnrol(
  database: Database,
  regionId: number,
  organisations: readonly DemoOrganisation[],
  procedures: ReadonlyMap<string, PublishedProcedure>,
): Promise<DemoEnrolment[]> {
  const rows = await database.read<{ key: string }>(
    systemScope(regionId),
    `select organisation_id || ' ' || procedure_id as key from enrolment where region_id = $1`,
    [regionId],
  );
  const present = new Set(rows.map(({ key }) => key));
  return organisations
    .flatMap((organisation) => organisation.entry.enrolments.map((entry) => ({ organisation, entry })))
    .flatMap(({ organisation, entry }, number) => {
      const procedure = procedures.get(entry.procedure);
      if (procedure === undefined || present.has(`${organisation.id} ${procedure.id}`)) return [];
      return [{ organisation, entry, procedure, number }];
    });
}

async function enrolAll(desk: EnrolmentDesk, waiting: DemoEnrolment[]): Promise<void> {
  const queue = waiting.values();
  const work = async (): Promise<void> => {
    for (const demo of queue) await enrol(desk, demo);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
}

/** A handful of providers: the first ones, and the first with a separate editor and signatory. */
function withTokens(organisations: readonly DemoOrganisation[]): DemoPerson[] {
  const plain = organisations.filter(({ staff }) => staff.length === 1).slice(0, PROVIDERS_WITH_TOKENS);
  const divided = organisations.filter(({ staff }) => staff.length > 1).slice(0, 1);
  return [...plain, ...divided].flatMap(({ staff }) => staff);
}
