import { Body, Controller, Get, HttpCode, Put, Res } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, Limited, type Moment, Permits } from '@openhuis/platform';
import { AccountExportAnswer, AccountSettingsBody } from './account.dto.js';
import { Accounts } from './account.service.js';

/** What people arrange about their own account. */
@Controller('account')
@Permits('own-account')
export class AccountController {
  constructor(private readonly accounts: Accounts) {}

  /** Sets the language in which you are addressed: on the pages, and in every mail from now on. */
  @Put()
  @HttpCode(204)
  set(@CurrentActor() actor: Actor, @Body() { language }: AccountSettingsBody): Promise<void> {
    return this.accounts.setLanguage(actor, language);
  }

  /** Everything that is kept about you, as a file. */
  @Get('export')
  @Limited('token')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<AccountExportAnswer> {
    const answer = await this.accounts.export(actor, moment);
    reply.header('content-disposition', `attachment; filename="openhuis-my-data-${moment.today}.json"`);
    return answer;
  }
}
