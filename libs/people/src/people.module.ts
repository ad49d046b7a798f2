import { Module } from '@nestjs/common';
import { PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';

@Module({ providers: [People, PeopleQueries], exports: [People, PeopleQueries] })
export class PeopleModule {}
