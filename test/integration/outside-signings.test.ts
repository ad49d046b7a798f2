import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import type { OutsideSigningsAnswer } from '@openhuis/contracts';
import { unzipSync } from 'fflate';
import { anApi, aTokenOf } from '../support/api.js';
import { aContract, aDecision, contractsOf } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine } from '../support/builders/procedure.js';
import { aRegion } from '../support/builders/region.js';
import { outsideSigningScene, TODAY } from '../support/outside-signing.js';

const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;

describe('signing at a service outside', () => {
  const scene = outsideSigningScene();
  const {
    now,
    nameOf,
    tokenOf,
    hashOf,
    declared,
    ask,
    list,
    work,

    tell,
    hear,
    sent,
    signedThere,
    signatures,
    stateOf,
  } = scene;

  it('sends the text to the service, with who signs it and where to tell of it', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const own = await tokenOf('provider', contract);
    expect((await list(contract)).service).toBe('Ondertekendienst van de proef');
    const asked = await ask(contract);
    expect([asked.status, (await list(contract, own)).signings[0]?.state]).toEqual([201, 'asked']);
    const again = await ask(contract);
    expect([again.status, again.body.errors[0]?.code]).toEqual([409, 'outside-signing-exists']);
    expect(await work()).toEqual([]);

    const { order, sent: pdf, id } = scene.service.last;
    const email = `${contract.organisation.signatory.person?.id.slice(0, 8) ?? ''}@openhuis.example`;
    expect(order.signers).toEqual([{ name: nameOf('provider', contract), email, role: 'bestuurder' }]);
    expect(order.documents[0].name).toBe(`overeenkomst-${contract.number}.pdf`);
    expect(order.callbackUrl).toBe(`${scene.api.configuration.publicUrl}/v1/outside-signings/webhook`);
    expect(order.expiresAt > (await now()).toISOString()).toBe(true);
    expect(pdf.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    if (hasPdftotext) {
      const said = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ');
      expect(said).toContain(`Opdrachtnemer: ${nameOf('provider', contract)}`);
      expect(said).toContain('Ondertekendienst van de proef');
      expect(said.replaceAll(' ', '')).toContain(await hashOf(contract));
      expect(said).not.toContain('Concept');
    }
    // Where to sign is for the signer alone.
    const [seen] = (await list(contract, own)).signings;
    expect([seen?.state, seen?.signUrl]).toEqual([
      'sent',
      `${scene.service.environment['SIGNING_SERVICE_URL'] ?? ''}/sign/${id}`,
    ]);
    expect((await list(contract)).signings[0]?.signUrl).toBeNull();
    // Done again it sends nothing.
    const before = scene.service.envelopes.size;
    await scene.progress.advance(scene.region.id, asked.body.id, await scene.api.clock.moment());
    expect([scene.service.envelopes.size, await stateOf(contract)]).toEqual([before, ['sent']]);
    expect(await signatures(contract)).toEqual([]);
  });

  it('puts the signature when the service tells of it, once, and keeps the document', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    scene.api.clock.setInstant(new Date('2025-11-10T09:10:00Z'));
    await scene.service.sign(envelope, new Date('2025-11-10T09:07:00Z'));
    expect(await hear('envelope.completed', envelope, 'msg_one')).toBe(204);
    expect(await work()).toEqual([]);
    const once = [
      {
        side: 'provider',
        name: nameOf('provider', contract),
        method: 'outside',
        role: 'bestuurder',
        hash: await hashOf(contract),
      },
    ];
    expect([await signatures(contract), await stateOf(contract)]).toEqual([once, ['signed']]);
    const [row] = await scene.database.asOwner<{ at: Date; mandated: boolean }>(
      `select signed_at as at, mandate_id is not null as mandated from signature where contract_id = $1`,
      [contract.id],
    );
    expect(row).toEqual({ at: new Date('2025-11-10T09:07:00Z'), mandated: true });

    // The same message again asks for nothing; another about the same changes nothing.
    expect(await hear('envelope.completed', envelope, 'msg_one')).toBe(204);
    const [open] = await scene.database.asOwner(
      `select from outbox where job = 'outside-signings.advance' and state <> 'done'`,
    );
    expect(open).toBeUndefined();
    expect(await hear('envelope.completed', envelope, 'msg_two')).toBe(204);
    expect(await work()).toEqual([]);
    expect(await signatures(contract)).toEqual(once);

    const [signing] = (await list(contract)).signings;
    const file = await fetch(`${scene.api.address}/v1/outside-signings/${signing?.id ?? ''}/file`, {
      headers: { authorization: `Bearer ${scene.manager}` },
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(envelope.signed)).toBe(true);
    const trail = await scene.database.asOwner<{
      action: string;
      change: { method?: string; outsideSigningId?: string };
    }>(
      `select action, change from audit_entry where subject_id = $1 and action like 'contract.%igning%' or subject_id = $1 and action = 'contract.signedByProvider' order by id`,
      [contract.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['contract.outsideSigningAsked', 'contract.signedByProvider']);
    expect(trail[1]?.change).toMatchObject({ method: 'outside', outsideSigningId: signing?.id });
  });

  it.each([
    ['both there', ['provider', 'region'], [true, true]],
    ['the region there first', ['region', 'provider'], [true, true]],
    ['one there, the other here', ['provider', 'region'], [true, false]],
    ['one here, the other there', ['region', 'provider'], [false, true]],
  ] as const)('concludes the contract with the second signature: %s', async (_how, sides, there) => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    for (const [at, side] of sides.entries()) {
      if (there[at] === true) await signedThere(contract, side);
      else {
        const path = `/v1/contracts/${contract.id}/${side}-signatures`;
        const { status } = await scene.api.call(
          await tokenOf(side, contract),
          'POST',
          path,
          await declared(contract, side),
        );
        expect(status).toBe(201);
      }
      const { body } = await scene.api.call(scene.manager, 'GET', `/v1/contracts/${contract.id}`);
      expect([body['signedOn'], body['status']]).toEqual(at === 0 ? [null, 'pending'] : [TODAY, 'signed']);
    }
    const methods = new Map(sides.map((side, at) => [side, there[at] === true ? 'outside' : 'here']));
    expect((await signatures(contract)).map(({ side, method }) => [side, method])).toEqual([
      ['provider', methods.get('provider')],
      ['region', methods.get('region')],
    ]);
    // What both signed is written down and sealed, as it is without a scene.service.
    const [documents] = await scene.database.asOwner<{ count: number }>(
      `select count(*)::int as count from contract_document where contract_id = $1`,
      [contract.id],
    );
    expect(documents?.count).toBe(4);
  });

  it('concludes an addition as well', async () => {
    const lines = [aLine(scene.procedure, 'BG-BASIS', '0262')];
    const contract = await aContract(scene.database, scene.region, scene.procedure, { lines, signed: true });
    const decisionId = await aDecision(scene.database, scene.region, scene.procedure, contract.organisation);
    const addendum = await scene.database.app.command(scene.region.manager.scope, (entities) =>
      contractsOf(scene.database).add(entities, scene.region.manager, onDay(TODAY), {
        contractId: contract.id,
        decisionId,
        procedureVersion: scene.procedure.number,
        lines: [aLine(scene.procedure, 'BG-COMPLEX', '0262')],
      }),
    );
    const [{ hash } = { hash: '' }] = await scene.database.asOwner<{ hash: string }>(
      `select text_hash as hash from addendum where id = $1`,
      [addendum.id],
    );
    for (const side of ['region', 'provider'] as const) {
      expect((await ask(contract, side, { addendumId: addendum.id, textHash: hash })).status).toBe(201);
      expect(await work()).toEqual([]);
      await scene.service.sign(scene.service.last, await now());
      expect(await hear('envelope.completed', scene.service.last)).toBe(204);
      expect(await work()).toEqual([]);
    }
    const found = await scene.database.asOwner<{ method: string; hash: string }>(
      `select method, text_hash as hash from addendum_signature where addendum_id = $1`,
      [addendum.id],
    );
    expect(found).toEqual(Array(2).fill({ method: 'outside', hash }));
    const [row] = await scene.database.asOwner<{ on: string | null }>(
      `select signed_on::text as on from addendum where id = $1`,
      [addendum.id],
    );
    expect(row?.on).toBe(TODAY);
  });

  it('hears only what proves itself, and only within five minutes', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    const { body, headers } = scene.service.message('envelope.completed', envelope, await now());
    const refused = async (others: Record<string, string>, sentBody = body): Promise<unknown[]> => {
      const answer = await scene.api.call<{ errors: { code: string; details?: unknown }[] }>(
        undefined,
        'POST',
        '/v1/outside-signings/webhook',
        sentBody,
        { ...headers, ...others },
      );
      return [answer.status, answer.body.errors[0]?.details];
    };
    expect(await refused({ 'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}` })).toEqual([
      401,
      { header: 'webhook-signature' },
    ]);
    expect(await refused({ 'webhook-id': 'msg_other' })).toEqual([401, { header: 'webhook-signature' }]);
    // The same fields with another space: it is the bytes that are signed.
    expect(await refused({}, body.replace(':', ': '))).toEqual([401, { header: 'webhook-signature' }]);
    for (const seconds of [-301, 301]) {
      const late = scene.service.message(
        'envelope.completed',
        envelope,
        new Date((await now()).getTime() + seconds * 1000),
      );
      expect(await refused(late.headers, late.body)).toEqual([401, { header: 'webhook-timestamp' }]);
    }
    const junk = await refused({ authorization: 'Bearer niets' }, '{');
    expect(junk[0]).toBe(400);
    const large = await scene.api.call(
      undefined,
      'POST',
      '/v1/outside-signings/webhook',
      `"${'x'.repeat(65_536)}"`,
      headers,
    );
    expect(large.status).toBe(413);
    const [heard] = await scene.database.asOwner(`select from outside_signing_message where webhook_id = $1`, [
      headers['webhook-id'],
    ]);
    expect([heard, await signatures(contract)]).toEqual([undefined, []]);
    // What is another's is heard, and left alone.
    const others = scene.service.message(
      'envelope.completed',
      { ...envelope, order: { ...envelope.order, externalId: 'een-ander' } },
      await now(),
    );
    expect(await tell(others.body, others.headers)).toBe(204);
    expect(await tell(body, headers)).toBe(204);
    expect(await work()).toEqual([]);
    expect(await stateOf(contract)).toEqual(['signed']);
  });

  it('puts one signature, though two workers fetch the document at once', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    const [signing] = (await list(contract)).signings;
    await scene.database.asOwner(`update outside_signing set look_at = $2 where id = $1`, [signing?.id, await now()]);
    const moment = await scene.api.clock.moment();
    await Promise.all(
      Array.from({ length: 4 }, () => scene.progress.advance(scene.region.id, signing?.id ?? '', moment)),
    );
    expect([(await signatures(contract)).length, await stateOf(contract)]).toEqual([1, ['signed']]);
  });

  it('goes into the archive of signed documents, and where nothing came of it the index says why', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    scene.api.clock.setInstant(new Date('2025-11-10T09:10:00Z'));
    await scene.service.sign(envelope, new Date('2025-11-10T09:07:00Z'));
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    const refusing = await sent(contract, 'region');
    Object.assign(refusing, { status: 'declined' });
    refusing.signer.declineReason = '=Artikel 3 klopt niet';
    await hear('envelope.declined', refusing);
    expect(await work()).toEqual([]);
    const archive = async (token: string): Promise<{ files: Record<string, Uint8Array>; lines: string[] }> => {
      const response = await fetch(`${scene.api.address}/v1/contracts/document-archive?search=${contract.number}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.status).toBe(200);
      const { 'overzicht.csv': index, ...files } = unzipSync(Buffer.from(await response.arrayBuffer()));
      return {
        files,
        lines: Buffer.from(index ?? [])
          .toString()
          .trim()
          .split(/\r?\n/),
      };
    };
    const { files, lines } = await archive(scene.manager);
    const [[path, bytes] = ['', undefined]] = Object.entries(files);
    expect([Object.keys(files).length, path.split('/').at(-1)]).toEqual([1, 'bij-dienst-ondertekend-aanbieder.pdf']);
    expect(Buffer.from(bytes ?? []).equals(envelope.signed)).toBe(true);
    const [head, signedLine, refusedLine, ...others] = lines;
    expect([head?.endsWith(';Bijzonderheden'), others]).toEqual([true, []]);
    expect(signedLine).toContain(`Exemplaar dat de aanbieder bij een dienst ondertekende;${TODAY};`);
    expect(signedLine).toMatch(/;[0-9a-f]{64};Ondertekendienst van de proef$/);
    expect(refusedLine).toContain('Bij een dienst zonder geldige handtekening van de regio;;');
    expect(refusedLine).toContain('Ondertekendienst van de proef: geweigerd. Reden: =Artikel 3 klopt niet');
    // The same for its provider; nothing for a stranger.
    expect(Object.keys((await archive(await tokenOf('provider', contract))).files)).toEqual([path]);
    const elsewhere = await aRegion(scene.database, { '0363': 'Amsterdam' });
    const stranger = await aTokenOf(scene.database, elsewhere.manager.person?.id ?? '');
    expect((await archive(stranger)).lines).toHaveLength(1);
    // The page says by whom, where and when.
    const [refused, signing] = (await list(contract)).signings;
    expect(signing).toMatchObject({
      service: 'Ondertekendienst van de proef',
      signerName: nameOf('provider', contract),
      signedAt: '2025-11-10T09:07:00.000Z',
    });
    expect(refused).toMatchObject({ state: 'refused', reason: '=Artikel 3 klopt niet', signedAt: null });
  });

  it('is asked for by who may sign, under the text that was read, and names every fault', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const own = await tokenOf('provider', contract);
    const path = `/v1/contracts/${contract.id}`;
    const form = await declared(contract, 'provider');
    const wrong = await scene.api.call(own, 'POST', `${path}/region-outside-signings`, form);
    expect(wrong.status).toBe(403);
    expect((await ask(contract, 'provider', { typedName: 'Iemand Anders' })).body.errors[0]?.code).toBe('name-differs');
    expect((await ask(contract, 'provider', { textHash: 'f'.repeat(64) })).body.errors[0]?.code).toBe('text-changed');
    const bad = await ask(contract, 'provider', { textHash: 'x', role: '', addendumId: 'x', extra: 1 });
    expect([bad.status, bad.body.errors.map(({ path: at }) => at).toSorted()]).toEqual([
      400,
      ['addendumId', 'extra', 'role', 'textHash'],
    ]);
    const elsewhere = await aRegion(scene.database, { '0310': 'De Bilt' });
    const stranger = await aTokenOf(scene.database, elsewhere.manager.person?.id ?? '');
    expect((await scene.api.call(stranger, 'GET', `${path}/outside-signings`)).status).toBe(404);
    expect((await list(contract)).signings).toEqual([]);
  });

  it('is not there where no service is configured', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const without = await anApi(scene.database, scene.folder, {});
    try {
      without.clock.setDate(TODAY);
      const path = `/v1/contracts/${contract.id}`;
      const { body } = await without.call<OutsideSigningsAnswer>(scene.manager, 'GET', `${path}/outside-signings`);
      expect(body).toEqual({ service: null, signings: [] });
      const form = await declared(contract, 'region');
      expect((await without.call(scene.manager, 'POST', `${path}/region-outside-signings`, form)).status).toBe(404);
      expect((await without.call(undefined, 'POST', '/v1/outside-signings/webhook', {})).status).toBe(404);
    } finally {
      await without.close();
    }
  });
});
