import { describe, expect, it } from '@jest/globals';
import { aContract, aDecision, contractsOf, letTimePass, signedBy } from '../support/builders/contract.js';
import { onDay } from '../support/builders/person.js';
import { aLine } from '../support/builders/procedure.js';
import { outsideSigningScene } from '../support/outside-signing.js';

describe('the day on which somebody signs at a signing service', () => {
  const scene = outsideSigningScene();
  const { ask, hear, sent, work } = scene;
  /** In the evening of 31 January; the service tells us of it in the morning after. */
  const SIGNED_AT = new Date('2026-01-31T20:00:00Z');
  const TOLD_ON = '2026-02-01';

  it('decides when a contract begins, whenever we are told', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure, { formedOn: '2026-01-26' });
    await signedBy(scene.database, scene.region, contract, 'provider', '2026-01-28');
    scene.api.clock.setDate('2026-01-30');
    const envelope = await sent(contract, 'region');
    await scene.service.sign(envelope, SIGNED_AT);
    scene.api.clock.setDate(TOLD_ON);
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    const [row] = await scene.database.asOwner<Record<string, string>>(
      `select signed_on::text as "signedOn", starts_on::text as "startsOn",
         (select min(lower(validity))::text from contract_line l where l.contract_id = c.id) as "linesStartOn",
         (select effective_on::text from contract_change h where h.contract_id = c.id and kind = 'signedByRegion') as counts
       from contract c where c.id = $1`,
      [contract.id],
    );
    expect(row).toEqual({
      signedOn: '2026-01-31',
      startsOn: '2026-02-01',
      linesStartOn: '2026-02-01',
      counts: '2026-01-31',
    });
    // It begins on the day itself, by the sweep that comes after.
    expect((await letTimePass(scene.database, scene.region, TOLD_ON)).map(({ kind }) => kind)).toContain(
      'contract-start',
    );
  });

  it('is not earlier than the other side signed', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure, { formedOn: '2026-01-26' });
    scene.api.clock.setDate('2026-01-30');
    const envelope = await sent(contract, 'provider');
    await scene.service.sign(envelope, SIGNED_AT);
    await signedBy(scene.database, scene.region, contract, 'region', TOLD_ON);
    scene.api.clock.setDate('2026-02-02');
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([]);
    const [row] = await scene.database.asOwner<Record<string, string>>(
      `select signed_on::text as "signedOn", starts_on::text as "startsOn" from contract where id = $1`,
      [contract.id],
    );
    expect(row).toEqual({ signedOn: TOLD_ON, startsOn: '2026-03-01' });
  });

  it('decides when an addition begins', async () => {
    const lines = [aLine(scene.procedure, 'BG-BASIS', '0262')];
    const contract = await aContract(scene.database, scene.region, scene.procedure, { lines, signed: true });
    const decisionId = await aDecision(scene.database, scene.region, scene.procedure, contract.organisation);
    const addendum = await scene.database.app.command(scene.region.manager.scope, (entities) =>
      contractsOf(scene.database).add(entities, scene.region.manager, onDay('2026-01-26'), {
        contractId: contract.id,
        decisionId,
        procedureVersion: scene.procedure.number,
        lines: [aLine(scene.procedure, 'BG-COMPLEX', '0262')],
      }),
    );
    const row = async (): Promise<Record<string, string> | undefined> =>
      (
        await scene.database.asOwner<Record<string, string>>(
          `select text_hash as hash, signed_on::text as "signedOn", starts_on::text as "startsOn" from addendum where id = $1`,
          [addendum.id],
        )
      )[0];
    const text = { addendumId: addendum.id, textHash: (await row())?.['hash'] ?? '' };
    scene.api.clock.setDate('2026-01-30');
    const envelopes = [];
    for (const side of ['provider', 'region'] as const) {
      expect((await ask(contract, side, text)).status).toBe(201);
      expect(await work()).toEqual([]);
      envelopes.push(scene.service.last);
    }
    scene.api.clock.setDate(TOLD_ON);
    for (const envelope of envelopes) {
      await scene.service.sign(envelope, SIGNED_AT);
      await hear('envelope.completed', envelope);
      expect(await work()).toEqual([]);
    }
    expect(await row()).toMatchObject({ signedOn: '2026-01-31', startsOn: '2026-02-01' });
  });
});
