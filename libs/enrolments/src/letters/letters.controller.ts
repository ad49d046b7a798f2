import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { LetterAnswer, LetterPreviewBody } from './letters.dto.js';
import { LettersQueries } from './letters.queries.js';
import { LetterPreviews } from './preview-letter.js';

@Controller()
export class LettersController {
  constructor(
    private readonly queries: LettersQueries,
    private readonly previews: LetterPreviews,
  ) {}

  /** The letters about an enrolment, newest first. */
  @Get('enrolments/:id/letters')
  @Permits('letter.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LetterAnswer[]> {
    return this.queries.list(actor, id);
  }

  /** A letter as PDF/A-2a, as a download: the same bytes each time. */
  @Get('letters/:id/file')
  @Permits('letter.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, bytes, sizeBytes } = await this.queries.file(actor, id);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: attachment(fileName), length: sizeBytes });
  }

  /** What a letter would look like if it were sent now, marked as a concept. Nothing is kept. */
  @Post('enrolments/:id/letter-previews')
  @HttpCode(200)
  @Permits('letter.preview')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async preview(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LetterPreviewBody,
  ): Promise<StreamableFile> {
    const { fileName, bytes } = await this.previews.preview(actor, moment, id, body);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: attachment(`concept-${fileName}`) });
  }
}

/** The names of our own letters are plain. */
const attachment = (fileName: string): string => `attachment; filename="${fileName}"`;
