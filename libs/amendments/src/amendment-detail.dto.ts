import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiDateOrNull, ApiInstantOrNull } from '@openhuis/platform';
import { BilingualTextBody, RevisionClauseBody } from '@openhuis/procedures';
import { AmendmentChangeBody } from './amendment-change.dto.js';
import { type AmendmentBasis, amendmentBases } from './rules/amendment-dates.js';
import { type AmendmentState, amendmentStates } from './rules/transitions.js';
import { AmendmentCountsAnswer } from './amendments.dto.js';

/** A change with what it replaces. */
export class AmendedChangeAnswer {
  /** Where: 'clauses/1.4', 'products/BG-BASIS/tariff'. */
  place: string;
  change: AmendmentChangeBody;
  /** What stood there: `clause`, `product`, `tariff`, `rule`, `condition`, `municipality`, `party` or `term`; null for what is new. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  before: Record<string, unknown>;
}

/** An amendment in full, as everyone may read it once it is announced. */
export class AnnouncedAmendmentDetailAnswer {
  id: string;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
  subject: string;
  reason: string;
  @ApiProperty({ enum: amendmentBases })
  basis: AmendmentBasis;
  basisReference: string;
  @ApiProperty({ enum: amendmentStates })
  state: AmendmentState;
  @ApiDate()
  effectiveOn: string;
  @ApiDateOrNull()
  announcedOn: string | null;
  @ApiDateOrNull()
  responseDueOn: string | null;
  @ApiDateOrNull()
  lastTermDueOn: string | null;
  /** What silence means, as it was published. */
  @ApiProperty({ enum: ['refusal', 'acceptance'], nullable: true })
  silence: 'refusal' | 'acceptance' | null;
  @ApiProperty({ type: 'string', nullable: true })
  withdrawReason: string | null;
  changes: AmendedChangeAnswer[];
}

/** Who did what with it, and when. */
export class AmendmentStepAnswer {
  @ApiProperty({ enum: ['begun', 'proposed', 'announced', 'lastTermOpened', 'settled', 'tookEffect', 'withdrawn'] })
  step: 'begun' | 'proposed' | 'announced' | 'lastTermOpened' | 'settled' | 'tookEffect' | 'withdrawn';
  @ApiInstantOrNull()
  at: string | null;
  @ApiDateOrNull()
  onDate: string | null;
  /** Null: the system, on its day. */
  @ApiProperty({ type: 'string', nullable: true })
  by: string | null;
}

/** An amendment in full, for its region. */
export class AmendmentDetailAnswer extends AnnouncedAmendmentDetailAnswer {
  version: number;
  /** The person who proposed it: another one announces. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  proposedBy: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  returnReason: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  conflictReason: string | null;
  /** Whether it has been recorded what refusals and silence mean. */
  settled: boolean;
  revision: RevisionClauseBody;
  counts: AmendmentCountsAnswer;
  history: AmendmentStepAnswer[];
}

/** The announced amendments of a procedure, for everyone. */
export class AnnouncedAmendmentsAnswer {
  items: AnnouncedAmendmentDetailAnswer[];
}
