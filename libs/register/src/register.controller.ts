import type { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { ProceduresFeed } from './procedures-feed.js';
import {
  CataloguedProductAnswer,
  ContractedProviderPageAnswer,
  FeedQuery,
  ProcedureFileQuery,
  ProductQuery,
  ProviderDetailAnswer,
  ProviderFileQuery,
  ProviderListQuery,
} from './register.dto.js';
import { jsonFile, proceduresAsCsv, providersAsCsv } from './register-files.js';
import { RegisterQueries } from './register.queries.js';

/** The part of a reply that these answers set. */
interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/** What is public may be kept for so long, by whomever: nobody sees yesterday's register, and a crowd costs one query. */
const KEEP = 'public, max-age=60';

/** What the public may read of contracts and procedures: who holds what, where and until when. */
@Controller('register')
export class RegisterController {
  constructor(
    private readonly queries: RegisterQueries,
    private readonly feed: ProceduresFeed,
  ) {}

  /** Contracted providers by name: whoever holds a contract today, or has signed one that is still to begin. */
  @Get('providers')
  @Permits('public')
  @Limited('public-search')
  async providers(
    @CurrentMoment() moment: Moment,
    @Query() query: ProviderListQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ContractedProviderPageAnswer> {
    const page = await this.queries.providers(moment, query);
    reply.header('cache-control', KEEP);
    return page;
  }

  /** The contracted providers of a filter as a file: CSV as a Dutch spreadsheet expects it (a line a product), or JSON. */
  @Get('providers/file')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('text/csv', 'application/json')
  async file(
    @CurrentMoment() moment: Moment,
    @Query() { format = 'csv', ...filter }: ProviderFileQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const chunks = this.queries.everyProvider(moment, filter);
    const bytes = await (format === 'csv' ? providersAsCsv(chunks) : jsonFile(chunks));
    reply.header('cache-control', KEEP);
    return asFile(bytes, `gecontracteerde-aanbieders-${moment.today}`, format);
  }

  /** A contracted provider: what it offers under each procedure, where, from the first day to the last. */
  @Get('providers/:organisationId')
  @Permits('public')
  @Limited('public-search')
  async provider(
    @CurrentMoment() moment: Moment,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailAnswer> {
    const provider = await this.queries.provider(moment, organisationId);
    reply.header('cache-control', KEEP);
    return provider;
  }

  /** The products in the catalogues of published procedures, by code. */
  @Get('products')
  @Permits('public')
  @Limited('public-search')
  async products(
    @Query() { regionId }: ProductQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CataloguedProductAnswer[]> {
    const products = await this.queries.products(regionId);
    reply.header('cache-control', KEEP);
    return products;
  }

  /** The procedures of a filter as a file: CSV as a Dutch spreadsheet expects it, or JSON. */
  @Get('procedures/file')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('text/csv', 'application/json')
  async procedures(
    @CurrentMoment() moment: Moment,
    @Query() { format = 'csv', ...filter }: ProcedureFileQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const chunks = this.queries.everyProcedure(moment, filter);
    const bytes = await (format === 'csv' ? proceduresAsCsv(chunks) : jsonFile(chunks));
    reply.header('cache-control', KEEP);
    return asFile(bytes, `procedures-${moment.today}`, format);
  }

  /** What happened to procedures (announced, opened, changed, paused, closed) as an Atom feed. */
  @Get('procedures/feed')
  @Permits('public')
  @Limited('public-search')
  @ApiProduces('application/atom+xml')
  async proceduresFeed(
    @CurrentMoment() moment: Moment,
    @Query() query: FeedQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const { text, entityTag } = await this.feed.atom(moment, query);
    reply.header('cache-control', KEEP);
    reply.header('etag', entityTag);
    if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === entityTag) === true) {
      reply.status(304);
      return undefined;
    }
    return new StreamableFile(Buffer.from(text), { type: 'application/atom+xml; charset=utf-8' });
  }
}

function asFile(bytes: Readable, name: string, format: 'csv' | 'json'): StreamableFile {
  return new StreamableFile(bytes, {
    type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    disposition: `attachment; filename="${name}.${format}"`,
  });
}
