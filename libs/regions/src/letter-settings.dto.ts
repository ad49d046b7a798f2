import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Min } from 'class-validator';

/** A passage; null or left out: the words of the house. */
const passage = { type: String, nullable: true } as const;

/** The standing passages of a region's letters, in Dutch as the letters are. A passage that is left out has the words of the house. */
export class LetterSettingsBody {
  /** The version that you saw; 0 when nothing was set before. */
  @IsInt()
  @Min(0)
  version: number;

  /** On one line above the address. @example 'Postbus 1, 7300 AA Apeldoorn' */
  @ApiPropertyOptional(passage)
  @IsOptional()
  @IsString()
  @Length(1, 200)
  returnAddress?: string | null;

  /** Above the name of who signs. @example 'Namens het dagelijks bestuur van de Zorgregio' */
  @ApiPropertyOptional(passage)
  @IsOptional()
  @IsString()
  @Length(1, 300)
  signedFor?: string | null;

  /** Where a complaint goes. On several lines. */
  @ApiPropertyOptional(passage)
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  complaintAddress?: string | null;

  /** Before which a writ is served, as it stands after "dagvaarden bij". @example 'de voorzieningenrechter van de rechtbank Gelderland' */
  @ApiPropertyOptional(passage)
  @IsOptional()
  @IsString()
  @Length(1, 300)
  court?: string | null;

  /** What comes after a complaint. */
  @ApiPropertyOptional(passage)
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  disputesCommittee?: string | null;

  /** The last passage: whom to ask. */
  @ApiPropertyOptional(passage)
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  closing?: string | null;
}

/** The passages that the region set; null: the words of the house. */
export class SetPassagesAnswer {
  @ApiProperty(passage)
  returnAddress: string | null;
  @ApiProperty(passage)
  signedFor: string | null;
  @ApiProperty(passage)
  complaintAddress: string | null;
  @ApiProperty(passage)
  court: string | null;
  @ApiProperty(passage)
  disputesCommittee: string | null;
  @ApiProperty(passage)
  closing: string | null;
}

/** Passages in words. */
export class LetterPassagesAnswer {
  returnAddress: string;
  signedFor: string;
  complaintAddress: string;
  court: string;
  disputesCommittee: string;
  closing: string;
}

/** The standing passages of a region's letters. */
export class LetterSettingsAnswer {
  /** 0 when nothing was set yet. Give it when you change something. */
  version: number;
  set: SetPassagesAnswer;
  /** The words of the house, which stand where nothing was set. */
  house: LetterPassagesAnswer;
}

/** The letter settings after a change. */
export class LetterSettingsVersionAnswer {
  version: number;
}
