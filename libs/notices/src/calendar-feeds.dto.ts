import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

/** Asks for a calendar of your own. */
export class MakeCalendarFeedBody {
  /** Where you will use it. @example 'Agenda op mijn telefoon' */
  @IsString()
  @Length(1, 100)
  label: string;
}

/** A new calendar. Its address is shown this once. */
export class NewCalendarFeedAnswer {
  id: string;
  /** The secret address to give to a calendar; null when the command is repeated with its Idempotency-Key. */
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

/** A calendar as its owner sees it afterwards. */
export class CalendarFeedAnswer {
  id: string;
  label: string;
  createdAt: Date;
  /** When a calendar last asked for it. */
  lastReadAt: Date | null;
  withdrawnAt: Date | null;
}
