export * from './rules/work-kind.js';
export * from './work-assignments.service.js';
export * from './work-items.controller.js';
export * from './work-items.dto.js';
export * from './work-items.queries.js';
export * from './worklist.module.js';
