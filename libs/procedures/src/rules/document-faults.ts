import type { Violation } from '@openhuis/platform';
import type { BilingualText } from '../procedure-definition.js';

/** What a document of a procedure is, in the order in which documents usually prevail (contract standard 1.2). */
export const documentKinds = [
  'contractStandard',
  'furtherAgreement',
  'clarifications',
  'purchasingDocument',
  'requirements',
  'tariffs',
  'purchasingTerms',
  'form',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The lowest number prevails; a region with more documents than this has other worries. */
export const LAST_PRECEDENCE = 99;
const LONGEST_TITLE = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The fields of a document's form, as they came in with the file. */
export interface DocumentFields {
  kind?: string;
  precedence?: string;
  titleNl?: string;
  titleEn?: string;
  replaces?: string;
}

/** What the region states about a document. */
export interface DocumentStatement {
  kind: DocumentKind;
  /** 1 to 99: where documents contradict each other, the lowest number prevails (contract standard 1.2). */
  precedence: number;
  title: BilingualText;
  /** The version that this one replaces; undefined: a new document. */
  replaces: string | undefined;
}

/** The statement of a form, or everything that is wrong with it, all at once. */
export function documentStatement(fields: DocumentFields): { statement: DocumentStatement } | { faults: Violation[] } {
  const faults: Violation[] = [];
  const kind = documentKinds.find((known) => known === fields.kind);
  if (kind === undefined)
    faults.push({ code: 'invalid-input', path: 'kind', details: { allowed: [...documentKinds] } });
  const precedence = /^[0-9]{1,2}$/.test(fields.precedence ?? '') ? Number(fields.precedence) : 0;
  if (precedence < 1) {
    faults.push({ code: 'invalid-input', path: 'precedence', details: { least: 1, most: LAST_PRECEDENCE } });
  }
  const title = { nl: titleOf(fields.titleNl), en: titleOf(fields.titleEn) };
  if (title.nl === '') faults.push({ code: 'invalid-input', path: 'titleNl', details: { most: LONGEST_TITLE } });
  if (title.en === '') faults.push({ code: 'invalid-input', path: 'titleEn', details: { most: LONGEST_TITLE } });
  if (fields.replaces !== undefined && !UUID.test(fields.replaces)) {
    faults.push({ code: 'invalid-input', path: 'replaces' });
  }
  if (kind === undefined || faults.length > 0) return { faults };
  return { statement: { kind, precedence, title, replaces: fields.replaces } };
}

/** The title as it is kept; empty for one that is missing, too long, or holds what cannot be printed. */
function titleOf(text: string | undefined): string {
  const title = text?.normalize('NFC').trim() ?? '';
  return title.length > LONGEST_TITLE || /\p{Cc}/u.test(title) ? '' : title;
}
