import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  AccessReviewAnswer,
  AccessReviewQuery,
  SignedReviewsAnswer,
  SignOffAnswer,
  SignOffBody,
} from './access-review.dto.js';
import { AccessReviewQueries } from './access-review.queries.js';
import { AccessReviews } from './access-review.service.js';

@Controller('regions/:id')
export class AccessReviewController {
  constructor(
    private readonly reviews: AccessReviews,
    private readonly queries: AccessReviewQueries,
  ) {}

  /** Who can do what in your region, since when, until when, and when they last did. */
  @Get('access-review')
  @Permits('access-review.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: AccessReviewQuery,
  ): Promise<AccessReviewAnswer> {
    return this.queries.list(actor, moment, id, query);
  }

  /** The whole list as a CSV file; its ETag is the `listHash`. */
  @Get('access-review/file')
  @Permits('access-review.read')
  @ApiProduces('text/csv')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<StreamableFile> {
    const { text, listHash } = await this.queries.file(actor, moment, id);
    reply.header('etag', `"${listHash}"`);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="access-review-${moment.today}.csv"`,
    });
  }

  /** The reviews that were signed off, the newest first. */
  @Get('access-reviews')
  @Permits('access-review.read')
  history(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: AccessReviewQuery,
  ): Promise<SignedReviewsAnswer> {
    return this.queries.history(actor, id, query);
  }

  /** Signs off the list as you reviewed it, and ends the roles that are no longer needed. */
  @Post('access-reviews')
  @Permits('access-review.sign-off')
  async signOff(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: SignOffBody,
  ): Promise<SignOffAnswer> {
    return { id: await this.reviews.signOff(actor, moment, id, body) };
  }
}
