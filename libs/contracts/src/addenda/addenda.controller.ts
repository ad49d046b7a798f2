import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { AddendumSigningAnswer, AddendumTextAnswer, EndedAddendumAnswer } from './addenda.dto.js';
import { AddendaQueries } from './addenda.queries.js';
import { ContractRefusalBody, ContractWithdrawalBody, SignatureBody } from '../contract-commands.dto.js';
import { Contracts } from '../contracts.service.js';

/** Additions to contracts that run: read with their contract, signed on their own. */
@Controller()
export class AddendaController {
  constructor(
    private readonly contracts: Contracts,
    private readonly queries: AddendaQueries,
  ) {}

  /** The text of an addendum that both sides sign. */
  @Get('addenda/:id/text')
  @Permits('contract.read')
  text(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AddendumTextAnswer> {
    return this.queries.text(actor, id);
  }

  /** Signs an addendum for the provider. */
  @Post('addenda/:id/provider-signatures')
  @Permits('contract.sign.provider')
  signForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { authorityStatement, role, textHash, typedName }: SignatureBody,
  ): Promise<AddendumSigningAnswer> {
    return this.contracts.signAddendum(actor, moment, id, {
      side: 'provider',
      authorityStatement,
      role,
      textHash,
      typedName,
    });
  }

  /** Signs an addendum for the region, under the mandate of its municipalities. */
  @Post('addenda/:id/region-signatures')
  @Permits('contract.sign.region')
  signForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { authorityStatement, role, textHash, typedName }: SignatureBody,
  ): Promise<AddendumSigningAnswer> {
    return this.contracts.signAddendum(actor, moment, id, {
      side: 'region',
      authorityStatement,
      role,
      textHash,
      typedName,
    });
  }

  /** Withdraws an addendum that is not signed by both sides: the contract goes on as it is. */
  @Post('addenda/:id/withdrawals')
  @Permits('contract.sign.region')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ContractWithdrawalBody,
  ): Promise<EndedAddendumAnswer> {
    return this.contracts.withdrawAddendum(actor, moment, id, reason);
  }

  /** Declines to sign an addendum: your contract goes on as it is. */
  @Post('addenda/:id/refusals')
  @Permits('contract.sign.provider')
  decline(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ContractRefusalBody,
  ): Promise<EndedAddendumAnswer> {
    return this.contracts.declineAddendum(actor, moment, id, reason);
  }
}
