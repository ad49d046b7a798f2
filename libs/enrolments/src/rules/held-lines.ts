import type { Violation } from '@openhuis/platform';
import type { EnrolledLine, OpenContract } from './enrolled-line.js';

/**
 * The requested lines that the open contract holds already, or that wait to be added to it: each is refused on its own, so
 * that the applicant sees which to leave out (domain guide, section 1: more products are an application too).
 *
 * @returns `line-held` with `lines/<position>` as its path and the number of the contract
 */
export function heldLineViolations({
  lines,
  held,
  awaited = [],
  openContract,
}: {
  lines: readonly EnrolledLine[];
  held: readonly EnrolledLine[];
  awaited?: readonly EnrolledLine[];
  openContract: OpenContract | null;
}): Violation[] {
  if (openContract === null) return [];
  const taken = new Set([...held, ...awaited].map(keyOf));
  return lines.flatMap((line, index): Violation[] =>
    taken.has(keyOf(line))
      ? [
          {
            code: 'line-held',
            path: `lines/${index}`,
            details: { product: line.product, municipality: line.municipality, number: openContract.number },
          },
        ]
      : [],
  );
}

function keyOf({ product, municipality }: EnrolledLine): string {
  return `${product} ${municipality}`;
}
