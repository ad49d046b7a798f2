import { Module } from '@nestjs/common';
import { ProceduresModule } from '@openhuis/procedures';
import { ClarificationsQueries } from './clarifications.queries.js';
import { Clarifications } from './clarifications.service.js';
import { QuestionsQueries } from './questions.queries.js';
import { Questions } from './questions.service.js';

const services = [Questions, QuestionsQueries, Clarifications, ClarificationsQueries];

@Module({ imports: [ProceduresModule], providers: services, exports: services })
export class QuestionsModule {}
