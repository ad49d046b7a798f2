import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { IsOptional } from 'class-validator';
import { AgreedLineAnswer } from '../contract-detail.dto.js';

/** On which day to look at a contract as a whole. */
export class ConsolidatedQuery {
  /** Left out: today, or the first or last day of a contract that is still to come or over. @example '2028-01-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  on?: string;
}

/** Which two days of a contract to lay beside each other. */
export class ComparisonQuery {
  /** @example '2026-01-01' */
  @IsCalendarDate()
  @ApiDate()
  from: string;

  /** @example '2028-01-01' */
  @IsCalendarDate()
  @ApiDate()
  until: string;
}

/** What something in a contract came from. */
export class ContractSourceAnswer {
  /** contract: as it was signed; ending: an end of a part before its time. */
  kind: 'contract' | 'extension' | 'addendum' | 'ending' | 'publication' | 'amendment' | 'indexation';
  id: string;
  /** The number of an extension, an addendum or an amendment, where it has one. @example 1 */
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
}

/** Since when something reads or holds as it does, and what made it so. */
export class OriginAnswer {
  @ApiDate()
  since: string;
  source: ContractSourceAnswer;
}

/** A party beside the contractor: it enrolled together with them. */
export class OtherPartyAnswer {
  role: 'member' | 'subcontractor' | 'parent';
  name: string;
  kvkNumber: string;
  legalForm: string;
  delivers: string | null;
}

/** The contractor, as it is called on the day. */
export class ContractorAnswer {
  name: string;
  /** @example '27381312' */
  @ApiProperty({ type: 'string', nullable: true })
  kvkNumber: string | null;
}

/** Who contracts where that is not the region under its own name. */
export class ContractingPartyOnDateAnswer {
  name: string;
  /** @example '27381312' */
  @ApiProperty({ type: 'string', nullable: true })
  kvkNumber: string | null;
  origin: OriginAnswer | null;
}

/** Between whom the contract is. */
export class PartiesAnswer {
  /** The region, for its municipalities. */
  region: string;
  /** The legal person that stands on the region's side on the day; null: the region itself. */
  @ApiProperty({ type: () => ContractingPartyOnDateAnswer, nullable: true })
  contractingParty: ContractingPartyOnDateAnswer | null;
  contractor: ContractorAnswer;
  others: OtherPartyAnswer[];
}

/** A term that was agreed: the first, or an extension. */
export class AgreedTermAnswer {
  @ApiDate()
  startsOn: string;
  /** Last day, inclusive. */
  @ApiDate()
  endsOn: string;
  source: ContractSourceAnswer;
}

/** An article. */
export class ClauseOnDateAnswer {
  /** @example '1.3' */
  number: string;
  title: string;
  text: string;
  origin: OriginAnswer | null;
}

/** What is agreed besides the articles: notice, revision, the cap on spending, Bibob, social return. In Dutch, as in the contract. */
export class AgreementOnDateAnswer {
  /** @example 'Herziening' */
  heading: string;
  lines: string[];
  origin: OriginAnswer | null;
}

/** A condition that a contractor goes on meeting. */
export class ConditionOnDateAnswer {
  code: string;
  title: BilingualTextBody;
  text: BilingualTextBody;
  origin: OriginAnswer | null;
}

/** What holds for clients in care when a product leaves, or a limit moves. */
export class TransitionOnDateAnswer {
  /** From this day nobody new is assigned. */
  @ApiDate()
  noNewAssignmentsFrom: string;
  /** Until this day, inclusive, assignments that exist go on. */
  @ApiDate()
  existingUntil: string;
  /** True: only for who is beyond the age limit; the product itself goes on. */
  ageLimitOnly: boolean;
}

/** A product that the contract holds, as the catalogue describes it on the day. */
export class ProductOnDateAnswer {
  code: string;
  name: BilingualTextBody;
  /** WJ756. @example '04' */
  unit: string;
  executionVariant: 'effort' | 'output' | 'task';
  /** For clients below this age, in years; null: of any age. */
  @ApiProperty({ type: 'integer', nullable: true })
  ageBelow: number | null;
  /** What holds for clients in care while it runs off, or its age limit does. */
  @ApiProperty({ type: () => TransitionOnDateAnswer, nullable: true })
  transition: TransitionOnDateAnswer | null;
  origin: OriginAnswer | null;
}

/** Who holds one product must hold another. */
export class BundleRuleOnDateAnswer {
  product: string;
  requires: string;
  mode: 'off' | 'encouraged' | 'required';
  @ApiDate()
  startsOn: string;
  origin: OriginAnswer | null;
}

/** A municipality that takes part. */
export class MunicipalityOnDateAnswer {
  /** @example '0262' */
  code: string;
  name: string;
  origin: OriginAnswer | null;
}

/** A municipality that no longer takes part, and runs off. */
export class LeavingMunicipalityOnDateAnswer extends MunicipalityOnDateAnswer {
  /** Until this day, inclusive, assignments that exist go on. */
  @ApiDate()
  existingUntil: string;
}

/** The scheme of the term, common to all. */
export class TermSchemeOnDateAnswer {
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
  extensionCount: number;
  extensionMonths: number;
  noticeMonths: number;
  extensionMode: 'mutual' | 'purchaserOnly' | 'tacit';
  origin: OriginAnswer | null;
}

/** A product in a municipality. */
export class LineOnDateAnswer extends AgreedLineAnswer {
  origin: OriginAnswer | null;
  /** The term in which the day lies. */
  @ApiProperty({ type: () => AgreedTermAnswer, nullable: true })
  period: AgreedTermAnswer | null;
  /** What set an end before the end of that term. */
  @ApiProperty({ type: () => ContractSourceAnswer, nullable: true })
  endedBy: ContractSourceAnswer | null;
}

/** What a product costs. */
export class TariffOnDateAnswer {
  productId: string;
  product: string;
  productName: BilingualTextBody;
  /** WJ756. @example '04' */
  unit: string;
  /** Euros per unit as a decimal text. @example '87.15' */
  amount: string;
  /** True: an example, not the region's real price. */
  example: boolean;
  origin: OriginAnswer;
  /** The last day on which it is known to cost this; null: until further notice. */
  @ApiDateOrNull()
  endsOn: string | null;
}

/** A day from which the contract is different from the day before. */
export class ChangeDayAnswer {
  @ApiDate()
  date: string;
  changes: ('formed' | 'signed' | 'start' | 'text' | 'party' | 'term' | 'lines' | 'tariffs' | 'end')[];
}

/** A contract as it stands on a day, as a whole. */
export class ConsolidatedContractAnswer {
  id: string;
  regionId: number;
  number: string;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  organisationId: string;
  version: number;
  @ApiDate()
  on: string;
  /** notFormed: there was no text yet; unsigned: not signed by both; signed: its first day is still to come. */
  state: 'notFormed' | 'unsigned' | 'signed' | 'active' | 'ended';
  parties: PartiesAnswer;
  @ApiDate()
  formedOn: string;
  @ApiDateOrNull()
  signedOn: string | null;
  @ApiDateOrNull()
  startsOn: string | null;
  /** The last day that is agreed, inclusive. */
  @ApiDate()
  endsOn: string;
  /** Its last day, once it is over. */
  @ApiDateOrNull()
  endedOn: string | null;
  terms: AgreedTermAnswer[];
  /** @example 'wmo' */
  @ApiProperty({ enum: ['wmo', 'jeugd'], nullable: true })
  law: 'wmo' | 'jeugd' | null;
  @ApiProperty({ type: () => TermSchemeOnDateAnswer, nullable: true })
  scheme: TermSchemeOnDateAnswer | null;
  municipalities: MunicipalityOnDateAnswer[];
  leavingMunicipalities: LeavingMunicipalityOnDateAnswer[];
  clauses: ClauseOnDateAnswer[];
  agreements: AgreementOnDateAnswer[];
  conditions: ConditionOnDateAnswer[];
  products: ProductOnDateAnswer[];
  bundleRules: BundleRuleOnDateAnswer[];
  lines: LineOnDateAnswer[];
  tariffs: TariffOnDateAnswer[];
  /** The days on which something changes, in their order: between two of them it is the same on every day. */
  changeDays: ChangeDayAnswer[];
}

/** A piece of two texts laid beside each other. */
export class TextPieceAnswer {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/** What is said of something, on both days. */
export class FieldComparisonAnswer {
  /** @example 'text' */
  field: string;
  from: string | null;
  until: string | null;
  pieces: TextPieceAnswer[];
}

/** A part of the contract on both days. */
export class PartComparisonAnswer {
  /** contract, party, clause, executionCondition, product, bundleRule, municipality, leavingMunicipality, law, term, line or tariff, or another part that is common to all. @example 'clause' */
  kind: string;
  /** Its own name within its kind: the number of a clause, the code of a product. @example '1.3' */
  key: string;
  /** What people call it, in the words of the later day; null for a part of which there is one. */
  @ApiProperty({ type: () => BilingualTextBody, nullable: true })
  name: BilingualTextBody | null;
  change: 'added' | 'removed' | 'changed' | 'same';
  /** What differs; of what was added or removed all that it says; nothing of what is the same. */
  fields: FieldComparisonAnswer[];
  /** By what it reads as it does on the later day; null for what is gone. */
  origin: OriginAnswer | null;
}

/** A day of the comparison. */
export class ComparedDayAnswer {
  @ApiDate()
  on: string;
  state: 'notFormed' | 'unsigned' | 'signed' | 'active' | 'ended';
}

/** A contract on two days beside each other. */
export class ContractComparisonAnswer {
  id: string;
  regionId: number;
  number: string;
  organisationName: string;
  procedureTitle: BilingualTextBody;
  from: ComparedDayAnswer;
  until: ComparedDayAnswer;
  parts: PartComparisonAnswer[];
  changeDays: ChangeDayAnswer[];
}
