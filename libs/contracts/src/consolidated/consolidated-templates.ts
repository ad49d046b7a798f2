import { amsterdamInstant } from '@openhuis/calendar';
import type { DocumentOrder } from '@openhuis/documents';
import { letterhead1 } from '@openhuis/regions';
import { frame1 } from '../documents/templates/frame-1.js';
import type { ConsolidatedFacts } from './rules/consolidated-facts.js';
import { consolidated1 } from './templates/consolidated-1.js';

type Sources = DocumentOrder['sources'];

/**
 * Every template of the file there ever was, by version. Nothing of the file is kept, but people keep it: a version that was
 * used stays what it was (consolidated-templates.spec.ts), so that a file can be told apart from one that was changed.
 */
export const consolidatedTemplates: readonly [Sources, ...Sources[]] = [
  [
    ['consolidated-1.typ', consolidated1],
    ['frame-1.typ', frame1],
    ['letterhead-1.typ', letterhead1],
  ],
];

/**
 * What is to be made of a contract on a day: dated at the beginning of the day on which it is made, so that the same contract
 * gives the same bytes all that day long.
 *
 * @param logo the bytes of the logo that the facts name
 */
export function consolidatedOrder(facts: ConsolidatedFacts, logo: Uint8Array | null): DocumentOrder {
  return {
    sources: consolidatedTemplates.at(-1) ?? consolidatedTemplates[0],
    pictures: logo === null ? [] : [['logo', logo]],
    data: facts,
    madeAt: amsterdamInstant(facts.madeOn, '00:00'),
  };
}

/** The name under which somebody saves it: 'geconsolideerde-overeenkomst-2026-000042-op-2028-01-01.pdf'. */
export function consolidatedFileName({ contractNumber, on }: Pick<ConsolidatedFacts, 'contractNumber' | 'on'>): string {
  return `geconsolideerde-overeenkomst-${contractNumber}-op-${on}.pdf`;
}
