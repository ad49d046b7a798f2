import { ApiDate, ApiDateOrNull } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { ContractListQuery, ContractSummaryAnswer } from '../list/contract-list.dto.js';
import { TermsAnswer } from './terms.dto.js';

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
