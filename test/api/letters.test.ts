import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusals } from '@openhuis/enrolments';
import { anOrganisation } from '../support/builders/organisation.js';
import { aPerson, onDay } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { LetterScene } from '../support/letter-scene.js';

const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const logo = (region: string): Buffer => readFileSync(resolve(import.meta.dirname, `../../demo/${region}/logo.png`));

/** What somebody reads, on one line; without the program nothing is known. */
function wordsOf(pdf: Buffer): string | undefined {
  if (!canReadPdf) return undefined;
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ');
}

describe('letters', () => {
  let scene: LetterScene;

  beforeAll(async () => {
    scene = await LetterScene.open();
  });
  afterAll(() => scene.close());

  const kindsOf = async (id: string): Promise<string[]> => (await scene.letters(id)).map(({ kind }) => kind);

  it('follow a submission with a receipt that both sides download, the same bytes each time', async () => {
    const { id, token, organisation } = await scene.submitted('2026-03-02', ['BG-BASIS', 'BG-COMPLEX']);
    const [receipt] = await scene.letters(id, token);
    expect(receipt).toMatchObject({ kind: 'receipt', sizeBytes: null, fileHash: null });
    const path = `/v1/letters/${receipt?.id ?? ''}/file`;
    const [theirs, ours] = [await scene.download(path, token), await scene.download(path, scene.manager)];
    expect(theirs.status).toBe(200);
    expect(theirs.headers.get('content-type')).toBe('application/pdf');
    expect(theirs.headers.get('x-content-type-options')).toBe('nosniff');
    expect(theirs.headers.get('content-disposition')).toMatch(
      /^attachment; filename="ontvangstbevestiging-[A-Z0-9-]+-2026-03-02\.pdf"$/,
    );
    expect(theirs.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(ours.bytes)).toBe(sha256(theirs.bytes));
    const [submitted] = await scene.database.asOwner<{ contentHash: string }>(
      `select content_hash as "contentHash" from enrolment where id = $1`,
      [id],
    );
    expect((await scene.letter(id, 'receipt')).facts).toMatchObject({
      addressee: { name: organisation.name, kvkNumber: organisation.kvkNumber },
      signature: null,
      content: { contentHash: submitted?.contentHash, of: 'submission' },
    });
    const words = wordsOf(theirs.bytes);
    if (words !== undefined) {
      expect(words).toContain('maandag 2 maart 2026 om 10.00 uur');
      expect(words).toContain(submitted?.contentHash.slice(0, 16));
      expect(words).toContain('bewijs.pdf');
    }
  });

  it('are kept under their hash, once, and made anew with the same bytes when the store lost them', async () => {
    const { id, token } = await scene.submitted('2026-03-02');
    const { id: letterId } = await scene.letter(id, 'receipt');
    const path = `/v1/letters/${letterId}/file`;
    const before = await scene.download(path, token);
    await Promise.all([scene.keep(letterId), scene.keep(letterId)]);
    const kept = await scene.letter(id, 'receipt');
    expect(kept).toMatchObject({ fileHash: sha256(before.bytes), sizeBytes: before.bytes.length });
    const hash = kept.fileHash ?? '';
    expect(sha256(readFileSync(join(scene.folder, hash.slice(0, 2), hash)))).toBe(hash);
    expect(sha256((await scene.download(path, token)).bytes)).toBe(hash);
    await rm(join(scene.folder, hash.slice(0, 2), hash));
    expect(sha256((await scene.download(path, token)).bytes)).toBe(hash);
  });

  it('stay what they were when logo, passages, colour and names change', async () => {
    const { region, database } = scene;
    await database.asOwner(
      `insert into region_appearance (region_id, display_name, brand_colour, logo, logo_media_type, logo_hash, logo_alternative)
       values ($1, 'Zorgregio Een', '#7b2d7f', $2, 'image/png', $3, 'Zorgregio Een')`,
      [region.id, logo('zuidoost-utrecht'), sha256(logo('zuidoost-utrecht'))],
    );
    const settings = `/v1/regions/${region.id}/letter-settings`;
    expect((await scene.call(scene.manager, 'PUT', settings, { version: 0, closing: 'Bel ons gerust.' })).status).toBe(
      200,
    );
    const { id, token, organisation } = await scene.submitted('2026-03-02');
    const path = `/v1/letters/${(await scene.letter(id, 'receipt')).id}/file`;
    const first = await scene.download(path, token);
    expect(wordsOf(first.bytes) ?? 'Bel ons gerust. Zorgregio Een').toMatch(/Zorgregio Een.*Bel ons gerust\./);

    await database.asOwner(
      `update region_appearance set display_name = 'Zorgregio Twee', brand_colour = '#1e6b52', logo = $2, logo_hash = $3 where region_id = $1`,
      [region.id, logo('midden-ijssel-oost-veluwe'), sha256(logo('midden-ijssel-oost-veluwe'))],
    );
    await scene.call(scene.manager, 'PUT', settings, { version: 1, closing: 'Mail ons.' });
    await database.asOwner(`update organisation set name = 'Heel anders B.V.' where id = $1`, [organisation.id]);
    expect(sha256((await scene.download(path, token)).bytes)).toBe(sha256(first.bytes));
    const next = await scene.submitted('2026-03-03');
    const { facts } = await scene.letter(next.id, 'receipt');
    expect(facts).toMatchObject({ letterhead: { name: 'Zorgregio Twee' }, passages: { closing: 'Mail ons.' } });
    await scene.call(scene.manager, 'PUT', settings, { version: 2 });
  });

  it('tell what is lacking and until when, that it came, and that it did not', async () => {
    const late = await scene.submitted('2026-03-02');
    await scene.askSupplement(late, '2026-03-04');
    expect(await scene.letter(late.id, 'supplementRequest')).toMatchObject({
      facts: {
        content: { until: '2026-03-18', days: 14, items: [{ lacking: 'De handtekening ontbreekt.' }] },
        signature: { name: scene.region.manager.person?.name, role: 'contractmanager' },
      },
    });
    await scene.sweep('2026-03-18');
    expect(await kindsOf(late.id)).not.toContain('notProcessed');
    await scene.sweep('2026-03-19');
    await scene.sweep('2026-03-19');
    expect(await kindsOf(late.id)).toEqual(['notProcessed', 'supplementRequest', 'receipt']);
    expect(await scene.letter(late.id, 'notProcessed')).toMatchObject({
      facts: { signature: null, content: { until: '2026-03-18' } },
    });
  });

  it('admit for a part, with what was refused, why, and until when one can go to court', async () => {
    const enrolled = await scene.submitted('2026-03-02', ['BG-BASIS', 'BG-COMPLEX']);
    const productId = scene.procedure.productIds.get('BG-COMPLEX') ?? '';
    await scene.decided(enrolled, '2026-03-09', {
      outcome: 'admitted',
      reason: 'U voldoet aan alle voorwaarden.',
      lines: [{ productId, municipality: '0262', admitted: false, reason: 'Lochem biedt dit niet aan.' }],
    });
    const { facts } = await scene.letter(enrolled.id, 'admission');
    expect(facts).toMatchObject({
      signature: { name: scene.region.approver.person?.name, role: 'besluitnemer' },
      content: {
        admitted: [{ product: 'BG-BASIS', municipalities: ['Lochem'] }],
        refused: [{ product: 'BG-COMPLEX', municipality: 'Lochem', reason: 'Lochem biedt dit niet aan.' }],
        remedyUntil: '2026-03-29',
        addsToContract: false,
      },
    });
  });

  it('announce a refusal, answer the complaint, and tell that it is final', async () => {
    const enrolled = await scene.submitted('2026-03-02');
    const announced = await scene.decided(enrolled, '2026-03-09', {
      outcome: 'refused',
      reason: 'Eén voorwaarde niet.',
    });
    expect((await scene.letter(enrolled.id, 'intendedRefusal')).facts).toMatchObject({
      content: {
        remedyUntil: '2026-03-29',
        remedyDays: 20,
        unmet: [{ reason: 'De verklaring is niet ondertekend.' }],
      },
    });
    const refusals = scene.api.app.get(Refusals);
    const { signatory } = enrolled.organisation;
    const complaint = 'Zij was wel ondertekend.\nKijk op bladzijde 14.';
    const { id } = enrolled;
    const { version } = await refusals.complain(signatory, onDay('2026-03-11'), id, announced.version, complaint);
    const [filed] = await scene.database.asOwner<{ complaintId: string }>(
      `select id as "complaintId" from complaint where enrolment_id = $1`,
      [id],
    );
    const reply = {
      complaintId: filed?.complaintId ?? '',
      outcome: 'dismissed' as const,
      reason: 'Ook daar staat geen handtekening.',
    };
    await refusals.answerComplaint(scene.region.manager, onDay('2026-03-16'), id, version, reply);
    expect((await scene.letter(id, 'complaintAnswer')).facts).toMatchObject({
      content: { complaint, complainedOn: '2026-03-11', outcome: 'dismissed', remedyUntil: '2026-03-29' },
    });
    await scene.sweep('2026-03-30');
    expect(await kindsOf(id)).toEqual(['refusal', 'complaintAnswer', 'intendedRefusal', 'receipt']);
    expect((await scene.letter(id, 'refusal')).facts).toMatchObject({
      signature: { name: scene.region.approver.person?.name },
      content: { notifiedOn: '2026-03-09', remedyUntil: '2026-03-29', finalReason: null },
    });
  });

  it('are seen as a concept before they are sent; nothing is kept of that', async () => {
    const enrolled = await scene.submitted('2026-03-02');
    const path = `/v1/enrolments/${enrolled.id}/letter-previews`;
    const early = await scene.call(scene.manager, 'POST', path, { kind: 'intendedRefusal', reason: 'Nee.' });
    expect([early.status, early.body.code]).toEqual([409, 'assessment-incomplete']);
    const version = await scene.assessed(enrolled, '2026-03-09', false);
    const asks = { kind: 'intendedRefusal', reason: 'Eén voorwaarde is niet vervuld.' };
    const proposing = await scene.download(path, scene.manager, asks);
    expect(proposing.status).toBe(200);
    expect(proposing.headers.get('content-disposition')).toMatch(
      /^attachment; filename="concept-voornemen-tot-weigering-/,
    );
    expect(wordsOf(proposing.bytes) ?? 'Concept. Deze brief [naam van wie besluit]').toMatch(
      /Concept\. Deze brief.*\[naam van wie besluit\]/,
    );
    const { manager } = scene.region;
    await scene.enrolments.proposeDecision(manager, onDay('2026-03-09'), enrolled.id, version, {
      outcome: 'refused',
      reason: asks.reason,
    });
    const deciding = await scene.download(path, scene.approver, { kind: 'intendedRefusal' });
    const name = scene.region.approver.person?.name ?? '';
    expect(wordsOf(deciding.bytes) ?? name).toContain(name);
    const other = await scene.call(scene.approver, 'POST', path, { kind: 'admission' });
    expect([other.status, other.body.code]).toEqual([409, 'condition-unmet']);
    expect(await kindsOf(enrolled.id)).toEqual(['receipt']);
  });

  it('name every fault of a concept at once', async () => {
    const { id } = await scene.submitted('2026-03-02');
    const path = `/v1/enrolments/${id}/letter-previews`;
    const faults = async (body: object) => {
      const answer = await scene.call(scene.manager, 'POST', path, body);
      return [answer.status, answer.body.errors.map(({ code, path: at }) => `${code} ${at ?? ''}`)];
    };
    expect(await faults({ kind: 'supplementRequest' })).toEqual([400, ['invalid-input items']]);
    expect(
      await faults({
        kind: 'supplementRequest',
        items: [
          { conditionCode: 'GEEN', lacking: 'Iets' },
          { conditionCode: 'UEA', lacking: ' ' },
        ],
      }),
    ).toEqual([400, ['unknown-condition items/0/conditionCode', 'invalid-input items/1/lacking']]);
    expect(await faults({ kind: 'complaintAnswer' })).toEqual([
      400,
      ['invalid-input complaintId', 'invalid-input outcome', 'invalid-input reason'],
    ]);
    expect(await faults({ kind: 'receipt' })).toEqual([400, ['invalid-input kind']]);
  });

  it('are for who may read the enrolment, and nobody else', async () => {
    const { id } = await scene.submitted('2026-03-02');
    const { id: letterId } = await scene.letter(id, 'receipt');
    const stranger = await scene.tokenOf((await anOrganisation(scene.database)).signatory);
    const elsewhere = await scene.tokenOf((await aRegion(scene.database, {})).manager);
    const auditor = await scene.tokenOf(
      await aPerson(scene.database, { regionRoles: [{ regionId: scene.region.id, role: 'auditor' }] }),
    );
    for (const [token, status] of [
      [stranger, 404],
      [elsewhere, 404],
      [auditor, 200],
    ] as const) {
      expect((await scene.download(`/v1/letters/${letterId}/file`, token)).status).toBe(status);
      expect((await scene.call(token, 'GET', `/v1/enrolments/${id}/letters`)).status).toBe(status);
    }
    for (const token of [stranger, auditor]) {
      const body = { kind: 'supplementRequest' };
      expect((await scene.call(token, 'POST', `/v1/enrolments/${id}/letter-previews`, body)).status).toBe(403);
    }
  });

  it('are neither changed nor taken back, and a provider writes none but its receipt', async () => {
    const { id, organisation } = await scene.submitted('2026-03-02');
    const { id: letterId } = await scene.letter(id, 'receipt');
    const as = (statement: string) =>
      scene.database.app.command(scene.region.manager.scope, (manager) => manager.query(statement, [letterId]));
    // No policy lets a row be touched, and beneath it stands the trigger.
    await as(`update letter set reference = 'anders' where id = $1`);
    await as(`delete from letter where id = $1`);
    expect((await scene.letter(id, 'receipt')).reference).not.toBe('anders');
    await expect(
      scene.database.asOwner(`update letter set reference = 'anders' where id = $1`, [letterId]),
    ).rejects.toThrow();
    await expect(
      scene.database.app.command(organisation.signatory.scope, (manager) =>
        manager.query(
          `insert into letter (enrolment_id, region_id, organisation_id, kind, template_version, reference, written_at, written_on, signed_by, facts)
           select enrolment_id, region_id, organisation_id, 'admission', 1, reference, written_at, written_on, $2, facts from letter where id = $1`,
          [letterId, organisation.signatory.person?.id],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('the standing passages of letters', () => {
  let scene: LetterScene;
  beforeAll(async () => {
    scene = await LetterScene.open();
  });
  afterAll(() => scene.close());

  it('are set by the region, told apart from the words of the house, and in the trail by name', async () => {
    const path = `/v1/regions/${scene.region.id}/letter-settings`;
    const before = await scene.call<Record<string, unknown>>(scene.manager, 'GET', path);
    expect(before.body).toMatchObject({
      version: 0,
      set: { court: null },
      house: { court: expect.stringMatching(/rechtbank/) },
    });
    const court = 'de voorzieningenrechter van de rechtbank Gelderland';
    expect((await scene.call(scene.manager, 'PUT', path, { version: 0, court })).body).toEqual({ version: 1 });
    expect((await scene.call(scene.manager, 'GET', path)).body).toMatchObject({
      version: 1,
      set: { court, closing: null },
    });
    const stale = await scene.call(scene.manager, 'PUT', path, { version: 0, court: 'een andere' });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
    const [entry] = await scene.database.asOwner<{ change: unknown }>(
      `select change from audit_entry where action = 'region.letterSettingsSet'`,
    );
    expect(entry?.change).toEqual({ passages: ['court'] });
  });

  it('are refused with every fault at once, and for another region or role', async () => {
    const path = `/v1/regions/${scene.region.id}/letter-settings`;
    const wrong = await scene.call(scene.manager, 'PUT', path, { version: -1, court: '', closing: 'x'.repeat(1001) });
    expect([wrong.status, wrong.body.errors.map((fault) => fault.path).toSorted()]).toEqual([
      400,
      ['closing', 'court', 'version'],
    ]);
    const elsewhere = await scene.tokenOf((await aRegion(scene.database, {})).manager);
    expect((await scene.call(elsewhere, 'PUT', path, { version: 0 })).status).toBe(404);
    expect((await scene.call(scene.approver, 'PUT', path, { version: 0 })).status).toBe(403);
  });
});
