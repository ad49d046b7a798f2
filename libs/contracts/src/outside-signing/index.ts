export * from './outside-signing-progress.js';
export * from './outside-signings.controller.js';
export * from './outside-signings.dto.js';
export * from './outside-signings.module.js';
export * from './outside-signings.queries.js';
export * from './outside-signings.service.js';
export * from './signing-service.js';
export { outsideSigningStates, type OutsideSigningState } from './stored-outside-signing.js';
