import { Module } from '@nestjs/common';
import { AccessChanges } from './access-changes.js';
import { PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';
import { SessionsQueries } from './sessions.queries.js';
import { Sessions } from './sessions.service.js';

const services = [AccessChanges, People, PeopleQueries, Sessions, SessionsQueries];

@Module({ providers: services, exports: services })
export class PeopleModule {}
