import { IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';
import { ApiDate, ApiDateOrNull, ApiOptionalDate, IsCalendarDate } from '@openhuis/platform';
import { BilingualTextBody } from './bilingual-text.dto.js';
import { ProcedureDefinitionBody } from './procedure-definition.dto.js';
import { ProcedureStepBody } from './procedures.dto.js';

/** Publishes the draft, at once or from a later day. */
export class PublicationBody extends ProcedureStepBody {
  /** From this day it holds; leave it out for at once. Not for a first version. @example '2026-09-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  effectiveOn?: string;
}

/** Takes back a publication before its day. */
export class WithdrawPublicationBody extends ProcedureStepBody {}

/** Asks what a publication would change. */
export class ImpactPreviewBody {
  /** The version you saw. @example 1 */
  @IsInt()
  @Min(1)
  version: number;

  /** From this day it would hold; today when left out. @example '2026-09-01' */
  @IsOptional()
  @IsCalendarDate()
  @ApiOptionalDate()
  effectiveOn?: string;
}

/** A part of the definition that differs. */
export class ChangedPartAnswer {
  /** @example 'conditions' */
  part: string;
  /** Once there is a contract it changes through an amendment only. */
  bindsContracts: boolean;
}

/** A condition that differs, with the drafts it concerns. */
export class ConditionImpactAnswer {
  /** @example 'KVK' */
  code: string;
  title: BilingualTextBody;
  /** text: only its words; stricter: something is asked that was not. */
  change: 'added' | 'removed' | 'stricter' | 'eased' | 'text';
  /** Drafts that had answered what was asked and have not answered what will be. */
  becomingIncomplete: number;
  /** Drafts with a document that may be too old, or lack an expiry date: the region does not see it yet. */
  toLookAt: number;
}

/** What a publication would change, and for whom. Nothing was stored. */
export class ImpactPreviewAnswer {
  /** The number it would have. @example 2 */
  number: number;
  @ApiDate()
  effectiveOn: string;
  /** Whether that is today. */
  atOnce: boolean;
  /** The day of a publication that waits already: it must be withdrawn first. */
  @ApiDateOrNull()
  waitingFor: string | null;
  parts: ChangedPartAnswer[];
  /** Parts that bind contracts which exist: a publication with them is refused; they take an amendment. @example ['term'] */
  refusedParts: string[];
  conditions: ConditionImpactAnswer[];
  /** Enrolments that are being prepared: what is published will hold for them. */
  drafts: number;
  draftsBecomingIncomplete: number;
  /** Drafts with a product or municipality that would no longer be offered. */
  draftsWithLinesNotOffered: number;
  /** Whether everybody with a draft gets a mail about it. */
  draftsAreTold: boolean;
  /** Submitted and not yet decided: they keep the version they were submitted with. */
  openEnrolments: number;
  /** Contracts that have not ended: they keep the version they were formed with. */
  contracts: number;
}

/** A copy of a procedure, as a new draft. */
export class CopyProcedureBody {
  /** Part of addresses; unique in the region. @example 'jeugd-2027' */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'must be small letters, digits and hyphens, such as wmo-2026' })
  @Length(1, 60)
  slug: string;

  /** Title in Dutch. @example 'Jeugdhulp 2027' */
  @IsString()
  @Length(1, 5000)
  titleNl: string;

  /** Title in English. @example 'Youth care 2027' */
  @IsString()
  @Length(1, 5000)
  titleEn: string;
}

/** A publication that waits for its day. */
export class WaitingPublicationAnswer {
  /** From this day it holds. */
  @ApiDate()
  effectiveOn: string;
  reason: string;
  publishedAt: Date;
  definition: ProcedureDefinitionBody;
}

/** A publication that did not take effect. */
export class EndedPublicationAnswer {
  @ApiDate()
  effectiveOn: string;
  endedAs: 'withdrawn' | 'lapsed';
  endedAt: Date;
  /** Why it was withdrawn; of a lapsed one what stood in its way: 'binding: <parts>' or 'faults: <paths>'. */
  reason: string;
}

/** What is planned for a procedure. */
export class ProcedurePublicationsAnswer {
  waiting: WaitingPublicationAnswer | null;
  /** The newest first; 50 at most. */
  ended: EndedPublicationAnswer[];
}

/** A published version in full. */
export class ProcedureVersionDetailAnswer {
  number: number;
  definitionHash: string;
  publishedAt: Date;
  reason: string;
  definition: ProcedureDefinitionBody;
}
