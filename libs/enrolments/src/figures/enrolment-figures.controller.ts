import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import {
  type Actor,
  csvSheet,
  CurrentActor,
  CurrentMoment,
  type Moment,
  Permits,
  sheetFormats,
  type SheetRow,
} from '@openhuis/platform';
import { EnrolmentFigureListAnswer, EnrolmentFigureQuery } from './enrolment-figures.dto.js';
import { EnrolmentFigures, figureColumns, figureRows } from './enrolment-figures.queries.js';

@Controller('enrolment-figures')
export class EnrolmentFiguresController {
  constructor(private readonly figures: EnrolmentFigures) {}

  /** How it went with enrolments per month: how many, how long it took, and on which conditions refusals rest. */
  @Get()
  @Permits('enrolment-figure.read')
  read(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: EnrolmentFigureQuery,
  ): Promise<EnrolmentFigureListAnswer> {
    return this.figures.read(actor, moment, query);
  }

  /** The figures per month as CSV for a Dutch spreadsheet; the total is the last line. */
  @Get('file')
  @Permits('enrolment-figure.read')
  @ApiProduces('text/csv')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: EnrolmentFigureQuery,
  ): Promise<StreamableFile> {
    const answer = await this.figures.read(actor, moment, query);
    return new StreamableFile(
      Readable.from(csvSheet(figureColumns, atOnce(figureRows(answer))), { objectMode: false }),
      {
        type: sheetFormats.csv,
        disposition: `attachment; filename="inschrijvingen-${answer.from}-${answer.until}.csv"`,
      },
    );
  }
}

/** Few enough to be one batch. */
async function* atOnce(rows: SheetRow[]): AsyncGenerator<SheetRow[]> {
  yield await Promise.resolve(rows);
}
