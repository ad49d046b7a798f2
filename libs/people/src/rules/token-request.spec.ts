import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTokenRequest } from './token-request.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const grant = { grant_type: 'client_credentials' };

describe('a request for an access token', () => {
  it('shows the client by HTTP Basic, form-encoded, or in the form', () => {
    const shown = { client: 'c', secret: 's', scope: undefined };
    expect(readTokenRequest(basic('c:s'), grant)).toEqual(shown);
    expect(readTokenRequest(basic('c:s').replace('Basic', 'bAsIc'), { ...grant, client_id: 'c' })).toEqual(shown);
    expect(readTokenRequest(undefined, { ...grant, client_id: 'c', client_secret: 's' })).toEqual(shown);
    expect(readTokenRequest(basic('c%3A1:s+%2B:x'), grant)).toMatchObject({ client: 'c:1', secret: 's +:x' });
  });

  it('may limit the token, and ignores what it does not know', () => {
    const scope = 'contract.read enrolment.read';
    expect(readTokenRequest(basic('c:s'), { ...grant, scope, audience: 'x' })).toMatchObject({
      scope: ['contract.read', 'enrolment.read'],
    });
    expect(readTokenRequest(basic('c:s'), { ...grant, scope: '' })).toMatchObject({ scope: undefined });
  });

  it.each([
    ['no form', basic('c:s'), undefined, 'invalid_request'],
    ['no grant type', basic('c:s'), {}, 'invalid_request'],
    ['another grant type', basic('c:s'), { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a parameter twice', basic('c:s'), { ...grant, scope: ['a', 'b'] }, 'invalid_request'],
    ['nobody', undefined, grant, 'invalid_client'],
    ['a client without a secret', undefined, { ...grant, client_id: 'c' }, 'invalid_client'],
    ['a bearer token', 'Bearer ohp_x', grant, 'invalid_client'],
    ['no base64', 'Basic §', grant, 'invalid_client'],
    ['no colon', basic('cs'), grant, 'invalid_client'],
    ['a broken percent sign', basic('c:%s'), grant, 'invalid_client'],
    ['two ways at once', basic('c:s'), { ...grant, client_secret: 's' }, 'invalid_request'],
    ['two clients', basic('c:s'), { ...grant, client_id: 'd' }, 'invalid_request'],
  ])('with %s is refused', (_name, authorization, form, error) => {
    expect(readTokenRequest(authorization, form)).toEqual({ error });
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), fc.anything(), (authorization, form) => {
        const read = readTokenRequest(authorization, form);
        expect('error' in read || (read.client !== '' && typeof read.secret === 'string')).toBe(true);
      }),
    );
  });
});
