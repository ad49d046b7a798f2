import type { DocumentOrder } from '@openhuis/documents';
import { letterhead1 } from '@openhuis/regions';
import type { LetterFacts } from '../rules/letter-facts.js';
import type { LetterKind } from '../rules/letter-matter.js';
import { admission1 } from './templates/admission-1.js';
import { complaintAnswer1 } from './templates/complaint-answer-1.js';
import { extensionNotice1 } from './templates/extension-notice-1.js';
import { extensionOffer1 } from './templates/extension-offer-1.js';
import { intendedRefusal1 } from './templates/intended-refusal-1.js';
import { notProcessed1 } from './templates/not-processed-1.js';
import { receipt1 } from './templates/receipt-1.js';
import { refusal1 } from './templates/refusal-1.js';
import { remedy1 } from './templates/remedy-1.js';
import { supplementRequest1 } from './templates/supplement-request-1.js';

type Sources = DocumentOrder['sources'];

const letterhead = ['letterhead-1.typ', letterhead1] as const;
const remedy = ['remedy-1.typ', remedy1] as const;

/**
 * Every template there ever was, by kind and version. A letter keeps the version with which it was written, so a version that
 * was used is never changed or taken away: a new text is a new file and a next number (letter-templates.spec.ts holds each
 * version to what it was).
 */
export const letterTemplates: Record<LetterKind, readonly [Sources, ...Sources[]]> = {
  receipt: [[['receipt-1.typ', receipt1], letterhead]],
  supplementRequest: [[['supplement-request-1.typ', supplementRequest1], letterhead]],
  notProcessed: [[['not-processed-1.typ', notProcessed1], letterhead]],
  admission: [[['admission-1.typ', admission1], remedy, letterhead]],
  intendedRefusal: [[['intended-refusal-1.typ', intendedRefusal1], remedy, letterhead]],
  refusal: [[['refusal-1.typ', refusal1], remedy, letterhead]],
  complaintAnswer: [[['complaint-answer-1.typ', complaintAnswer1], remedy, letterhead]],
  extensionOffer: [[['extension-offer-1.typ', extensionOffer1], letterhead]],
  extensionNotice: [[['extension-notice-1.typ', extensionNotice1], letterhead]],
};

/** The version with which a letter is written today; the first is 1. */
export const currentTemplate = (kind: LetterKind): number => letterTemplates[kind].length;

/** A letter as it is kept. */
export interface WrittenLetter {
  kind: LetterKind;
  templateVersion: number;
  writtenAt: Date;
  facts: LetterFacts;
  /** The bytes of the logo that the facts name. */
  logo: Uint8Array | null;
}

/**
 * What is to be made of a letter: the same letter always gives the same order, and so the same bytes.
 *
 * @param isConcept marked as such on every page: it has not been sent
 * @throws Error for a version that does not exist
 */
export function letterOrder(
  { kind, templateVersion, writtenAt, facts, logo }: WrittenLetter,
  isConcept = false,
): DocumentOrder {
  const sources = letterTemplates[kind][templateVersion - 1];
  if (sources === undefined) throw new Error(`there is no version ${templateVersion} of the template of ${kind}`);
  return {
    sources,
    pictures: logo === null ? [] : [['logo', logo]],
    data: { ...facts, concept: isConcept },
    madeAt: writtenAt,
  };
}

const fileNames: Record<LetterKind, string> = {
  receipt: 'ontvangstbevestiging',
  supplementRequest: 'verzoek-om-aanvulling',
  notProcessed: 'niet-in-behandeling',
  admission: 'toelating',
  intendedRefusal: 'voornemen-tot-weigering',
  refusal: 'weigering',
  complaintAnswer: 'antwoord-op-klacht',
  extensionOffer: 'aanbod-verlenging',
  extensionNotice: 'mededeling-verlenging',
};

/** The name under which somebody saves a letter: 'toelating-WMO-2026-3F9A21BC-2026-03-02.pdf'. */
export function letterFileName(kind: LetterKind, { reference, date }: Pick<LetterFacts, 'reference' | 'date'>): string {
  return `${fileNames[kind]}-${reference}-${date}.pdf`;
}
