import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ContractColumn, contractColumns } from '@openhuis/messages';
import { type SheetFormat, sheetFormats } from '@openhuis/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { ContractFilter, type ContractSort, contractSorts } from './contract-list.dto.js';

const formats = Object.keys(sheetFormats) as SheetFormat[];

/** Which contracts to write to a file, in which order and columns: as the list on the page. */
export class ContractFileQuery extends ContractFilter {
  /** csv: with semicolons, dates as 31-12-2030. */
  @IsIn(formats)
  @ApiProperty({ enum: formats })
  format: SheetFormat;

  @IsOptional()
  @IsIn(contractSorts)
  @ApiPropertyOptional({ enum: contractSorts })
  sort?: ContractSort;

  /** With commas between them, in this order; all when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(contractColumns.length)
  @IsIn(contractColumns, { each: true })
  @ApiPropertyOptional({ enum: contractColumns, isArray: true, style: 'form', explode: false } as never)
  columns?: ContractColumn[];

  /** Of the titles and words in it; your own when left out. */
  @IsOptional()
  @IsIn(['nl', 'en'])
  language?: 'nl' | 'en';
}
