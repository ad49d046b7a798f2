import type { Tenant } from '@openhuis/platform';
import { ApiProperty } from '@nestjs/swagger';
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
import { type ApplicationPermission, applicationPermissions } from './application-reach.js';
import { TENANT_PATTERN } from './people.dto.js';

/** Asks for an application of a region or an organisation. */
export class MakeApplicationBody {
  /** The one region or organisation for which it acts. @example 'region:1' */
  @ApiProperty({ type: String })
  @Matches(TENANT_PATTERN)
  tenant: Tenant;

  /** What people recognise it by. @example 'data warehouse' */
  @IsString()
  @Length(1, 100)
  name: string;

  /** What it may do. One role must allow all of it. @example ['contract.read', 'enrolment.read'] */
  @ApiProperty({ enum: applicationPermissions, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(applicationPermissions, { each: true })
  permissions: ApplicationPermission[];

  /** How many days it works. @example 365 */
  @IsInt()
  @Min(1)
  @Max(366)
  days: number;
}

/** What an application shows to get an access token. The secret is shown this once. */
export class ClientCredentialsAnswer {
  /** The client id. */
  id: string;
  /** Null when the command is repeated with its Idempotency-Key: it is not kept anywhere. */
  clientSecret: string | null;
}

/** Asks for another secret. */
export class RotateSecretBody {
  /** How many hours the present secret still works; 24 when left out, 0 for a secret that leaked. @example 24 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(24)
  hoursOfEarlier?: number;
}

/** An application as the administrators and auditors of its tenant see it. */
export class ApplicationAnswer {
  id: string;
  /** @example 'region:1' */
  tenant: string;
  name: string;
  /** The role that it has in the tenant; the permissions limit it further. @example 'auditor' */
  role: string;
  permissions: string[];
  createdAt: Date;
  expiresAt: Date;
  /** Until when the secret before the present one works. */
  earlierSecretUntil: Date | null;
  /** When it last fetched an access token, which is valid for an hour. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}
