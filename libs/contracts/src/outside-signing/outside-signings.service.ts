import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  askForJob,
  CONFIGURATION,
  type Configuration,
  Database,
  type Moment,
  RuleViolation,
  systemScope,
} from '@openhuis/platform';
import { Procedures } from '@openhuis/procedures';
import type { SigningRequest } from '../signing/sign-contract.js';
import { type AskedOutsideSigning, askOutsideSigning } from './ask-outside-signing.js';
import { envelopeOf, readEnvelopeEvent } from './rules/envelope.js';
import { webhookFault, type WebhookHeaders } from './rules/webhook-proof.js';

/** A message of the signing service, as it came. */
export interface WebhookMessage {
  headers: WebhookHeaders;
  /** The bytes over which it is signed. */
  raw: Uint8Array;
  /** What they say. */
  body: unknown;
}

/** What people and the service itself ask of signing outside. Without a configured service there is none of it. */
@Injectable()
export class OutsideSignings {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'signingService'>,
  ) {}

  /** Hands a text to the service; see {@link askOutsideSigning}. @throws RuleViolation `not-found` without a service */
  async ask(
    actor: Actor,
    moment: Moment,
    contractId: string,
    addendumId: string | null,
    request: SigningRequest,
  ): Promise<AskedOutsideSigning> {
    const { name } = this.requireService();
    const result = await this.database.command(actor.scope, (manager) =>
      askOutsideSigning({ manager, procedures: this.procedures, actor, moment }, contractId, addendumId, request, name),
    );
    // The renewed text is kept, whoever read the old one reads it again.
    if (result === 'renewed') throw RuleViolation.of('text-changed');
    return result;
  }

  /**
   * Takes in a message of the service, once: it says that something happened, and the worker asks the service what. So a
   * message that comes twice, late or in another order does no harm. What is not about something of ours is left alone.
   *
   * @throws RuleViolation `not-found` without a service, `not-signed-in` with the header that does not prove it,
   *   `invalid-input` for what is no message
   */
  async hear(moment: Moment, { headers, raw, body }: WebhookMessage): Promise<void> {
    const { webhookSecret } = this.requireService();
    const fault = webhookFault(headers, raw, webhookSecret, moment.now);
    if (fault !== undefined) throw RuleViolation.of('not-signed-in', { header: fault });
    const event = readEnvelopeEvent(body);
    if (event === undefined) throw RuleViolation.of('invalid-input', { rule: 'type and data.externalId' });
    const ours = envelopeOf(event.externalId);
    if (ours === undefined) return;
    const { regionId, signingId } = ours;
    await this.database.command(systemScope(regionId), async (manager) => {
      const fresh = await manager.query<unknown[]>(
        `insert into outside_signing_message (webhook_id, signing_id, region_id, organisation_id, kind, received_at)
         select $1, id, region_id, organisation_id, $3, $4 from outside_signing where id = $2
         on conflict (webhook_id) do nothing returning webhook_id`,
        [headers['webhook-id'], signingId, event.type, moment.now],
      );
      if (fresh.length === 0) return;
      await manager.query(
        `update outside_signing set look_at = $2, looks = 0 where id = $1 and state in ('asked', 'sent')`,
        [signingId, moment.now],
      );
      await askForJob(manager, 'outside-signings.advance', { regionId, signingId });
    });
  }

  private requireService(): NonNullable<Configuration['signingService']> {
    const { signingService } = this.configuration;
    if (signingService === undefined) throw RuleViolation.of('not-found');
    return signingService;
  }
}
