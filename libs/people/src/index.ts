export * from './access-changes.js';
export * from './people.controller.js';
export * from './people.dto.js';
export * from './people.module.js';
export * from './people.queries.js';
export * from './people.service.js';
export * from './personal-token.js';
export * from './remembered-access.js';
