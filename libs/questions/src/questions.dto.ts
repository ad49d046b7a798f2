import { ApiProperty } from '@nestjs/swagger';
import { ApiDate, ApiInstant } from '@openhuis/platform';
import { BilingualTextBody } from '@openhuis/procedures';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { type SubjectOfQuestion, subjectsOfQuestion } from './rules/asking.js';

/** What a question is about. */
export class QuestionSubjectBody {
  @ApiProperty({ enum: subjectsOfQuestion })
  @IsIn(subjectsOfQuestion)
  kind: SubjectOfQuestion;

  /** The number of the clause, or the code of the condition or product. @example '4.2' */
  @IsString()
  @Length(1, 40)
  code: string;
}

/** A question about a procedure. */
export class AskQuestionBody {
  /** One of your own organisations. */
  @IsUUID()
  organisationId: string;

  /** @example 'Geldt de norm voor overhead ook voor onderaannemers?' */
  @IsString()
  @Length(10, 4000)
  text: string;

  /** Left out: the procedure as a whole. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuestionSubjectBody)
  about?: QuestionSubjectBody;
}

/** Tells that a question was answered before it was asked. */
export class ReturnQuestionBody {
  /** The version of the question you saw. @example 1 */
  @IsInt()
  @Min(1)
  @Max(2147483647)
  version: number;

  /** The published item that answers it. */
  @IsUUID()
  clarificationId: string;

  /** For the asker alone. @example 'De norm staat in de toelichting bij dat antwoord.' */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  note?: string;
}

export const questionStates = ['open', 'drafted', 'answered', 'answeredEarlier'] as const;
export type QuestionState = (typeof questionStates)[number];

/** Which questions to list. */
export class QuestionListQuery {
  @IsOptional()
  @IsUUID()
  procedureId?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** waiting: open or drafted. */
  @IsOptional()
  @IsIn(['waiting', ...questionStates])
  state?: 'waiting' | QuestionState;

  @IsOptional()
  @ApiProperty({ enum: subjectsOfQuestion, required: false })
  @IsIn(subjectsOfQuestion)
  about?: SubjectOfQuestion;

  /** Words of the question. @example 'onderaannemer' */
  @IsOptional()
  @IsString()
  @Length(2, 100)
  text?: string;

  /** oldest when left out. */
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

/** The published item that answers a question. */
export class AnsweringItemAnswer {
  id: string;
  /** Note and item. @example '1.2' */
  reference: string;
  note: number;
}

/** A question, as who asked it and the region see it. */
export class QuestionAnswer {
  id: string;
  version: number;
  regionId: number;
  procedureId: string;
  procedureTitle: BilingualTextBody;
  organisationId: string;
  organisationName: string;
  /** In the trade register. @example '27381312' */
  kvkNumber: string;
  /** The person who asked it. */
  askedBy: string;
  @ApiInstant()
  askedAt: string;
  text: string;
  about: QuestionSubjectBody | null;
  /** The last day on which the answer is in time. */
  @ApiDate()
  answerDueOn: string;
  /** Until then; negative when it has passed. Null once it is answered. */
  daysLeft: number | null;
  /** drafted: the region works on it. Who asked sees that as open. */
  @ApiProperty({ enum: questionStates })
  state: QuestionState;
  /** Null until it is answered. */
  answeredIn: AnsweringItemAnswer | null;
  /** What the region wrote with an answer that was there already. */
  returnNote: string | null;
  /** The draft in which it is being answered; only for the region. */
  draftId: string | null;
}

/** A page of questions. */
export class QuestionPageAnswer {
  items: QuestionAnswer[];
  /** `cursor` of the next page; null on the last. */
  next: string | null;
}

/** A question after a command. */
export class QuestionStateAnswer {
  id: string;
  version: number;
  @ApiDate()
  answerDueOn: string;
}
