export * from './evidence.entity.js';
export * from './evidence.service.js';
export * from './organisation.entity.js';
export * from './own-organisation.js';
export * from './providers.controller.js';
export * from './providers.dto.js';
export * from './providers.module.js';
export * from './providers.service.js';
