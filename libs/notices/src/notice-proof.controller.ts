import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { NoticeDetailAnswer, ResendBody, SentMailAnswer } from './notice-proof.dto.js';
import { NoticeProofQueries } from './notice-proof.queries.js';
import { ResendDelivery } from './resend-delivery.js';

@Controller('notices/:id')
export class NoticeProofController {
  constructor(
    private readonly proof: NoticeProofQueries,
    private readonly resends: ResendDelivery,
  ) {}

  /** A notice: from which date and by which rule it came, and the proof of every delivery. */
  @Get()
  @Permits('notice.read')
  notice(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NoticeDetailAnswer> {
    return this.proof.notice(actor, moment, id);
  }

  /** What the mail to one person said, read from the bytes that were sent. */
  @Get('deliveries/:deliveryId/mail')
  @Permits('notice-mail.read')
  mail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<SentMailAnswer> {
    return this.proof.mail(actor, id, deliveryId);
  }

  /** The mail to one person as a file, byte for byte as it was sent. */
  @Get('deliveries/:deliveryId/mail/file')
  @Permits('notice-mail.read')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
  ): Promise<StreamableFile> {
    const { mail } = await this.proof.bytes(actor, id, deliveryId);
    return new StreamableFile(mail, {
      type: 'message/rfc822',
      disposition: `attachment; filename="notice-${deliveryId}.eml"`,
    });
  }

  /** Has a mail that failed composed and sent again. What went before stays on record. */
  @Post('deliveries/:deliveryId/resends')
  @HttpCode(204)
  @Permits('notice.resend')
  @Limited('mail')
  resend(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
    @Body() { reason }: ResendBody,
  ): Promise<void> {
    return this.resends.resend(actor, moment, id, deliveryId, reason);
  }
}
