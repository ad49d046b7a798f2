import { describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import type { PublishedProcedure } from '@openhuis/procedures';
import { PDF, PdfArray, PdfDict, PdfName, PdfStream } from '@libpdf/core';
import { anAnnouncedAmendment } from '../support/builders/amendment.js';
import { aContract } from '../support/builders/contract.js';
import { aProcedure } from '../support/builders/procedure.js';
import { type Asked, outsideSigningScene, TODAY } from '../support/outside-signing.js';
import type { KeptEnvelope } from '../support/signing-service.js';

/** What a service adds to a signed document, to be checked in years to come (PAdES B-LT). */
async function withValidationMaterial(pdf: Uint8Array, andMore?: (document: PDF) => unknown): Promise<Buffer> {
  const document = await PDF.load(pdf);
  const certificate = document.context.register(new PdfStream([], Buffer.from('een certificaat')));
  const store = PdfDict.of({ Type: PdfName.of('DSS'), Certs: new PdfArray([certificate]) });
  document.getCatalog().set('DSS', document.context.register(store));
  andMore?.(document);
  return Buffer.from(await document.save({ incremental: true }));
}

describe('what comes back from a signing service', () => {
  const scene = outsideSigningScene();
  /** A procedure whose text changes on 1 January 2028; a contract is bound by it already. */
  const anAmendedProcedure = async (): Promise<PublishedProcedure> => {
    const { database, region } = scene;
    const procedure = await aProcedure(database, region);
    await aContract(database, region, procedure, { signed: true });
    await anAnnouncedAmendment(database, procedure.id, { proposer: region.manager, announcer: region.approver });
    return procedure;
  };
  const { now, tokenOf, declared, ask, list, work, requested, hear, sent, signatures, tasks, stateOf } = scene;

  it('takes a document to which the service added what is needed to check it later', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    envelope.signed = await withValidationMaterial(envelope.signed);
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect([await stateOf(contract), (await signatures(contract)).length]).toEqual([['signed'], 1]);
    const [signing] = (await list(contract)).signings;
    expect(signing?.sizeBytes).toBe(envelope.signed.length);
  });

  it.each([
    ['refuses', 'declined', 'refused', { outcome: 'refused' }],
    ['lets the time pass', 'expired', 'expired', { outcome: 'expired' }],
    ['is called off there', 'voided', 'failed envelope-voided', { outcome: 'failed', fault: 'envelope-voided' }],
  ] as const)(
    'tells a manager when the signer %s, and the text can be sent anew',
    async (_what, status, state, task) => {
      const contract = await aContract(scene.database, scene.region, scene.procedure);
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

  it.each<[string, (envelope: KeptEnvelope) => Promise<void> | void, string]>([
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
      'our text with a place for a signature, and none in it',
      (envelope: KeptEnvelope) => {
        const emptied = envelope.signed
          .toString('latin1')
          .replace(/(?<=\/Contents\s*<)[\da-f]{100,}(?=>)/i, (digits) => '0'.repeat(digits.length));
        envelope.signed = Buffer.from(emptied, 'latin1');
      },
      'document-unsigned',
    ],
    [
      'our text signed, and other words in what the signature covers',
      (envelope: KeptEnvelope) => {
        envelope.signed.write('(akkoord)', envelope.signed.lastIndexOf('(Akkoord)'), 'latin1');
      },
      'document-unsigned',
    ],
    [
      'our text with something written over it before it was signed',
      async (envelope: KeptEnvelope) => {
        envelope.sent = await withValidationMaterial(envelope.sent, (document) =>
          document.getPage(0)?.drawText('Behalve artikel 3', { x: 10, y: 10 }),
        );
        await scene.service.sign(envelope, await now());
      },
      'document-differs',
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
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    await bend(envelope);
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect(await stateOf(contract)).toEqual([`failed ${fault}`]);
    expect(await tasks(contract)).toMatchObject([{ outcome: 'failed', fault }]);
    expect(await signatures(contract)).toEqual([]);
  });

  it('counts nothing that was signed after the mandate had ended, or under a text that has changed', async () => {
    const [first, second] = [
      await aContract(scene.database, scene.region, scene.procedure),
      await aContract(scene.database, scene.region, scene.procedure),
    ];
    const envelope = await sent(first);
    await scene.service.sign(envelope, await now());
    await scene.database.asOwner(
      `update organisation_role set ended_on = $2 where organisation_id = $1 and role = 'provider_signatory'`,
      [first.organisation.id, addDays(TODAY, -1)],
    );
    await hear('envelope.completed', envelope);
    const other = await sent(second);
    await scene.service.sign(other, await now());
    await scene.database.asOwner(`update contract set text = text || 'x', text_hash = $2 where id = $1`, [
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
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    const own = await tokenOf('provider', contract);
    const path = `/v1/contracts/${contract.id}/provider-signatures`;
    expect((await scene.api.call(own, 'POST', path, await declared(contract, 'provider'))).status).toBe(201);
    expect(await stateOf(contract)).toEqual(['cancelled']);
    await scene.service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect([await stateOf(contract), await tasks(contract)]).toEqual([['cancelled'], []]);
    expect((await signatures(contract)).map(({ method }) => method)).toEqual(['here']);
  });

  it('lets go of what is not to be signed any more: of who signed here and refuses there, and of what was withdrawn', async () => {
    const [signed, withdrawn] = [
      await aContract(scene.database, scene.region, scene.procedure),
      await aContract(scene.database, scene.region, scene.procedure),
    ];
    const refusing = await sent(signed);
    const path = `/v1/contracts/${signed.id}/provider-signatures`;
    const own = await tokenOf('provider', signed);
    expect((await scene.api.call(own, 'POST', path, await declared(signed, 'provider'))).status).toBe(201);
    refusing.status = 'declined';
    expect(await hear('envelope.declined', refusing)).toBe(204);
    await ask(withdrawn);
    const taken = await scene.api.call(scene.manager, 'POST', `/v1/contracts/${withdrawn.id}/withdrawals`, {
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
      const amended = await anAmendedProcedure();
      const contract = await aContract(scene.database, scene.region, amended, { formedOn: '2027-12-20' });
      scene.api.clock.setDate('2027-12-28');
      const envelope = await sent(contract, sender);
      scene.api.clock.setDate('2028-01-03');
      const path = `/v1/contracts/${contract.id}/${other}-signatures`;
      const form = await declared(contract, other);
      const { status, body } = await scene.api.call<Asked['body']>(await tokenOf(other, contract), 'POST', path, form);
      expect([status, body.errors[0]?.code]).toEqual([409, 'text-changed']);
      expect(await stateOf(contract)).toEqual(['failed text-changed']);
      expect(await tasks(contract)).toMatchObject([{ side: sender, outcome: 'failed', fault: 'text-changed' }]);
      // What is signed there of the old text counts for nothing; the new one can be sent.
      await scene.service.sign(envelope, await now());
      await hear('envelope.completed', envelope);
      expect(await work()).toEqual([]);
      expect(await signatures(contract)).toEqual([]);
      expect((await ask(contract, sender)).status).toBe(201);
    },
  );

  it('counts nothing that was signed of a text that is renewed before it comes back', async () => {
    const amended = await anAmendedProcedure();
    const contract = await aContract(scene.database, scene.region, amended, { formedOn: '2027-12-20' });
    scene.api.clock.setDate('2027-12-28');
    const envelope = await sent(contract);
    scene.api.clock.setDate('2028-01-03');
    await scene.service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    expect([await stateOf(contract), await signatures(contract)]).toEqual([['failed text-changed'], []]);
    expect(await tasks(contract)).toMatchObject([{ side: 'provider', fault: 'text-changed' }]);
    const { text } = (await scene.api.call<{ text: string }>(scene.manager, 'GET', `/v1/contracts/${contract.id}/text`))
      .body;
    expect(text).toContain('binnen vier weken');
  });
});
