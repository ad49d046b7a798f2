export * from './document-compiler.js';
export * from './documents.module.js';
export * from './seal/document-sealer.js';
export * from './seal/seal-identity.js';
export * from './seal/pdf-update.js';
export * from './seal/signed-digest.js';
