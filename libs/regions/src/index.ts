export * from './audit-trail.controller.js';
export * from './audit-trail.dto.js';
export * from './audit-trail.queries.js';
export * from './regions.controller.js';
export * from './regions.dto.js';
export * from './regions.module.js';
export * from './regions.queries.js';
