import { describe, expect, it } from '@jest/globals';
import { readSeal } from './seal-configuration.js';

const asked = (environment: Record<string, string>, production = false) => {
  const faults: string[] = [];
  const seal = readSeal(
    (name) => environment[name],
    '/data/seal',
    production,
    (fault) => faults.push(fault),
  );
  return { seal, faults };
};
const here = import.meta.filename;

describe('the configuration of the seal', () => {
  it('makes a certificate of its own where none is given, but never in production', () => {
    expect(asked({})).toEqual({ seal: { files: undefined, ownFolder: '/data/seal' }, faults: [] });
    expect(asked({}, true).seal.ownFolder).toBeUndefined();
  });

  it('takes a certificate with its key', () => {
    const { seal, faults } = asked({ SEAL_CERTIFICATE_FILE: here, SEAL_KEY_FILE: here, SEAL_KEY_PASSPHRASE: 'geheim' });
    expect(seal.files).toEqual({ certificate: here, key: here, passphrase: 'geheim' });
    expect(faults).toEqual([]);
  });

  it('names everything that is wrong', () => {
    expect(asked({ SEAL_CERTIFICATE_FILE: '/nowhere.pem' }).faults).toEqual([
      'SEAL_CERTIFICATE_FILE and SEAL_KEY_FILE go together',
      'SEAL_CERTIFICATE_FILE names a file that is not there',
    ]);
  });
});
