import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { envelopeName, envelopeOf, readEnvelope, readEnvelopeEvent } from './envelope.js';

const signer = { name: 'Anna de Vries', email: 'anna@zorg.example', signedAt: '2026-03-02T09:00:00Z' };
const answer = { id: 'env_1', externalId: 'openhuis-1-x', status: 'completed', signers: [signer], other: true };
const signingId = '0198c5f0-7c3a-7d11-8a54-2f3b7a1c9e10';

describe('an envelope', () => {
  it('is read from what the service answers', () => {
    expect(readEnvelope(answer)).toEqual({
      id: 'env_1',
      externalId: 'openhuis-1-x',
      state: 'completed',
      signers: [
        {
          name: 'Anna de Vries',
          email: 'anna@zorg.example',
          signedAt: new Date('2026-03-02T09:00:00Z'),
          reason: null,
          signUrl: null,
        },
      ],
    });
    const declined = { ...answer, status: 'declined', signers: [{ ...signer, signedAt: null, declineReason: 'Nee' }] };
    expect(readEnvelope(declined)?.signers[0]).toMatchObject({ signedAt: null, reason: 'Nee' });
    // Words that cannot be stored are no reason, and the refusal stands.
    const unstorable = { ...declined, signers: [{ ...signer, signedAt: null, declineReason: 'Nee\0' }] };
    expect(readEnvelope(unstorable)).toMatchObject({ state: 'declined', signers: [{ reason: null }] });
    const inSummer = { ...answer, signers: [{ ...signer, signedAt: '2026-07-02T11:00:00.5+02:00' }] };
    expect(readEnvelope(inSummer)?.signers[0]?.signedAt).toEqual(new Date('2026-07-02T09:00:00.500Z'));
  });

  it.each([
    ['nothing', null],
    ['a list', [answer]],
    ['one without id', { ...answer, id: undefined }],
    ['one in an unknown state', { ...answer, status: 'toString' }],
    ['one with a signer without name', { ...answer, signers: [{ ...signer, name: '' }] }],
    ['one signed at a time of nowhere', { ...answer, signers: [{ ...signer, signedAt: '2026-03-02T09:00:00' }] }],
    ['one signed on a day', { ...answer, signers: [{ ...signer, signedAt: '2026-03-02' }] }],
    ['one with an id that cannot be stored', { ...answer, id: 'env\0' }],
    ['one signed at no time', { ...answer, signers: [{ ...signer, signedAt: 'gisteren' }] }],
  ])('is not %s', (_what, given) => {
    expect(readEnvelope(given)).toBeUndefined();
  });

  it('has a name that says whose it is', () => {
    expect(envelopeOf(envelopeName(12, signingId))).toEqual({ regionId: 12, signingId });
    for (const other of [
      '',
      'openhuis-0-x',
      `openhuis-01-${signingId}`,
      `anders-1-${signingId}`,
      `openhuis-1-${signingId}x`,
    ]) {
      expect(envelopeOf(other)).toBeUndefined();
    }
  });
});

describe('a message of the service', () => {
  it('tells what happened to which envelope', () => {
    const body = {
      type: 'envelope.completed',
      timestamp: '2026-03-02T09:00:00Z',
      data: { externalId: 'x', id: 'env_1' },
    };
    expect(readEnvelopeEvent(body)).toEqual({ type: 'envelope.completed', externalId: 'x' });
  });

  it('is read whatever is in it, without trouble', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(() => [readEnvelopeEvent(body), readEnvelope(body)]).not.toThrow();
      }),
    );
    expect(readEnvelopeEvent({ type: 'envelope.completed', data: { externalId: 7 } })).toBeUndefined();
    expect(readEnvelopeEvent({ type: 'envelope\0', data: { externalId: 'x' } })).toBeUndefined();
  });
});
