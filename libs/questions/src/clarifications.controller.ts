import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  type Actor,
  csvSheet,
  CurrentActor,
  CurrentMoment,
  Limited,
  type Moment,
  Permits,
  sheetFormats,
  type SheetRow,
} from '@openhuis/platform';
import {
  ClarificationDraftAnswer,
  ClarificationDraftPageAnswer,
  ClarificationListQuery,
  ClarificationPageAnswer,
  ClarificationStateAnswer,
  DraftClarificationBody,
  DraftListQuery,
  DraftVersionQuery,
  PublishedNoteAnswer,
  PublishNoteBody,
  RedraftClarificationBody,
} from './clarifications.dto.js';
import { clarificationColumns, ClarificationsQueries } from './clarifications.queries.js';
import { Clarifications } from './clarifications.service.js';

/** The part of a reply that these answers set. */
interface Reply {
  header(name: string, value: string): unknown;
}

/** What is public may be kept for so long, by whomever: a crowd that reads a new note costs one query. */
const KEEP = 'public, max-age=60';

@Controller()
export class ClarificationsController {
  constructor(
    private readonly clarifications: Clarifications,
    private readonly queries: ClarificationsQueries,
  ) {}

  /** The published questions and answers of a procedure, the newest note first: it prevails. */
  @Get('procedures/:id/clarifications')
  @Permits('public')
  @Limited('public-search')
  async list(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ClarificationListQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ClarificationPageAnswer> {
    const page = await this.queries.list(id, query);
    reply.header('cache-control', KEEP);
    return page;
  }

  /** All published questions and answers of a procedure as CSV for a Dutch spreadsheet. */
  @Get('procedures/:id/clarifications/file')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('text/csv')
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentMoment() moment: Moment,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const batches = this.queries.rows(id);
    // The first batch is read before anything is sent: what is not there is told.
    const first = await batches.next();
    reply.header('cache-control', KEEP);
    return new StreamableFile(
      Readable.from(csvSheet(clarificationColumns, after(first, batches)), { objectMode: false }),
      { type: sheetFormats.csv, disposition: `attachment; filename="vragen-en-antwoorden-${moment.today}.csv"` },
    );
  }

  /** The items that your region is drafting. */
  @Get('clarification-drafts')
  @Permits('clarification-draft.read')
  drafts(@CurrentActor() actor: Actor, @Query() query: DraftListQuery): Promise<ClarificationDraftPageAnswer> {
    return this.queries.drafts(actor, query);
  }

  /** One item that your region is drafting. */
  @Get('clarification-drafts/:id')
  @Permits('clarification-draft.read')
  oneDraft(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClarificationDraftAnswer> {
    return this.queries.draft(actor, id);
  }

  /** Drafts an item of the next note: one or more questions in your own words, with their answer. */
  @Post('procedures/:id/clarification-drafts')
  @Permits('question.answer')
  draft(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DraftClarificationBody,
  ): Promise<ClarificationStateAnswer> {
    return this.clarifications.draft(actor, moment, id, body);
  }

  /** Replaces a draft as a whole. */
  @Put('clarification-drafts/:id')
  @Permits('question.answer')
  redraft(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, ...body }: RedraftClarificationBody,
  ): Promise<ClarificationStateAnswer> {
    return this.clarifications.redraft(actor, moment, id, version, body);
  }

  /** Throws a draft away; its questions are open again. */
  @Delete('clarification-drafts/:id')
  @HttpCode(204)
  @Permits('question.answer')
  discard(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: DraftVersionQuery,
  ): Promise<void> {
    return this.clarifications.discard(actor, moment, id, version);
  }

  /** Publishes drafts to all as the next numbered note, and tells who is enrolling. What is published never changes. */
  @Post('procedures/:id/clarification-notes')
  @Permits('clarification.publish')
  publish(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PublishNoteBody,
  ): Promise<PublishedNoteAnswer> {
    return this.clarifications.publish(actor, moment, id, body);
  }
}

async function* after(
  first: IteratorResult<SheetRow[], unknown>,
  batches: AsyncGenerator<SheetRow[]>,
): AsyncGenerator<SheetRow[]> {
  if (first.done === true) return;
  yield first.value;
  yield* batches;
}
