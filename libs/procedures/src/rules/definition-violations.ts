import { isCalendarDate, termSchemeFaults, type TermSchemeFault } from '@openhuis/calendar';
import type { Violation } from '@openhuis/platform';
import type { Condition, ProcedureDefinition } from '../procedure-definition.js';
import { bundleRuleViolations } from './bundle-rule-violations.js';
import { catalogueViolations } from './catalogue-violations.js';
import { definitionFault } from './definition-fault.js';
import { duplicates } from './duplicates.js';
import { entryInstant } from './entry-window.js';

/** More than this is a mistake in typing: the longest letter has three extensions of 24 months. */
const LIMITS = { extensionCount: 10, extensionMonths: 120, noticeMonths: 60 } as const;
/** The Wmo 2015 and the Jeugdwet came into force in the first of these years; the calendar can count beyond the last. */
const [FIRST_YEAR, LAST_YEAR] = [2015, 2150];

/**
 * Everything that is wrong with a definition whose fields already have the right types, all at once. Nothing in it ranks
 * applicants or limits their number, so there is nothing of the kind to check.
 *
 * @param regionMunicipalities codes of the municipalities that belong to the region
 * @returns violations with the path of the field, such as `products/3/tariffs/1/amount`; `details.fault` is one of
 *   `definitionFaults`
 */
export function definitionViolations(
  definition: ProcedureDefinition,
  regionMunicipalities: readonly string[],
): Violation[] {
  return [
    ...entryViolations(definition.entry),
    ...municipalityViolations(definition.municipalities, regionMunicipalities),
    ...formViolations(definition.forms),
    ...conditionViolations(definition.conditions),
    ...catalogueViolations(definition),
    ...bundleRuleViolations(definition),
    ...termViolations(definition.term),
    ...clauseViolations(definition.clauses),
    ...capViolations(definition.agreements),
  ];
}

function entryViolations(entry: ProcedureDefinition['entry']): Violation[] {
  const found: Violation[] = [];
  const instantOf = (field: 'opensAt' | 'closesAt'): Date | null => {
    const value = entry[field];
    if (value === undefined) return null;
    try {
      return entryInstant(value);
    } catch {
      found.push(definitionFault('invalid-local-time', `entry/${field}`, { value }));
      return null;
    }
  };
  const [opensAt, closesAt] = [instantOf('opensAt'), instantOf('closesAt')];
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
    found.push(definitionFault('window-order', 'entry/closesAt'));
  }
  if (entry.mode === 'continuous' && entry.closesAt !== undefined) {
    found.push(definitionFault('continuous-with-end', 'entry/closesAt'));
  }
  if (entry.mode !== 'continuous' && entry.closesAt === undefined) {
    found.push(definitionFault('window-without-end', 'entry/closesAt'));
  }
  return found;
}

function municipalityViolations(codes: readonly string[], ofRegion: readonly string[]): Violation[] {
  if (codes.length === 0) return [definitionFault('empty-list', 'municipalities')];
  return [
    ...duplicates(codes).map(({ index, value }) =>
      definitionFault('duplicate-municipality', `municipalities/${index}`, { value }),
    ),
    ...codes.flatMap((value, index) =>
      ofRegion.includes(value) ? [] : [definitionFault('unknown-municipality', `municipalities/${index}`, { value })],
    ),
  ];
}

function formViolations(forms: ProcedureDefinition['forms']): Violation[] {
  if (forms === undefined) return [];
  if (forms.length === 0) return [definitionFault('empty-list', 'forms')];
  return duplicates(forms).map(({ index, value }) => definitionFault('duplicate-form', `forms/${index}`, { value }));
}

function conditionViolations(conditions: readonly Condition[]): Violation[] {
  if (conditions.length === 0) return [definitionFault('empty-list', 'conditions')];
  return [
    ...duplicates(conditions.map(({ code }) => code)).map(({ index, value }) =>
      definitionFault('duplicate-code', `conditions/${index}/code`, { value }),
    ),
    ...conditions.flatMap(({ kind, exclusion }, index) =>
      exclusion !== undefined && kind !== 'exclusionGround'
        ? [definitionFault('exclusion-superfluous', `conditions/${index}/exclusion`)]
        : [],
    ),
    ...conditions.flatMap(({ answer, seen }, index) =>
      seen !== undefined && answer !== 'recordedAsSeen'
        ? [definitionFault('seen-superfluous', `conditions/${index}/seen`)]
        : [],
    ),
    ...conditions.flatMap(({ answer, evidence }, index) => {
      const path = `conditions/${index}/evidence`;
      if (answer === 'evidence' && evidence === undefined) return [definitionFault('evidence-missing', path)];
      if (answer !== 'evidence' && evidence !== undefined) return [definitionFault('evidence-superfluous', path)];
      return [];
    }),
  ];
}

function termViolations(term: ProcedureDefinition['term']): Violation[] {
  const impossible = (['startsOn', 'endsOn'] as const).filter((field) => !isCalendarDate(term[field]));
  if (impossible.length > 0) {
    return impossible.map((field) => definitionFault('invalid-date', `term/${field}`, { value: term[field] }));
  }
  const tooLarge = (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).filter((field) => term[field] > LIMITS[field]);
  const lastYear = Number(term.endsOn.slice(0, 4)) + Math.ceil((term.extensionCount * term.extensionMonths) / 12);
  // The calendar cannot count with what is far too large.
  if (tooLarge.length === 0 && (Number(term.startsOn.slice(0, 4)) < FIRST_YEAR || lastYear > LAST_YEAR)) {
    return [definitionFault('term-years', 'term/endsOn')];
  }
  const faults = tooLarge.length > 0 ? tooLarge : termSchemeFaults(term);
  return faults.map((fault) => definitionFault(fault, `term/${fieldOf[fault]}`));
}

const fieldOf: Record<TermSchemeFault, string> = {
  endsBeforeStart: 'endsOn',
  extensionCount: 'extensionCount',
  extensionMonths: 'extensionMonths',
  noticeMonths: 'noticeMonths',
  noticeBeforeStart: 'noticeMonths',
};

function capViolations(agreements: ProcedureDefinition['agreements']): Violation[] {
  const cap = agreements?.spendingCap;
  if (cap === undefined) return [];
  const { announceMonths, decideMonths, planMonths } = cap;
  return announceMonths >= decideMonths && decideMonths >= planMonths
    ? []
    : [definitionFault('cap-order', 'agreements/spendingCap/decideMonths')];
}

function clauseViolations(clauses: ProcedureDefinition['clauses']): Violation[] {
  if (clauses.length === 0) return [definitionFault('empty-list', 'clauses')];
  return duplicates(clauses.map(({ number }) => number)).map(({ index, value }) =>
    definitionFault('duplicate-clause', `clauses/${index}/number`, { value }),
  );
}
