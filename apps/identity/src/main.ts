import { createServer } from 'node:http';
import { readDemoPeople } from './demo-person.js';
import { identityClients } from './identity-clients.js';
import { IdentityConfigurationError, readIdentityConfiguration } from './identity-configuration.js';
import { readIdentityKeys } from './identity-keys.js';
import { buildIdentityProvider } from './identity-provider.js';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function start(): void {
  const { host, port, issuer, publicUrl, secrets, peopleFile, keysFile } = readIdentityConfiguration(process.env);
  const provider = buildIdentityProvider({
    issuer,
    clients: identityClients(publicUrl, secrets),
    people: () => readDemoPeople(peopleFile),
    keys: readIdentityKeys(keysFile),
  });
  // A fault of ours; what a browser did wrong is a page.
  provider.on('server_error', (_, error: Error) => say(String(error.stack)));
  const handle = provider.callback();
  const server = createServer((request, response) => void handle(request, response));
  server.listen(port, host, () => say(`The identity provider of the demo is ready: ${issuer}`));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

try {
  start();
} catch (error) {
  process.stderr.write(
    error instanceof IdentityConfigurationError ? `Openhuis: ${error.message}\n` : `${String(error)}\n`,
  );
  process.exitCode = 1;
}
