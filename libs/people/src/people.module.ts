import { Module } from '@nestjs/common';
import { AccessChanges } from './access-changes.js';
import { PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';

@Module({ providers: [AccessChanges, People, PeopleQueries], exports: [AccessChanges, People, PeopleQueries] })
export class PeopleModule {}
