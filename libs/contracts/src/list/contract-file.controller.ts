import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits, sheetFormats } from '@openhuis/platform';
import { ContractFiles } from './contract-file.js';
import { ContractFileQuery } from './contract-file.dto.js';

@Controller('contracts')
export class ContractFilesController {
  constructor(private readonly files: ContractFiles) {}

  /** The whole list of contracts as a file for a spreadsheet: the same filters, order and columns as on the page. */
  @Get('file')
  @Permits('contract.read')
  @ApiOkResponse({
    content: {
      'text/csv': { schema: { type: 'string' } },
      [sheetFormats.xlsx]: { schema: { type: 'string', format: 'binary' } },
    },
  })
  async contractFile(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: ContractFileQuery,
  ): Promise<StreamableFile> {
    const { name, format, content } = await this.files.open(actor, moment, query);
    return new StreamableFile(content, { type: sheetFormats[format], disposition: `attachment; filename="${name}"` });
  }
}
