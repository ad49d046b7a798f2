import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import { BulkExtension } from './bulk-extension.js';
import {
  BulkExtensionAnswer,
  BulkExtensionBody,
  ExtensionPreviewAnswer,
  ExtensionPreviewBody,
} from './bulk-extension.dto.js';

@Controller('extension-offers')
@Permits('extension.offer')
export class BulkExtensionController {
  constructor(private readonly bulk: BulkExtension) {}

  /** What offers to extend would be made for many contracts, and which would be skipped why. Stores nothing. */
  @Post('previews')
  @HttpCode(200)
  previewExtensions(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: ExtensionPreviewBody,
  ): Promise<ExtensionPreviewAnswer> {
    return this.bulk.preview(actor, moment, body);
  }

  /** Offers the next extension of many contracts, with a result for each. */
  @Post('bulk')
  @HttpCode(200)
  offerExtensions(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Body() body: BulkExtensionBody,
  ): Promise<BulkExtensionAnswer> {
    return this.bulk.offer(actor, moment, body);
  }
}
