import { describe, expect, it } from '@jest/globals';
import { readSigningService } from './signing-service-configuration.js';

const asked = (environment: Record<string, string>, production = false) => {
  const faults: string[] = [];
  const service = readSigningService(
    (name) => environment[name],
    production,
    (fault) => faults.push(fault),
  );
  return { service, faults };
};
const whole = {
  SIGNING_SERVICE_NAME: 'Ondertekendienst Midden',
  SIGNING_SERVICE_URL: 'https://sign.example/api/v2/',
  SIGNING_SERVICE_API_KEY: 'sleutel',
  SIGNING_SERVICE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
};

describe('the configuration of a signing service', () => {
  it('is not there when nothing is said', () => {
    expect(asked({})).toEqual({ service: undefined, faults: [] });
  });

  it('is read whole, its address without the last slash and its secret as bytes', () => {
    expect(asked(whole, true)).toEqual({
      service: {
        name: 'Ondertekendienst Midden',
        url: 'https://sign.example/api/v2',
        apiKey: 'sleutel',
        webhookSecret: Buffer.alloc(32, 7),
      },
      faults: [],
    });
  });

  it('names everything that is missing or wrong', () => {
    const { faults } = asked({
      SIGNING_SERVICE_URL: 'http://sign.example',
      SIGNING_SERVICE_WEBHOOK_SECRET: 'a29ydA==',
    });
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      'SIGNING_SERVICE_NAME is missing:',
      'SIGNING_SERVICE_API_KEY is missing:',
      'SIGNING_SERVICE_URL must be',
      'SIGNING_SERVICE_WEBHOOK_SECRET must be',
    ]);
  });

  it('takes http on this machine alone, and never in production', () => {
    const local = { ...whole, SIGNING_SERVICE_URL: 'http://127.0.0.1:4010' };
    expect(asked(local).faults).toEqual([]);
    expect(asked(local, true).faults).toHaveLength(1);
  });
});
