import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiInstant, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type PointOutcome, pointOutcomes } from '../rules/minutes.js';
import { type ProposalState, proposalStates } from '../rules/proposal-states.js';
import { type TableState, tableStates } from '../rules/table-states.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When and where a dialogue table is, and what it is about. */
export class PlanTableBody {
  /** @example 'Tarieven en reistijd' */
  @IsString()
  @Length(1, 150)
  title: string;

  @ApiDate()
  @IsCalendarDate()
  heldOn: string;

  /** On the clock in Amsterdam. @example '10:00' */
  @Matches(CLOCK)
  from: string;

  /** @example '12:00' */
  @Matches(CLOCK)
  until: string;

  /** A place or a link, or both. @example 'Stadhuis, Hanzeweg 8, Lochem' */
  @IsOptional()
  @IsString()
  @Length(0, 300)
  place?: string;

  /** For who takes part from afar. @example 'https://vergadering.example/overlegtafel' */
  @IsOptional()
  @IsString()
  @Length(0, 500)
  link?: string;

  /** For who is invited: how to prepare, where to park. */
  @IsOptional()
  @IsString()
  @Length(0, 4000)
  note?: string;
}

/** The version of a dialogue table that you saw. */
export class TableVersionBody {
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** A dialogue table as it becomes. */
export class ChangeTableBody extends PlanTableBody {
  /** The version you saw. */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** Why a table does not go ahead. */
export class CancelTableBody extends TableVersionBody {
  /** Read by who was invited. */
  @IsString()
  @Length(5, 1000)
  reason: string;
}

/** A point of an agenda. */
export class PlannedPointBody {
  /** Of a point that stands there already. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Left out: a subject of the region's own. */
  @IsOptional()
  @IsUUID()
  proposalId?: string;

  /** Left out: the subject of the proposal. */
  @IsOptional()
  @IsString()
  @Length(0, 200)
  title?: string;

  @IsOptional()
  @IsString()
  @Length(0, 2000)
  explanation?: string;
}

/** The agenda as it becomes, in its order. */
export class SetAgendaBody extends TableVersionBody {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PlannedPointBody)
  points: PlannedPointBody[];
}

/** Your answer to an invitation. */
export class ReplyBody {
  /** One of your own organisations with a contract in this procedure. */
  @IsUUID()
  organisationId: string;

  @IsBoolean()
  coming: boolean;

  /** How many come; 1 when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  people?: number;

  /** For the region alone. @example 'Wij nemen online deel.' */
  @IsOptional()
  @IsString()
  @Length(0, 1000)
  note?: string;
}

/** Which dialogue tables to list. */
export class TableListQuery {
  @IsOptional()
  @IsUUID()
  procedureId?: string;

  /** ahead: planned or invited, the first one first; past: the others, the last one first. ahead when left out. */
  @IsOptional()
  @IsIn(['ahead', 'past'])
  when?: 'ahead' | 'past';

  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;

  /** 1 to 200; 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** The answer of an organisation to its invitation. */
export class TableReplyAnswer {
  organisationId: string;
  organisationName: string;
  coming: boolean;
  people: number;
  note: string | null;
  @ApiInstant()
  repliedAt: string;
}

/** A dialogue table. */
export class DialogueTableAnswer {
  id: string;
  version: number;
  /** Within its procedure, from 1. */
  number: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  note: string | null;
  @ApiProperty({ enum: tableStates })
  state: TableState;
  cancelReason: string | null;
  /** Points of its agenda. */
  points: number;
  /** For the region: organisations that come. For a provider: of its own. */
  coming: number;
  /** For the region: organisations that do not come. For a provider: of its own. */
  notComing: number;
  /** Once they are published. */
  minutesId: string | null;
}

/** A page of dialogue tables. */
export class TablePageAnswer {
  items: DialogueTableAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** A proposal on an agenda. */
export class AgendaProposalAnswer {
  id: string;
  number: number;
  @ApiProperty({ enum: proposalStates })
  state: ProposalState;
  confidential: boolean;
  summary: string | null;
  /** Null where it is kept from the reader. */
  reason: string | null;
  /** Null where it is kept from the reader. */
  proposerName: string | null;
  supports: number;
  concerns: number;
}

/** The answer to a point. */
export class AgendaAnswerAnswer {
  version: number;
  @ApiProperty({ enum: pointOutcomes })
  outcome: PointOutcome;
  reason: string;
}

/** A point of an agenda. */
export class AgendaPointAnswer {
  id: string;
  position: number;
  title: string;
  explanation: string | null;
  proposal: AgendaProposalAnswer | null;
  /** As written down so far; only for the region. The published answers stand in the minutes. */
  answer: AgendaAnswerAnswer | null;
}

/** A contracted provider that can be at a table. */
export class TableGuestAnswer {
  organisationId: string;
  organisationName: string;
  invited: boolean;
  present: boolean;
}

/** The minutes as far as they are written. */
export class MinutesDraftAnswer {
  version: number;
  text: string;
}

/** A dialogue table with its agenda and, for the region, everything that is written down at it. */
export class DialogueTableDetailAnswer extends DialogueTableAnswer {
  agenda: AgendaPointAnswer[];
  /** For a provider its own alone. */
  replies: TableReplyAnswer[];
  /** Only for the region: the contracted providers. */
  guests: TableGuestAnswer[];
  /** Only for the region. */
  minutesDraft: MinutesDraftAnswer | null;
  /** The day in Amsterdam. */
  @ApiDate()
  heldOn: string;
}

/** A dialogue table after a command. */
export class TableStateAnswer {
  id: string;
  version: number;
  @ApiProperty({ enum: tableStates })
  state: TableState;
}

/** A dialogue table of which people are told. */
export class ToldTableAnswer extends TableStateAnswer {
  /** Providers that are told by mail. */
  told: number;
}
