import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ContractListQuery, ContractSummaryAnswer, PeriodAnswer } from './contracts.dto.js';

/** Which contracts to show the terms of: the filters of the list, in larger pages. */
export class ContractTermsQuery extends ContractListQuery {
  /** At most so many; 100 when left out. @example 500 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  override limit?: number;
}

/** An extension that was agreed: its days, both inclusive. */
export class AgreedExtensionAnswer extends PeriodAnswer {
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
  fixed: PeriodAnswer | null;
  /** True: not signed by both yet; the first day is what it would be if they signed today. */
  expected: boolean;
  extensions: AgreedExtensionAnswer[];
  options: OptionLeftAnswer[];
}

/** An offer to extend that waits: for a second person's approval, or for the provider's answer. */
export class WaitingOfferAnswer {
  id: string;
  /** @example 1 */
  number: number;
  state: 'proposed' | 'open';
  @ApiDate()
  startsOn: string;
  @ApiDate()
  endsOn: string;
  /** The answer must have been received on this day at the latest. */
  @ApiDate()
  answerDueOn: string;
}

/** A contract with its terms. */
export class ContractTermsAnswer extends ContractSummaryAnswer {
  /** In the version that the contract was formed with. */
  procedureTitle: BilingualTextBody;
  @ApiDateOrNull()
  signedOn: string | null;
  terms: TermsAnswer;
  offer: WaitingOfferAnswer | null;
}

/** A page of contracts with their terms. */
export class ContractTermsPageAnswer {
  items: ContractTermsAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** The contracts that end on one day. */
export class EndTotalAnswer {
  /** Last day, inclusive; there or of that product where one is asked for. @example '2030-12-31' */
  @ApiDate()
  endsOn: string;
  /** @example 155 */
  contracts: number;
  /** Of these: the next extension can still be agreed. @example 154 */
  withOption: number;
  /** Of these: an offer waits for the provider's answer. @example 12 */
  withOffer: number;
  /** The first latest notice date of those with an option. @example '2030-06-30' */
  @ApiDateOrNull()
  latestNoticeOn: string | null;
}

/** How many contracts end on which day, in the order of the days. */
export class ContractTotalsAnswer {
  /** @example 155 */
  contracts: number;
  ends: EndTotalAnswer[];
}
