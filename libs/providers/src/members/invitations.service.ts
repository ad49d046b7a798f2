import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges } from '@openhuis/people';
import {
  type Actor,
  askForJob,
  type AuditActionOf,
  brokenConstraint,
  CONFIGURATION,
  type Configuration,
  Database,
  isMailAddress,
  type Moment,
  publicScope,
  recordChange,
  refuseOn,
  RuleViolation,
  type SessionOfRequest,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import { requireOwnOrganisation, requirePerson } from '../own-organisation.js';
import { acceptanceFaults, changeFaults, type InvitationFacts, invitationExpiry } from '../rules/invitation.js';
import { grantFaults, grantsOnAcceptance, type RoleGrant } from '../rules/role-grants.js';
import { hashOfInvitationToken, invitationKey, invitationToken, isInvitationTokenForm } from './invitation-token.js';
import {
  actingWithin,
  authorisationFaults,
  giveRoles,
  lockMembers,
  rolesOfPerson,
  vouchedForOn,
} from './member-work.js';
import { type NewPerson, registerPerson } from './register-person.js';

interface FoundInvitation extends InvitationFacts {
  id: string;
  email: string;
  round: number;
  tokenHash: Buffer;
  roles: RoleGrant[];
}

/** What taking up an invitation led to. */
export interface Acceptance {
  personId: string;
  organisationId: string;
  /** The roles that came of it; none when the person held them all. */
  roleIds: string[];
}

/** Asking people by mail to come and work for an organisation. */
@Injectable()
export class Invitations {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly changes: AccessChanges,
    @Inject(CONFIGURATION) { auditKey }: Configuration,
  ) {
    this.key = invitationKey(auditKey);
  }

  /**
   * Invites whoever reads the mail at an address, with the roles that it will give.
   *
   * @throws RuleViolation what is wrong with the roles; `already-exists` with the path `email` for an address that has an
   *   open invitation: that one can be sent again
   */
  async invite(
    actor: Actor,
    moment: Moment,
    organisationId: string,
    email: string,
    roles: readonly RoleGrant[],
  ): Promise<string> {
    requireOwnOrganisation(actor, organisationId);
    refuseOn([
      ...(isMailAddress(email) ? [] : [{ code: 'invalid-input' as const, path: 'email' }]),
      ...grantFaults(roles, moment.today),
    ]);
    const id = randomUUID();
    return await this.database.command(actor.scope, async (manager) => {
      refuseOn(await authorisationFaults(manager, organisationId, roles));
      try {
        await manager.query(
          `insert into invitation (id, organisation_id, email, roles, token_hash, invited_by, invited_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            id,
            organisationId,
            email,
            JSON.stringify(roles),
            this.hashOf(id, 1),
            requirePerson(actor),
            moment.now,
            invitationExpiry(moment.now),
          ],
        );
      } catch (error) {
        if (brokenConstraint(error) === 'invitation_open') throw RuleViolation.of('already-exists', {}, 'email');
        throw error;
      }
      await this.send(manager, organisationId, id, 1);
      await record(manager, actor, 'invitation.made', organisationId, id, {
        roles: roles.map(({ role }) => role),
      });
      return id;
    });
  }

  /**
   * Sends an invitation again, with another link that works for fourteen days from now. The earlier link no longer works,
   * and it counts from now on as the actor's.
   *
   * @throws RuleViolation `not-found`, `invitation-used`, `invitation-withdrawn`
   */
  async resend(actor: Actor, moment: Moment, organisationId: string, id: string): Promise<void> {
    requireOwnOrganisation(actor, organisationId);
    await this.database.command(actor.scope, async (manager) => {
      const found = await lockInvitation(manager, organisationId, id, moment.today);
      refuseOn(changeFaults(found, moment.now));
      const round = found.round + 1;
      await manager.query(
        `update invitation set round = $2, token_hash = $3, expires_at = $4, invited_by = $5 where id = $1`,
        [id, round, this.hashOf(id, round), invitationExpiry(moment.now), requirePerson(actor)],
      );
      await this.send(manager, organisationId, id, round);
      await record(manager, actor, 'invitation.resent', organisationId, id, {
        round: { from: found.round, to: round },
      });
    });
  }

  /** Takes an invitation back. @throws RuleViolation `not-found`, `invitation-used`, `invitation-withdrawn` */
  async withdraw(actor: Actor, moment: Moment, organisationId: string, id: string): Promise<void> {
    requireOwnOrganisation(actor, organisationId);
    await this.database.command(actor.scope, async (manager) => {
      refuseOn(changeFaults(await lockInvitation(manager, organisationId, id, moment.today), moment.now));
      await manager.query(`update invitation set withdrawn_at = $2, withdrawn_by = $3 where id = $1`, [
        id,
        moment.now,
        requirePerson(actor),
      ]);
      await record(manager, actor, 'invitation.withdrawn', organisationId, id, {});
    });
  }

  /**
   * Takes up the invitation in whose mail a token stood: the person of the session, registered first when new, gets the
   * roles. Who holds the token need not have the address that it was sent to; the trail says who came.
   *
   * @throws RuleViolation `forbidden` at another door; `not-found` with the path `token` for one that is unknown or was
   *   replaced; `invitation-used`, `invitation-withdrawn`, `invitation-expired`; as `registerPerson` tells
   */
  async accept(
    actor: Actor,
    session: SessionOfRequest,
    moment: Moment,
    token: string,
    stated: Partial<NewPerson>,
  ): Promise<Acceptance> {
    // As for a registration: what somebody is at a provider, its broker's door opens and no other.
    if (session.door !== 'provider') throw RuleViolation.of('forbidden');
    const unknown = RuleViolation.of('not-found', {}, 'token');
    if (!isInvitationTokenForm(token)) throw unknown;
    const hash = hashOfInvitationToken(token);
    const [found] = await this.database.read<{ id: string; organisationId: string }>(
      publicScope,
      `select id, organisation_id as "organisationId" from invitation_of_token($1)`,
      [hash],
    );
    if (found === undefined) throw unknown;
    const { id, organisationId } = found;
    const personId = session.personId ?? randomUUID();
    const invited = actingWithin(actor, personId, organisationId);
    const acceptance = await this.database.command(invited.scope, async (manager) => {
      await lockMembers(manager, organisationId);
      const invitation = await lockInvitation(manager, organisationId, id, moment.today);
      if (!invitation.tokenHash.equals(hash)) throw unknown;
      refuseOn(acceptanceFaults(invitation, moment.now));
      const work = { manager, actor: invited, moment };
      if (session.personId === null) await registerPerson(work, session, stated, invitation.email);
      const held = await rolesOfPerson(manager, organisationId, personId);
      const grants = grantsOnAcceptance(invitation.roles, moment.today, held);
      const because = { invitationId: id };
      const roleIds = grants.length === 0 ? [] : await giveRoles(work, organisationId, personId, grants, because);
      await manager.query(`update invitation set accepted_at = $2, accepted_by = $3 where id = $1`, [
        id,
        moment.now,
        personId,
      ]);
      await record(manager, invited, 'invitation.accepted', organisationId, id, { personId });
      return { personId, organisationId, roleIds };
    });
    this.changes.changed(personId);
    return acceptance;
  }

  private hashOf(id: string, round: number): Buffer {
    return hashOfInvitationToken(invitationToken(this.key, id, round));
  }

  private async send(manager: EntityManager, organisationId: string, id: string, round: number): Promise<void> {
    await manager.query(
      `insert into member_mail (organisation_id, kind, subject_id, round) values ($1, 'invitation', $2, $3)`,
      [organisationId, id, round],
    );
    await askForJob(manager, 'members.mail', {});
  }
}

async function lockInvitation(
  manager: EntityManager,
  organisationId: string,
  id: string,
  today: string,
): Promise<FoundInvitation> {
  const [found] = await manager.query<FoundInvitation[]>(
    `select id, email, round, token_hash as "tokenHash", roles, expires_at as "expiresAt", accepted_at as "acceptedAt",
       withdrawn_at as "withdrawnAt", ${vouchedForOn('$3')} as "isVouchedFor"
     from invitation i where id = $1 and organisation_id = $2 for update`,
    [id, organisationId, today],
  );
  if (found === undefined) throw RuleViolation.of('not-found');
  return found;
}

async function record(
  manager: EntityManager,
  actor: Actor,
  action: AuditActionOf<'invitation'>,
  organisationId: string,
  subjectId: string,
  change: Record<string, unknown>,
): Promise<void> {
  await recordChange(manager, actor, { action, subjectKind: 'invitation', subjectId, organisationId, change });
}
