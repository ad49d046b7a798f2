import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

/** How the answer of the token endpoint differs from an honest one. */
export interface Forgery {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Signed with a key that is not published. */
  otherKey?: boolean;
  unsigned?: boolean;
  /** The token endpoint answers this status, and no token. */
  status?: number;
  /** The token endpoint closes the line. */
  silent?: boolean;
  /** What the userinfo endpoint tells. */
  told?: Record<string, unknown>;
}

/** An identity provider that lies as a test tells it to. */
export interface ForgingProvider {
  issuer: string;
  clientId: string;
  /** What was sent to the token endpoint last. */
  sent: URLSearchParams;
  /** Answers the request for authorization at this address: the address with which the browser comes back. */
  backFrom(authorizationUrl: string, forgery: Forgery, iss?: string): string;
  close(): Promise<void>;
}

const CLIENT_ID = 'openhuis';
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function aForgingProvider(): Promise<ForgingProvider> {
  const [published, hidden] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  if (published === undefined || hidden === undefined) throw new Error('no keys were made');
  let asked = { nonce: '', forgery: {} as Forgery };
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const issuer = `http://localhost:${address.port}`;
  const provider = { issuer, clientId: CLIENT_ID, sent: new URLSearchParams() };

  const idToken = (): string => {
    const { nonce, forgery } = asked;
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: issuer, sub: 'somebody', aud: CLIENT_ID, iat: now, exp: now + 300, nonce };
    const head = { alg: forgery.unsigned === true ? 'none' : 'RS256', kid: 'published', ...forgery.header };
    const content = `${part(head)}.${part({ ...honest, ...forgery.claims })}`;
    if (forgery.unsigned === true) return `${content}.`;
    const key: KeyObject = (forgery.otherKey === true ? hidden : published).privateKey;
    return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
  };
  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    }),
    '/jwks': () => ({
      keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'published', alg: 'RS256', use: 'sig' }],
    }),
    '/token': () => ({ access_token: 'a', token_type: 'bearer', expires_in: 300, id_token: idToken() }),
    '/userinfo': () => asked.forgery.told ?? { sub: 'somebody' },
  };
  server.on('request', (request, response) => {
    void (async () => {
      if (request.url === '/token') provider.sent = new URLSearchParams(await bodyOf(request));
      const { status, silent } = asked.forgery;
      if (request.url === '/token' && silent === true) {
        response.destroy();
        return;
      }
      const failed = request.url === '/token' && status !== undefined;
      response.writeHead(failed ? status : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(failed ? { error: 'server_error' } : (answers[request.url ?? '']?.() ?? {})));
    })();
  });
  return Object.assign(provider, {
    backFrom: (authorizationUrl: string, forgery: Forgery, iss = issuer): string => {
      const asking = new URL(authorizationUrl).searchParams;
      asked = { nonce: asking.get('nonce') ?? '', forgery };
      const back = new URL(asking.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'c', state: asking.get('state') ?? '', iss }).toString();
      return back.href;
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
