import { IsString, Length } from 'class-validator';

/** A text in Dutch and in English. */
export class BilingualTextBody {
  /** Dutch, B1 level. @example 'Begeleiding basis' */
  @IsString()
  @Length(1, 5000)
  nl: string;

  /** English. @example 'Support, basic' */
  @IsString()
  @Length(1, 5000)
  en: string;
}
