import { describe, expect, it } from '@jest/globals';
import type { Envelope, EnvelopeState } from './envelope.js';
import { judgeEnvelope } from './judge-envelope.js';

const now = new Date('2026-03-03T09:00:00Z');
const asked = {
  externalId: 'openhuis-1-x',
  signer: { name: 'Anna de Vries', email: 'anna@zorg.example' },
  askedAt: new Date('2026-03-02T09:00:00Z'),
  expiresAt: new Date('2026-05-31T22:00:00Z'),
};
const signer = { ...asked.signer, signedAt: new Date('2026-03-02T10:00:00Z'), reason: null, signUrl: null };
const envelope = (state: EnvelopeState, others: Partial<Envelope> = {}): Envelope => ({
  id: 'env_1',
  externalId: asked.externalId,
  state,
  signers: [signer],
  ...others,
});

describe('what follows from an envelope', () => {
  it('is a signature once its one signer has signed', () => {
    expect(judgeEnvelope(envelope('completed'), asked, now)).toEqual({ state: 'completed', signedAt: signer.signedAt });
    const shouted = [{ ...signer, name: ' ANNA  de vries', email: 'Anna@Zorg.example' }];
    expect(judgeEnvelope(envelope('completed', { signers: shouted }), asked, now).state).toBe('completed');
  });

  it('is patience, a refusal with its reason, or the end of its time', () => {
    expect(judgeEnvelope(envelope('sent'), asked, now)).toEqual({ state: 'waiting' });
    const declined = [{ ...signer, signedAt: null, reason: 'Artikel 3 klopt niet' }];
    expect(judgeEnvelope(envelope('declined', { signers: declined }), asked, now)).toEqual({
      state: 'refused',
      reason: 'Artikel 3 klopt niet',
    });
    expect(judgeEnvelope(envelope('expired'), asked, now)).toEqual({ state: 'expired' });
    // Five minutes later by our clock it may still be in time by that of the service.
    expect(judgeEnvelope(envelope('sent'), asked, new Date('2026-05-31T22:05:00Z')).state).toBe('waiting');
    expect(judgeEnvelope(envelope('sent'), asked, new Date('2026-05-31T22:05:01Z')).state).toBe('expired');
    expect(judgeEnvelope(envelope('voided'), asked, now)).toEqual({ state: 'failed', fault: 'envelope-voided' });
  });

  it.each([
    ['of something else', { externalId: 'openhuis-2-x' }, 'envelope-differs'],
    ['with nobody', { signers: [] }, 'signer-differs'],
    ['with a second signer', { signers: [signer, signer] }, 'signer-differs'],
    ['with somebody else', { signers: [{ ...signer, name: 'Bo Jansen' }] }, 'signer-differs'],
    ['with another address', { signers: [{ ...signer, email: 'anna@elders.example' }] }, 'signer-differs'],
    ['signed at no time', { signers: [{ ...signer, signedAt: null }] }, 'instant-unlikely'],
    [
      'signed before it was asked',
      { signers: [{ ...signer, signedAt: new Date('2026-03-02T08:54:59Z') }] },
      'instant-unlikely',
    ],
    [
      'signed in time to come',
      { signers: [{ ...signer, signedAt: new Date('2026-03-03T09:05:01Z') }] },
      'instant-unlikely',
    ],
  ])('is nothing that counts for one %s', (_what, others, fault) => {
    expect(judgeEnvelope(envelope('completed', others), asked, now)).toEqual({ state: 'failed', fault });
  });

  it('forgives five minutes between two clocks, and never tells of a signature in time to come', () => {
    const ahead = [{ ...signer, signedAt: new Date('2026-03-03T09:05:00Z') }];
    expect(judgeEnvelope(envelope('completed', { signers: ahead }), asked, now)).toEqual({
      state: 'completed',
      signedAt: now,
    });
  });
});
