import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { type Actor, CurrentActor, Permits } from '@openhuis/platform';
import { LetterSettingsAnswer, LetterSettingsBody, LetterSettingsVersionAnswer } from './letter-settings.dto.js';
import { LetterSettings } from './letter-settings.service.js';

@Controller('regions')
export class LetterSettingsController {
  constructor(private readonly settings: LetterSettings) {}

  /** The standing passages of the letters that your region sends. */
  @Get(':id/letter-settings')
  @Permits('letter-setting.read')
  read(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<LetterSettingsAnswer> {
    return this.settings.read(actor, id);
  }

  /** Sets the standing passages; letters that were sent keep theirs. */
  @Put(':id/letter-settings')
  @Permits('letter-setting.edit')
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: LetterSettingsBody,
  ): Promise<LetterSettingsVersionAnswer> {
    return { version: await this.settings.set(actor, id, body) };
  }
}
