import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { TakenOverProposalsAnswer, TakenOverProposalsBody } from './amendment-proposals.dto.js';
import { AmendmentProposals } from './amendment-proposals.service.js';

@Controller('amendments')
export class AmendmentProposalsController {
  constructor(private readonly proposals: AmendmentProposals) {}

  /** Records of which proposals an announced amendment came. Who reads a proposal sees what it became. */
  @Post(':id/taken-over-proposals')
  @Permits('amendment.edit')
  async takeOver(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { proposalIds }: TakenOverProposalsBody,
  ): Promise<TakenOverProposalsAnswer> {
    return { proposalIds: await this.proposals.takeOver(actor, moment, id, proposalIds) };
  }
}
