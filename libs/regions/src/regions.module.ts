import { Module } from '@nestjs/common';
import { AccessReviewQueries } from './access-review.queries.js';
import { AccessReviews } from './access-review.service.js';
import { Appearances } from './appearance.service.js';
import { AuditTrailQueries } from './audit-trail.queries.js';
import { LetterSettings } from './letter-settings.service.js';
import { RegionPeopleQueries } from './region-people.queries.js';
import { RegionPeople } from './region-people.service.js';
import { RegionsQueries } from './regions.queries.js';

const services = [
  RegionsQueries,
  Appearances,
  AuditTrailQueries,
  RegionPeople,
  RegionPeopleQueries,
  AccessReviews,
  AccessReviewQueries,
  LetterSettings,
];

@Module({ providers: services, exports: services })
export class RegionsModule {}
