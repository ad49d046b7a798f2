import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiInstantOrNull } from '@openhuis/platform';

/** Where an event comes from. */
export class EventReferenceAnswer {
  kind: 'change' | 'contract' | 'deadline' | 'extensionOffer' | 'notice';
  id: string;
}

/** One event in the life of a contract. */
export class TimelineEventAnswer {
  /** A kind of change ('formed', 'extended'), a kind of deadline ('option-lapse'), 'term-begins', 'extension-begins', 'term-ends', 'offer-due', 'warning', 'notice' or 'planned-notice'. @example 'option-lapse' */
  kind: string;
  /** Its day, in Amsterdam. @example '2030-06-30' */
  @ApiDate()
  onDate: string;
  /** Null for what has a day and no time. */
  @ApiInstantOrNull()
  at: string | null;
  when: 'past' | 'today' | 'toCome';
  /** Null: certain. ifEnded: only if the next option is not exercised. */
  depends: 'ifEnded' | null;
  reference: EventReferenceAnswer;
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Record<string, unknown>;
}

/** The life of a contract in the order of its days. */
export class ContractTimelineAnswer {
  contractId: string;
  /** The day that `when` is told from. */
  @ApiDate()
  today: string;
  events: TimelineEventAnswer[];
}
