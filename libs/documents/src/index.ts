export * from './document-compiler.js';
export * from './documents.module.js';
