import type { Change, Definition } from './amendment-queries.js';

/** The description of a product, without its price; of none a blank one. */
export function descriptionOf(product: Definition['products'][number] | undefined): NonNullable<Change['description']> {
  if (product === undefined) {
    return {
      code: '',
      name: { nl: '', en: '' },
      category: '',
      unit: '04',
      executionVariant: 'effort',
      clientDecisionDuration: { months: 12, purpose: 'developmental' },
    };
  }
  const {
    code,
    name,
    category,
    nationalCode,
    unit,
    executionVariant,
    careIntensity,
    clientDecisionDuration,
    ageBelow,
  } = product;
  return {
    code,
    name,
    category,
    unit,
    executionVariant,
    clientDecisionDuration,
    ...(nationalCode !== undefined && { nationalCode }),
    ...(careIntensity !== undefined && { careIntensity }),
    ...(ageBelow !== undefined && { ageBelow }),
  };
}
