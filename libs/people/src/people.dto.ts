import { IsInt, IsString, Length, Max, Min } from 'class-validator';

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
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}
