import { Module } from '@nestjs/common';
import { AccessChanges } from './access-changes.js';
import { Identities } from './identities.js';
import { PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';
import { SessionsQueries } from './sessions.queries.js';
import { Sessions } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.js';

const services = [AccessChanges, Identities, People, PeopleQueries, Sessions, SessionsQueries, SignInAttempts];

@Module({ providers: services, exports: services })
export class PeopleModule {}
