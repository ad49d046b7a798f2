export * from './regions.controller.js';
export * from './regions.dto.js';
export * from './regions.module.js';
export * from './regions.queries.js';
