import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CONFIGURATION, type Configuration, Database, FileStore, RuleViolation } from '@openhuis/platform';
import type { OutsideSigningAnswer, OutsideSigningsAnswer } from './outside-signings.dto.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(s.${column} at time zone 'UTC', ${INSTANT})`;

/** Reads of what is signed at the signing service: that of contracts that the actor sees. */
@Injectable()
export class OutsideSigningsQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'signingService'>,
  ) {}

  /** What of a contract was sent to the service, newest first. @throws RuleViolation `not-found` */
  async list(actor: Actor, contractId: string): Promise<OutsideSigningsAnswer> {
    const [contract] = await this.database.read<{ signings: OutsideSigningAnswer[] }>(
      actor.scope,
      `select (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'addendumId', s.addendum_id, 'side', s.side,
           'signerName', s.signer_name, 'service', s.service, 'state', s.state, 'textHash', s.text_hash, 'askedAt', ${instant('asked_at')},
           'expiresAt', ${instant('expires_at')}, 'sentAt', ${instant('sent_at')},
           'signedAt', ${instant('signed_at')}, 'closedAt', ${instant('closed_at')},
           'signUrl', case when s.asked_by = $2::uuid then s.sign_url end, 'reason', s.reason, 'fault', s.fault,
           'fileHash', s.file_hash, 'sizeBytes', s.size_bytes) order by s.id desc), '[]')
         from outside_signing s where s.contract_id = c.id) as signings
       from contract c where c.id = $1`,
      [contractId, actor.person?.id ?? null],
    );
    if (contract === undefined) throw RuleViolation.of('not-found');
    return { service: this.configuration.signingService?.name ?? null, signings: contract.signings };
  }

  /** The signed document as the service gave it. @throws RuleViolation `not-found`, or `unavailable` when the store lost it */
  async file(actor: Actor, id: string): Promise<{ fileName: string; bytes: Readable; sizeBytes: number }> {
    const [signing] = await this.database.read<{ number: string; side: string; hash: string; sizeBytes: number }>(
      actor.scope,
      `select c.number, s.side, s.file_hash as hash, s.size_bytes as "sizeBytes"
       from outside_signing s join contract c on c.id = s.contract_id where s.id = $1 and s.file_hash is not null`,
      [id],
    );
    if (signing === undefined) throw RuleViolation.of('not-found');
    const { number, side, hash, sizeBytes } = signing;
    const whose = side === 'provider' ? 'opdrachtnemer' : 'opdrachtgever';
    return { fileName: `ondertekend-${number}-${whose}.pdf`, bytes: await this.files.open(hash), sizeBytes };
  }
}
