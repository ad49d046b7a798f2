import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { requireOwnOrganisation } from '../own-organisation.js';
import { type InvitationFacts, invitationState } from '../rules/invitation.js';
import { vouchedForOn } from './member-work.js';
import type {
  HandoverAnswer,
  InvitationAnswer,
  JoinRequestAnswer,
  MemberAnswer,
  OwnJoinRequestAnswer,
} from './members.dto.js';

/** Longer lists than an organisation has people. */
const AT_MOST = 500;

/** Who works for an organisation, who was asked, and who asks. */
@Injectable()
export class MemberQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who has, had or will have a role, by name; the roles the newest first. */
  async members(actor: Actor, moment: Moment, organisationId: string): Promise<MemberAnswer[]> {
    requireOwnOrganisation(actor, organisationId);
    return await this.database.read<MemberAnswer & Record<string, unknown>>(
      actor.scope,
      `select p.id as "personId", p.name, p.email, p.kind, person_last_sign_in(p.id) as "lastSignInAt",
         jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'since', r.since_on, 'until', r.ended_on,
           'heldToday', r.since_on <= $2 and (r.ended_on is null or r.ended_on >= $2),
           'basis', r.basis, 'evidenceId', r.evidence_id, 'endReason', r.end_reason) order by r.since_on desc, r.id desc) as roles
       from organisation_role r join person p on p.id = r.person_id
       where r.organisation_id = $1 group by p.id order by p.name, p.id limit ${AT_MOST}`,
      [organisationId, moment.today],
    );
  }

  /** The invitations of an organisation, newest first. */
  async invitations(actor: Actor, moment: Moment, organisationId: string): Promise<InvitationAnswer[]> {
    requireOwnOrganisation(actor, organisationId);
    const found = await this.database.read<Omit<InvitationAnswer, 'state'> & InvitationFacts & Record<string, unknown>>(
      actor.scope,
      `select i.id, i.email, i.roles, i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt",
         i.withdrawn_at as "withdrawnAt", i.accepted_by as "acceptedBy",
         ${vouchedForOn('$2')} as "isVouchedFor",
         (select m.state from member_mail m where m.kind = 'invitation' and m.subject_id = i.id and m.round = i.round) as mail
       from invitation i where i.organisation_id = $1 order by i.invited_at desc, i.id desc limit ${AT_MOST}`,
      [organisationId, moment.today],
    );
    return found.map(({ withdrawnAt, acceptedAt, isVouchedFor, ...invitation }) => ({
      ...invitation,
      state: invitationState({ ...invitation, acceptedAt, withdrawnAt, isVouchedFor }, moment.now),
    }));
  }

  /** Who asked to join an organisation, newest first. */
  async joinRequests(actor: Actor, organisationId: string): Promise<JoinRequestAnswer[]> {
    requireOwnOrganisation(actor, organisationId);
    return await this.database.read<JoinRequestAnswer & Record<string, unknown>>(
      actor.scope,
      `select j.id, j.person_id as "personId", p.name, p.email, j.state, j.asked_at as "askedAt",
         j.answered_at as "answeredAt", j.reason
       from join_request j join person p on p.id = j.person_id
       where j.organisation_id = $1 order by j.asked_at desc, j.id desc limit ${AT_MOST}`,
      [organisationId],
    );
  }

  /** What the actor asked herself, with how far a handover is. */
  async ownJoinRequests({ scope, sessionId }: Actor): Promise<OwnJoinRequestAnswer[]> {
    // Apart from the list: the function looks past the walls, and says nothing but an id.
    const [signedInFor] = await this.database.read<{ organisationId: string | null }>(
      scope,
      `select organisation_of_kvk_number(claims ->> 'kvkNumber') as "organisationId" from session where id = $1`,
      [sessionId ?? null],
    );
    return await this.database.read<OwnJoinRequestAnswer & Record<string, unknown>>(
      scope,
      `select j.id, j.organisation_id as "organisationId", j.state, j.asked_at as "askedAt", j.answered_at as "answeredAt",
         j.reason, coalesce(j.organisation_id = $2, false) as "signedInFor",
         (select h.state from handover h where h.join_request_id = j.id order by h.asked_at desc limit 1) as handover
       from join_request j where j.person_id = $1 order by j.asked_at desc, j.id desc limit ${AT_MOST}`,
      [scope.personId, signedInFor?.organisationId ?? null],
    );
  }

  /** The handovers of the actor's regions and organisations; the open ones first, each the oldest first. */
  async handovers({ scope }: Actor): Promise<HandoverAnswer[]> {
    return await this.database.read<HandoverAnswer & Record<string, unknown>>(
      scope,
      `select h.id, h.organisation_id as "organisationId", o.name as "organisationName", h.person_id as "personId",
         p.name as "personName", h.state, h.asked_at as "askedAt", h.statement, h.region_id as "regionId",
         h.proposed_by as "proposedBy", h.proposed_at as "proposedAt", h.reason, h.decided_by as "decidedBy",
         h.decided_at as "decidedAt", h.decision_note as "decisionNote"
       from handover h join organisation o on o.id = h.organisation_id join person p on p.id = h.person_id
       where h.organisation_id = any ($1)
         or h.organisation_id in (select organisation_id from organisation_region where region_id = any ($2))
       order by h.decided_at is not null, h.asked_at, h.id limit ${AT_MOST}`,
      [scope.organisationIds, scope.regionIds],
    );
  }
}
