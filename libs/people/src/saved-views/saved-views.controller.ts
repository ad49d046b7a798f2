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
  Put,
  Query,
} from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  ChangeViewBody,
  DefaultViewBody,
  MakeViewBody,
  SavedViewAnswer,
  SavedViewQuery,
  SavedViewsAnswer,
  ShareViewBody,
} from './saved-views.dto.js';
import { SavedViewsQueries } from './saved-views.queries.js';
import { SavedViews } from './saved-views.service.js';

@Controller()
@Permits('view.read')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViews,
    private readonly queries: SavedViewsQueries,
  ) {}

  /** Your own views and those that are shared with you. */
  @Get('saved-views')
  async listViews(@CurrentActor() actor: Actor, @Query() { page }: SavedViewQuery): Promise<SavedViewsAnswer> {
    return { items: await this.queries.list(actor, page) };
  }

  /** Keeps a view of a list for yourself. */
  @Post('saved-views')
  @Permits('view.edit')
  async makeView(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: MakeViewBody,
  ): Promise<SavedViewAnswer> {
    return this.queries.one(actor, await this.views.make(actor, moment, body));
  }

  /** Renames a view of yours, or makes it show something else. */
  @Put('saved-views/:id')
  @Permits('view.edit')
  async changeView(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeViewBody,
  ): Promise<SavedViewAnswer> {
    await this.views.change(actor, moment, id, body);
    return this.queries.one(actor, id);
  }

  /** Throws a view of yours away, for those with whom you shared it too. */
  @Delete('saved-views/:id')
  @Permits('view.edit')
  @HttpCode(204)
  removeView(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(actor, id);
  }

  /** Has a page open with a view: one of yours, or one that is shared with you. */
  @Put('saved-view-defaults')
  @Permits('view.edit')
  @HttpCode(204)
  openWith(@CurrentActor() actor: Actor, @Body() { page, viewId = null }: DefaultViewBody): Promise<void> {
    return this.views.openWith(actor, page, viewId);
  }

  /** Shows a view of yours to the people of your region. */
  @Post('saved-views/:id/sharings')
  @Permits('view.share')
  async shareView(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { regionId }: ShareViewBody,
  ): Promise<SavedViewAnswer> {
    await this.views.share(actor, id, regionId);
    return this.queries.one(actor, id);
  }

  /** Shows a view to the people of your region no longer, whoever made it. */
  @Delete('saved-views/:id/sharings/:regionId')
  @HttpCode(204)
  @Permits('view.share')
  unshareView(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('regionId', ParseIntPipe) regionId: number,
  ): Promise<void> {
    return this.views.unshare(actor, id, regionId);
  }
}
