import type { OutsideEnd } from '../../rules/outside-end.js';
import type { DocumentKind } from './document-facts.js';

/** A line in the index of an archive: a file, or a side that was to sign at a service and did not. */
export interface IndexedDocument {
  contractNumber: string;
  provider: string;
  kind: DocumentKind | 'paperScan' | 'outsideProvider' | 'outsideRegion';
  addendumNumber: number | null;
  /** Of what was signed at a service the day of that signature, otherwise that of the contract. */
  signedOn: string | null;
  /** Of a document its seal, otherwise when it came in or ended. */
  madeAt: Date;
  /** SHA-256; null where nothing came back. */
  fileHash: string | null;
  sizeBytes: number | null;
  /** The service at which it was signed, or was to be; null for what has to do with none. */
  service: string | null;
  /** Why nothing came of it there. */
  end?: OutsideEnd | undefined;
  /** In the words of who refused. */
  reason: string | null;
}

/** A line of the index with a file of its own. */
export type ArchivedDocument = IndexedDocument & { fileHash: string; sizeBytes: number };

/** What the index of an archive tells of each document, in Dutch as the documents are. */
export const indexColumns = [
  'Contract',
  'Aanbieder',
  'Document',
  'Ondertekend op',
  'Verzegeld of vastgelegd op (UTC)',
  'Bestand',
  'Grootte (bytes)',
  'SHA-256',
  'Bijzonderheden',
] as const;

const names: Record<IndexedDocument['kind'], string> = {
  contract: 'Overeenkomst',
  annexProducts: 'Bijlage 1: producten',
  annexTariffs: 'Bijlage 2: tarieven',
  annexConditions: 'Bijlage 3: voorwaarden',
  addendum: 'Nadere overeenkomst',
  paperScan: 'Scan van wat op papier is ondertekend',
  outsideProvider: 'Exemplaar dat de aanbieder bij een dienst ondertekende',
  outsideRegion: 'Exemplaar dat de regio bij een dienst ondertekende',
};
const notSigned: Partial<Record<IndexedDocument['kind'], string>> = {
  outsideProvider: 'Bij een dienst zonder geldige handtekening van de aanbieder',
  outsideRegion: 'Bij een dienst zonder geldige handtekening van de regio',
};

/** The beginning of the name of a file. */
export const documentFiles: Record<IndexedDocument['kind'], string> = {
  contract: 'overeenkomst',
  annexProducts: 'bijlage-1-producten',
  annexTariffs: 'bijlage-2-tarieven',
  annexConditions: 'bijlage-3-voorwaarden',
  addendum: 'nadere-overeenkomst',
  paperScan: 'scan',
  outsideProvider: 'bij-dienst-ondertekend-aanbieder',
  outsideRegion: 'bij-dienst-ondertekend-regio',
};

const ends: Record<OutsideEnd, string> = {
  refused: 'geweigerd',
  expired: 'niet op tijd ondertekend',
  'service-away': 'de dienst gaf geen antwoord',
  'service-refuses': 'de dienst nam het verzoek niet aan',
  'given-up': 'versturen of ophalen lukte niet',
  'envelope-voided': 'bij de dienst ingetrokken',
  'envelope-differs': 'het antwoord ging over iets anders',
  'signer-differs': 'iemand anders ondertekende',
  'instant-unlikely': 'het tijdstip van ondertekenen klopt niet',
  'document-differs': 'niet precies wat was gestuurd kwam terug',
  'document-unsigned': 'kwam terug zonder handtekening',
  'document-changed': 'veranderd na de handtekening',
  'text-changed': 'de tekst is intussen vernieuwd',
  'not-authorised': 'de ondertekenaar was niet bevoegd op die dag',
  'too-late': 'ondertekenen kon niet meer',
  'lines-left': 'een product of gemeente kan niet meer in het contract',
  other: 'wat terugkwam, klopte niet',
};

/** What the index calls a document. */
export function documentName({
  kind,
  addendumNumber,
  end,
}: Pick<IndexedDocument, 'kind' | 'addendumNumber' | 'end'>): string {
  const name = (end === undefined ? undefined : notSigned[kind]) ?? names[kind];
  if (addendumNumber === null) return name;
  return kind === 'addendum' ? `${name} ${addendumNumber}` : `${name}: nadere overeenkomst ${addendumNumber}`;
}

/** What the index says besides: at which service it was signed, or why it was not. */
export function indexRemark({ service, end, reason }: Pick<IndexedDocument, 'service' | 'end' | 'reason'>): string {
  if (service === null) return '';
  if (end === undefined) return service;
  return `${service}: ${ends[end]}${reason === null ? '' : `. Reden: ${reason}`}`;
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
