import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull } from '@openhuis/platform';

/** Somebody who speaks or signs for a provider. */
export class RepresentativeAnswer {
  roleId: string;
  personId: string;
  name: string;
  role: 'provider_administrator' | 'provider_signatory';
  @ApiDate()
  since: string;
  @ApiDateOrNull()
  until: string | null;
  heldToday: boolean;
  /** Why a signatory may sign; null where that was not recorded. */
  @ApiProperty({ enum: ['register', 'authorisation'], nullable: true, type: String })
  basis: 'register' | 'authorisation' | null;
}
