import { existsSync } from 'node:fs';

/** By what signed documents are sealed. */
export interface SealConfiguration {
  /** PEM: the certificate, and behind it those up to the root; with its key. Absent: none was given. */
  files: { certificate: string; key: string; passphrase: string | undefined } | undefined;
  /** Where a certificate is kept that we made ourselves, for trying out; absent in production. */
  ownFolder: string | undefined;
}

/**
 * The certificate of the seal: SEAL_CERTIFICATE_FILE, SEAL_KEY_FILE, SEAL_KEY_PASSPHRASE. Without one a self-signed one is made
 * in SEAL_DIR, but never in production: there documents wait for their seal.
 */
export function readSeal(
  read: (name: string) => string | undefined,
  ownFolder: string,
  production: boolean,
  fault: (text: string) => unknown,
): SealConfiguration {
  const certificate = read('SEAL_CERTIFICATE_FILE');
  const key = read('SEAL_KEY_FILE');
  if ((certificate === undefined) !== (key === undefined)) {
    fault('SEAL_CERTIFICATE_FILE and SEAL_KEY_FILE go together');
  }
  for (const [name, file] of Object.entries({ SEAL_CERTIFICATE_FILE: certificate, SEAL_KEY_FILE: key })) {
    if (file !== undefined && !existsSync(file)) fault(`${name} names a file that is not there`);
  }
  return {
    files:
      certificate === undefined || key === undefined
        ? undefined
        : { certificate, key, passphrase: read('SEAL_KEY_PASSPHRASE') },
    ownFolder: production ? undefined : ownFolder,
  };
}
