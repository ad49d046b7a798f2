import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  NoticePolicyAnswer,
  NoticePolicyBody,
  NoticePolicyVersionAnswer,
  NoticePreviewAnswer,
  NoticePreviewBody,
} from './notice-policy.dto.js';
import { NoticePolicies } from './notice-policies.service.js';

@Controller('procedures')
export class NoticePoliciesController {
  constructor(private readonly policies: NoticePolicies) {}

  /** What a procedure of your region tells people, and when. */
  @Get(':id/notice-policy')
  @Permits('notice.read')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<NoticePolicyAnswer> {
    return this.policies.read(actor, id);
  }

  /** Replaces what a procedure tells people, and when. */
  @Put(':id/notice-policy')
  @Permits('procedure.edit')
  async replace(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, steps }: NoticePolicyBody,
  ): Promise<NoticePolicyVersionAnswer> {
    return { version: await this.policies.replace(actor, moment, id, version, steps) };
  }

  /** One step as people would get it, about an example; stores nothing. */
  @Post(':id/notice-previews')
  @HttpCode(200)
  @Permits('procedure.edit')
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoticePreviewBody,
  ): Promise<NoticePreviewAnswer> {
    return this.policies.preview(actor, id, body);
  }
}
