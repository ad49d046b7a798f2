import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ApiInstant } from '@openhuis/platform';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateBy } from 'class-validator';
import { isViewSearch, type ViewSearch } from './rules/view-search.js';
import { type ViewPage, viewPages } from './saved-view.entity.js';

/** Accepts what can stand in the address of a list page; see `isViewSearch`. */
function IsViewSearch(): PropertyDecorator {
  return ValidateBy({
    name: 'isViewSearch',
    validator: {
      validate: isViewSearch,
      defaultMessage: () =>
        '$property must be an object of at most 40 texts, numbers, booleans and lists of texts, without a cursor',
    },
  });
}

const SEARCH = {
  type: 'object',
  additionalProperties: true,
  example: { status: 'active', option: 'open', sort: 'latestNoticeOn' },
} as const;

/** Of which page. */
export class SavedViewQuery {
  /** Left out: of all pages. @example 'contracts' */
  @IsOptional()
  @IsIn(viewPages)
  @ApiProperty({ enum: viewPages, required: false })
  page?: ViewPage;
}

/** Keeps the view of a list. */
export class MakeViewBody {
  @IsIn(viewPages)
  @ApiProperty({ enum: viewPages })
  page: ViewPage;

  /** Your own views of a page all have different names. @example 'Optie vervalt dit jaar' */
  @IsString()
  @Length(1, 100)
  name: string;

  /** Filters, order and columns, as the address of the page has them. */
  @IsViewSearch()
  @ApiProperty(SEARCH)
  search: ViewSearch;

  /** True: the page opens with it from now on. */
  @IsOptional()
  @IsBoolean()
  isDefault?: boolean;
}

/** Renames a view, or makes it show something else. */
export class ChangeViewBody {
  /** The version you saw. */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @IsOptional()
  @IsViewSearch()
  @ApiPropertyOptional(SEARCH)
  search?: ViewSearch;
}

/** With which view a page opens for you. */
export class DefaultViewBody {
  @IsIn(viewPages)
  @ApiProperty({ enum: viewPages })
  page: ViewPage;

  /** Null: as the page is without a view. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  viewId?: string | null;
}

/** Shares a view with the people of a region. */
export class ShareViewBody {
  /** @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  regionId: number;
}

/** A saved view. */
export class SavedViewAnswer {
  id: string;
  @ApiProperty({ enum: viewPages })
  page: ViewPage;
  name: string;
  @ApiProperty(SEARCH)
  search: ViewSearch;
  version: number;
  /** True: you made it, and only you can change it. */
  isOwn: boolean;
  /** True: the page opens with it for you. */
  isDefault: boolean;
  /** The regions whose people see it, as far as you are one of them or it is yours. */
  sharedWith: number[];
  @ApiInstant()
  changedAt: string;
}

/** Your own views and those that are shared with you, by name. */
export class SavedViewsAnswer {
  items: SavedViewAnswer[];
}
