import { ApiProperty } from '@nestjs/swagger';
import { ApiDate } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type PointOutcome, pointOutcomes } from '../rules/minutes.js';

/** Whether an organisation was there. */
export class AttendanceBody {
  @IsBoolean()
  present: boolean;
}

/** The answer to a point of the agenda. */
export class AnswerPointBody {
  /** The version of the answer you saw; 0 when there was none. */
  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;

  /** heldOver: to be spoken about again; discussed: nothing was asked of the region. */
  @ApiProperty({ enum: pointOutcomes })
  @IsIn(pointOutcomes)
  outcome: PointOutcome;

  /** Why. */
  @IsString()
  @Length(1, 5000)
  reason: string;
}

/** The minutes as far as they are written. */
export class DraftMinutesBody {
  /** The version you saw; 0 when there was none. */
  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;

  @IsString()
  @Length(0, 50000)
  text: string;
}

/** Publishes minutes. */
export class PublishMinutesBody {
  /** The version of the dialogue table you saw. */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;

  /** Whether everyone may read them, besides the contracted providers. */
  @IsBoolean()
  isPublic: boolean;
}

/** Which minutes to list. */
export class MinutesListQuery {
  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;

  /** 1 to 200; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A proposal that minutes speak of. */
export class MinutesProposalAnswer {
  id: string;
  number: number;
}

/** A point as it was answered. */
export class MinutesPointAnswer {
  /** Null: a subject of the region's own. */
  proposal: MinutesProposalAnswer | null;
  title: string;
  @ApiProperty({ enum: pointOutcomes })
  outcome: PointOutcome;
  reason: string;
}

/** Minutes of a dialogue table, as they were published. */
export class MinutesAnswer {
  id: string;
  dialogueTableId: string;
  /** Of the table, within its procedure. */
  number: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  title: string;
  @ApiDate()
  heldOn: string;
  text: string;
  points: MinutesPointAnswer[];
  /** Organisations that were there. */
  present: string[];
  isPublic: boolean;
  @ApiDate()
  publishedOn: string;
}

/** A page of minutes. */
export class MinutesPageAnswer {
  items: MinutesAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** What was written down, with its version. */
export class WrittenAnswer {
  version: number;
}

/** Minutes that were published. */
export class PublishedMinutesAnswer {
  id: string;
  /** Providers that are told by mail. */
  told: number;
}
