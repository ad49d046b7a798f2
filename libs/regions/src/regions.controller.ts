import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, Param, ParseIntPipe, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { AppearanceBody, AppearanceVersionAnswer } from './appearance.dto.js';
import { Appearances } from './appearance.service.js';
import { RegionAnswer } from './regions.dto.js';
import { RegionsQueries } from './regions.queries.js';

/** The address changes with what stands there (`?v=`); without it a reader is at most this far behind. */
const CACHE = 'public, max-age=300, stale-while-revalidate=86400';

interface Reply {
  header(name: string, value: string): unknown;
  status(status: number): unknown;
}

@Controller('regions')
export class RegionsController {
  constructor(
    private readonly queries: RegionsQueries,
    private readonly appearances: Appearances,
  ) {}

  /** The regions, their municipalities, and how each shows itself. */
  @Get()
  @Permits('public')
  @Limited('public-search')
  list(@CurrentMoment() moment: Moment): Promise<RegionAnswer[]> {
    return this.queries.list(moment);
  }

  /** The colours of a region as a style sheet, in light and dark; every text on them reaches WCAG AA. */
  @Get(':id/theme.css')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('text/css')
  async theme(
    @Param('id', ParseIntPipe) id: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const css = await this.queries.theme(id);
    const tag = `"${createHash('sha256').update(css).digest('hex').slice(0, 32)}"`;
    return cached(reply, known, tag, () => new StreamableFile(Buffer.from(css), { type: 'text/css; charset=utf-8' }));
  }

  /** The logo of a region. */
  @Get(':id/logo')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('image/png', 'image/jpeg', 'image/webp')
  async logo(
    @Param('id', ParseIntPipe) id: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const { bytes, mediaType, hash } = await this.queries.logo(id);
    return cached(
      reply,
      known,
      `"${hash}"`,
      () => new StreamableFile(bytes, { type: mediaType, length: bytes.length }),
    );
  }

  /** Sets how your region shows itself: colour, logo, and where people reach it. */
  @Put(':id/appearance')
  @Permits('appearance.edit')
  async setAppearance(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: AppearanceBody,
  ): Promise<AppearanceVersionAnswer> {
    return { version: await this.appearances.set(actor, id, body) };
  }
}

/** Answers 304 to who has it already. */
function cached(
  reply: Reply,
  known: string | undefined,
  tag: string,
  file: () => StreamableFile,
): StreamableFile | undefined {
  reply.header('cache-control', CACHE);
  reply.header('etag', tag);
  if (known === undefined || !known.split(/\s*,\s*/).some((one) => one === tag || one === `W/${tag}`)) return file();
  reply.status(304);
  return undefined;
}
