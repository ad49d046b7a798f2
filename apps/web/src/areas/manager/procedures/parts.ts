import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** The parts of the editor in the order of the task list; each is fetched when somebody opens it. */
export const parts = {
  basics: lazyPart(() => import('./parts/basics.js')),
  municipalities: lazyPart(() => import('./parts/municipalities.js')),
  conditions: lazyPart(() => import('./parts/conditions.js')),
  products: lazyPart(() => import('./parts/products.js')),
  bundles: lazyPart(() => import('./parts/bundles.js')),
  terms: lazyPart(() => import('./parts/terms.js')),
  clauses: lazyPart(() => import('./parts/clauses.js')),
  agreements: lazyPart(() => import('./parts/agreements.js')),
} as const;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];

/** What of a definition each part holds: by it the task list tells what differs from what holds, and what binds contracts. */
export const fieldsOf: Record<PartName, readonly string[]> = {
  basics: ['slug', 'title', 'description', 'law', 'entry', 'sources', 'forms'],
  municipalities: ['municipalities'],
  conditions: ['conditions'],
  products: ['products'],
  bundles: ['bundleRules'],
  terms: [
    'term',
    'decisionPromiseWeeks',
    'supplementDays',
    'remedyDays',
    'questionAnswerDays',
    'signatureWeeks',
    'offerValidityDays',
  ],
  clauses: ['clauses'],
  agreements: ['contractingParty', 'revision', 'agreements'],
};

/** The part of an address; undefined for any other word. */
export function partOf(word: string): PartName | undefined {
  return partNames.find((name) => name === word);
}

/** The part in which a field of a definition is edited. */
export function partOfField(field: string): PartName | undefined {
  return partNames.find((name) => fieldsOf[name].includes(field));
}

function lazyPart(load: () => Promise<{ Part: ComponentType }>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load()).Part }));
}
