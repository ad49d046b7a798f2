import type { DocumentKind } from './document-facts.js';

/** A signed document, or the scan of what was signed on paper, as it goes into an archive. */
export interface ArchivedDocument {
  contractNumber: string;
  provider: string;
  kind: DocumentKind | 'paperScan';
  addendumNumber: number | null;
  signedOn: string | null;
  /** Of a document its seal, of a scan its coming in. */
  madeAt: Date;
  /** SHA-256. */
  fileHash: string;
  sizeBytes: number;
}

/** What the index of an archive tells of each document, in Dutch as the documents are. */
export const indexColumns = [
  'Contract',
  'Aanbieder',
  'Document',
  'Ondertekend op',
  'Verzegeld op (UTC)',
  'Bestand',
  'Grootte (bytes)',
  'SHA-256',
] as const;

const names: Record<ArchivedDocument['kind'], string> = {
  contract: 'Overeenkomst',
  annexProducts: 'Bijlage 1: producten',
  annexTariffs: 'Bijlage 2: tarieven',
  annexConditions: 'Bijlage 3: voorwaarden',
  addendum: 'Nadere overeenkomst',
  paperScan: 'Scan van wat op papier is ondertekend',
};

/** The beginning of the name of a file. */
export const documentFiles: Record<ArchivedDocument['kind'], string> = {
  contract: 'overeenkomst',
  annexProducts: 'bijlage-1-producten',
  annexTariffs: 'bijlage-2-tarieven',
  annexConditions: 'bijlage-3-voorwaarden',
  addendum: 'nadere-overeenkomst',
  paperScan: 'scan',
};

/** What the index calls a document. */
export function documentName({ kind, addendumNumber }: Pick<ArchivedDocument, 'kind' | 'addendumNumber'>): string {
  return addendumNumber === null ? names[kind] : `${names[kind]} ${addendumNumber}`;
}

/**
 * Where a document stands in an archive: a folder for each contract, by its number and its provider in letters that every
 * system of files knows. No two have the same place.
 *
 * @param used the places that are taken; the new one is added
 */
export function archivePath(document: ArchivedDocument, used: Set<string>): string {
  const { contractNumber, provider, kind, addendumNumber } = document;
  const plain = provider
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  const base = `${contractNumber}-${plain}/${documentFiles[kind]}${addendumNumber === null ? '' : `-${addendumNumber}`}`;
  let path = `${base}.pdf`;
  for (let count = 2; used.has(path); count += 1) path = `${base}-${count}.pdf`;
  used.add(path);
  return path;
}
