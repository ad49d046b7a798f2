import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import {
  CreateProcedureBody,
  ProcedureDetailAnswer,
  ProcedureListQuery,
  ProcedurePageAnswer,
  ProcedureStateAnswer,
  ProcedureStepBody,
  ProcedureVersionAnswer,
  ReplaceDraftBody,
  TariffAnswer,
} from './procedures.dto.js';
import { PublicationBody } from './publications.dto.js';
import { ProceduresQueries } from './procedures.queries.js';
import { Procedures } from './procedures.service.js';

@Controller('procedures')
export class ProceduresController {
  constructor(
    private readonly procedures: Procedures,
    private readonly queries: ProceduresQueries,
  ) {}

  /** Open-house procedures, the newest first. */
  @Get()
  @Permits('procedure.read')
  @Limited('public-search')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: ProcedureListQuery,
  ): Promise<ProcedurePageAnswer> {
    return this.queries.list(actor, moment, query);
  }

  /** One procedure: conditions, catalogue with tariffs, term and contract text. */
  @Get(':id')
  @Permits('procedure.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProcedureDetailAnswer> {
    return this.queries.detail(actor, moment, id);
  }

  /** The versions that were published. */
  @Get(':id/versions')
  @Permits('procedure.read')
  @Limited('public-search')
  versions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProcedureVersionAnswer[]> {
    return this.queries.versions(actor, id);
  }

  /** The tariffs of a product, with those that were replaced. */
  @Get(':id/products/:productId/tariffs')
  @Permits('procedure.read')
  @Limited('public-search')
  tariffs(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('productId', ParseUUIDPipe) productId: string,
  ): Promise<TariffAnswer[]> {
    return this.queries.tariffs(actor, id, productId);
  }

  /** Starts a procedure as a draft. */
  @Post()
  @Permits('procedure.edit')
  create(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: CreateProcedureBody,
  ): Promise<ProcedureStateAnswer> {
    return this.procedures.create(actor, moment, body.regionId, body.definition);
  }

  /** Replaces the draft of the next version. */
  @Put(':id/draft')
  @Permits('procedure.edit')
  replaceDraft(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReplaceDraftBody,
  ): Promise<ProcedureStateAnswer> {
    return this.procedures.replaceDraft(actor, moment, id, body.version, body.definition);
  }

  /** Publishes the draft as the next version, at once or from a later day. */
  @Post(':id/publications')
  @Permits('procedure.publish')
  publish(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PublicationBody,
  ): Promise<ProcedureStateAnswer> {
    return this.procedures.publish(actor, moment, id, body.version, body.reason, body.effectiveOn);
  }

  /** Stops enrolling for the time being. */
  @Post(':id/pauses')
  @Permits('procedure.publish')
  pause(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProcedureStepBody,
  ): Promise<ProcedureStateAnswer> {
    return this.procedures.pause(actor, moment, id, body.version, body.reason);
  }

  /** Goes on after a pause. */
  @Post(':id/resumptions')
  @Permits('procedure.publish')
  resume(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProcedureStepBody,
  ): Promise<ProcedureStateAnswer> {
    return this.procedures.resume(actor, moment, id, body.version, body.reason);
  }

  /** Ends entry for good; contracts go on until their own end. */
  @Post(':id/closures')
  @Permits('procedure.publish')
  close(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProcedureStepBody,
  ): Promise<ProcedureStateAnswer> {
    return this.procedures.close(actor, moment, id, body.version, body.reason);
  }
}
