/**
 * How care is bought: a tariff per unit of effort (inspanningsgericht), a tariff per result (outputgericht), or a budget
 * for a task without accounting per client (taakgericht).
 */
export type ExecutionVariant = 'effort' | 'output' | 'task';

/** The codes of WJ756. */
export type UnitCode = '01' | '04' | '14' | '16' | '82' | '83' | '84';

/** A unit in which care is assigned and paid. */
export interface Unit {
  code: UnitCode;
  dutchName: string;
  englishName: string;
  /** The only execution variant the unit can be used in; a task has no unit. */
  variant: Exclude<ExecutionVariant, 'task'>;
}

/** The units of WJ756, with the variant that the allowed combinations of the iStandaarden leave for each. */
export const units: readonly Unit[] = [
  { code: '01', dutchName: 'Minuut', englishName: 'Minute', variant: 'effort' },
  { code: '04', dutchName: 'Uur', englishName: 'Hour', variant: 'effort' },
  { code: '14', dutchName: 'Etmaal', englishName: '24-hour period', variant: 'effort' },
  { code: '16', dutchName: 'Dagdeel (4 uur)', englishName: 'Day part (4 hours)', variant: 'effort' },
  { code: '82', dutchName: 'Stuks (output)', englishName: 'Pieces (output)', variant: 'output' },
  { code: '83', dutchName: "Euro's", englishName: 'Euros', variant: 'output' },
  { code: '84', dutchName: 'Stuks (inspanning)', englishName: 'Pieces (effort)', variant: 'effort' },
];

const unitsByCode = new Map<string, Unit>(units.map((unit) => [unit.code, unit]));

/** True for a code of WJ756. */
export function isUnitCode(value: unknown): value is UnitCode {
  return typeof value === 'string' && unitsByCode.has(value);
}

/**
 * The execution variant that the unit of a product restricts it to: 82 and 83 are output, the others effort.
 * @throws RangeError for a text that is no unit code.
 */
export function variantOfUnit(code: string): Unit['variant'] {
  const unit = unitsByCode.get(code);
  if (unit === undefined) throw new RangeError(`'${code}' is not a unit of WJ756`);
  return unit.variant;
}

/** The codes of WMO757. */
export type FrequencyCode = '1' | '2' | '4' | '6';

/** How often the volume of an assignment recurs. */
export interface Frequency {
  code: FrequencyCode;
  dutchName: string;
  englishName: string;
}

/** The frequencies of WMO757. */
export const frequencies: readonly Frequency[] = [
  { code: '1', dutchName: 'Per dag', englishName: 'Per day' },
  { code: '2', dutchName: 'Per week', englishName: 'Per week' },
  { code: '4', dutchName: 'Per maand', englishName: 'Per month' },
  {
    code: '6',
    dutchName: 'Totaal binnen geldigheidsduur toewijzing',
    englishName: 'Total within the validity of the assignment',
  },
];

/** True for a code of WMO757. */
export function isFrequencyCode(value: unknown): value is FrequencyCode {
  return frequencies.some(({ code }) => code === value);
}
