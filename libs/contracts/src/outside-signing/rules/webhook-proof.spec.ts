import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { webhookFault, type WebhookHeaders } from './webhook-proof.js';

const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const now = new Date('2026-03-02T09:00:00Z');
const seconds = now.getTime() / 1000;
const body = Buffer.from('{"type":"envelope.completed"}');
const sign = (id: string, timestamp: string, bytes: Uint8Array, key: Uint8Array = secret): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(bytes).digest('base64')}`;
const headers = (others: Partial<WebhookHeaders> = {}, at = seconds): WebhookHeaders => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(at),
  'webhook-signature': sign('msg_1', String(at), body),
  ...others,
});

describe('the proof of a message', () => {
  it('is the vector of the specification', () => {
    // https://github.com/standard-webhooks/standard-webhooks: the example of its reference implementations.
    const payload = Buffer.from('{"test": 2432232314}');
    const given = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    expect(webhookFault(given, payload, secret, new Date(1614265330_000))).toBeUndefined();
  });

  it('holds for five minutes around its time, and no second longer', () => {
    for (const at of [seconds - 300, seconds, seconds + 300]) {
      expect(webhookFault(headers({}, at), body, secret, now)).toBeUndefined();
    }
    for (const at of [seconds - 301, seconds + 301]) {
      expect(webhookFault(headers({}, at), body, secret, now)).toBe('webhook-timestamp');
    }
  });

  it('takes one good signature among others', () => {
    const old = sign('msg_1', String(seconds), body, Buffer.alloc(32, 1));
    const good = sign('msg_1', String(seconds), body);
    expect(webhookFault(headers({ 'webhook-signature': `${old} v1a,abc ${good}` }), body, secret, now)).toBeUndefined();
    expect(webhookFault(headers({ 'webhook-signature': old }), body, secret, now)).toBe('webhook-signature');
  });

  it.each([
    ['without an id', { 'webhook-id': undefined }, 'webhook-id'],
    ['with an id without end', { 'webhook-id': 'x'.repeat(201) }, 'webhook-id'],
    ['without a time', { 'webhook-timestamp': undefined }, 'webhook-timestamp'],
    ['with a time that is none', { 'webhook-timestamp': '2026-03-02' }, 'webhook-timestamp'],
    ['with the time of another', { 'webhook-timestamp': String(seconds + 1) }, 'webhook-signature'],
    ['with the id of another', { 'webhook-id': 'msg_2' }, 'webhook-signature'],
    ['without a signature', { 'webhook-signature': undefined }, 'webhook-signature'],
    ['with a signature of another kind', { 'webhook-signature': 'v2,abc' }, 'webhook-signature'],
  ])('is none %s', (_what, others, fault) => {
    expect(webhookFault(headers(others), body, secret, now)).toBe(fault);
  });

  it('breaks with any other byte of the body', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const isSame = Buffer.from(bytes).equals(body);
        expect(webhookFault(headers(), bytes, secret, now)).toBe(isSame ? undefined : 'webhook-signature');
      }),
    );
  });
});
