import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { ContractEndingsAnswer, EndingOutcomeAnswer, EndingPreviewAnswer } from './ending-answers.dto.js';
import {
  EndingAnswerBody,
  EndingPreviewBody,
  EndingReasonBody,
  LetterReceiptBody,
  ProviderEndingAnswerBody,
  ProviderEndingBody,
  RegionEndingBody,
  SettlementBody,
  TransferReportBody,
} from './endings.dto.js';
import { EndingsQueries } from './endings.queries.js';
import { Endings } from './endings.service.js';

@Controller()
export class EndingsController {
  constructor(
    private readonly endings: Endings,
    private readonly queries: EndingsQueries,
  ) {}

  /** The ends of a contract or of parts of it before its term, with their transfer and settlement. */
  @Get('contracts/:id/endings')
  @Permits('contract.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractEndingsAnswer> {
    return this.queries.ofContract(actor, moment, id);
  }

  /** What an end would do, and what forbids it. Stores nothing. */
  @Post('contracts/:id/endings/previews')
  @HttpCode(200)
  @Permits('contract-ending.preview')
  preview(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndingPreviewBody,
  ): Promise<EndingPreviewAnswer> {
    return this.queries.preview(actor, moment, id, body);
  }

  /** Gives notice, or asks the region for an end by mutual consent. A notice holds from now on. */
  @Post('contracts/:id/provider-endings')
  @Permits('contract.end.provider')
  requestForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProviderEndingBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.request(actor, moment, id, 'provider', body);
  }

  /** Proposes a notice or a dissolution, which a second person approves; or asks for an end by mutual consent. */
  @Post('contracts/:id/region-endings')
  @Permits('contract.end.region')
  requestForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RegionEndingBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.request(actor, moment, id, 'region', body);
  }

  /** Approves an end that somebody else proposed. */
  @Post('contract-endings/:id/approvals')
  @Permits('contract.end.approve')
  approve(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.approve(actor, moment, id);
  }

  /** Does not approve an end that somebody else proposed. */
  @Post('contract-endings/:id/rejections')
  @Permits('contract.end.approve')
  reject(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.reject(actor, moment, id, reason);
  }

  /** Acknowledges that you received the notice of the region. */
  @Post('contract-endings/:id/receipts')
  @Permits('contract.settle')
  receive(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.receive(actor, moment, id, { kind: 'portal' });
  }

  /** Records that the notice was received by registered letter. */
  @Post('contract-endings/:id/letter-receipts')
  @Permits('contract.end.region')
  receiveLetter(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { receivedOn, reference }: LetterReceiptBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.receive(actor, moment, id, { kind: 'registeredLetter', receivedOn, reference });
  }

  /** Answers the region, which asks for an end by mutual consent. */
  @Post('contract-endings/:id/provider-answers')
  @Permits('contract.end.provider')
  answerForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProviderEndingAnswerBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.answer(actor, moment, id, 'provider', body);
  }

  /** Answers the provider, which asks for an end by mutual consent. */
  @Post('contract-endings/:id/region-answers')
  @Permits('contract.end.region')
  answerForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndingAnswerBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.answer(actor, moment, id, 'region', body);
  }

  /** Takes back what your organisation asked for, as long as it does not hold. */
  @Post('contract-endings/:id/provider-withdrawals')
  @Permits('contract.end.provider')
  withdrawForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.withdraw(actor, moment, id, 'provider', reason);
  }

  /** Takes back what the region proposed or asked for, as long as it does not hold. */
  @Post('contract-endings/:id/region-withdrawals')
  @Permits('contract.end.region')
  withdrawForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EndingReasonBody,
  ): Promise<EndingOutcomeAnswer> {
    return this.endings.withdraw(actor, moment, id, 'region', reason);
  }

  /** Tells how many clients you still have at what ends: numbers only. */
  @Post('contract-endings/:id/transfer-reports')
  @HttpCode(204)
  @Permits('contract.settle')
  async report(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransferReportBody,
  ): Promise<void> {
    await this.endings.reportTransfer(actor, moment, id, body);
  }

  /** Says that your part of the settlement is done. */
  @Post('contract-endings/:id/settlement-items/:code/provider-completions')
  @HttpCode(204)
  @Permits('contract.settle')
  async settleForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() { note }: SettlementBody,
  ): Promise<void> {
    await this.endings.settle(actor, moment, id, 'provider', code, note);
  }

  /** Says that the region's part of the settlement is done; of the provider's part once it is late, with a note. */
  @Post('contract-endings/:id/settlement-items/:code/region-completions')
  @HttpCode(204)
  @Permits('contract.end.region')
  async settleForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() { note }: SettlementBody,
  ): Promise<void> {
    await this.endings.settle(actor, moment, id, 'region', code, note);
  }
}
