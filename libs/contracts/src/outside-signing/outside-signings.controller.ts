import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, CurrentMoment, type Moment, OwnCredentials, Permits } from '@openhuis/platform';
import type { FastifyRequest } from 'fastify';
import { OutsideSigningBody, OutsideSigningsAnswer, OutsideSigningStateAnswer } from './outside-signings.dto.js';
import { OutsideSigningsQueries } from './outside-signings.queries.js';
import { OutsideSignings } from './outside-signings.service.js';

@Controller()
export class OutsideSigningsController {
  constructor(
    private readonly signings: OutsideSignings,
    private readonly queries: OutsideSigningsQueries,
  ) {}

  /** The signing service, where there is one, and what of this contract was sent to it. */
  @Get('contracts/:id/outside-signings')
  @Permits('contract.read')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OutsideSigningsAnswer> {
    return this.queries.list(actor, id);
  }

  /** What was signed at the service, as a download: the document that was sent, with the signature that it made. */
  @Get('outside-signings/:id/file')
  @Permits('contract.read')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('application/pdf')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { fileName, bytes, sizeBytes } = await this.queries.file(actor, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="${fileName}"`,
      length: sizeBytes,
    });
  }

  /** Hands the contract, or an addition to it, to the signing service, for you to sign it there for the provider. */
  @Post('contracts/:id/provider-outside-signings')
  @Permits('contract.sign.provider')
  askForProvider(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { addendumId, ...declared }: OutsideSigningBody,
  ): Promise<OutsideSigningStateAnswer> {
    return this.signings.ask(actor, moment, id, addendumId ?? null, { side: 'provider', ...declared });
  }

  /** Hands the contract, or an addition to it, to the signing service, for you to sign it there for the region. */
  @Post('contracts/:id/region-outside-signings')
  @Permits('contract.sign.region')
  askForRegion(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { addendumId, ...declared }: OutsideSigningBody,
  ): Promise<OutsideSigningStateAnswer> {
    return this.signings.ask(actor, moment, id, addendumId ?? null, { side: 'region', ...declared });
  }

  /** Where the signing service tells that something happened to an envelope (Standard Webhooks): proven by its signature. */
  @Post('outside-signings/webhook')
  @Permits('public')
  @OwnCredentials()
  @HttpCode(204)
  @ApiHeader({ name: 'webhook-id', required: true, schema: { type: 'string' } })
  @ApiHeader({
    name: 'webhook-timestamp',
    required: true,
    description: 'Seconds since 1970',
    schema: { type: 'string' },
  })
  @ApiHeader({ name: 'webhook-signature', required: true, description: 'v1,<base64>', schema: { type: 'string' } })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['type', 'data'],
      properties: {
        type: { type: 'string', example: 'envelope.completed' },
        data: { type: 'object', required: ['externalId'], properties: { externalId: { type: 'string' } } },
      },
    },
  })
  async hear(
    @CurrentMoment() moment: Moment,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: FastifyRequest & { rawBody?: Buffer },
  ): Promise<void> {
    await this.signings.hear(moment, {
      headers: {
        'webhook-id': headers['webhook-id'],
        'webhook-timestamp': headers['webhook-timestamp'],
        'webhook-signature': headers['webhook-signature'],
      },
      raw: request.rawBody ?? Buffer.alloc(0),
      body: request.body,
    });
  }
}
