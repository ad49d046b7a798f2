import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsObject,
  IsString,
  IsUrl,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { OrganisationRole, RegionRole } from '@openhuis/platform';

/** A municipality in region.yaml. */
export class MunicipalityEntry {
  @Matches(/^[0-9]{4}$/, { message: 'must be a CBS code of four digits' })
  code: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date such as 2026-01-01' })
  since: string;
}

/** A person of the region in region.yaml. */
export class RegionPersonEntry {
  @IsIn(['region_administrator', 'contract_manager', 'assessor', 'approver', 'municipal_manager', 'auditor'])
  role: RegionRole;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsEmail()
  email: string;

  @IsIn(['nl', 'en'])
  language: 'nl' | 'en';

  /** Of a municipal manager: the municipalities that the person sees. */
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  municipalities?: string[];
}

/** How the region shows itself, in region.yaml. */
export class AppearanceEntry {
  @IsString()
  @Length(1, 100)
  displayName: string;

  @Matches(/^#[0-9a-f]{6}$/, { message: 'must be # and six hexadecimal digits in small letters' })
  brandColour: string;

  /** A picture beside region.yaml. */
  @Matches(/^[a-z0-9-]+\.(png|jpg|webp)$/, { message: 'must be the name of a PNG, JPEG or WebP beside this file' })
  logo: string;

  @IsString()
  @Length(1, 200)
  logoAlternative: string;

  @Matches(/^\+?[0-9][0-9 ()-]{5,29}$/, { message: 'must be a telephone number' })
  phone: string;

  @IsString()
  @Length(1, 500)
  postalAddress: string;

  @IsString()
  @Length(1, 500)
  openingHours: string;

  @IsString()
  @Length(1, 2000)
  complaintsText: string;

  @IsUrl({ protocols: ['https'], require_protocol: true })
  complaintsUrl: string;

  @IsString()
  @Length(1, 500)
  privacyContact: string;

  @IsUrl({ protocols: ['https'], require_protocol: true })
  privacyUrl: string;
}

/** region.yaml */
export class RegionFile {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'must be small letters, digits and hyphens' })
  slug: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsEmail()
  contactEmail: string;

  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => AppearanceEntry)
  appearance?: AppearanceEntry;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => MunicipalityEntry)
  municipalities: MunicipalityEntry[];

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => RegionPersonEntry)
  people: RegionPersonEntry[];
}

/** A member of staff in providers.yaml. */
export class StaffEntry {
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(['provider_administrator', 'provider_editor', 'provider_signatory'], { each: true })
  roles: OrganisationRole[];

  @IsString()
  @Length(1, 100)
  name: string;

  @IsEmail()
  email: string;
}

/** How far an enrolment of the demo is. */
export const demoStates = [
  'draft',
  'submitted',
  'supplementAsked',
  'assessed',
  'decisionProposed',
  'admitted',
  'signedByProvider',
  'signed',
  'refused',
  'withdrawn',
] as const;
export type DemoState = (typeof demoStates)[number];

/** More products or municipalities of the same procedure: every product in every municipality. */
export class AdditionEntry {
  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  municipalities: string[];

  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  products: string[];

  @IsIn(demoStates)
  state: DemoState;
}

/** An enrolment in providers.yaml: every product in every municipality. */
export class EnrolmentEntry {
  @IsString()
  procedure: string;

  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  municipalities: string[];

  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  products: string[];

  @ValidateIf((_, value) => value !== undefined)
  @IsIn(demoStates)
  state?: DemoState;

  /** What is asked for besides, lately, once the contract runs. */
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => AdditionEntry)
  more?: AdditionEntry;
}

/** An organisation in providers.yaml. */
export class ProviderEntry {
  @IsString()
  kvkNumber: string;

  @IsString()
  @Length(1, 200)
  name: string;

  @IsString()
  @Length(1, 100)
  legalForm: string;

  @ValidateIf((_, value) => value !== undefined)
  @IsBoolean()
  naturalPerson?: boolean;

  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  rsin?: string;

  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  agbCode?: string;

  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  iban?: string;

  @IsEmail()
  email: string;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => StaffEntry)
  staff: StaffEntry[];

  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EnrolmentEntry)
  enrolments: EnrolmentEntry[];
}

/** providers.yaml */
export class ProvidersFile {
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => ProviderEntry)
  providers: ProviderEntry[];
}
