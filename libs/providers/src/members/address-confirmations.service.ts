import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  askForJob,
  CONFIGURATION,
  type Configuration,
  Database,
  recordChange,
  RuleViolation,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { requirePerson } from '../own-organisation.js';
import { confirmationKey, confirms } from './address-token.js';

/** So often the mail goes to an address that may be somebody else's. */
const SENDINGS = 5;

/** Showing that the address with which one registered is one's own: until then no region gives a role by it. */
@Injectable()
export class AddressConfirmations {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) { auditKey }: Configuration,
  ) {
    this.key = confirmationKey(auditKey);
  }

  /**
   * Confirms the actor's own address with the token of the mail that went there.
   *
   * @throws RuleViolation `confirmation-invalid` for a token of another person or address; `wrong-state` when it was
   *   confirmed before
   */
  async confirm(actor: Actor, token: string): Promise<void> {
    const personId = requirePerson(actor);
    await this.database.command(actor.scope, async (manager) => {
      const email = await unconfirmedAddress(manager, personId);
      if (!confirms(this.key, token, personId, email)) throw RuleViolation.of('confirmation-invalid', {}, 'token');
      await manager.query(`update person set email_unconfirmed = false where id = $1`, [personId]);
      await recordChange(manager, actor, {
        action: 'person.addressConfirmed',
        subjectKind: 'person',
        subjectId: personId,
        change: { addressConfirmed: { from: false, to: true } },
      });
    });
  }

  /** Sends the mail again. @throws RuleViolation `wrong-state` when it is not needed, or went five times */
  async resend(actor: Actor): Promise<void> {
    const personId = requirePerson(actor);
    await this.database.command(actor.scope, async (manager) => {
      await unconfirmedAddress(manager, personId);
      const [{ sent }] = await manager.query<[{ sent: number }]>(
        `select count(*)::int as sent from member_mail where kind = 'address' and person_id = $1`,
        [personId],
      );
      if (sent >= SENDINGS) throw RuleViolation.of('wrong-state', { sent });
      await manager.query(
        `insert into member_mail (kind, subject_id, person_id, round) values ('address', $1, $1, $2)`,
        [personId, sent + 1],
      );
      await recordChange(manager, actor, {
        action: 'person.addressAsked',
        subjectKind: 'person',
        subjectId: personId,
        change: { round: { from: sent, to: sent + 1 } },
      });
      await askForJob(manager, 'members.mail', {});
    });
  }
}

/** The actor's address, locked. @throws RuleViolation `wrong-state` when there is nothing to confirm */
async function unconfirmedAddress(manager: EntityManager, personId: string): Promise<string> {
  const [person] = await manager.query<{ email: string | null; unconfirmed: boolean }[]>(
    `select email, email_unconfirmed as unconfirmed from person where id = $1 for update`,
    [personId],
  );
  if (!person?.unconfirmed || person.email === null) throw RuleViolation.of('wrong-state', { address: 'confirmed' });
  return person.email;
}
