import { ApiDate } from '@openhuis/platform';
import { IsInt, Max, Min } from 'class-validator';

/** By which offsets extensions are prepared. */
export class ExtensionProgrammeBody {
  /** Calendar months before the latest notice date the system proposes a round. @example 12 */
  @IsInt()
  @Min(1)
  @Max(36)
  proposeMonths: number;

  /** Weeks before the latest notice date a second person should have approved it. @example 12 */
  @IsInt()
  @Min(1)
  @Max(104)
  approveWeeks: number;

  /** Calendar days after an offer its receipt should be known. @example 10 */
  @IsInt()
  @Min(1)
  @Max(60)
  receiptDays: number;

  /** Of the offsets you saw; 0 where those of the house hold. */
  @IsInt()
  @Min(0)
  @Max(2147483647)
  version: number;
}

/** The dates of the next option, by the offsets of its procedure. */
export class ProgrammeDatesAnswer {
  @ApiDate()
  proposeOn: string;
  @ApiDate()
  approveOn: string;
  /** The day by which the procedure promises its offers. */
  @ApiDate()
  offerOn: string;
  @ApiDate()
  latestNoticeOn: string;
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
}
