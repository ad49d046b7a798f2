import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  ContractRefusalBody,
  ContractWithdrawalBody,
  EndedUnsignedAnswer,
  SignatureBody,
  SigningAnswer,
} from './contract-commands.dto.js';
import {
  ContractChangeAnswer,
  ContractDetailAnswer,
  ContractDetailQuery,
  ContractTextAnswer,
} from './contract-detail.dto.js';
import { ContractListQuery, ContractPageAnswer } from './list/contract-list.dto.js';
import { ContractsQueries } from './contracts.queries.js';
import { Contracts } from './contracts.service.js';
import {
  AnsweredExtensionAnswer,
  ExtensionAnswerBody,
  ExtensionOfferBody,
  OfferedExtensionAnswer,
  OfferWithdrawalBody,
} from './extensions/extensions.dto.js';

@Controller()
export class ContractsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly queries: ContractsQueries,
  ) {}

  /** Contracts of your region or your organisation. */
  @Get('contracts')
  @Permits('contract.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: ContractListQuery,
  ): Promise<ContractPageAnswer> {
    return this.queries.list(actor, moment, query);
  }

  /** A contract as it stands on a day, with its signatures, offers and history. */
  @Get('contracts/:id')
  @Permits('contract.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ContractDetailQuery,
  ): Promise<ContractDetailAnswer> {
    return this.queries.detail(actor, moment, id, query.onDate);
  }

  /** The text that both sides sign. */
  @Get('contracts/:id/text')
  @Permits('contract.read')
  text(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContractTextAnswer> {
    return this.queries.text(actor, id);
  }

  /** Everything that happened to a contract, in order. */
  @Get('contracts/:id/changes')
  @Permits('contract.read')
  changes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContractChangeAnswer[]> {
    return this.queries.changes(actor, id);
  }

  /** Signs for the provider. */
  @Post('contracts/:id/provider-signatures')
  @Permits('contract.sign.provider')
  signForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { authorityStatement, role, textHash, typedName }: SignatureBody,
  ): Promise<SigningAnswer> {
    return this.contracts.sign(actor, moment, id, {
      side: 'provider',
      authorityStatement,
      role,
      textHash,
      typedName,
    });
  }

  /** Signs for the region, under the mandate of its municipalities. */
  @Post('contracts/:id/region-signatures')
  @Permits('contract.sign.region')
  signForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { authorityStatement, role, textHash, typedName }: SignatureBody,
  ): Promise<SigningAnswer> {
    return this.contracts.sign(actor, moment, id, {
      side: 'region',
      authorityStatement,
      role,
      textHash,
      typedName,
    });
  }

  /** Withdraws a contract that is not signed by both sides: the provider may enrol again. */
  @Post('contracts/:id/withdrawals')
  @Permits('contract.sign.region')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ContractWithdrawalBody,
  ): Promise<EndedUnsignedAnswer> {
    return this.contracts.withdraw(actor, moment, id, reason);
  }

  /** Declines to sign: the contract ends, and you may enrol again. */
  @Post('contracts/:id/refusals')
  @Permits('contract.sign.provider')
  decline(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ContractRefusalBody,
  ): Promise<EndedUnsignedAnswer> {
    return this.contracts.decline(actor, moment, id, reason);
  }

  /** Offers the next extension of a contract, whole or in part. */
  @Post('contracts/:id/extension-offers')
  @Permits('extension.offer')
  offerExtension(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionOfferBody,
  ): Promise<OfferedExtensionAnswer> {
    return this.contracts.offerExtension(actor, moment, id, body);
  }

  /** Proposes an extension after the latest notice date; it is offered once a second person has approved it. */
  @Post('contracts/:id/late-extension-offers')
  @Permits('extension.offer')
  proposeLateExtension(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionOfferBody,
  ): Promise<OfferedExtensionAnswer> {
    return this.contracts.proposeLateExtension(actor, moment, id, body);
  }

  /** Approves a late extension that somebody else proposed: it goes to the provider. */
  @Post('extension-offers/:id/approvals')
  @Permits('extension.approve')
  approveExtension(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferedExtensionAnswer> {
    return this.contracts.approveExtension(actor, moment, id);
  }

  /** Answers an offer to extend. */
  @Post('extension-offers/:id/answers')
  @Permits('extension.answer')
  answerExtension(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionAnswerBody,
  ): Promise<AnsweredExtensionAnswer> {
    return this.contracts.answerExtension(actor, moment, id, body);
  }

  /** Withdraws an offer that was not answered, or a proposal that was not approved yet. */
  @Post('extension-offers/:id/withdrawals')
  @HttpCode(204)
  @Permits('extension.offer')
  async withdrawOffer(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: OfferWithdrawalBody,
  ): Promise<void> {
    await this.contracts.withdrawOffer(actor, moment, id, reason);
  }
}
