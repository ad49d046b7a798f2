import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull } from '@openhuis/platform';

/** Something that an amendment meets. */
export class AmendmentConflictAnswer {
  @ApiProperty({
    enum: [
      'amendment',
      'openOffers',
      'proposedOffers',
      'preparedRounds',
      'endingBefore',
      'unsigned',
      'plannedPublication',
    ],
  })
  kind:
    | 'amendment'
    | 'openOffers'
    | 'proposedOffers'
    | 'preparedRounds'
    | 'endingBefore'
    | 'unsigned'
    | 'plannedPublication';
  /** Whether it forbids the announcement; the others ask for a reason. */
  blocks: boolean;
  @ApiProperty({ type: 'integer', nullable: true })
  count: number | null;
  /** Of the other amendment. */
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
  @ApiProperty({ type: 'string', nullable: true })
  subject: string | null;
  @ApiDateOrNull()
  onDate: string | null;
  places: string[];
}

/** A fault that keeps an amendment from being proposed or announced today. */
export class AmendmentFaultAnswer {
  code: string;
  path: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
}

/** What announcing an amendment today would mean. Nothing was stored. */
export class AmendmentImpactAnswer {
  /** Contractors that would be told. */
  contracts: number;
  /** Contracts that hold a product or municipality that leaves. */
  contractsWithLeavingLines: number;
  /** Products and municipalities that it is about. */
  products: string[];
  municipalities: string[];
  /** Enrolments that run: they will sign the new text once it holds. */
  openEnrolments: number;
  @ApiDate()
  responseDueOn: string;
  @ApiDate()
  lastTermDueOn: string;
  @ApiDate()
  earliestOn: string;
  @ApiDateOrNull()
  latestOn: string | null;
  @ApiProperty({ enum: ['refusal', 'acceptance'] })
  silence: 'refusal' | 'acceptance';
  conflicts: AmendmentConflictAnswer[];
  faults: AmendmentFaultAnswer[];
}
