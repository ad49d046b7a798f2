import { ApiDate } from '@openhuis/platform';

/** The fixed term, from its first to its last day, both inclusive. */
export class FixedTermAnswer {
  /** @example '2026-01-01' */
  @ApiDate()
  startsOn: string;
  /** @example '2030-12-31' */
  @ApiDate()
  endsOn: string;
}

/** An extension that was agreed: its days, both inclusive. */
export class AgreedExtensionAnswer extends FixedTermAnswer {
  /** 1 is the first extension. @example 1 */
  number: number;
}

/** An extension that can still be agreed. */
export class OptionLeftAnswer extends AgreedExtensionAnswer {
  /** The last day on which it can be agreed in time, inclusive: the answer has been received by then. @example '2030-06-30' */
  @ApiDate()
  latestNoticeOn: string;
  /** A working day on or before it: when to be ready. Not the legal date. @example '2030-06-28' */
  @ApiDate()
  warningOn: string;
  /** The day by which the region promised to have made its offer. @example '2030-05-05' */
  @ApiDate()
  offerDueOn: string;
  /** next: it can be agreed now; later: after those before it; late: only by a late extension, with four eyes. */
  state: 'next' | 'later' | 'late';
}

/** The terms of a contract one after another, without a gap. */
export class TermsAnswer {
  /** Null for whoever joined after the fixed term, and for a contract that never came into force. */
  fixed: FixedTermAnswer | null;
  /** True: not signed by both yet; the first day is what it would be if they signed today. */
  expected: boolean;
  extensions: AgreedExtensionAnswer[];
  options: OptionLeftAnswer[];
}
