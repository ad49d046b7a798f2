import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import { OutsideSigningProgress, type OutsideSigningsAnswer, SigningService } from '@openhuis/contracts';
import { DocumentCompiler } from '@openhuis/documents';
import { FileStore } from '@openhuis/platform';
import { Procedures, type PublishedProcedure } from '@openhuis/procedures';
import { PDF, PdfArray, PdfDict, PdfName, PdfStream } from '@libpdf/core';
import { type Answer, anApi, aTokenOf, type TestApi } from '../support/api.js';
import { anAnnouncedAmendment } from '../support/builders/amendment.js';
import { aContract, aDecision, contractsOf, type TestContract } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine, aProcedure } from '../support/builders/procedure.js';
import { aRegion, type Region } from '../support/builders/region.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type KeptEnvelope, LocalSigningService } from '../support/signing-service.js';

/** What a service adds to a signed document, to be checked in years to come (PAdES B-LT). */
async function withValidationMaterial(pdf: Uint8Array, andMore?: (document: PDF) => void): Promise<Buffer> {
  const document = await PDF.load(pdf);
  const certificate = document.context.register(new PdfStream([], Buffer.from('een certificaat')));
  const store = PdfDict.of({ Type: PdfName.of('DSS'), Certs: new PdfArray([certificate]) });
  document.getCatalog().set('DSS', document.context.register(store));
  andMore?.(document);
  return Buffer.from(await document.save({ incremental: true }));
}

const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
const TODAY = '2025-11-10';

type Asked = Answer<{ id: string; errors: { code: string; path?: string; details?: unknown }[] }>;

describe('signing at a service outside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhuis-outside-'));
  let database: TestDatabase;
  let api: TestApi;
  let service: LocalSigningService;
  let progress: OutsideSigningProgress;
  let region: Region;
  let procedure: PublishedProcedure;
  let manager: string;

  beforeAll(async () => {
    database = await aDatabase();
    service = await LocalSigningService.start();
    api = await anApi(database, folder, { environment: { ...service.environment, SEAL_DIR: join(folder, 'seal') } });
    const { signingService, publicUrl } = api.configuration;
    if (signingService === undefined) throw new Error('the service is not configured');
    // As the worker has it, in the worker's role.
    progress = new OutsideSigningProgress(
      database.worker,
      new Procedures(database.worker),
      api.app.get(FileStore),
      api.app.get(DocumentCompiler),
      { publicUrl },
      new SigningService(signingService),
    );
    region = await aRegion(database);
    manager = await aTokenOf(database, region.manager.person?.id ?? '');
  });
  beforeEach(async () => {
    api.clock.setDate(TODAY);
    service.isAway = false;
    procedure = await aProcedure(database, region);
  });
  afterAll(async () => {
    await api.close();
    await service.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const now = async (): Promise<Date> => (await api.clock.moment()).now;
  const nameOf = (side: 'provider' | 'region', { organisation }: TestContract): string =>
    (side === 'provider' ? organisation.signatory : region.manager).person?.name ?? '';
  const tokenOf = async (side: 'provider' | 'region', { organisation }: TestContract): Promise<string> =>
    side === 'provider' ? await aTokenOf(database, organisation.signatory.person?.id ?? '') : manager;
  const hashOf = async ({ id }: TestContract): Promise<string> =>
    (await api.call<{ textHash: string }>(manager, 'GET', `/v1/contracts/${id}/text`)).body.textHash;
  const declared = async (contract: TestContract, side: 'provider' | 'region') => ({
    authorityStatement: 'Ik ben zelfstandig bevoegd',
    role: 'bestuurder',
    textHash: await hashOf(contract),
    typedName: nameOf(side, contract),
  });
  const ask = async (
    contract: TestContract,
    side: 'provider' | 'region' = 'provider',
    others: Record<string, unknown> = {},
  ): Promise<Asked> =>
    await api.call(await tokenOf(side, contract), 'POST', `/v1/contracts/${contract.id}/${side}-outside-signings`, {
      ...(await declared(contract, side)),
      ...others,
    });
  const list = async ({ id }: TestContract, token = manager): Promise<OutsideSigningsAnswer> =>
    (await api.call<OutsideSigningsAnswer>(token, 'GET', `/v1/contracts/${id}/outside-signings`)).body;
  /** Does the jobs that were asked for, as the relay hands them out. Answers what did not work out: the rows remember it. */
  const work = async (): Promise<string[]> => {
    const failures: string[] = [];
    const rows = await database.asOwner<{ id: string; payload: { regionId: number; signingId: string } }>(
      `select id, payload from outbox where job = 'outside-signings.advance' and state <> 'done' order by id`,
    );
    for (const { id, payload } of rows) {
      const run = await progress.advance(payload.regionId, payload.signingId, await api.clock.moment());
      await database.asOwner(`update outbox set state = 'done', done_at = now() where id = $1`, [id]);
      failures.push(...run.failures.map(({ message }) => message));
    }
    return failures;
  };
  /** Leaves alone what other tests still have at the service. */
  const only = async (...contracts: TestContract[]): Promise<void> => {
    await database.asOwner(`update outside_signing set look_at = '2100-01-01' where contract_id <> all ($1::uuid[])`, [
      contracts.map(({ id }) => id),
    ]);
  };
  /** The worker looks by itself, so many minutes later. */
  const lookAfter = async (minutes: number): Promise<{ looked: number; failures: string[] }> => {
    api.clock.setInstant(new Date((await now()).getTime() + minutes * 60_000));
    const { looked, failures } = await progress.look(await api.clock.moment());
    return { looked, failures: failures.map(({ message }) => message) };
  };
  const requested = (method: 'GET' | 'POST'): number =>
    service.requests.filter((line) => line.startsWith(method)).length;
  const tell = async (body: string, headers: Record<string, string>): Promise<number> =>
    (await api.call(undefined, 'POST', '/v1/outside-signings/webhook', body, headers)).status;
  const hear = async (type: string, envelope: KeptEnvelope, id?: string): Promise<number> => {
    const { body, headers } = service.message(type, envelope, await now(), id);
    return await tell(body, headers);
  };
  /** Asked for and sent: the envelope as the service has it. */
  const sent = async (contract: TestContract, side: 'provider' | 'region' = 'provider'): Promise<KeptEnvelope> => {
    expect((await ask(contract, side)).status).toBe(201);
    expect(await work()).toEqual([]);
    return service.last;
  };
  const signedThere = async (contract: TestContract, side: 'provider' | 'region'): Promise<void> => {
    const envelope = await sent(contract, side);
    await service.sign(envelope, await now());
    expect(await hear('envelope.completed', envelope)).toBe(204);
    expect(await work()).toEqual([]);
  };
  const signatures = async ({ id }: TestContract) =>
    await database.asOwner<{ side: string; name: string; method: string; role: string; hash: string }>(
      `select side, person_name as name, method, role, text_hash as hash from signature where contract_id = $1 order by side`,
      [id],
    );
  const tasks = async ({ id }: TestContract) =>
    (
      await api.call<{ items: { subjectId: string; detail: Record<string, unknown> }[] }>(
        manager,
        'GET',
        '/v1/tasks?kind=outside-signing-ended&limit=200',
      )
    ).body.items
      .filter(({ subjectId }) => subjectId === id)
      .map(({ detail }) => detail);
  const stateOf = async (contract: TestContract): Promise<string[]> =>
    (await list(contract)).signings.map(({ state, fault }) => (fault === null ? state : `${state} ${fault}`));

  it('sends the text to the service, with who signs it and where to tell of it', async () => {
    const contract = await aContract(database, region, procedure);
    const own = await tokenOf('provider', contract);
    expect((await list(contract)).service).toBe('Ondertekendienst van de proef');
    const asked = await ask(contract);
    expect([asked.status, (await list(contract, own)).signings[0]?.state]).toEqual([201, 'asked']);
    const again = await ask(contract);
    expect([again.status, again.body.errors[0]?.code]).toEqual([409, 'outside-signing-exists']);
    expect(await work()).toEqual([]);

    const { order, sent: pdf, id } = service.last;
    const email = `${contract.organisation.signatory.person?.id.slice(0, 8) ?? ''}@openhuis.example`;
    expect(order.signers).toEqual([{ name: nameOf('provider', contract), email, role: 'bestuurder' }]);
    expect(order.documents[0].name).toBe(`overeenkomst-${contract.number}.pdf`);
    expect(order.callbackUrl).toBe(`${api.configuration.publicUrl}/v1/outside-signings/webhook`);
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
      `${service.environment['SIGNING_SERVICE_URL'] ?? ''}/sign/${id}`,
    ]);
    expect((await list(contract)).signings[0]?.signUrl).toBeNull();
    // Done again it sends nothing.
    const before = service.envelopes.size;
    await progress.advance(region.id, asked.body.id, await api.clock.moment());
    expect([service.envelopes.size, await stateOf(contract)]).toEqual([before, ['sent']]);
    expect(await signatures(contract)).toEqual([]);
  });

  it('sends one envelope, though the answer is lost on the way', async () => {
    const contract = await aContract(database, region, procedure);
    await ask(contract);
    service.breaksAfterOrder = true;
    expect(await work()).toEqual(['the signing service does not answer to POST /envelopes']);
    const made = service.envelopes.size;
    expect(await stateOf(contract)).toEqual(['asked']);
    await only(contract);
    expect(await lookAfter(1)).toEqual({ looked: 0, failures: [] });
    expect(await lookAfter(1)).toEqual({ looked: 1, failures: [] });
    expect([service.envelopes.size, await stateOf(contract)]).toEqual([made, ['sent']]);
  });

  it('puts the signature when the service tells of it, once, and keeps the document', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    api.clock.setInstant(new Date('2025-11-10T09:10:00Z'));
    await service.sign(envelope, new Date('2025-11-10T09:07:00Z'));
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
    const [row] = await database.asOwner<{ at: Date; mandated: boolean }>(
      `select signed_at as at, mandate_id is not null as mandated from signature where contract_id = $1`,
      [contract.id],
    );
    expect(row).toEqual({ at: new Date('2025-11-10T09:07:00Z'), mandated: true });

    // The same message again asks for nothing; another about the same changes nothing.
    expect(await hear('envelope.completed', envelope, 'msg_one')).toBe(204);
    const [open] = await database.asOwner(
      `select from outbox where job = 'outside-signings.advance' and state <> 'done'`,
    );
    expect(open).toBeUndefined();
    expect(await hear('envelope.completed', envelope, 'msg_two')).toBe(204);
    expect(await work()).toEqual([]);
    expect(await signatures(contract)).toEqual(once);

    const [signing] = (await list(contract)).signings;
    const file = await fetch(`${api.address}/v1/outside-signings/${signing?.id ?? ''}/file`, {
      headers: { authorization: `Bearer ${manager}` },
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(envelope.signed)).toBe(true);
    const trail = await database.asOwner<{ action: string; change: { method?: string; outsideSigningId?: string } }>(
      `select action, change from audit_entry where subject_id = $1 and action like 'contract.%igning%' or subject_id = $1 and action = 'contract.signedByProvider' order by id`,
      [contract.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['contract.outsideSigningAsked', 'contract.signedByProvider']);
    expect(trail[1]?.change).toMatchObject({ method: 'outside', outsideSigningId: signing?.id });
  });

  it('takes a document to which the service added what is needed to check it later', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await service.sign(envelope, await now());
    envelope.signed = await withValidationMaterial(envelope.signed);
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect([await stateOf(contract), (await signatures(contract)).length]).toEqual([['signed'], 1]);
    const [signing] = (await list(contract)).signings;
    expect(signing?.sizeBytes).toBe(envelope.signed.length);
  });

  it.each([
    ['both there', ['provider', 'region'], [true, true]],
    ['the region there first', ['region', 'provider'], [true, true]],
    ['one there, the other here', ['provider', 'region'], [true, false]],
    ['one here, the other there', ['region', 'provider'], [false, true]],
  ] as const)('concludes the contract with the second signature: %s', async (_how, sides, there) => {
    const contract = await aContract(database, region, procedure);
    for (const [at, side] of sides.entries()) {
      if (there[at] === true) await signedThere(contract, side);
      else {
        const path = `/v1/contracts/${contract.id}/${side}-signatures`;
        const { status } = await api.call(await tokenOf(side, contract), 'POST', path, await declared(contract, side));
        expect(status).toBe(201);
      }
      const { body } = await api.call(manager, 'GET', `/v1/contracts/${contract.id}`);
      expect([body['signedOn'], body['status']]).toEqual(at === 0 ? [null, 'pending'] : [TODAY, 'signed']);
    }
    const methods = new Map(sides.map((side, at) => [side, there[at] === true ? 'outside' : 'here']));
    expect((await signatures(contract)).map(({ side, method }) => [side, method])).toEqual([
      ['provider', methods.get('provider')],
      ['region', methods.get('region')],
    ]);
    // What both signed is written down and sealed, as it is without a service.
    const [documents] = await database.asOwner<{ count: number }>(
      `select count(*)::int as count from contract_document where contract_id = $1`,
      [contract.id],
    );
    expect(documents?.count).toBe(4);
  });

  it('concludes an addition as well', async () => {
    const lines = [aLine(procedure, 'BG-BASIS', '0262')];
    const contract = await aContract(database, region, procedure, { lines, signed: true });
    const decisionId = await aDecision(database, region, procedure, contract.organisation);
    const addendum = await database.app.command(region.manager.scope, (entities) =>
      contractsOf(database).add(entities, region.manager, onDay(TODAY), {
        contractId: contract.id,
        decisionId,
        procedureVersion: procedure.number,
        lines: [aLine(procedure, 'BG-COMPLEX', '0262')],
      }),
    );
    const [{ hash } = { hash: '' }] = await database.asOwner<{ hash: string }>(
      `select text_hash as hash from addendum where id = $1`,
      [addendum.id],
    );
    for (const side of ['region', 'provider'] as const) {
      expect((await ask(contract, side, { addendumId: addendum.id, textHash: hash })).status).toBe(201);
      expect(await work()).toEqual([]);
      await service.sign(service.last, await now());
      expect(await hear('envelope.completed', service.last)).toBe(204);
      expect(await work()).toEqual([]);
    }
    const found = await database.asOwner<{ method: string; hash: string }>(
      `select method, text_hash as hash from addendum_signature where addendum_id = $1`,
      [addendum.id],
    );
    expect(found).toEqual(Array(2).fill({ method: 'outside', hash }));
    const [row] = await database.asOwner<{ on: string | null }>(
      `select signed_on::text as on from addendum where id = $1`,
      [addendum.id],
    );
    expect(row?.on).toBe(TODAY);
  });

  it('hears only what proves itself, and only within five minutes', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await service.sign(envelope, await now());
    const { body, headers } = service.message('envelope.completed', envelope, await now());
    const refused = async (others: Record<string, string>, sentBody = body): Promise<unknown[]> => {
      const answer = await api.call<{ errors: { code: string; details?: unknown }[] }>(
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
      const late = service.message('envelope.completed', envelope, new Date((await now()).getTime() + seconds * 1000));
      expect(await refused(late.headers, late.body)).toEqual([401, { header: 'webhook-timestamp' }]);
    }
    const junk = await refused({ authorization: 'Bearer niets' }, '{');
    expect(junk[0]).toBe(400);
    const large = await api.call(undefined, 'POST', '/v1/outside-signings/webhook', `"${'x'.repeat(65_536)}"`, headers);
    expect(large.status).toBe(413);
    const [heard] = await database.asOwner(`select from outside_signing_message where webhook_id = $1`, [
      headers['webhook-id'],
    ]);
    expect([heard, await signatures(contract)]).toEqual([undefined, []]);
    // What is another's is heard, and left alone.
    const others = service.message(
      'envelope.completed',
      { ...envelope, order: { ...envelope.order, externalId: 'een-ander' } },
      await now(),
    );
    expect(await tell(others.body, others.headers)).toBe(204);
    expect(await tell(body, headers)).toBe(204);
    expect(await work()).toEqual([]);
    expect(await stateOf(contract)).toEqual(['signed']);
  });

  it.each([
    ['refuses', 'declined', 'refused', { outcome: 'refused' }],
    ['lets the time pass', 'expired', 'expired', { outcome: 'expired' }],
    ['is called off there', 'voided', 'failed envelope-voided', { outcome: 'failed', fault: 'envelope-voided' }],
  ] as const)(
    'tells a manager when the signer %s, and the text can be sent anew',
    async (_what, status, state, task) => {
      const contract = await aContract(database, region, procedure);
      const envelope = await sent(contract);
      envelope.status = status;
      if (status === 'declined') envelope.signer.declineReason = 'Artikel 3 klopt niet';
      expect(await hear(`envelope.${status}`, envelope)).toBe(204);
      expect(await work()).toEqual([]);
      const [signing] = (await list(contract)).signings;
      expect(await stateOf(contract)).toEqual([state]);
      expect(signing?.reason).toBe(status === 'declined' ? 'Artikel 3 klopt niet' : null);
      expect(await tasks(contract)).toEqual([
        { outsideSigningId: signing?.id, addendumId: null, side: 'provider', ...task },
      ]);
      expect(await signatures(contract)).toEqual([]);
      expect((await ask(contract)).status).toBe(201);
    },
  );

  it.each([
    [
      'another text',
      (envelope: KeptEnvelope) => {
        const at = envelope.signed.indexOf('/Type');
        envelope.signed.write('/Tipe', at, 'latin1');
      },
      'document-differs',
    ],
    [
      'our text without a signature',
      (envelope: KeptEnvelope) => {
        envelope.signed = envelope.sent;
      },
      'document-unsigned',
    ],
    [
      'our text signed, and a page behind it',
      async (envelope: KeptEnvelope) => {
        envelope.signed = await withValidationMaterial(envelope.signed, (document) => document.addPage());
      },
      'document-changed',
    ],
    [
      'our text signed, and something behind it that is no PDF',
      (envelope: KeptEnvelope) => {
        envelope.signed = Buffer.concat([envelope.signed, Buffer.from('4 0 obj<<>>endobj')]);
      },
      'document-changed',
    ],
    [
      'a signature of somebody else',
      (envelope: KeptEnvelope) => {
        envelope.signer.name = 'Iemand Anders';
      },
      'signer-differs',
    ],
    [
      'a signature of before it was asked',
      (envelope: KeptEnvelope) => {
        envelope.signer.signedAt = '2025-11-09T09:00:00Z';
      },
      'instant-unlikely',
    ],
  ])('counts nothing of what comes back with %s, and tells a manager', async (_what, bend, fault) => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await service.sign(envelope, await now());
    await bend(envelope);
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect(await stateOf(contract)).toEqual([`failed ${fault}`]);
    expect(await tasks(contract)).toMatchObject([{ outcome: 'failed', fault }]);
    expect(await signatures(contract)).toEqual([]);
  });

  it('counts nothing that was signed after the mandate had ended, or under a text that has changed', async () => {
    const [first, second] = [
      await aContract(database, region, procedure),
      await aContract(database, region, procedure),
    ];
    const envelope = await sent(first);
    await service.sign(envelope, await now());
    await database.asOwner(
      `update organisation_role set ended_on = $2 where organisation_id = $1 and role = 'provider_signatory'`,
      [first.organisation.id, addDays(TODAY, -1)],
    );
    await hear('envelope.completed', envelope);
    const other = await sent(second);
    await service.sign(other, await now());
    await database.asOwner(`update contract set text = text || 'x', text_hash = $2 where id = $1`, [
      second.id,
      'e'.repeat(64),
    ]);
    await hear('envelope.completed', other);
    expect(await work()).toEqual([]);
    expect([await stateOf(first), await stateOf(second)]).toEqual([['failed forbidden'], ['failed text-changed']]);
    expect([(await tasks(first)).length, (await tasks(second)).length]).toEqual([1, 1]);
    expect([...(await signatures(first)), ...(await signatures(second))]).toEqual([]);
  });

  it('lets go of an envelope whose signer signed here meanwhile, without a task', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    const own = await tokenOf('provider', contract);
    const path = `/v1/contracts/${contract.id}/provider-signatures`;
    expect((await api.call(own, 'POST', path, await declared(contract, 'provider'))).status).toBe(201);
    expect(await stateOf(contract)).toEqual(['cancelled']);
    await service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect([await stateOf(contract), await tasks(contract)]).toEqual([['cancelled'], []]);
    expect((await signatures(contract)).map(({ method }) => method)).toEqual(['here']);
  });

  it('lets go of what is not to be signed any more: of who signed here and refuses there, and of what was withdrawn', async () => {
    const [signed, withdrawn] = [
      await aContract(database, region, procedure),
      await aContract(database, region, procedure),
    ];
    const refusing = await sent(signed);
    const path = `/v1/contracts/${signed.id}/provider-signatures`;
    const own = await tokenOf('provider', signed);
    expect((await api.call(own, 'POST', path, await declared(signed, 'provider'))).status).toBe(201);
    refusing.status = 'declined';
    expect(await hear('envelope.declined', refusing)).toBe(204);
    await ask(withdrawn);
    const taken = await api.call(manager, 'POST', `/v1/contracts/${withdrawn.id}/withdrawals`, {
      reason: 'De aanvraag was dubbel',
    });
    expect(taken.status).toBe(201);
    const orders = requested('POST');
    expect(await work()).toEqual([]);
    expect(requested('POST')).toBe(orders);
    for (const contract of [signed, withdrawn]) {
      expect([await stateOf(contract), await tasks(contract)]).toEqual([['cancelled'], []]);
    }
  });

  it.each([
    ['region', 'provider'],
    ['provider', 'region'],
  ] as const)(
    'ends what the %s sent of a text that was renewed when the %s wants to sign, and tells a manager',
    async (sender, other) => {
      const amended = await aProcedure(database, region);
      await anAnnouncedAmendment(database, amended.id, { proposer: region.manager, announcer: region.approver });
      const contract = await aContract(database, region, amended, { formedOn: '2027-12-20' });
      api.clock.setDate('2027-12-28');
      const envelope = await sent(contract, sender);
      api.clock.setDate('2028-01-03');
      const path = `/v1/contracts/${contract.id}/${other}-signatures`;
      const form = await declared(contract, other);
      const { status, body } = await api.call<Asked['body']>(await tokenOf(other, contract), 'POST', path, form);
      expect([status, body.errors[0]?.code]).toEqual([409, 'text-changed']);
      expect(await stateOf(contract)).toEqual(['failed text-changed']);
      expect(await tasks(contract)).toMatchObject([{ side: sender, outcome: 'failed', fault: 'text-changed' }]);
      // What is signed there of the old text counts for nothing; the new one can be sent.
      await service.sign(envelope, await now());
      await hear('envelope.completed', envelope);
      expect(await work()).toEqual([]);
      expect(await signatures(contract)).toEqual([]);
      expect((await ask(contract, sender)).status).toBe(201);
    },
  );

  it('counts nothing that was signed of a text that is renewed before it comes back', async () => {
    const amended = await aProcedure(database, region);
    await anAnnouncedAmendment(database, amended.id, { proposer: region.manager, announcer: region.approver });
    const contract = await aContract(database, region, amended, { formedOn: '2027-12-20' });
    api.clock.setDate('2027-12-28');
    const envelope = await sent(contract);
    api.clock.setDate('2028-01-03');
    await service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect([await stateOf(contract), await signatures(contract)]).toEqual([['failed text-changed'], []]);
    expect(await tasks(contract)).toMatchObject([{ side: 'provider', fault: 'text-changed' }]);
    const { text } = (await api.call<{ text: string }>(manager, 'GET', `/v1/contracts/${contract.id}/text`)).body;
    expect(text).toContain('binnen vier weken');
  });

  it('keeps what was sent while the service knows our key no more, or shows a page instead', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    service.refusesKey = true;
    expect(await work()).toEqual([`the signing service answers 401 to GET /envelopes/${envelope.id}`]);
    service.refusesKey = false;
    service.showsPage = true;
    await only(contract);
    expect((await lookAfter(2)).failures).toEqual(['the signing service answers something else than an envelope']);
    expect(await stateOf(contract)).toEqual(['sent']);
    service.showsPage = false;
    expect(await lookAfter(4)).toEqual({ looked: 1, failures: [] });
    expect([await stateOf(contract), await tasks(contract)]).toEqual([['signed'], []]);
  });

  it('waits for a service that is away, and gives up sending after a day, with a task', async () => {
    const [patient, given] = [
      await aContract(database, region, procedure),
      await aContract(database, region, procedure),
    ];
    service.isAway = true;
    await ask(patient);
    const away = 'the signing service answers 503 to POST /envelopes';
    expect(await work()).toEqual([away]);
    await only(patient);
    expect(await lookAfter(2)).toEqual({ looked: 1, failures: [away] });
    expect(await stateOf(patient)).toEqual(['asked']);
    service.isAway = false;
    expect(await lookAfter(4)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(patient)).toEqual(['sent']);
    // Away while the signed document is fetched: that is waited for until a day after it could last be signed there.
    const envelope = service.last;
    await service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    service.isAway = true;
    await ask(given);
    api.clock.setDate(addDays(TODAY, 2));
    expect(await work()).toEqual([`the signing service answers 503 to GET /envelopes/${envelope.id}`]);
    expect([await stateOf(patient), await stateOf(given)]).toEqual([['sent'], ['failed service-away']]);
    expect(await tasks(given)).toMatchObject([{ fault: 'service-away' }]);
    service.isAway = false;
    expect(await lookAfter(2)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(patient)).toEqual(['signed']);
  });

  it('asks by itself after an hour, when a message was lost', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await service.sign(envelope, await now());
    await only(contract);
    expect([(await lookAfter(59)).looked, await stateOf(contract)]).toEqual([0, ['sent']]);
    expect([(await lookAfter(1)).looked, await stateOf(contract)]).toEqual([1, ['signed']]);
    expect((await lookAfter(720)).looked).toBe(0);
  });

  it('asks ever less while nobody signs, at once when it is told, and leaves no job behind', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await only(contract);
    for (const [minutes, looked] of [
      [60, 1],
      [119, 0],
      [1, 1],
      [240, 1],
      [480, 1],
      [720, 1],
      [719, 0],
      [1, 1],
    ] as const) {
      const before = requested('GET');
      expect([minutes, await lookAfter(minutes)]).toEqual([minutes, { looked, failures: [] }]);
      expect(requested('GET') - before).toBe(looked);
    }
    expect(await stateOf(contract)).toEqual(['sent']);
    const before = requested('GET');
    expect(await hear('envelope.viewed', envelope)).toBe(204);
    expect(await work()).toEqual([]);
    expect(requested('GET') - before).toBe(1);
    expect((await lookAfter(60)).looked).toBe(0);
    expect((await lookAfter(60)).looked).toBe(1);
    const [open] = await database.asOwner(
      `select from outbox where job like 'outside-signings.%' and state <> 'done' limit 1`,
    );
    expect(open).toBeUndefined();
  });

  it('asks once at a time in an outage, however many workers look, and puts nothing in the queue', async () => {
    const contract = await aContract(database, region, procedure);
    await sent(contract);
    await only(contract);
    service.isAway = true;
    api.clock.setInstant(new Date((await now()).getTime() + 60 * 60_000));
    const before = requested('GET');
    const moment = await api.clock.moment();
    const runs = await Promise.all(Array.from({ length: 4 }, () => progress.look(moment)));
    expect(runs.reduce((sum, { looked }) => sum + looked, 0)).toBe(1);
    const looks: number[] = [];
    for (let minute = 1; minute <= 240; minute += 1) if ((await lookAfter(1)).looked > 0) looks.push(minute);
    expect(looks).toEqual([2, 6, 14, 30, 60, 90, 120, 150, 180, 210, 240]);
    expect(requested('GET') - before).toBe(12);
    const [open] = await database.asOwner(
      `select from outbox where job like 'outside-signings.%' and state <> 'done' limit 1`,
    );
    expect(open).toBeUndefined();
  });

  it('can be signed there for the time to sign, and no longer than at all', async () => {
    const [long, short] = [await aContract(database, region, procedure), await aContract(database, region, procedure)];
    expect((await sent(long)).order.expiresAt).toBe('2025-12-01T21:00:00.000Z');
    // Formed on 3 November, for 90 days.
    api.clock.setDate('2026-01-25');
    expect((await sent(short)).order.expiresAt).toBe('2026-02-01T21:00:00.000Z');
  });

  it('ends what nobody signed in time, also when the service never tells of it, and can be sent anew', async () => {
    const [quiet, silent] = [
      await aContract(database, region, procedure),
      await aContract(database, region, procedure),
    ];
    await sent(quiet);
    await sent(silent);
    await only(quiet, silent);
    api.clock.setInstant(new Date('2025-12-01T20:30:00Z'));
    expect(await lookAfter(0)).toEqual({ looked: 2, failures: [] });
    // The service forgets the day: what is still waiting there is over here.
    expect((await lookAfter(30)).looked).toBe(0);
    await only(quiet);
    await database.asOwner(`update outside_signing set look_at = $2 where contract_id = $1`, [quiet.id, await now()]);
    expect((await lookAfter(1)).looked).toBe(1);
    expect(await stateOf(quiet)).toEqual(['expired']);
    // The service is away: a day later that is over too.
    service.isAway = true;
    await only(silent);
    await database.asOwner(`update outside_signing set look_at = $2 where contract_id = $1`, [silent.id, await now()]);
    expect((await lookAfter(1)).failures).toHaveLength(1);
    expect(await stateOf(silent)).toEqual(['sent']);
    expect(await lookAfter(24 * 60)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(silent)).toEqual(['failed service-away']);
    expect(await tasks(quiet)).toMatchObject([{ outcome: 'expired' }]);
    expect(await tasks(silent)).toMatchObject([{ outcome: 'failed', fault: 'service-away' }]);
    service.isAway = false;
    for (const contract of [quiet, silent]) expect((await ask(contract)).status).toBe(201);
  });

  it('sends nothing any more that could not be signed there in time', async () => {
    const contract = await aContract(database, region, procedure);
    api.clock.setInstant(new Date('2026-02-01T20:00:00Z'));
    service.isAway = true;
    await ask(contract);
    expect(await work()).toHaveLength(1);
    await only(contract);
    service.isAway = false;
    const before = requested('POST');
    expect(await lookAfter(120)).toEqual({ looked: 1, failures: [] });
    expect([requested('POST') - before, await stateOf(contract)]).toEqual([0, ['expired']]);
  });

  it('puts one signature, though two workers fetch the document at once', async () => {
    const contract = await aContract(database, region, procedure);
    const envelope = await sent(contract);
    await service.sign(envelope, await now());
    const [signing] = (await list(contract)).signings;
    await database.asOwner(`update outside_signing set look_at = $2 where id = $1`, [signing?.id, await now()]);
    const moment = await api.clock.moment();
    await Promise.all(Array.from({ length: 4 }, () => progress.advance(region.id, signing?.id ?? '', moment)));
    expect([(await signatures(contract)).length, await stateOf(contract)]).toEqual([1, ['signed']]);
  });

  it('is asked for by who may sign, under the text that was read, and names every fault', async () => {
    const contract = await aContract(database, region, procedure);
    const own = await tokenOf('provider', contract);
    const path = `/v1/contracts/${contract.id}`;
    const form = await declared(contract, 'provider');
    const wrong = await api.call(own, 'POST', `${path}/region-outside-signings`, form);
    expect(wrong.status).toBe(403);
    expect((await ask(contract, 'provider', { typedName: 'Iemand Anders' })).body.errors[0]?.code).toBe('name-differs');
    expect((await ask(contract, 'provider', { textHash: 'f'.repeat(64) })).body.errors[0]?.code).toBe('text-changed');
    const bad = await ask(contract, 'provider', { textHash: 'x', role: '', addendumId: 'x', extra: 1 });
    expect([bad.status, bad.body.errors.map(({ path: at }) => at).toSorted()]).toEqual([
      400,
      ['addendumId', 'extra', 'role', 'textHash'],
    ]);
    const elsewhere = await aRegion(database, { '0310': 'De Bilt' });
    const stranger = await aTokenOf(database, elsewhere.manager.person?.id ?? '');
    expect((await api.call(stranger, 'GET', `${path}/outside-signings`)).status).toBe(404);
    expect((await list(contract)).signings).toEqual([]);
  });

  it('is not there where no service is configured', async () => {
    const contract = await aContract(database, region, procedure);
    const without = await anApi(database, folder, {});
    try {
      without.clock.setDate(TODAY);
      const path = `/v1/contracts/${contract.id}`;
      const { body } = await without.call<OutsideSigningsAnswer>(manager, 'GET', `${path}/outside-signings`);
      expect(body).toEqual({ service: null, signings: [] });
      const form = await declared(contract, 'region');
      expect((await without.call(manager, 'POST', `${path}/region-outside-signings`, form)).status).toBe(404);
      expect((await without.call(undefined, 'POST', '/v1/outside-signings/webhook', {})).status).toBe(404);
    } finally {
      await without.close();
    }
  });
});
