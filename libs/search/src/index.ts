export { SearchController } from './search.controller.js';
export * from './search.dto.js';
export { SearchModule } from './search.module.js';
export { SearchQueries } from './search.queries.js';
