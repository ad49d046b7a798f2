import { ApiProperty } from '@nestjs/swagger';
import { ApiInstant } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type ProposalOutcome,
  proposalOutcomes,
  type ProposalState,
  proposalStates,
} from '../rules/proposal-states.js';
import { type SubjectOfProposal, subjectsOfProposal } from '../rules/proposing.js';

export const stances = ['supports', 'hasConcerns'] as const;
export type Stance = (typeof stances)[number];

/** What a proposal would change. */
export class ProposalSubjectBody {
  @ApiProperty({ enum: subjectsOfProposal })
  @IsIn(subjectsOfProposal)
  kind: SubjectOfProposal;

  /** The number of the clause, or the code of the product. @example '4.2' */
  @IsString()
  @Length(1, 40)
  code: string;
}

/** A proposal to change what is common to all contracts. */
export class MakeProposalBody {
  /** One of your own organisations with a contract in this procedure. Left out: the region proposes it. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Read by every contracted provider, also of a confidential proposal that has a summary. @example 'Reistijd in het buitengebied' */
  @IsString()
  @Length(1, 150)
  subject: string;

  /** Left out: the contract as a whole. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProposalSubjectBody)
  about?: ProposalSubjectBody;

  /** What should change, and why. */
  @IsString()
  @Length(1, 10000)
  reason: string;

  /** The reason, the evidence and who proposes are commercial: the other providers read a summary. */
  @IsOptional()
  @IsBoolean()
  confidential?: boolean;

  /** What the other providers read of a confidential proposal; left out, the region writes it. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  summary?: string;
}

/** The version of a proposal that you saw. */
export class ProposalVersionBody {
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** What the other providers read of a confidential proposal. */
export class SummariseProposalBody extends ProposalVersionBody {
  @IsString()
  @Length(1, 2000)
  summary: string;
}

/** What the region does with a proposal, and why. */
export class AnswerProposalBody extends ProposalVersionBody {
  @ApiProperty({ enum: proposalOutcomes })
  @IsIn(proposalOutcomes)
  outcome: ProposalOutcome;

  /** Read by every contracted provider. */
  @IsString()
  @Length(10, 5000)
  reason: string;
}

/** What another provider thinks of a proposal. It is no vote. */
export class SupportProposalBody {
  /** One of your own organisations with a contract in this procedure. */
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: stances })
  @IsIn(stances)
  stance: Stance;

  /** Needed for a concern. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  comment?: string;
}

/** Whose words to take back. */
export class SupportQuery {
  @IsUUID()
  organisationId: string;
}

/** Which proposals to list. */
export class ProposalListQuery {
  @IsOptional()
  @IsUUID()
  procedureId?: string;

  /** Those of this organisation alone. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** open: submitted, or on an agenda. */
  @IsOptional()
  @IsIn(['open', ...proposalStates])
  state?: 'open' | ProposalState;

  @IsOptional()
  @ApiProperty({ enum: proposalOutcomes, required: false })
  @IsIn(proposalOutcomes)
  outcome?: ProposalOutcome;

  /** Words of the subject or the summary. @example 'reistijd' */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  text?: string;

  /** newest when left out. */
  @IsOptional()
  @IsIn(['oldest', 'newest'])
  order?: 'oldest' | 'newest';

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

/** Who made a proposal. */
export class ProposerAnswer {
  /** Null: the region. */
  organisationId: string | null;
  name: string;
}

/** The dialogue table of an answer. */
export class AnsweringTableAnswer {
  id: string;
  number: number;
}

/** An amendment that a proposal became. */
export class ProposalAmendmentAnswer {
  id: string;
  number: number;
}

/** A proposal, as far as the reader may know it. */
export class ChangeProposalAnswer {
  id: string;
  version: number;
  /** @example 12 */
  number: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  subject: string;
  about: ProposalSubjectBody | null;
  confidential: boolean;
  /** What the others read of a confidential proposal. */
  summary: string | null;
  /** Null where it is kept from the reader. */
  proposer: ProposerAnswer | null;
  /** Whether the reader may take it back. */
  own: boolean;
  @ApiProperty({ enum: proposalStates })
  state: ProposalState;
  @ApiInstant()
  submittedAt: Date;
  /** Organisations that support it. */
  supports: number;
  /** Organisations that have a concern. */
  concerns: number;
  @ApiProperty({ enum: proposalOutcomes, nullable: true })
  outcome: ProposalOutcome | null;
  /** Why. */
  answer: string | null;
  answeredAt: Date | null;
  /** Null: not answered, or in writing. */
  answeredAtTable: AnsweringTableAnswer | null;
  /** The announced amendments that it became. */
  amendments: ProposalAmendmentAnswer[];
}

/** A page of proposals. */
export class ProposalPageAnswer {
  items: ChangeProposalAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** What another provider said. */
export class ProposalStanceAnswer {
  organisationId: string;
  organisationName: string;
  @ApiProperty({ enum: stances })
  stance: Stance;
  comment: string | null;
  @ApiInstant()
  givenAt: string;
}

/** A file of a proposal. */
export class ProposalFileAnswer {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}

/** A table on whose agenda a proposal stands or stood. */
export class ProposalTableAnswer {
  id: string;
  number: number;
  title: string;
  @ApiInstant()
  startsAt: string;
}

/** A proposal with everything about it that the reader may know. */
export class ProposalDetailAnswer extends ChangeProposalAnswer {
  /** Null where it is kept from the reader. */
  reason: string | null;
  files: ProposalFileAnswer[];
  /** The first 500. */
  stances: ProposalStanceAnswer[];
  tables: ProposalTableAnswer[];
}

/** A proposal after a command. */
export class ProposalStateAnswer {
  id: string;
  version: number;
  @ApiProperty({ enum: proposalStates })
  state: ProposalState;
}

/** A file that was added. */
export class AddedProposalFileAnswer {
  id: string;
}
