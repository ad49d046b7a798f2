import { isCalendarDate, periodsOverlap } from '@openhuis/calendar';
import {
  categoryOfNationalProductCode,
  isProductCategory,
  isUnitCode,
  variantOfUnit,
  type ExecutionVariant,
} from '@openhuis/identifiers';
import type { Violation } from '@openhuis/platform';
import type { ProcedureDefinition, ProductDefinition, TariffDefinition } from '../procedure-definition.js';
import { costViolations } from './cost-violations.js';
import { definitionFault } from './definition-fault.js';
import { duplicates } from './duplicates.js';

/** At most eight digits before the point: what the column of the tariffs holds. */
const AMOUNT = /^\d{1,8}\.\d{2}$/;
/** A task has no unit per client: its tariff is a budget in euros. */
const UNIT_OF_TASK = '83';

/** What is wrong with the products and their tariffs (code lists of the iStandaarden, domain guide A1 to A4). */
export function catalogueViolations(definition: ProcedureDefinition): Violation[] {
  const { products } = definition;
  if (products.length === 0) return [definitionFault('empty-list', 'products')];
  return [
    ...duplicates(products.map(({ code }) => code)).map(({ index, value }) =>
      definitionFault('duplicate-code', `products/${index}/code`, { value }),
    ),
    ...products.flatMap((product, index) => productViolations(definition, product, `products/${index}`)),
  ];
}

function productViolations(definition: ProcedureDefinition, product: ProductDefinition, path: string): Violation[] {
  const found: Violation[] = [];
  if (!isProductCategory(product.category, definition.law)) {
    found.push(definitionFault('unknown-category', `${path}/category`, { value: product.category }));
  }
  if (!isUnitCode(product.unit)) {
    found.push(definitionFault('unknown-unit', `${path}/unit`, { value: product.unit }));
  } else if (!unitFits(product.unit, product.executionVariant)) {
    found.push(
      definitionFault('unit-variant', `${path}/executionVariant`, {
        value: product.unit,
        allowed: variantOfUnit(product.unit),
      }),
    );
  }
  if (product.nationalCode !== undefined) {
    const category = categoryOfNationalProductCode(product.nationalCode);
    const place = `${path}/nationalCode`;
    if (category === null) {
      found.push(definitionFault('national-code-form', place, { value: product.nationalCode }));
    } else if (category.code !== product.category) {
      found.push(
        definitionFault('national-code-category', place, { value: product.nationalCode, category: category.code }),
      );
    }
  }
  return [
    ...found,
    // What was added later has a price from its own first day on.
    ...tariffViolations(product.tariffs, product.offeredFrom ?? definition.term.startsOn, `${path}/tariffs`),
    ...transitionViolations(product, path),
    ...product.tariffs.flatMap((tariff, index) =>
      costViolations(tariff, definition.law, `${path}/tariffs/${index}/costs`),
    ),
  ];
}

function transitionViolations({ transition }: ProductDefinition, path: string): Violation[] {
  if (transition === undefined) return [];
  const impossible = (['noNewAssignmentsFrom', 'existingUntil'] as const).filter(
    (field) => !isCalendarDate(transition[field]),
  );
  if (impossible.length > 0) {
    return impossible.map((field) =>
      definitionFault('invalid-date', `${path}/transition/${field}`, { value: transition[field] }),
    );
  }
  const { noNewAssignmentsFrom, existingUntil } = transition;
  return existingUntil < noNewAssignmentsFrom
    ? [definitionFault('transition-order', `${path}/transition/existingUntil`, { noNewAssignmentsFrom, existingUntil })]
    : [];
}

function unitFits(unit: string, variant: ExecutionVariant): boolean {
  return variant === 'task' ? unit === UNIT_OF_TASK : variantOfUnit(unit) === variant;
}

function tariffViolations(tariffs: readonly TariffDefinition[], termStartsOn: string, path: string): Violation[] {
  const found: Violation[] = [];
  const sound: { period: { startsOn: string; endsOn: string | null }; index: number }[] = [];
  for (const [index, tariff] of tariffs.entries()) {
    const place = `${path}/${index}`;
    const { startsOn, endsOn } = tariff;
    if (!AMOUNT.test(tariff.amount) || Number(tariff.amount) === 0) {
      found.push(definitionFault('tariff-amount', `${place}/amount`, { value: tariff.amount }));
    }
    const impossible = (['startsOn', 'endsOn'] as const).filter(
      (field) => tariff[field] !== undefined && !isCalendarDate(tariff[field]),
    );
    for (const field of impossible) {
      found.push(definitionFault('invalid-date', `${place}/${field}`, { value: tariff[field] ?? '' }));
    }
    if (impossible.length > 0) continue;
    if (endsOn !== undefined && endsOn < startsOn) {
      found.push(definitionFault('tariff-period', `${place}/endsOn`, { startsOn, endsOn }));
      continue;
    }
    const period = { startsOn, endsOn: endsOn ?? null };
    const other = sound.find((earlier) => periodsOverlap(earlier.period, period));
    if (other !== undefined) {
      found.push(definitionFault('tariff-overlap', place, { startsOn: other.period.startsOn }));
    }
    sound.push({ period, index });
  }
  const coversStart = sound.some(
    ({ period }) => period.startsOn <= termStartsOn && (period.endsOn === null || period.endsOn >= termStartsOn),
  );
  // With a faulty date among them it is that date to put right first.
  if (!coversStart && sound.length === tariffs.length && isCalendarDate(termStartsOn)) {
    found.push(definitionFault('tariff-missing', path, { startsOn: termStartsOn }));
  }
  return found;
}
