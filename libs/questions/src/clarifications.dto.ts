import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiInstant } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
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
import { QuestionSubjectBody } from './questions.dto.js';
import type { AnonymityDoubt } from './rules/anonymity.js';
import { type SubjectOfQuestion, subjectsOfQuestion } from './rules/asking.js';

/** An item as the region drafts it: questions in words that tell nothing of who asked, and their answer. */
export class DraftClarificationBody {
  /** Questions of this procedure that it answers; several are merged into one. None: the region tells something itself. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  questionIds: string[];

  /** @example 'Geldt de norm voor overhead ook voor onderaannemers?' */
  @IsString()
  @Length(1, 4000)
  question: string;

  /** May be left out until it is published. @example 'Ja.' */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  answer?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuestionSubjectBody)
  about?: QuestionSubjectBody;

  /** The published item in the place of which this one comes. */
  @IsOptional()
  @IsUUID()
  correctsId?: string;
}

/** A draft as it shall be. */
export class RedraftClarificationBody extends DraftClarificationBody {
  /** The version you saw. @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** A draft with the version in which somebody read it. */
export class ChosenDraftBody {
  @IsUUID()
  id: string;

  /** @example 2 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** The next note: drafts in the order in which they get their numbers. */
export class PublishNoteBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique(({ id }: ChosenDraftBody) => id)
  @ValidateNested({ each: true })
  @Type(() => ChosenDraftBody)
  drafts: ChosenDraftBody[];

  /** True: somebody looked at what may tell who asked, and it does not. */
  @IsOptional()
  @IsBoolean()
  despiteDoubts?: boolean;
}

/** Names the version of the draft you saw. */
export class DraftVersionQuery {
  /** @example 2 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;
}

/** Which drafts to list. */
export class DraftListQuery {
  @IsOptional()
  @IsUUID()
  procedureId?: string;

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

/** An item of a note, by its place. */
export class ItemReferenceAnswer {
  id: string;
  /** Note and item. @example '3.2' */
  reference: string;
}

/** An organisation whose question a draft answers. */
export class DraftAskerAnswer {
  questionId: string;
  organisationName: string;
}

/** A draft, which only the region sees. */
export class ClarificationDraftAnswer {
  id: string;
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  question: string;
  answer: string | null;
  about: QuestionSubjectBody | null;
  corrects: ItemReferenceAnswer | null;
  /** Of the questions that it answers. */
  askers: DraftAskerAnswer[];
  /** What in it may tell who asked. */
  @ApiProperty({ enum: ['name', 'kvkNumber', 'email', 'phone'], isArray: true })
  doubts: AnonymityDoubt[];
  @ApiInstant()
  draftedAt: string;
}

/** A page of drafts, the oldest first. */
export class ClarificationDraftPageAnswer {
  items: ClarificationDraftAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** A draft after a command. */
export class ClarificationStateAnswer {
  id: string;
  version: number;
}

/** A note that was published. */
export class PublishedNoteAnswer {
  id: string;
  /** @example 3 */
  number: number;
  @ApiDate()
  publishedOn: string;
  items: ItemReferenceAnswer[];
  /** How many running enrolments are told of it. */
  told: number;
}

/** Which published items to show. */
export class ClarificationListQuery {
  /** A part of the question or the answer, or a number: '3' for a note, '3.2' for an item. @example 'onderaannemer' */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  search?: string;

  /** Only of this note. @example 3 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100000)
  note?: number;

  @IsOptional()
  @ApiProperty({ enum: subjectsOfQuestion, required: false })
  @IsIn(subjectsOfQuestion)
  about?: SubjectOfQuestion;

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

/** A published question with its answer, in Dutch: the language of the contract. */
export class ClarificationAnswer {
  id: string;
  /** Note and item. @example '1.2' */
  reference: string;
  /** @example 1 */
  note: number;
  /** @example 2 */
  item: number;
  question: string;
  answer: string;
  about: QuestionSubjectBody | null;
  @ApiInstant()
  publishedAt: string;
  /** The item in the place of which this one came. */
  corrects: ItemReferenceAnswer | null;
  /** The item that holds in its place now. */
  replacedBy: ItemReferenceAnswer | null;
}

/** A published note. */
export class NoteAnswer {
  /** @example 3 */
  number: number;
  @ApiDate()
  publishedOn: string;
  items: number;
}

/** A page of published items, the newest note first; within a note by number. */
export class ClarificationPageAnswer {
  items: ClarificationAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
  /** Every note of the procedure, the newest first: it prevails. 500 at most. */
  notes: NoteAnswer[];
}
