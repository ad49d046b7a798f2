import { ApiDate, ApiDateOrNull, ApiInstantOrNull, IsCalendarDate } from '@openhuis/platform';
import { IsString, Length } from 'class-validator';

/** A registered letter, for an offer that nobody opened. */
export class RegisteredLetterBody {
  /** The day on which it was handed in at the post. @example '2030-03-12' */
  @IsCalendarDate()
  @ApiDate()
  sentOn: string;

  /** The number by which the post follows it. @example '3SABCD1234567' */
  @IsString()
  @Length(1, 100)
  reference: string;
}

/** What is known of the receipt of an offer. */
export class OfferReceiptAnswer {
  @ApiInstantOrNull()
  receivedAt: Date | null;
  /** How: opened in the portal, by the answer itself, or by a registered letter. */
  receivedHow: 'portal' | 'answer' | 'registeredLetter' | null;
  @ApiDateOrNull()
  letterSentOn: string | null;
  letterReference: string | null;
}
