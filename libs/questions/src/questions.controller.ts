import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type Actor, CurrentActor, CurrentMoment, type Moment, Permits } from '@openhuis/platform';
import {
  AskQuestionBody,
  QuestionAnswer,
  QuestionListQuery,
  QuestionPageAnswer,
  QuestionStateAnswer,
  ReturnQuestionBody,
} from './questions.dto.js';
import { QuestionsQueries } from './questions.queries.js';
import { Questions } from './questions.service.js';

@Controller()
export class QuestionsController {
  constructor(
    private readonly questions: Questions,
    private readonly queries: QuestionsQueries,
  ) {}

  /** Asks a question about a procedure. Only its region and your own organisation see it and who asked. */
  @Post('procedures/:id/questions')
  @Permits('question.ask')
  ask(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AskQuestionBody,
  ): Promise<QuestionStateAnswer> {
    return this.questions.ask(actor, moment, id, body);
  }

  /** The questions that you asked, or that your region was asked, the oldest first. */
  @Get('questions')
  @Permits('question.read')
  list(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Query() query: QuestionListQuery,
  ): Promise<QuestionPageAnswer> {
    return this.queries.list(actor, moment, query);
  }

  /** One question, and what became of it. */
  @Get('questions/:id')
  @Permits('question.read')
  detail(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<QuestionAnswer> {
    return this.queries.detail(actor, moment, id);
  }

  /** Gives a question back: a published item answers it already. */
  @Post('questions/:id/returns')
  @Permits('question.answer')
  giveBack(
    @CurrentActor() actor: Actor,
    @CurrentMoment() moment: Moment,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnQuestionBody,
  ): Promise<QuestionStateAnswer> {
    return this.questions.giveBack(actor, moment, id, body);
  }
}
