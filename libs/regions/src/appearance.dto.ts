import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBase64,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A line of text on the pages of a region; null or left out: there is none. */
const text = { type: String, nullable: true } as const;
const WEB_ADDRESS = { protocols: ['https'], require_protocol: true };

/** A new logo. */
export class NewLogoBody {
  /** The picture in base64: PNG, JPEG or WebP, 256 kB at most. */
  @IsString()
  @MaxLength(400_000)
  @IsBase64()
  data: string;

  /** What the logo says, for who does not see it. @example 'Regio Midden-IJssel/Oost-Veluwe' */
  @IsString()
  @Length(1, 200)
  alternative: string;
}

/** How a region shows itself. A field that is left out is emptied, but for the logo. */
export class AppearanceBody {
  /** The version that you saw; 0 when nothing was set before. */
  @IsInt()
  @Min(0)
  version: number;

  /** The name on the pages; the region's own name when left out. @example 'Zorgregio Midden-IJssel' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Length(1, 100)
  displayName?: string | null;

  /** The one colour from which the theme is computed, in small letters; that of the house when left out. @example '#1e6b52' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/)
  brandColour?: string | null;

  /** A new logo; null takes the logo away; left out: it stays as it is. */
  @ApiPropertyOptional({ type: () => NewLogoBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => NewLogoBody)
  logo?: NewLogoBody | null;

  /** @example 'contractbeheer@regio.example' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsEmail()
  contactEmail?: string | null;

  /** @example '0570 00 00 00' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 ()-]{5,29}$/)
  phone?: string | null;

  /** On several lines. */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Length(1, 500)
  postalAddress?: string | null;

  /** On several lines. */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Length(1, 500)
  openingHours?: string | null;

  /** Where and how somebody complains or objects. */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  complaintsText?: string | null;

  /** @example 'https://www.regio.example/klachten' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(500)
  complaintsUrl?: string | null;

  /** Who answers questions about personal data. @example 'privacy@regio.example' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Length(1, 500)
  privacyContact?: string | null;

  /** @example 'https://www.regio.example/privacy' */
  @ApiPropertyOptional(text)
  @IsOptional()
  @IsUrl(WEB_ADDRESS)
  @MaxLength(500)
  privacyUrl?: string | null;
}

/** The appearance after a change. */
export class AppearanceVersionAnswer {
  version: number;
}

/** How a region shows itself; null where it set nothing. */
export class AppearanceAnswer {
  /** 0 when nothing was set yet. */
  version: number;
  /** What the pages show: the region's own name where no other was set. */
  displayName: string;
  @ApiProperty(text)
  brandColour: string | null;
  /** The address of the style sheet that sets the colours, with a mark that changes with it. @example '/v1/regions/1/theme.css?v=1' */
  themeUrl: string;
  /** The address of the logo, with a mark that changes with it. */
  @ApiProperty(text)
  logoUrl: string | null;
  @ApiProperty(text)
  logoAlternative: string | null;
  @ApiProperty(text)
  phone: string | null;
  @ApiProperty(text)
  postalAddress: string | null;
  @ApiProperty(text)
  openingHours: string | null;
  @ApiProperty(text)
  complaintsText: string | null;
  @ApiProperty(text)
  complaintsUrl: string | null;
  @ApiProperty(text)
  privacyContact: string | null;
  @ApiProperty(text)
  privacyUrl: string | null;
}
