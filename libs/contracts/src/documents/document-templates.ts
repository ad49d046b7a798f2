import type { DocumentOrder } from '@openhuis/documents';
import { letterhead1 } from '@openhuis/regions';
import type { DocumentFacts, DocumentKind } from './rules/document-facts.js';
import { documentFiles } from './rules/document-index.js';
import { addendum1 } from './templates/addendum-1.js';
import { addendum2 } from './templates/addendum-2.js';
import { annexConditions1, annexProducts1, annexTariffs1 } from './templates/annexes-1.js';
import { contract1 } from './templates/contract-1.js';
import { frame1 } from './templates/frame-1.js';

type Sources = DocumentOrder['sources'];

const frame = [
  ['frame-1.typ', frame1],
  ['letterhead-1.typ', letterhead1],
] as const;

/**
 * Every template there ever was, by kind and version. A document keeps the version with which it was signed, so a version that
 * was used is never changed or taken away: a new look is a new file and a next number (document-templates.spec.ts holds each
 * version to what it was).
 */
export const documentTemplates: Record<DocumentKind, readonly [Sources, ...Sources[]]> = {
  contract: [[['contract-1.typ', contract1], ...frame]],
  annexProducts: [[['annex-products-1.typ', annexProducts1], ...frame]],
  annexTariffs: [[['annex-tariffs-1.typ', annexTariffs1], ...frame]],
  annexConditions: [[['annex-conditions-1.typ', annexConditions1], ...frame]],
  addendum: [
    [['addendum-1.typ', addendum1], ...frame],
    [['addendum-2.typ', addendum2], ...frame],
  ],
};

/** The version with which a document is made today; the first is 1. */
export const currentDocumentTemplate = (kind: DocumentKind): number => documentTemplates[kind].length;

/** A document as it is kept, or as it would be. */
export interface WrittenDocument {
  kind: DocumentKind;
  templateVersion: number;
  writtenAt: Date;
  facts: DocumentFacts;
  /** The bytes of the logo that the facts name. */
  logo: Uint8Array | null;
}

/**
 * What is to be made of a document: the same document always gives the same order, and so the same bytes before it is sealed.
 *
 * @throws Error for a version that does not exist
 */
export function documentOrder({ kind, templateVersion, writtenAt, facts, logo }: WrittenDocument): DocumentOrder {
  const sources = documentTemplates[kind][templateVersion - 1];
  if (sources === undefined) throw new Error(`there is no version ${templateVersion} of the template of ${kind}`);
  return { sources, pictures: logo === null ? [] : [['logo', logo]], data: facts, madeAt: writtenAt };
}

/** The name under which somebody saves a document: 'overeenkomst-2026-000042.pdf'. */
export function documentFileName(kind: DocumentKind, contractNumber: string, addendumNumber: number | null): string {
  return `${documentFiles[kind]}-${contractNumber}${addendumNumber === null ? '' : `-${addendumNumber}`}.pdf`;
}
