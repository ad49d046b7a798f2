import { Module } from '@nestjs/common';
import { AccessChanges } from './access-changes.js';
import { AccessTokens } from './access-tokens.service.js';
import { Accounts } from './account.service.js';
import { ApiTokens } from './api-tokens.service.js';
import { ApplicationsQueries } from './applications.queries.js';
import { Applications } from './applications.service.js';
import { Identities } from './identities.js';
import { PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';
import { SavedViewsQueries } from './saved-views/saved-views.queries.js';
import { SavedViews } from './saved-views/saved-views.service.js';
import { SessionsQueries } from './sessions.queries.js';
import { Sessions } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.js';

const services = [
  AccessChanges,
  AccessTokens,
  Accounts,
  ApiTokens,
  Applications,
  ApplicationsQueries,
  Identities,
  People,
  PeopleQueries,
  SavedViews,
  SavedViewsQueries,
  Sessions,
  SessionsQueries,
  SignInAttempts,
];

@Module({ providers: services, exports: services })
export class PeopleModule {}
