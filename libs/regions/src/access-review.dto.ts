import { ApiProperty } from '@nestjs/swagger';
import {
  ApiDate,
  ApiDateOrNull,
  ApiInstant,
  ApiInstantOrNull,
  ApiOptionalDate,
  IsCalendarDate,
} from '@openhuis/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** Which part of a list to read. */
export class AccessReviewQuery {
  /** `next` of the page before: the id of its last item. */
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

/** One role of one person or application. */
export class AccessLineAnswer {
  roleId: string;
  /** Whose role it is: the region's, or one of its providers', which the region can only look at. */
  tenant: 'region' | 'organisation';
  organisationId: string | null;
  organisationName: string | null;
  personId: string;
  personKind: 'natural' | 'application';
  name: string;
  /** Null for an application, and for the people of a provider. */
  email: string | null;
  /** @example 'contract_manager' */
  role: string;
  municipalityCodes: string[];
  @ApiDate()
  since: string;
  @ApiDateOrNull()
  until: string | null;
  /** Why it was ended, where somebody did. */
  endReason: string | null;
  /** The last sign-in since the role began. */
  @ApiInstantOrNull()
  lastSignedInAt: string | null;
  /** How many API tokens reach for this role. */
  tokens: number;
  @ApiInstantOrNull()
  tokenLastUsedAt: string | null;
}

/** Who can do what, a page of it: the region's people and applications, then its providers' administrators and signatories. */
export class AccessReviewAnswer {
  items: AccessLineAnswer[];
  next: string | null;
  /** How many lines the whole list has. */
  count: number;
  /** Of the whole list, whatever the page: what a sign-off is about. */
  listHash: string;
  /** The last day on which the next sign-off is in time; null for a region that nobody administers. */
  @ApiDateOrNull()
  dueOn: string | null;
}

/** Ends a role for what the review found. */
export class ReviewEndingBody {
  @IsUUID()
  roleId: string;

  /** Last day. When left out the role ends at once: yesterday was its last day. */
  @ApiOptionalDate()
  @IsOptional()
  @IsCalendarDate()
  until?: string;

  /** @example 'Niet meer nodig.' */
  @IsString()
  @Length(1, 1000)
  reason: string;
}

/** Signs off the list that you reviewed. */
export class SignOffBody {
  /** `listHash` of the list as you saw it. */
  @Matches(/^[0-9a-f]{64}$/)
  listHash: string;

  /** What you looked at and found. @example 'Alle rollen nagelopen met de teamleiders.' */
  @IsString()
  @Length(1, 2000)
  note: string;

  /** Roles of the region that end with it. */
  @ApiProperty({ type: () => [ReviewEndingBody], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReviewEndingBody)
  endings?: ReviewEndingBody[];
}

/** A review that was signed off. */
export class SignedReviewAnswer {
  id: string;
  @ApiInstant()
  signedOffAt: string;
  /** The person who signed off. */
  signedOffBy: string;
  note: string;
  /** SHA-256 of the list that was reviewed. */
  listHash: string;
  /** The last day on which it was in time; null when it was done before it was due. */
  @ApiDateOrNull()
  dueOn: string | null;
}

/** The reviews that were signed off, the newest first. */
export class SignedReviewsAnswer {
  items: SignedReviewAnswer[];
  next: string | null;
}

/** The review that you signed off. */
export class SignOffAnswer {
  id: string;
}
