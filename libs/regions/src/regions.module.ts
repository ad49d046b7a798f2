import { Module } from '@nestjs/common';
import { RegionsQueries } from './regions.queries.js';

@Module({ providers: [RegionsQueries], exports: [RegionsQueries] })
export class RegionsModule {}
