import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  ContractEvidenceAnswer,
  DeliverRenewalBody,
  EvidenceUseAnswer,
  JudgeRenewalBody,
  RenewalStateAnswer,
} from './contract-evidence.dto.js';
import { ContractEvidenceQueries } from './contract-evidence.queries.js';
import { EvidenceRenewals } from './evidence-renewals.service.js';

/** Evidence while a contract runs: what proves each condition, until when, and the newer documents for it. */
@Controller()
export class ContractEvidenceController {
  constructor(
    private readonly renewals: EvidenceRenewals,
    private readonly queries: ContractEvidenceQueries,
  ) {}

  /** What proves the conditions of the running contracts of an organisation; what ends first stands first. */
  @Get('organisations/:id/contract-evidence')
  @Permits('evidence.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractEvidenceAnswer[]> {
    return this.queries.ofOrganisation(actor, id, moment);
  }

  /** Where the documents of an organisation are used: enrolments and running contracts. */
  @Get('organisations/:id/evidence-uses')
  @Permits('evidence.read')
  uses(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceUseAnswer[]> {
    return this.queries.usesOf(actor, id);
  }

  /** Delivers a newer document for a condition of a running contract; the region may see it from now on. */
  @Post('contracts/:id/evidence-renewals')
  @Permits('evidence.upload')
  deliver(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { conditionCode, evidenceId, partyId }: DeliverRenewalBody,
  ): Promise<RenewalStateAnswer> {
    return this.renewals.deliver(actor, moment, id, conditionCode, evidenceId, partyId ?? null);
  }

  /** Accepts a newer document, or refuses it with a reason that the provider reads. */
  @Post('evidence-renewals/:id/judgements')
  @Permits('evidence.judge')
  judge(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, outcome, reason }: JudgeRenewalBody,
  ): Promise<RenewalStateAnswer> {
    return this.renewals.judge(actor, moment, id, version, { outcome, reason });
  }
}
