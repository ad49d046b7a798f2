import { describe, expect, it } from '@jest/globals';
import { addDays } from '@openhuis/calendar';
import { aContract } from '../support/builders/contract.js';
import { outsideSigningScene, TODAY } from '../support/outside-signing.js';

describe('looking at a signing service', () => {
  const scene = outsideSigningScene();
  const { now, declared, ask, work, only, lookAfter, requested, hear, sent, tasks, stateOf } = scene;

  it('sends one envelope, though the answer is lost on the way', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    await ask(contract);
    scene.service.breaksAfterOrder = true;
    expect(await work()).toEqual(['the signing service does not answer to POST /envelopes']);
    const made = scene.service.envelopes.size;
    expect(await stateOf(contract)).toEqual(['asked']);
    await only(contract);
    expect(await lookAfter(1)).toEqual({ looked: 0, failures: [] });
    expect(await lookAfter(1)).toEqual({ looked: 1, failures: [] });
    expect([scene.service.envelopes.size, await stateOf(contract)]).toEqual([made, ['sent']]);
  });

  it('keeps what was sent while the service knows our key no more, or shows a page instead', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    scene.service.refusesKey = true;
    expect(await work()).toEqual([`the signing service answers 401 to GET /envelopes/${envelope.id}`]);
    scene.service.refusesKey = false;
    scene.service.showsPage = true;
    await only(contract);
    expect((await lookAfter(2)).failures).toEqual(['the signing service answers something else than an envelope']);
    expect(await stateOf(contract)).toEqual(['sent']);
    scene.service.showsPage = false;
    expect(await lookAfter(4)).toEqual({ looked: 1, failures: [] });
    expect([await stateOf(contract), await tasks(contract)]).toEqual([['signed'], []]);
  });

  it('waits for the file of a signed document that the service still makes', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    scene.service.isMaking = true;
    await hear('envelope.completed', envelope);
    expect(await work()).toEqual([`the signing service answers 404 to GET /envelopes/${envelope.id}/documents/1`]);
    expect(await stateOf(contract)).toEqual(['sent']);
    scene.service.isMaking = false;
    await only(contract);
    expect(await lookAfter(2)).toEqual({ looked: 1, failures: [] });
    expect([await stateOf(contract), await tasks(contract)]).toEqual([['signed'], []]);
  });

  it('waits for a service that is away, and gives up sending after a day, with a task', async () => {
    const [patient, given] = [
      await aContract(scene.database, scene.region, scene.procedure),
      await aContract(scene.database, scene.region, scene.procedure),
    ];
    scene.service.isAway = true;
    await ask(patient);
    const away = 'the signing service answers 503 to POST /envelopes';
    expect(await work()).toEqual([away]);
    await only(patient);
    expect(await lookAfter(2)).toEqual({ looked: 1, failures: [away] });
    expect(await stateOf(patient)).toEqual(['asked']);
    scene.service.isAway = false;
    expect(await lookAfter(4)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(patient)).toEqual(['sent']);
    // Away while the signed document is fetched: that is waited for until a day after it could last be signed there.
    const envelope = scene.service.last;
    await scene.service.sign(envelope, await now());
    await hear('envelope.completed', envelope);
    scene.service.isAway = true;
    await ask(given);
    scene.api.clock.setDate(addDays(TODAY, 2));
    expect(await work()).toEqual([`the signing service answers 503 to GET /envelopes/${envelope.id}`]);
    expect([await stateOf(patient), await stateOf(given)]).toEqual([['sent'], ['failed service-away']]);
    expect(await tasks(given)).toMatchObject([{ fault: 'service-away' }]);
    scene.service.isAway = false;
    expect(await lookAfter(2)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(patient)).toEqual(['signed']);
  });

  it('asks by itself after an hour, when a message was lost', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await scene.service.sign(envelope, await now());
    await only(contract);
    expect([(await lookAfter(59)).looked, await stateOf(contract)]).toEqual([0, ['sent']]);
    expect([(await lookAfter(1)).looked, await stateOf(contract)]).toEqual([1, ['signed']]);
    expect((await lookAfter(720)).looked).toBe(0);
  });

  it('asks ever less while nobody signs, at once when it is told, and leaves no job behind', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
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
    const [open] = await scene.database.asOwner(
      `select from outbox where job like 'outside-signings.%' and state <> 'done' limit 1`,
    );
    expect(open).toBeUndefined();
  });

  it('misses no message that comes in while it looks', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await only(contract);
    scene.service.meanwhile = async () => {
      await scene.service.sign(envelope, await now());
      await hear('envelope.completed', envelope);
    };
    // The first look finds it unsigned; it is due again at once.
    expect(await lookAfter(60)).toEqual({ looked: 2, failures: [] });
    expect(await stateOf(contract)).toEqual(['signed']);
    expect(await work()).toEqual([]);
  });

  it('judges what it comes to late in a long run by the time of then', async () => {
    const [first, second] = [
      await aContract(scene.database, scene.region, scene.procedure),
      await aContract(scene.database, scene.region, scene.procedure),
    ];
    await sent(first);
    const envelope = await sent(second);
    await only(first, second);
    scene.service.meanwhile = async () => {
      // The first answer takes its time. The second is signed in it, and the message of that is lost.
      scene.api.clock.setInstant(new Date((await now()).getTime() + 10 * 60_000));
      await scene.service.sign(envelope, await now());
    };
    expect(await lookAfter(60)).toEqual({ looked: 2, failures: [] });
    expect([await stateOf(first), await stateOf(second)]).toEqual([['sent'], ['signed']]);
  });

  it('asks once at a time in an outage, however many workers look, and puts nothing in the queue', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    await sent(contract);
    await only(contract);
    scene.service.isAway = true;
    scene.api.clock.setInstant(new Date((await now()).getTime() + 60 * 60_000));
    const before = requested('GET');
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => scene.progress.look(() => scene.api.clock.moment())),
    );
    expect(runs.reduce((sum, { looked }) => sum + looked, 0)).toBe(1);
    const looks: number[] = [];
    for (let minute = 1; minute <= 240; minute += 1) if ((await lookAfter(1)).looked > 0) looks.push(minute);
    expect(looks).toEqual([2, 6, 14, 30, 60, 90, 120, 150, 180, 210, 240]);
    expect(requested('GET') - before).toBe(12);
    const [open] = await scene.database.asOwner(
      `select from outbox where job like 'outside-signings.%' and state <> 'done' limit 1`,
    );
    expect(open).toBeUndefined();
  });

  it('can be signed there for the time to sign, and no longer than at all', async () => {
    const [long, short] = [
      await aContract(scene.database, scene.region, scene.procedure),
      await aContract(scene.database, scene.region, scene.procedure),
    ];
    expect((await sent(long)).order.expiresAt).toBe('2025-12-01T21:00:00.000Z');
    // Formed on 3 November, for 90 days.
    scene.api.clock.setDate('2026-01-25');
    expect((await sent(short)).order.expiresAt).toBe('2026-02-01T21:00:00.000Z');
    // In the last two hours it can be signed here alone.
    scene.api.clock.setInstant(new Date('2026-02-01T21:00:00Z'));
    const late = await ask(short, 'region');
    expect([late.status, late.body.errors[0]?.code]).toEqual([409, 'outside-signing-too-late']);
    const path = `/v1/contracts/${short.id}/region-signatures`;
    const here = await scene.api.call(scene.manager, 'POST', path, await declared(short, 'region'));
    expect(here.status).toBe(201);
  });

  it('ends what nobody signed in time, also when the service never tells of it, and can be sent anew', async () => {
    const [quiet, silent] = [
      await aContract(scene.database, scene.region, scene.procedure),
      await aContract(scene.database, scene.region, scene.procedure),
    ];
    await sent(quiet);
    await sent(silent);
    await only(quiet, silent);
    scene.api.clock.setInstant(new Date('2025-12-01T20:30:00Z'));
    expect(await lookAfter(0)).toEqual({ looked: 2, failures: [] });
    // It comes back as soon as it is over there by either clock.
    expect((await lookAfter(35)).looked).toBe(0);
    // The service forgets the day: what is still waiting there is over here.
    await only(quiet);
    await scene.database.asOwner(`update outside_signing set look_at = $2 where contract_id = $1`, [
      quiet.id,
      await now(),
    ]);
    expect((await lookAfter(1)).looked).toBe(1);
    expect(await stateOf(quiet)).toEqual(['expired']);
    // The service is away: a day later that is over too.
    scene.service.isAway = true;
    await only(silent);
    await scene.database.asOwner(`update outside_signing set look_at = $2 where contract_id = $1`, [
      silent.id,
      await now(),
    ]);
    expect((await lookAfter(1)).failures).toHaveLength(1);
    expect(await stateOf(silent)).toEqual(['sent']);
    expect(await lookAfter(24 * 60)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(silent)).toEqual(['failed service-away']);
    expect(await tasks(quiet)).toMatchObject([{ outcome: 'expired' }]);
    expect(await tasks(silent)).toMatchObject([{ outcome: 'failed', fault: 'service-away' }]);
    scene.service.isAway = false;
    for (const contract of [quiet, silent]) expect((await ask(contract)).status).toBe(201);
  });

  it('waits for a service whose clock is behind: what was signed in time there counts', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    const envelope = await sent(contract);
    await only(contract);
    await scene.database.asOwner(
      `update outside_signing set look_at = expires_at + interval '1 minute' where contract_id = $1`,
      [contract.id],
    );
    scene.api.clock.setInstant(new Date('2025-12-01T21:01:00Z'));
    expect(await lookAfter(0)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(contract)).toEqual(['sent']);
    await scene.service.sign(envelope, new Date('2025-12-01T20:59:30Z'));
    expect(await lookAfter(5)).toEqual({ looked: 1, failures: [] });
    expect(await stateOf(contract)).toEqual(['signed']);
  });

  it('sends nothing any more that could not be signed there in time', async () => {
    const contract = await aContract(scene.database, scene.region, scene.procedure);
    scene.api.clock.setInstant(new Date('2026-02-01T20:00:00Z'));
    scene.service.isAway = true;
    await ask(contract);
    expect(await work()).toHaveLength(1);
    await only(contract);
    scene.service.isAway = false;
    const before = requested('POST');
    expect(await lookAfter(120)).toEqual({ looked: 1, failures: [] });
    expect([requested('POST') - before, await stateOf(contract)]).toEqual([0, ['expired']]);
  });
});
