import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits, ShownOnce } from '@openhuis/platform';
import { CalendarFeedAnswer, MakeCalendarFeedBody, NewCalendarFeedAnswer } from './calendar-feeds.dto.js';
import { CalendarFeedQueries } from './calendar-feeds.queries.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly queries: CalendarFeedQueries,
  ) {}

  /** Your own calendars, the newest first. */
  @Get()
  @Permits('own-account')
  list(@CurrentActor() actor: Actor): Promise<CalendarFeedAnswer[]> {
    return this.queries.own(actor);
  }

  /** Makes a calendar of the dates that you may see, under a secret address. Only in a browser in which you signed in. */
  @Post()
  @Permits('own-account')
  @Limited('token')
  @ShownOnce('address')
  make(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() { label }: MakeCalendarFeedBody,
  ): Promise<NewCalendarFeedAnswer> {
    return this.feeds.make(actor, moment, label);
  }

  /** Withdraws a calendar of yours: its address stops working at once. */
  @Delete(':id')
  @HttpCode(204)
  @Permits('own-account')
  withdraw(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.feeds.withdraw(actor, moment, id);
  }

  /** The dates that the owner of this address may see today, as iCalendar. Who knows the address needs no sign-in. */
  @Get(':secret')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('text/calendar')
  async read(@CurrentMoment() moment: Moment, @Param('secret') secret: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.queries.calendar(secret, moment)), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'inline; filename="openhuis.ics"',
    });
  }
}
