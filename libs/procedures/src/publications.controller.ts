import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { DeskProcedureListQuery, DeskProcedurePageAnswer } from './desk-procedures.dto.js';
import { ProcedureStateAnswer } from './procedures.dto.js';
import {
  CopyProcedureBody,
  ImpactPreviewAnswer,
  ImpactPreviewBody,
  ProcedurePublicationsAnswer,
  ProcedureVersionDetailAnswer,
  WithdrawPublicationBody,
} from './publications.dto.js';
import { PublicationsQueries } from './publications.queries.js';
import { Publications } from './publications.service.js';

@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: Publications,
    private readonly queries: PublicationsQueries,
  ) {}

  /** The procedures of one's own regions with what runs in them, the newest first. */
  @Get('desk-procedures')
  @Permits('work-item.read')
  list(@CurrentActor() actor: Actor, @Query() query: DeskProcedureListQuery): Promise<DeskProcedurePageAnswer> {
    return this.queries.list(actor, query);
  }

  /** What is published and waits for its day, and what was withdrawn or lapsed before. */
  @Get('procedures/:id/publications')
  @Permits('procedure.read')
  @Limited('public-search')
  planned(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProcedurePublicationsAnswer> {
    return this.queries.publications(actor, id);
  }

  /** One published version in full. */
  @Get('procedures/:id/versions/:number')
  @Permits('procedure.read')
  @Limited('public-search')
  version(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ProcedureVersionDetailAnswer> {
    return this.queries.version(actor, id, number);
  }

  /** What publishing the draft would change, and for whom. Stores nothing. */
  @Post('procedures/:id/impact-previews')
  @Permits('procedure.edit')
  preview(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ImpactPreviewBody,
  ): Promise<ImpactPreviewAnswer> {
    return this.publications.preview(actor, moment, id, body.version, body.effectiveOn);
  }

  /** Takes back a publication before its day. */
  @Post('procedures/:id/publication-withdrawals')
  @Permits('procedure.publish')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WithdrawPublicationBody,
  ): Promise<ProcedureStateAnswer> {
    return this.publications.withdraw(actor, moment, id, body.version, body.reason);
  }

  /** Starts a draft from another procedure of the region. */
  @Post('procedures/:id/copies')
  @Permits('procedure.edit')
  copy(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { slug, titleNl, titleEn }: CopyProcedureBody,
  ): Promise<ProcedureStateAnswer> {
    return this.publications.copy(actor, moment, id, { slug, title: { nl: titleNl, en: titleEn } });
  }

  /** Throws away a draft that was never published. */
  @Delete('procedures/:id')
  @HttpCode(204)
  @Permits('procedure.edit')
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.publications.remove(actor, id);
  }
}
