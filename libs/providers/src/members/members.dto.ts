import { ApiDate, ApiDateOrNull, ApiInstantOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

const ROLES = ['provider_administrator', 'provider_editor', 'provider_signatory'] as const;
type ProviderRole = (typeof ROLES)[number];
/** Something to read, not only blanks. */
const NOT_BLANK = /\S/;

/** A role to give. */
export class RoleGrantBody {
  /** @example 'provider_signatory' */
  @IsIn(ROLES)
  role: ProviderRole;

  /** First day; today when left out. @example '2026-03-02' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  since?: string;

  /** Last day; no end when left out. @example '2026-12-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  until?: string;

  /** On what a mandate to sign rests: the trade register, or a written authorisation. Required for a signatory. @example 'register' */
  @IsOptional()
  @IsIn(['register', 'authorisation'])
  basis?: 'register' | 'authorisation';

  /** The written authorisation, among the evidence of your organisation. */
  @IsOptional()
  @IsUUID()
  evidenceId?: string;
}

/** Roles to give to somebody. */
export class GiveRolesBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => RoleGrantBody)
  roles: RoleGrantBody[];
}

/** Asks somebody by mail to work for your organisation. */
export class InviteBody extends GiveRolesBody {
  /** @example 'nieuw@zorg.example' */
  @IsEmail()
  email: string;
}

/** How a role ends. */
export class EndRoleBody {
  /** The last day on which it counts; left out, it ends at once. @example '2026-12-31' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  on?: string;

  /** @example 'uit dienst' */
  @IsString()
  @Length(1, 500)
  @Matches(NOT_BLANK)
  reason: string;
}

/** Why, in a few words that stay in the record. */
export class ReasonBody {
  /** @example 'De enige beheerder is overleden.' */
  @IsString()
  @Length(1, 2000)
  @Matches(NOT_BLANK)
  reason: string;
}

/** Proposes to hand over. */
export class ProposeHandoverBody extends ReasonBody {
  /** Which of your regions proposes; needed when several know the organisation. @example 1 */
  @IsOptional()
  @IsInt()
  regionId?: number;
}

/** The id of what was made. */
export class MadeAnswer {
  id: string;
}

/** The roles that were given. */
export class GivenRolesAnswer {
  roleIds: string[];
}

/** The last day on which a role counts. */
export class EndedRoleAnswer {
  @ApiDate()
  until: string;
}

/** A role of a member, with its mandate. */
export class MemberRoleAnswer {
  id: string;
  /** @example 'provider_signatory' */
  role: string;
  @ApiDate()
  since: string;
  /** The last day on which it counts; null for no end. */
  @ApiDateOrNull()
  until: string | null;
  heldToday: boolean;
  /** On what a mandate to sign rests; null for another role, or for one given before this was recorded. @example 'register' */
  basis: string | null;
  evidenceId: string | null;
  endReason: string | null;
}

/** Somebody who works, worked or will work for an organisation. */
export class MemberAnswer {
  personId: string;
  name: string;
  /** Null for an application. */
  email: string | null;
  kind: 'natural' | 'application';
  @ApiInstantOrNull()
  lastSignInAt: Date | null;
  roles: MemberRoleAnswer[];
}

/** A role that an invitation will give. */
export class InvitedRoleAnswer {
  role: string;
  @ApiOptionalDate()
  since?: string;
  @ApiOptionalDate()
  until?: string;
  basis?: string;
  evidenceId?: string;
}

/** An invitation, without its link: only its mail has that. */
export class InvitationAnswer {
  id: string;
  email: string;
  roles: InvitedRoleAnswer[];
  state: 'open' | 'accepted' | 'withdrawn' | 'expired';
  invitedAt: Date;
  expiresAt: Date;
  acceptedBy: string | null;
  /** How far its last mail is. @example 'accepted' */
  mail: string | null;
}

/** Somebody who asks to join your organisation. */
export class JoinRequestAnswer {
  id: string;
  personId: string;
  name: string;
  email: string;
  state: 'open' | 'approved' | 'refused' | 'withdrawn';
  askedAt: Date;
  answeredAt: Date | null;
  reason: string | null;
}

/** What you asked of an organisation. */
export class OwnJoinRequestAnswer {
  id: string;
  organisationId: string;
  state: 'open' | 'approved' | 'refused' | 'withdrawn';
  askedAt: Date;
  answeredAt: Date | null;
  /** Why it was refused. */
  reason: string | null;
  /** Whether it is the organisation for which you signed in with this browser. */
  signedInFor: boolean;
  /** How far the handover is that you asked of the region. @example 'asked' */
  handover: string | null;
}

/** An organisation without administrator is handed over to who asked, by two people of a region. */
export class HandoverAnswer {
  id: string;
  organisationId: string;
  organisationName: string;
  personId: string;
  personName: string;
  state: 'asked' | 'proposed' | 'approved' | 'refused' | 'withdrawn';
  askedAt: Date;
  statement: string;
  /** The region that proposed; null until then. */
  regionId: number | null;
  proposedBy: string | null;
  proposedAt: Date | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
}
