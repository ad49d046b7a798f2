import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  AmendmentAnswerDetailAnswer,
  AmendmentAnswerListQuery,
  AmendmentAnswerPageAnswer,
  AmendmentAnswerStateAnswer,
  AnswerAmendmentBody,
} from './amendment-answers.dto.js';
import { AmendmentAnswersQueries } from './amendment-answers.queries.js';
import { Amendments } from './amendments.service.js';

@Controller('amendment-answers')
export class AmendmentAnswersController {
  constructor(
    private readonly amendments: Amendments,
    private readonly queries: AmendmentAnswersQueries,
  ) {}

  /** What contractors say to the amendments that they were told of: your own, or those of your regions. */
  @Get()
  @Permits('amendment.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: AmendmentAnswerListQuery,
  ): Promise<AmendmentAnswerPageAnswer> {
    return this.queries.list(actor, moment, query);
  }

  /** One answer, with the amendment. */
  @Get(':id')
  @Permits('amendment.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AmendmentAnswerDetailAnswer> {
    return this.queries.detail(actor, moment, id);
  }

  /** Records that your organisation has read the amendment: its proof of receipt. */
  @Post(':id/acknowledgements')
  @Permits('amendment.acknowledge')
  acknowledge(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AmendmentAnswerStateAnswer> {
    return this.amendments.acknowledge(actor, moment, id);
  }

  /** Accepts or refuses the amendment for this contract; can be changed until the last day. */
  @Put(':id/answer')
  @Permits('amendment.answer')
  answer(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...given }: AnswerAmendmentBody,
  ): Promise<AmendmentAnswerStateAnswer> {
    return this.amendments.answer(actor, moment, id, version, given);
  }
}
