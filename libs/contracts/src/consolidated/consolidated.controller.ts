import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  ComparisonQuery,
  ConsolidatedContractAnswer,
  ConsolidatedQuery,
  ContractComparisonAnswer,
} from './consolidated.dto.js';
import { ConsolidatedFiles } from './consolidated-files.js';
import { ConsolidatedQueries } from './consolidated.queries.js';

/** A contract as a whole: everything that binds its parties on a day, and what differs between two days. */
@Controller()
export class ConsolidatedController {
  constructor(
    private readonly queries: ConsolidatedQueries,
    private readonly files: ConsolidatedFiles,
  ) {}

  /** A contract as it stands on a day, past or to come: text, lines and tariffs, each with since when and by what. */
  @Get('contracts/:id/consolidated')
  @Permits('contract.read')
  consolidated(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { on }: ConsolidatedQuery,
  ): Promise<ConsolidatedContractAnswer> {
    return this.queries.consolidated(actor, moment, id, on);
  }

  /** The same as PDF/A-2a, in Dutch as the contract is: made now, neither signed nor sealed; the signed documents prevail. */
  @Get('contracts/:id/consolidated-file')
  @Permits('contract.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { on }: ConsolidatedQuery,
  ): Promise<StreamableFile> {
    const { fileName, bytes } = await this.files.file(actor, moment, id, on);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }

  /** Two days of a contract beside each other, clause by clause and line by line, with what was inserted and deleted. */
  @Get('contracts/:id/comparisons')
  @Permits('contract.read')
  comparison(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, until }: ComparisonQuery,
  ): Promise<ContractComparisonAnswer> {
    return this.queries.comparison(actor, id, from, until);
  }
}
