import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '@openhuis/platform';
import { EvidenceWallet, Providers } from '@openhuis/providers';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aContract } from '../support/builders/contract.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { onDay } from '../support/builders/person.js';
import { refusal } from '../support/builders/refusal.js';
import { aRegion } from '../support/builders/region.js';

const moment = onDay('2026-03-02');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n');
const edited = {
  name: 'Andere Naam B.V.',
  legalForm: 'besloten vennootschap',
  rsin: '002220647',
  agbCode: '41123456',
  iban: 'NL91ABNA0417164300',
  email: 'post@organisation.example',
};

describe('organisations', () => {
  let database: TestDatabase;
  let providers: Providers;
  beforeAll(async () => {
    database = await aDatabase();
    providers = new Providers(database.app);
  });
  afterAll(() => database.close());

  it('are edited by themselves, with a version', async () => {
    const { id, kvkNumber, signatory } = await anOrganisation(database);
    expect(await providers.edit(signatory, id, 1, edited)).toBe(2);
    expect(await providers.read(signatory, id)).toMatchObject({ ...edited, kvkNumber, version: 2 });
    await expect(providers.edit(signatory, id, 1, edited)).rejects.toMatchObject({
      violations: [{ code: 'stale-version', details: { yours: 1, current: 2 } }],
    });
    const [entry] = await database.asOwner<{ change: unknown }>(
      `select change from audit_entry where subject_id = $1`,
      [id],
    );
    // Addresses, accounts and codes that may be a person's are named, and not told.
    expect(entry?.change).toEqual({
      fields: ['name', 'rsin', 'agbCode', 'iban', 'email'],
      name: { from: `Zorg ${kvkNumber} B.V.`, to: 'Andere Naam B.V.' },
      rsin: { from: null, to: '002220647' },
    });
  });

  it('give every wrong identifier at once, and nothing is stored', async () => {
    const { id, name, signatory } = await anOrganisation(database);
    const wrong = { ...edited, rsin: '002220648', agbCode: '4112345', iban: 'NL91ABNA0417164301' };
    expect(await refusal(providers.edit(signatory, id, 1, wrong))).toEqual([
      'invalid-identifier rsin',
      'invalid-identifier agbCode',
      'invalid-identifier iban',
    ]);
    expect(await providers.read(signatory, id)).toMatchObject({ name, version: 1 });
  });

  it('have no RSIN when they are a natural person', async () => {
    const { id, signatory } = await anOrganisation(database);
    await database.asOwner(`update organisation set natural_person = true where id = $1`, [id]);
    expect(await refusal(providers.edit(signatory, id, 1, edited))).toEqual(['invalid-identifier rsin']);
    expect(await providers.edit(signatory, id, 1, { ...edited, rsin: null })).toBe(2);
  });

  it('with a contract report what it knows of them, and edit the rest', async () => {
    const region = await aRegion(database, { '0310': 'De Bilt' });
    const procedure = await aProcedure(database, region, { municipalities: ['0310'] });
    const lines = [aLine(procedure, 'BG-BASIS', '0310')];
    const { organisation } = await aContract(database, region, procedure, { lines, signed: true });
    const { id, signatory } = organisation;
    const { version, hasContract, name, legalForm, iban } = await providers.read(signatory, id);
    expect(hasContract).toBe(true);
    const other = { ...edited, legalForm: 'stichting', iban: 'NL20INGB0001234567' };
    expect(await refusal(providers.edit(signatory, id, version, other))).toEqual([
      'change-to-report name',
      'change-to-report legalForm',
      'change-to-report iban',
    ]);
    expect(await providers.edit(signatory, id, version, { ...edited, name, legalForm, iban })).toBe(version + 1);
    expect((await providers.read(signatory, id)).email).toBe(edited.email);
    // Once no contract runs any more it is its own again.
    await database.asOwner(
      `update contract set ended_on = ends_on, end_reason = 'termEnded' where organisation_id = $1`,
      [id],
    );
    expect(await providers.edit(signatory, id, version + 1, other)).toBe(version + 2);
  });

  it('are edited by nobody else, and read by no region they did not enrol in', async () => {
    const { id } = await anOrganisation(database);
    const { signatory: stranger } = await anOrganisation(database);
    const { manager } = await aRegion(database);
    for (const actor of [stranger, manager]) {
      expect(await refusal(providers.edit(actor, id, 1, edited))).toEqual(['not-found']);
      expect(await refusal(providers.read(actor, id))).toEqual(['not-found']);
    }
  });
});

describe('evidence', () => {
  let database: TestDatabase;
  let directory: string;
  let files: FileStore;
  let wallet: EvidenceWallet;
  let organisation: TestOrganisation;
  beforeAll(async () => {
    database = await aDatabase();
    directory = await mkdtemp(join(tmpdir(), 'evidence-'));
    files = new FileStore(directory);
    wallet = new EvidenceWallet(database.app, files);
    organisation = await anOrganisation(database);
  });
  afterAll(async () => {
    await rm(directory, { recursive: true });
    await database.close();
  });

  const received = async (change: Record<string, string | undefined> = {}) => ({
    kind: 'KVK',
    issuedOn: '2026-01-15',
    expiresOn: undefined,
    fileName: 'uittreksel.pdf',
    ...change,
    file: await files.store(Readable.from([pdf])),
  });

  it('is added, listed and read back byte for byte', async () => {
    const { id: owner, signatory } = organisation;
    const id = await wallet.add(signatory, moment, owner, await received());
    expect(await wallet.list(signatory, owner)).toMatchObject([
      { id, kind: 'KVK', issuedOn: '2026-01-15', expiresOn: null, mediaType: 'application/pdf', sizeBytes: pdf.length },
    ]);
    const { evidence, bytes } = await wallet.open(signatory, id);
    expect(await buffer(bytes)).toEqual(pdf);
    expect(evidence.fileHash).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('never lets a name become a path', async () => {
    const { id: owner, signatory } = organisation;
    const id = await wallet.add(signatory, moment, owner, await received({ fileName: '../../..\\evil\r\n"x.pdf' }));
    expect((await wallet.read(signatory, id)).fileName).toBe('evilx.pdf');
    const names = await readdir(directory, { recursive: true });
    expect(names.filter((name) => name.includes('evil'))).toEqual([]);
  });

  it('is refused with everything that is wrong with what is stated', async () => {
    const { id: owner, signatory } = organisation;
    const wrong = await received({ kind: '', issuedOn: '2026-03-03', expiresOn: '2026-02-30' });
    expect(await refusal(wallet.add(signatory, moment, owner, wrong))).toEqual([
      'invalid-input kind',
      'invalid-input issuedOn',
      'invalid-date expiresOn',
    ]);
  });

  it('is withdrawn once, and gone from the list but not from the store', async () => {
    const { id: owner, signatory } = organisation;
    const id = await wallet.add(signatory, moment, owner, await received({ kind: 'ISO' }));
    await wallet.withdraw(signatory, moment, id);
    expect((await wallet.list(signatory, owner)).map((evidence) => evidence.id)).not.toContain(id);
    expect(await refusal(wallet.withdraw(signatory, moment, id))).toEqual(['not-found']);
    expect((await wallet.read(signatory, id)).withdrawnAt).toEqual(moment.now);
  });

  it('is nobody else', async () => {
    const { id: owner, signatory } = organisation;
    const id = await wallet.add(signatory, moment, owner, await received());
    const { signatory: stranger } = await anOrganisation(database);
    const { manager } = await aRegion(database);
    for (const actor of [stranger, manager]) {
      expect(await refusal(wallet.list(actor, owner))).toEqual(['not-found']);
      expect(await refusal(wallet.open(actor, id))).toEqual(['not-found']);
      expect(await refusal(wallet.withdraw(actor, moment, id))).toEqual(['not-found']);
      expect(await refusal(wallet.add(actor, moment, owner, await received()))).toEqual(['not-found']);
    }
  });

  it('says so when the store has lost a file', async () => {
    const { id: owner, signatory } = organisation;
    const id = await wallet.add(signatory, moment, owner, await received());
    await database.asOwner(`update evidence set file_hash = $2 where id = $1`, [id, '0'.repeat(64)]);
    expect(await refusal(wallet.open(signatory, id))).toEqual(['unavailable file']);
  });
});
