import type { CostElement, ProcedureDefinition } from '../procedure-definition.js';

/** The elements that each law names (Uitvoeringsbesluit Wmo 2015, article 5.4; Besluit Jeugdwet, article 2.3). */
export const costElementsOf: Record<ProcedureDefinition['law'], readonly CostElement[]> = {
  wmo: ['staff', 'overhead', 'nonProductiveHours', 'travelAndTraining', 'indexation', 'imposedDuties'],
  jeugd: ['staff', 'otherClientBound', 'overhead', 'indexation'],
};

const AMOUNT = /^(\d{1,8})\.(\d{2})$/;

/** Whole cents of '87.15'; null for another form. Whole numbers add up exactly, floats do not. */
export function centsOf(amount: string): number | null {
  const [, euros, cents] = AMOUNT.exec(amount) ?? [];
  return euros === undefined || cents === undefined ? null : Number(euros) * 100 + Number(cents);
}
