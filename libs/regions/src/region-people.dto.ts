import { ApiProperty } from '@nestjs/swagger';
import {
  ApiDate,
  ApiDateOrNull,
  ApiInstant,
  ApiInstantOrNull,
  ApiOptionalDate,
  IsCalendarDate,
  type RegionRole,
} from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

const regionRoles: RegionRole[] = [
  'region_administrator',
  'contract_manager',
  'assessor',
  'approver',
  'municipal_manager',
  'auditor',
];

/** Which people to list. */
export class RegionPeopleQuery {
  /** 'standing' when left out: roles of today and later. 'ended': roles that are over. */
  @IsOptional()
  @IsIn(['standing', 'ended'])
  state?: 'standing' | 'ended';

  /** `next` of the page before: the id of its last person. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  /** How many at most; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A role of a person of the region. */
export class PersonRoleAnswer {
  id: string;
  @ApiProperty({ enum: regionRoles })
  role: string;
  /** Of a municipal manager. @example ['0262'] */
  municipalityCodes: string[];
  /** First day. */
  @ApiDate()
  since: string;
  /** Last day; null is until further notice. */
  @ApiDateOrNull()
  until: string | null;
  /** Why it was ended, where somebody did. */
  endReason: string | null;
}

/** Somebody who works for the region, or an application that does. */
export class RegionPersonAnswer {
  id: string;
  /** As the region itself named the person. */
  name: string;
  /** Null for an application. */
  email: string | null;
  kind: 'natural' | 'application';
  roles: PersonRoleAnswer[];
  /** The last sign-in since one of these roles began. */
  @ApiInstantOrNull()
  lastSignedInAt: string | null;
  /** How many API tokens reach for the region. */
  tokens: number;
  @ApiInstantOrNull()
  tokenLastUsedAt: string | null;
}

/** A page of people by name. */
export class RegionPeopleAnswer {
  items: RegionPersonAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** Gives a role to a person, who signs in with this mail address through the identity provider of the municipality. */
export class GiveRoleBody {
  /** How the region knows the person. @example 'M. de Vries' */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  name: string;

  /** @example 'm.devries@gemeente.example' */
  @IsEmail()
  @Length(3, 254)
  email: string;

  @ApiProperty({ enum: regionRoles })
  @IsIn(regionRoles)
  role: RegionRole;

  /** CBS codes of the municipalities of a municipal manager. @example ['0262'] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[0-9]{4}$/, { each: true })
  municipalityCodes?: string[];

  /** First day; today when left out. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  since?: string;

  /** Last day; until further notice when left out. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  until?: string;
}

/** What became of a role that was asked for. */
export class GivenRoleAnswer {
  /** Of the role; of the proposal while a second person must confirm it. */
  id: string;
  state: 'given' | 'awaiting-confirmation';
}

/** Ends a role. */
export class EndRegionRoleBody {
  /** Last day. When left out the role ends at once: yesterday was its last day. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  until?: string;

  /** @example 'Uit dienst.' */
  @IsString()
  @Length(1, 1000)
  reason: string;
}

/** A role that waits for a second person. */
export class RoleProposalAnswer {
  id: string;
  name: string;
  email: string;
  @ApiProperty({ enum: ['region_administrator', 'approver'] })
  role: string;
  @ApiDate()
  since: string;
  @ApiDateOrNull()
  until: string | null;
  proposedBy: string;
  @ApiInstant()
  proposedAt: string;
}

/** Confirms or rejects a proposed role. */
export class RoleDecisionBody {
  @IsIn(['confirmed', 'rejected'])
  outcome: 'confirmed' | 'rejected';
}

/** What became of a proposed role. */
export class RoleDecisionAnswer {
  /** Of the role that was given; null when it was rejected. */
  roleId: string | null;
}
