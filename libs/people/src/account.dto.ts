import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

/** What you choose about your account. */
export class AccountSettingsBody {
  /** @example 'nl' */
  @IsIn(['nl', 'en'])
  language: 'nl' | 'en';
}

/** Everything that is kept about one person. */
export class AccountExportAnswer {
  exportedAt: Date;
  personId: string;
  /** By the kind of record, what is kept: account, roles, sign-ins, keys, messages, what you did. Secrets are not kept. */
  @ApiProperty({
    type: Object,
    additionalProperties: { type: 'array', items: { type: 'object', additionalProperties: true } },
  })
  records: Record<string, Record<string, unknown>[]>;
  /** The kinds of which there is more than fits in this file: ask the region for the rest. @example [] */
  leftOut: string[];
}
