import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstantOrNull } from '@openhuis/platform';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** What can be found, in the order in which it is shown. */
export const searchKinds = ['contracts', 'organisations', 'enrolments', 'procedures', 'notices', 'people'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const LARGEST_GROUP = 50;

/** What to search for. */
export class SearchQuery {
  /** A number, a name or the start of a word of it, a KvK number, an AGB code, a title; two characters at least. @example 'zorg' */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(2, 100)
  q: string;

  /** Only of this kind. @example 'contracts' */
  @IsOptional()
  @IsIn(searchKinds)
  kind?: SearchKind;

  /** At most so many of each kind; 6 when left out. @example 6 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_GROUP)
  limit?: number;
}

/** A title in both languages. */
export class SearchTitle {
  nl: string;
  en: string;
}

/** A contract, found by its number or its provider. */
export class ContractHit {
  id: string;
  regionId: number;
  /** @example '2026-000123' */
  number: string;
  organisationName: string;
  procedureTitle: SearchTitle | null;
  /** @example 'active' */
  status: 'pending' | 'signed' | 'active' | 'ended';
  @ApiDate()
  endsOn: string;
}

/** An organisation, found by its name, KvK number or AGB code. */
export class OrganisationHit {
  id: string;
  name: string;
  /** @example '12345678' */
  kvkNumber: string;
  agbCode: string | null;
}

/** An enrolment, found by its provider. */
export class EnrolmentHit {
  id: string;
  regionId: number;
  organisationName: string | null;
  procedureTitle: SearchTitle | null;
  /** @example 'submitted' */
  status: string;
  @ApiInstantOrNull()
  submittedAt: string | null;
}

/** A procedure, found by its title. */
export class ProcedureHit {
  id: string;
  regionId: number;
  title: SearchTitle;
  /** @example 'published' */
  status: string;
}

/** A notice, found by the provider whom it is about or the number of its contract. */
export class NoticeHit {
  id: string;
  regionId: number;
  /** @example 'contract-end' */
  kind: string;
  /** @example 'contract-end-6-months' */
  step: string;
  /** @example 'provider_administrator' */
  recipientRole: string;
  @ApiDate()
  dueOn: string;
  organisationName: string | null;
  contractNumber: string | null;
  /** Whether it was to be sent. */
  state: 'due' | 'lapsed';
}

/** Somebody of your region or your organisation, for whom you may look at its people. */
export class PersonHit {
  id: string;
  name: string;
  email: string;
  regionId: number | null;
  organisationId: string | null;
  /** Until when the last of the roles holds; null without an end. */
  @ApiDateOrNull()
  until: string | null;
}

/** Of which kinds there is more than was asked for. */
export class MoreFound {
  contracts: boolean;
  organisations: boolean;
  enrolments: boolean;
  procedures: boolean;
  notices: boolean;
  people: boolean;
}

/** What was found, by kind, the best first. */
export class SearchAnswer {
  contracts: ContractHit[];
  organisations: OrganisationHit[];
  enrolments: EnrolmentHit[];
  procedures: ProcedureHit[];
  notices: NoticeHit[];
  people: PersonHit[];
  @ApiProperty({ type: MoreFound })
  more: MoreFound;
}
