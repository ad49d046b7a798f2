import { ApiDateOrNull, ApiDate } from '@openhuis/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

/** A text in Dutch and in English. */
export class PublicTextAnswer {
  /** @example 'Begeleiding basis' */
  nl: string;
  /** @example 'Support, basic' */
  en: string;
}

/** Which contracted providers to show. */
export class ProviderFilter {
  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  @IsOptional()
  @IsUUID()
  procedureId?: string;

  /** @example 'wmo' */
  @IsOptional()
  @IsIn(['wmo', 'jeugd'])
  law?: 'wmo' | 'jeugd';

  /** Code in the catalogue of a procedure. @example 'BG-BASIS' */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
  product?: string;

  /** National category of products. @example '02' */
  @IsOptional()
  @Matches(/^[0-9]{2}$/)
  category?: string;

  /** CBS code: providers that work there; the other filters then hold there as well. @example '0262' */
  @IsOptional()
  @Matches(/^[0-9]{4}$/)
  municipality?: string;

  /** 'both': holds basic and complex products, and so can scale care up and down. @example 'both' */
  @IsOptional()
  @IsIn(['basic', 'complex', 'both'])
  intensity?: 'basic' | 'complex' | 'both';

  /** 'open': takes new clients today, for what the other filters ask. @example 'open' */
  @IsOptional()
  @IsIn(['open'])
  intake?: 'open';

  /** A part of the name. @example 'zorg' */
  @IsOptional()
  @IsString()
  @Length(2, 80)
  name?: string;
}

/** A page of contracted providers. */
export class ProviderListQuery extends ProviderFilter {
  /** At most so many; 50 when left out. @example 50 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  cursor?: string;
}

/** Which contracted providers to download, and as what. */
export class ProviderFileQuery extends ProviderFilter {
  /** 'csv' when left out. @example 'csv' */
  @IsOptional()
  @IsIn(['csv', 'json'])
  format?: 'csv' | 'json';
}

/** Which procedures to download, and as what. */
export class ProcedureFileQuery {
  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;

  /** @example 'wmo' */
  @IsOptional()
  @IsIn(['wmo', 'jeugd'])
  law?: 'wmo' | 'jeugd';

  /** Code of a product in the catalogue today. @example 'BG-BASIS' */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
  product?: string;

  /** CBS code of a municipality that takes part. @example '0262' */
  @IsOptional()
  @Matches(/^[0-9]{4}$/)
  municipality?: string;

  /** @example 'open' */
  @IsOptional()
  @IsIn(['open', 'coming', 'closed'])
  phase?: 'open' | 'coming' | 'closed';

  /** 'csv' when left out. @example 'csv' */
  @IsOptional()
  @IsIn(['csv', 'json'])
  format?: 'csv' | 'json';
}

/** In which language to write the feed. */
export class FeedQuery {
  /** 'nl' when left out. @example 'nl' */
  @IsOptional()
  @IsIn(['nl', 'en'])
  language?: 'nl' | 'en';

  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;
}

/** A product that a provider is contracted for. */
export class ContractedProductAnswer {
  /** @example 'BG-BASIS' */
  code: string;
  name: PublicTextAnswer;
  /** National category. @example '02' */
  category: string;
  /** Null: the product is neither. */
  careIntensity: 'basic' | 'complex' | null;
}

/** A product in the catalogue of a published procedure, today. */
export class CataloguedProductAnswer extends ContractedProductAnswer {
  productId: string;
  procedureId: string;
  regionId: number;
  law: 'wmo' | 'jeugd';
}

/** Of which region to show the products. */
export class ProductQuery {
  /** Only of this region. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId?: number;
}

/** A product that a provider is contracted for, and where. */
export class ListedProductAnswer extends ContractedProductAnswer {
  /** CBS codes of where. @example ['0262'] */
  municipalities: string[];
}

/** A provider with the contract that it holds under one procedure. */
export class ContractedProviderAnswer {
  organisationId: string;
  /** As the contract names it. @example 'Voorbeeld Zorg B.V.' */
  name: string;
  /** Number in the trade register. @example '27381312' */
  kvkNumber: string;
  regionId: number;
  procedureId: string;
  procedureTitle: PublicTextAnswer;
  law: 'wmo' | 'jeugd';
  products: ListedProductAnswer[];
  /** Holds basic and complex products in one municipality, and so can scale care up and down there. */
  scalesUpAndDown: boolean;
  /** True: for some of its products it takes no new clients today. */
  hasIntakeStop: boolean;
  /** CBS codes of where it works. @example ['0262'] */
  municipalities: string[];
  /** First day. @example '2026-01-01' */
  @ApiDate()
  startsOn: string;
  /** Last day, inclusive, without what may still be agreed. @example '2030-12-31' */
  @ApiDate()
  endsOn: string;
}

/** A page of contracted providers, by name. */
export class ContractedProviderPageAnswer {
  items: ContractedProviderAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** A period in which a provider takes no new clients. Whoever is in care keeps that care. */
export class PublicIntakeStopAnswer {
  @ApiDate()
  startsOn: string;
  /** Inclusive; null: until it is lifted. */
  @ApiDateOrNull()
  endsOn: string | null;
}

/** Where a product is contracted, and from when until when. */
export class ContractedAreaAnswer {
  /** CBS code. @example '0262' */
  municipality: string;
  @ApiDate()
  startsOn: string;
  /** Inclusive. */
  @ApiDate()
  endsOn: string;
  /** No new clients here, now or soon; null: new clients are taken. */
  intakeStop: PublicIntakeStopAnswer | null;
}

/** A product that a provider is contracted for, with where and from when until when. */
export class OfferedProductAnswer extends ContractedProductAnswer {
  productId: string;
  areas: ContractedAreaAnswer[];
}

/** What a provider offers under one procedure. */
export class ProviderOfferAnswer {
  procedureId: string;
  procedureTitle: PublicTextAnswer;
  law: 'wmo' | 'jeugd';
  regionId: number;
  /** First day of the contract. */
  @ApiDate()
  startsOn: string;
  /** Last day, inclusive, without what may still be agreed. */
  @ApiDate()
  endsOn: string;
  scalesUpAndDown: boolean;
  products: OfferedProductAnswer[];
}

/** A contracted provider with everything that it offers. */
export class ProviderDetailAnswer {
  organisationId: string;
  /** @example 'Voorbeeld Zorg B.V.' */
  name: string;
  /** @example '27381312' */
  kvkNumber: string;
  offers: ProviderOfferAnswer[];
}
