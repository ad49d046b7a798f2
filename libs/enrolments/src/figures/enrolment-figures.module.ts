import { Module } from '@nestjs/common';
import { EnrolmentFigures } from './enrolment-figures.queries.js';

@Module({ providers: [EnrolmentFigures], exports: [EnrolmentFigures] })
export class EnrolmentFiguresModule {}
