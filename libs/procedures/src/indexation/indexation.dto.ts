import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from '../bilingual-text.dto.js';

/** The share of an index in the percentage. */
export class IndexWeightBody {
  /** @example 'OVA' */
  @IsString()
  @Length(1, 20)
  index: string;

  /** All weights add up to 1. @example '0.9' */
  @IsString()
  @MaxLength(20)
  weight: string;
}

/** How the percentage of a year is computed. */
export class IndexationFormulaBody {
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => IndexWeightBody)
  weights: IndexWeightBody[];

  /** What corrects the year before: definitive less prognosis, or definitive over prognosis. */
  @IsIn(['difference', 'ratio'])
  correction: 'difference' | 'ratio';

  /** True: prognosis and correction are each rounded to hundredths before they are added. */
  @IsBoolean()
  partsRounded: boolean;

  /** Whether tariffs rise by the published percentage, in hundredths, or by the one before rounding. */
  @IsIn(['rounded', 'unrounded'])
  tariffsBy: 'rounded' | 'unrounded';
}

/** What is known of an index over a year, in per cent. */
export class IndexFigureBody {
  /** @example 'OVA' */
  @IsString()
  @Length(1, 20)
  index: string;

  @IsInt()
  @Min(2000)
  @Max(2200)
  year: number;

  /** @example '4.94' */
  @IsString()
  @MaxLength(20)
  prognosis: string;

  /** Null until it was published. @example '6.00' */
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  definitive: string | null;
}

/** What is delivered of a product in a year. */
export class IndexVolumeBody {
  /** The code of the product. @example 'BG-BASIS' */
  @IsString()
  @Length(1, 40)
  product: string;

  /** In the unit of the product. @example '12000' */
  @IsString()
  @MaxLength(20)
  volume: string;
}

/** Starts a round: the figures that the region knows are filled in already. */
export class StartIndexationBody {
  /** The year whose tariffs it makes. @example 2027 */
  @IsInt()
  @Min(2000)
  @Max(2200)
  year: number;
}

/** Replaces what is filled in. */
export class EditIndexationBody {
  /** The version you saw. */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;

  /** First day of the new tariffs. @example '2027-01-01' */
  @IsCalendarDate()
  startsOn: string;

  /** True: the first year of the contract, in which nothing is corrected. */
  @IsBoolean()
  isFirstYear: boolean;

  @ValidateNested()
  @Type(() => IndexationFormulaBody)
  formula: IndexationFormulaBody;

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => IndexFigureBody)
  figures: IndexFigureBody[];

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => IndexVolumeBody)
  volumes: IndexVolumeBody[];
}

/** A command with its reason. */
export class IndexationReasonBody {
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;

  /** @example 'Besluit van de colleges van 24 november 2026' */
  @IsString()
  @Length(1, 2000)
  @Matches(/\S/, { message: 'must say something' })
  reason: string;
}

/** Publishes what another person proposed. */
export class PublishIndexationBody {
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** A round after a command. */
export class IndexationStateAnswer {
  id: string;
  @ApiProperty({ enum: ['draft', 'proposed', 'published', 'withdrawn'] })
  state: 'draft' | 'proposed' | 'published' | 'withdrawn';
  version: number;
}

/** A percentage with the way it came about, in per cent. */
export class IndexationPercentageAnswer {
  /** @example '3.944' */
  prognosis: string;
  /** Over the year before; '0' in the first year of a contract. @example '1.013' */
  correction: string;
  /** @example '4.957' */
  unrounded: string;
  /** As it is published. @example '4.96' */
  percentage: string;
}

/** What the round makes of a product. */
export class IndexedTariffAnswer {
  product: string;
  name: BilingualTextBody;
  unit: string;
  /** Euros per unit on the day before. @example '62.40' */
  from: string;
  /** Euros per unit from its first day on. @example '65.50' */
  to: string;
}

/** An indexation that was published: for everyone. */
export class PublishedIndexationAnswer {
  id: string;
  procedureId: string;
  year: number;
  startsOn: string;
  isFirstYear: boolean;
  formula: IndexationFormulaBody;
  figures: IndexFigureBody[];
  percentage: IndexationPercentageAnswer;
  tariffs: IndexedTariffAnswer[];
  reason: string;
  publishedAt: Date;
}

/** What a year costs the region more or less. */
export class YearlyEffectAnswer {
  product: string;
  volume: string;
  /** Euros; negative when it costs less. @example '37200.00' */
  effect: string;
}

/** A round as its region works with it. */
export class IndexationRoundAnswer {
  id: string;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  year: number;
  startsOn: string;
  isFirstYear: boolean;
  formula: IndexationFormulaBody;
  figures: IndexFigureBody[];
  volumes: IndexVolumeBody[];
  @ApiProperty({ enum: ['draft', 'proposed', 'published', 'withdrawn'] })
  state: 'draft' | 'proposed' | 'published' | 'withdrawn';
  version: number;
  /** Null while figures are lacking. */
  @ApiProperty({ type: IndexationPercentageAnswer, nullable: true })
  percentage: IndexationPercentageAnswer | null;
  /** What it makes, or made, of each product; before it is proposed a simulation by the tariffs of today. */
  tariffs: IndexedTariffAnswer[];
  effects: YearlyEffectAnswer[];
  /** The sum of the effects that are known. */
  totalEffect: string;
  /** What is lacking before it can be proposed. */
  missing: MissingFigureAnswer[];
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  createdAt: Date;
  createdBy: string;
  @ApiProperty({ type: Date, nullable: true })
  proposedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  proposedBy: string | null;
  /** Whether you proposed it: then another person publishes it. */
  proposedByYou: boolean;
  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  publishedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  withdrawalReason: string | null;
  /** Contracts whose provider is told, and how many of those providers have opened it. */
  contracts: number;
  received: number;
}

export class MissingFigureAnswer {
  index: string;
  year: number;
  @ApiProperty({ enum: ['prognosis', 'definitive'] })
  figure: 'prognosis' | 'definitive';
}

/** A round in the list of its procedure. */
export class IndexationRoundRowAnswer {
  id: string;
  year: number;
  startsOn: string;
  @ApiProperty({ enum: ['draft', 'proposed', 'published', 'withdrawn'] })
  state: 'draft' | 'proposed' | 'published' | 'withdrawn';
  /** @example '4.96' */
  @ApiProperty({ type: String, nullable: true })
  percentage: string | null;
  createdAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;
}
