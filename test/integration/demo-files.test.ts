import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore } from '@openhuis/platform';
import { loadDemo, readRegion } from '../../apps/operations/src/load-demo.js';
import { DataFileError } from '../../apps/operations/src/load-demo-data-file.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

const original = resolve(import.meta.dirname, '../../demo/zuidoost-utrecht');
/** This region has more files: what it and its providers are talking about, and an indexation. */
const talking = resolve(import.meta.dirname, '../../demo/midden-ijssel-oost-veluwe');

/** The faults that reading the folder reports, without the way to it. */
async function faultsOf(folder: string): Promise<string[]> {
  const outcome = await readRegion(folder).then(
    () => 'no fault',
    (error: unknown) => error,
  );
  if (!(outcome instanceof DataFileError)) throw outcome instanceof Error ? outcome : new Error(String(outcome));
  return outcome.faults.map((fault) => basename(fault));
}

describe('a data file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'openhuis-data-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(original, folder, { recursive: true });
  });

  /** Replaces a text that is there; returns the line on which it stood first. */
  function change(file: string, from: string, to: string): number {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf(from);
    if (at === -1) throw new Error(`'${from}' is not in ${file}`);
    writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
    return text.slice(0, at).split('\n').length;
  }

  it('without a fault is read', async () => {
    const { region, procedures, providers } = await readRegion(folder);
    expect(region.slug).toBe('zuidoost-utrecht');
    expect(procedures.map(({ slug }) => slug)).toEqual(['jeugd-2026', 'wmo-2026']);
    expect(providers.providers).toHaveLength(12);
  });

  it('that is no YAML names the line', async () => {
    const line = change('region.yaml', 'name: Zuidoost Utrecht', 'name: [Zuidoost Utrecht');
    const [fault] = await faultsOf(folder);
    expect(fault).toMatch(new RegExp(`^region\\.yaml:(${line}|${line + 1}): `));
  });

  it('names a field that is unknown, one that is missing and one of the wrong form, all at once', async () => {
    const unknown = change('wmo-2026.yaml', 'law: wmo', 'ranking: price\nlaw: wmo');
    change('wmo-2026.yaml', '  noticeMonths: 6\n', '');
    const amount = change('wmo-2026.yaml', "amount: '37.33'", 'amount: 37.33');
    const term = readFileSync(join(folder, 'wmo-2026.yaml'), 'utf8').split('\n').indexOf('term:') + 1;
    expect(await faultsOf(folder)).toEqual([
      `wmo-2026.yaml:${unknown}: ranking: is not a known field`,
      `wmo-2026.yaml:${term}: term.noticeMonths: is missing`,
      `wmo-2026.yaml:${amount}: products[0].tariffs[0].amount: must be euros with two decimals, such as 87.15`,
    ]);
  });

  it('names a date that does not exist', async () => {
    const date = change('wmo-2026.yaml', "endsOn: '2030-06-30'", "endsOn: '2030-06-31'");
    expect(await faultsOf(folder)).toEqual([
      `wmo-2026.yaml:${date}: term.endsOn: must be an existing day, written YYYY-MM-DD`,
    ]);
  });

  it('names what is not consistent: a municipality of elsewhere, overlapping tariffs', async () => {
    const municipality = change('wmo-2026.yaml', "'1581'", "'0262'");
    const tariff = change('wmo-2026.yaml', "startsOn: '2027-01-01'", "startsOn: '2026-12-31'");
    expect(await faultsOf(folder)).toEqual([
      `wmo-2026.yaml:${municipality}: municipalities[4]: the municipality 0262 does not belong to the region`,
      `wmo-2026.yaml:${tariff}: products[0].tariffs[1]: the tariff overlaps the one that starts on 2026-07-01`,
    ]);
  });

  it('is judged with the others: the faults of all procedures come at once', async () => {
    change('wmo-2026.yaml', 'law: wmo', 'law: none');
    change('jeugd-2026.yaml', 'law: jeugd', 'law: none');
    expect((await faultsOf(folder)).map((fault) => fault.split(':')[0])).toEqual(['jeugd-2026.yaml', 'wmo-2026.yaml']);
  });

  it('names an identifier, a product and a bundle rule of a provider', async () => {
    const kvk = change('providers.yaml', "kvkNumber: '00105209'", "kvkNumber: '105209'");
    const product = change('providers.yaml', 'products: [', 'products: [ZW-BASIS, ');
    const bundle = change('providers.yaml', 'HH-BASIS, HH-COMPLEX', 'HH-COMPLEX');
    const faults = await faultsOf(folder);
    expect(faults).toContain(`providers.yaml:${kvk}: providers[0].kvkNumber: must be eight digits`);
    expect(faults).toContain(
      `providers.yaml:${product}: providers[0].enrolments[0].products[0]: ZW-BASIS is not in the catalogue of wmo-2026`,
    );
    expect(faults).toContainEqual(
      expect.stringMatching(
        new RegExp(`^providers\\.yaml:${bundle}: .*\\.products: HH-COMPLEX also requires HH-BASIS$`),
      ),
    );
    expect(faults).toHaveLength(3);
  });

  it('gives a municipal manager municipalities of the region, and nobody else any', async () => {
    const foreign = change('region.yaml', "municipalities: ['0355']", "municipalities: ['0355', '0262']");
    const none = change('region.yaml', "municipalities: ['0312']", 'municipalities: []');
    const faults = await faultsOf(folder);
    expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^region\\.yaml:${none}: .*municipalities`)));
    change('region.yaml', 'municipalities: []', "municipalities: ['0312']");
    expect(await faultsOf(folder)).toEqual([
      `region.yaml:${foreign}: people[7].municipalities[1]: 0262 is no municipality of this region`,
    ]);
    change('region.yaml', 'role: municipal_manager', 'role: auditor');
    expect(await faultsOf(folder)).toEqual([expect.stringContaining('only a municipal_manager has municipalities')]);
  });

  it('of a dialogue and of indexations names a procedure and a proposal that are not there', async () => {
    for (const file of ['dialogue.yaml', 'indexation.yaml']) cpSync(join(talking, file), join(folder, file));
    const point = change('dialogue.yaml', '      - Reistijd in het buitengebied', '      - Reistijd');
    const round = change('dialogue.yaml', 'rounds:\n  - procedure: wmo-2026', 'rounds:\n  - procedure: wmo-2062') + 1;
    expect(await faultsOf(folder)).toEqual([
      `dialogue.yaml:${point}: tables[0].agenda[0]: is the subject of no proposal of this procedure`,
      `dialogue.yaml:${round}: rounds[0].procedure: there is no procedure wmo-2062 in this region`,
    ]);
    const indexation = change('indexation.yaml', 'procedure: wmo-2026', 'procedure: wmo-2062');
    expect((await faultsOf(folder))[0]).toBe(
      `indexation.yaml:${indexation}: indexations[0].procedure: there is no procedure wmo-2062 in this region`,
    );
  });

  it('of questions names a procedure, and a part of a procedure, that is not there', async () => {
    cpSync(join(talking, 'questions.yaml'), join(folder, 'questions.yaml'));
    const condition = change('questions.yaml', 'code: KWALITEIT', 'code: NERGENS');
    const waiting =
      change('questions.yaml', 'waiting:\n  - procedure: wmo-2026', 'waiting:\n  - procedure: wmo-2062') + 1;
    const faults = await faultsOf(folder);
    expect(faults).toContain(
      `questions.yaml:${condition}: answered[0].about.code: this procedure has no condition NERGENS`,
    );
    expect(faults).toContain(
      `questions.yaml:${waiting}: waiting[0].procedure: there is no procedure wmo-2062 in this region`,
    );
  });

  describe('in a demo of two regions', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await aDatabase();
    });
    afterAll(() => database.close());

    it('with a fault in the last file leaves nothing behind', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'openhuis-data-'));
      try {
        cpSync(original, join(directory, 'a'), { recursive: true });
        change('providers.yaml', 'legalForm:', 'legalFrom:');
        cpSync(folder, join(directory, 'b'), { recursive: true });
        const loading = loadDemo(database.app, {
          directory,
          tokensFile: join(directory, 'tokens.txt'),
          files: new FileStore(join(directory, 'files')),
          moment: { today: '2026-11-21', now: new Date('2026-11-21T09:00:00Z') },
        });
        await expect(loading).rejects.toBeInstanceOf(DataFileError);
        expect(await database.asOwner('select from region')).toEqual([]);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

    it('is completed after an interruption, without doing anything twice', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'openhuis-data-'));
      try {
        cpSync(original, join(directory, 'a'), { recursive: true });
        const load = (tokensFile: string) =>
          loadDemo(database.app, {
            directory,
            tokensFile,
            files: new FileStore(join(folder, 'files')),
            moment: { today: '2026-11-21', now: new Date('2026-11-21T09:00:00Z') },
          });
        const count = () =>
          database.asOwner(
            `select (select count(*)::int from enrolment) as enrolments, (select count(*)::int from contract) as contracts,
               (select count(*)::int from procedure_version) as versions, (select count(*)::int from evidence) as documents,
               (select count(*)::int from person) as people, (select count(*)::int from api_token) as tokens`,
          );
        // The last step fails: there is no such folder for the tokens.
        await expect(load(join(directory, 'missing', 'tokens.txt'))).rejects.toThrow('ENOENT');
        const [before] = await count();
        expect(before).toMatchObject({ enrolments: 13, contracts: 13, versions: 2, tokens: 0 });
        expect((await load(join(directory, 'tokens.txt'))).regions).toMatchObject([{ loaded: true }]);
        const [after] = await count();
        const tokens = readFileSync(join(directory, 'tokens.txt'), 'utf8').match(/ohp_/g)?.length;
        expect(tokens).toBeGreaterThan(8);
        expect(after).toEqual({ ...before, tokens });
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    }, 60_000);
  });

  it('of a dialogue that could not be loaded to its end leaves nothing of it, and is completed', async () => {
    const database = await aDatabase();
    const directory = mkdtempSync(join(tmpdir(), 'openhuis-data-'));
    try {
      cpSync(join(talking, 'dialogue.yaml'), join(folder, 'dialogue.yaml'));
      change('dialogue.yaml', 'about: { kind: product, code: BG-BASIS }', 'about: { kind: product, code: HH-BASIS }');
      const second = '    subject: Eén formulier voor alle gemeenten';
      change('dialogue.yaml', second, `${second}\n    about: { kind: product, code: NOWHERE }`);
      const load = async (): Promise<unknown> => {
        rmSync(join(directory, 'demo'), { recursive: true, force: true });
        cpSync(folder, join(directory, 'demo', 'a'), { recursive: true });
        return await loadDemo(database.app, {
          directory: join(directory, 'demo'),
          tokensFile: join(directory, 'tokens.txt'),
          files: new FileStore(join(directory, 'files')),
          moment: { today: '2026-11-21', now: new Date('2026-11-21T09:00:00Z') },
        });
      };
      const count = async (): Promise<unknown> =>
        (
          await database.asOwner(
            `select (select count(*)::int from proposal) as proposals, (select count(*)::int from dialogue_table) as tables,
               (select count(*)::int from amendment) as amendments, (select count(*)::int from extension_round) as rounds`,
          )
        )[0];
      await expect(load()).rejects.toThrow('invalid-input');
      expect(await count()).toEqual({ proposals: 0, tables: 0, amendments: 0, rounds: 0 });
      change('dialogue.yaml', '\n    about: { kind: product, code: NOWHERE }', '');
      await load();
      expect(await count()).toEqual({ proposals: 2, tables: 1, amendments: 1, rounds: 1 });
    } finally {
      rmSync(directory, { recursive: true, force: true });
      await database.close();
    }
  }, 120_000);
});
