import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Permission, Tenant } from '@openhuis/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { tokenPermissions } from './token-reach.js';

/** One region or organisation. */
export const TENANT_PATTERN =
  /^(region:[1-9][0-9]{0,8}|organisation:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A role of a person in a region. */
export class RegionRoleAnswer {
  regionId: number;
  /** @example 'contract_manager' */
  role: string;
}

/** A role of a person in an organisation. */
export class OrganisationRoleAnswer {
  organisationId: string;
  /** @example 'provider_signatory' */
  role: string;
}

/** Who you are, as the system sees it. */
export class OwnAccountAnswer {
  id: string;
  name: string;
  /** Where your mail goes; null for an application. @example 'persoon@zorg.example' */
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  /** False while the mail with which you show that the address is yours was not answered. */
  addressConfirmed: boolean;
  language: 'nl' | 'en';
  regionRoles: RegionRoleAnswer[];
  organisationRoles: OrganisationRoleAnswer[];
}

/** Asks for a personal API token. */
export class MakeTokenBody {
  /** What you will use it for. @example 'monthly export' */
  @IsString()
  @Length(1, 100)
  label: string;

  /** How many days it is valid. @example 90 */
  @IsInt()
  @Min(1)
  @Max(366)
  days: number;

  /** What it may do at most; everything that your roles allow when left out. @example ['contract.read'] */
  @ApiPropertyOptional({ enum: tokenPermissions, isArray: true, nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsIn(tokenPermissions, { each: true })
  permissions?: Permission[] | null;

  /** The one region or organisation for which it acts; all of yours when left out. @example 'region:1' */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(TENANT_PATTERN)
  actingFor?: Tenant | null;
}

/** A new token. It is shown this once. */
export class NewTokenAnswer {
  id: string;
  /** Null when the command is repeated with its Idempotency-Key: it is not kept anywhere. */
  token: string | null;
}

/** A token as its owner sees it afterwards. */
export class TokenAnswer {
  id: string;
  label: string;
  /** What it may do at most; null: everything that your roles allow. */
  @ApiProperty({ type: [String], nullable: true })
  permissions: string[] | null;
  /** The one region or organisation for which it acts; null: all of yours. @example 'region:1' */
  @ApiProperty({ type: String, nullable: true })
  actingFor: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}
