import { canonicalJson } from './canonical-json.js';

/** One difference between two definitions. */
export interface DefinitionChange {
  /** Where, with what is listed by its own name: 'conditions/UEA/text/nl', 'products/BG-BASIS/tariffs/2027-01-01/amount'. */
  path: string;
  /** order: the same list in another order. */
  kind: 'added' | 'removed' | 'changed' | 'order';
  /** The value before; absent for what was added. */
  from?: unknown;
  /** The value after; absent for what was removed. */
  to?: unknown;
}

/**
 * Everything in which two definitions differ, from the first to the second. What is listed is compared by its own name (a
 * condition by its code, a tariff by its first day), so that one condition more does not make all that follow it differ.
 */
export function definitionChanges(current: object, next: object): DefinitionChange[] {
  return changesAt('', current, next);
}

/** The parts of a definition in which it differs from another: the first step of each path, each once. */
export function changedParts(changes: readonly DefinitionChange[]): string[] {
  return [...new Set(changes.map(({ path }) => path.split('/')[0] ?? path))];
}

function changesAt(path: string, from: unknown, to: unknown): DefinitionChange[] {
  if (from === undefined && to === undefined) return [];
  if (from === undefined) return [{ path, kind: 'added', to }];
  if (to === undefined) return [{ path, kind: 'removed', from }];
  if (Array.isArray(from) && Array.isArray(to)) return listChanges(path, from, to);
  if (isRecord(from) && isRecord(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => changesAt(path === '' ? key : `${path}/${key}`, from[key], to[key]));
  }
  return from === to ? [] : [{ path, kind: 'changed', from, to }];
}

function listChanges(path: string, from: unknown[], to: unknown[]): DefinitionChange[] {
  const [before, after] = [byName(from), byName(to)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const found = names.flatMap((name) => changesAt(`${path}/${name}`, before.get(name), after.get(name)));
  const sameOrder = canonicalJson([...before.keys()]) === canonicalJson([...after.keys()]);
  return found.length === 0 && !sameOrder ? [{ path, kind: 'order' }] : found;
}

/** What is listed, by its own name; what has the same name once more is told apart by a number behind it. */
function byName(list: readonly unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    let free = name;
    for (let count = 2; named.has(free); count += 1) free = `${name} (${count})`;
    named.set(free, item);
  }
  return named;
}

function nameOf(item: unknown): string {
  if (!isRecord(item)) return String(item);
  if (typeof item['product'] === 'string' && typeof item['requires'] === 'string') {
    return `${item['product']} > ${item['requires']}`;
  }
  const name = [item['code'], item['number'], item['element'], item['startsOn']].find(
    (value) => typeof value === 'string',
  );
  return name ?? canonicalJson(item);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
