import { Module } from '@nestjs/common';
import { ProceduresQueries } from './procedures.queries.js';
import { Procedures } from './procedures.service.js';

@Module({ providers: [Procedures, ProceduresQueries], exports: [Procedures, ProceduresQueries] })
export class ProceduresModule {}
