import type { Violation } from '@openhuis/platform';
import type { Clause } from '../procedure-definition.js';
import { definitionFault } from './definition-fault.js';

/**
 * What changes of the articles that are fixed, part 3 of the contract standard: none may be changed, taken away, or set free.
 * The place of a fault is that of the article in the new list, or the list itself where it is gone.
 *
 * @param current the articles as they were published; none before the first publication
 */
export function fixedClauseViolations(current: readonly Clause[], next: readonly Clause[]): Violation[] {
  return current
    .filter(({ fixed }) => fixed === true)
    .flatMap((before) => {
      const index = next.findIndex(({ number }) => number === before.number);
      const after = next[index];
      const isSame = after?.fixed === true && after.title === before.title && after.text.trim() === before.text.trim();
      return isSame
        ? []
        : [definitionFault('fixed-clause', index < 0 ? 'clauses' : `clauses/${index}`, { value: before.number })];
    });
}
