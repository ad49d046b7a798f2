import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from './bilingual-text.dto.js';
import { ProcedureDefinitionBody } from './procedure-definition.dto.js';

/** Starts a procedure. */
export class CreateProcedureBody {
  /** @example 1 */
  @IsInt()
  @Min(1)
  regionId: number;

  @IsObject()
  @ValidateNested()
  @Type(() => ProcedureDefinitionBody)
  definition: ProcedureDefinitionBody;
}

/** Replaces the draft of the next version. */
export class ReplaceDraftBody {
  /** The version you saw. @example 1 */
  @IsInt()
  @Min(1)
  version: number;

  @IsObject()
  @ValidateNested()
  @Type(() => ProcedureDefinitionBody)
  definition: ProcedureDefinitionBody;
}

/** A step in the life of a procedure, with the reason for the record. */
export class ProcedureStepBody {
  /** The version you saw. @example 1 */
  @IsInt()
  @Min(1)
  version: number;

  /** Why. @example 'Vastgesteld door de acht colleges' */
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** Which procedures to list. */
export class ProcedureListQuery {
  /** @example 'wmo' */
  @IsOptional()
  @IsIn(['wmo', 'jeugd'])
  law?: 'wmo' | 'jeugd';

  /** CBS code of a municipality that takes part. @example '0262' */
  @IsOptional()
  @Matches(/^[0-9]{4}$/)
  municipality?: string;

  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** Code of a product in the catalogue today. @example 'BG-BASIS' */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
  product?: string;

  /** 'open': one can enrol now; 'coming': published and yet to open; 'closed': paused, closed, or its window has passed. @example 'open' */
  @IsOptional()
  @IsIn(['open', 'coming', 'closed'])
  phase?: 'open' | 'coming' | 'closed';

  /** Drafts are shown to the region itself only. @example 'published' */
  @IsOptional()
  @IsIn(['draft', 'published', 'paused', 'closed'])
  status?: 'draft' | 'published' | 'paused' | 'closed';

  /** 'true': only those in which one can enrol now; 'false': only the others. @example 'true' */
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';

  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

/** A procedure in a list. */
export class ProcedureSummaryAnswer {
  id: string;
  regionId: number;
  /** @example 'wmo-2026' */
  slug: string;
  title: BilingualTextBody;
  law: 'wmo' | 'jeugd';
  status: 'draft' | 'published' | 'paused' | 'closed';
  /** Whether one can enrol at this moment. */
  open: boolean;
  /** CBS codes. @example ['0262'] */
  municipalities: string[];
  opensAt: Date | null;
  closesAt: Date | null;
  /** First day of the term. @example '2026-01-01' */
  @ApiDate()
  startsOn: string;
  /** Last day of the term without extensions. @example '2030-12-31' */
  @ApiDate()
  endsOn: string;
  /** Number of the published version that holds; null for a draft. */
  currentVersion: number | null;
}

/** A page of procedures, the newest first. */
export class ProcedurePageAnswer {
  items: ProcedureSummaryAnswer[];
  /** Give it as `cursor` for the next page; null on the last. */
  next: string | null;
}

/** A tariff as it stands. */
export class TariffAnswer {
  /** @example '2026-01-01' */
  @ApiDate()
  startsOn: string;
  /** Inclusive; null: until further notice. @example '2026-12-31' */
  @ApiDateOrNull()
  endsOn: string | null;
  /** Euros per unit. @example '87.15' */
  amount: string;
  example: boolean;
  recordedAt: Date;
  /** Null for what holds; else since when it was replaced. */
  supersededAt: Date | null;
}

/** A product with the id by which lines name it, and its tariffs. */
export class CatalogueProductAnswer {
  id: string;
  /** @example 'BG-BASIS' */
  code: string;
  name: BilingualTextBody;
  unit: string;
  careIntensity: 'basic' | 'complex' | null;
  /** Set once it left the catalogue. */
  @ApiDateOrNull()
  retiredOn: string | null;
  tariffs: TariffAnswer[];
}

/** A procedure in full. */
export class ProcedureDetailAnswer {
  id: string;
  regionId: number;
  status: 'draft' | 'published' | 'paused' | 'closed';
  open: boolean;
  /** Counts edits: give it with the next command. */
  version: number;
  currentVersion: number | null;
  /** SHA-256 of the canonical text of the published definition. */
  definitionHash: string | null;
  /** The version that holds; for a draft its draft. */
  definition: ProcedureDefinitionBody;
  /** The draft of the next version; null for everyone but the region, and when nothing differs. */
  draft: ProcedureDefinitionBody | null;
  products: CatalogueProductAnswer[];
}

/** A published version. */
export class ProcedureVersionAnswer {
  number: number;
  definitionHash: string;
  publishedAt: Date;
  reason: string;
}

/** A procedure after a command. */
export class ProcedureStateAnswer {
  id: string;
  status: 'draft' | 'published' | 'paused' | 'closed';
  /** Give it with the next command. */
  version: number;
  currentVersion: number | null;
}
