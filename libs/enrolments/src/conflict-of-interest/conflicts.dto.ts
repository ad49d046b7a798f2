import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

/** Which conflicts of interest to list. */
export class ConflictListQuery {
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** 'all': also those that have ended; those that stand when left out. */
  @IsOptional()
  @IsIn(['standing', 'all'])
  state?: 'standing' | 'all';

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  /** How many at most; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** Declares a conflict of interest with an organisation. */
export class DeclareConflictBody {
  @IsUUID()
  organisationId: string;

  /** A colleague; you yourself when left out. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** @example 'Mijn zus werkt bij deze aanbieder.' */
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'must say something' })
  reason: string;
}

/** Says that a conflict of interest has ended. */
export class EndConflictBody {
  /** @example 'Werkt daar sinds 1 maart niet meer.' */
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'must say something' })
  reason: string;
}

/** A person of the region who is close to an organisation, and judges nothing of it. */
export class ConflictAnswer {
  id: string;
  organisationId: string;
  organisationName: string;
  personId: string;
  personName: string;
  reason: string;
  declaredAt: Date;
  declaredBy: string;
  endedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  endedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;
}

/** A page of conflicts of interest, the latest first. */
export class ConflictPageAnswer {
  items: ConflictAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}
