export * from './procedures-feed.js';
export * from './register.controller.js';
export * from './register.dto.js';
export * from './register.module.js';
export * from './register.queries.js';
