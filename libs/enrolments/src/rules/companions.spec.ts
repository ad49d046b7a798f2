import { describe, expect, it } from '@jest/globals';
import type { BundleRule } from '@openhuis/procedures';
import fc from 'fast-check';
import {
  type BundleLine,
  bundleViolations,
  missingCompanions,
  withoutRequired,
} from '../../../procedures/src/rules/bundle.js';
import { declineViolations, undecidedCompanions } from './companions.js';

const rule = (product: string, requires: string, mode: BundleRule['mode'] = 'encouraged'): BundleRule => ({
  product,
  requires,
  mode,
  startsOn: '2026-01-01',
  bindsExistingContracts: true,
});
const rules = [rule('CHAIR', 'BASIC'), rule('COMPLEX', 'BASIC', 'required')];
const today = '2026-03-02';

describe('an encouraged companion', () => {
  it('asks for a decision once for a product, where it is not chosen', () => {
    const lines = ['0262', '0301'].map((municipality) => ({ product: 'CHAIR', municipality }));
    expect(undecidedCompanions(rules, lines, today, [])).toEqual([
      {
        code: 'companion-undecided',
        path: 'lines/0',
        details: { product: 'CHAIR', companion: 'BASIC', municipality: ['0262', '0301'] },
      },
    ]);
    expect(undecidedCompanions(rules, [...lines, { product: 'BASIC', municipality: '0262' }], today, [])).toMatchObject(
      [{ path: 'lines/1', details: { municipality: ['0301'] } }],
    );
  });

  it('asks nothing once it is chosen or declined, nor of what a contract holds, nor before the rule starts', () => {
    const chair = { product: 'CHAIR', municipality: '0262' };
    const declined = [{ product: 'CHAIR', companion: 'BASIC', reason: 'Doet een ander.' }];
    expect(undecidedCompanions(rules, [chair, { product: 'BASIC', municipality: '0262' }], today, [])).toEqual([]);
    expect(undecidedCompanions(rules, [chair], today, declined)).toEqual([]);
    expect(undecidedCompanions(rules, [{ ...chair, held: true }], today, [])).toEqual([]);
    expect(undecidedCompanions(rules, [chair], '2025-12-31', [])).toEqual([]);
  });

  it('is declined with a reason, and only where it is recommended', () => {
    expect(
      declineViolations(rules, [
        { product: 'CHAIR', companion: 'BASIC', reason: 'Doet een ander.' },
        { product: 'CHAIR', companion: 'BASIC', reason: ' ' },
        { product: 'COMPLEX', companion: 'BASIC', reason: 'Nee' },
      ]).map(({ path }) => path),
    ).toEqual(['declines/1', 'declines/1/reason', 'declines/2']);
  });
});

/** Small worlds: four products in two municipalities, any rules between them, any lines. */
const products = fc.constantFrom('A', 'B', 'C', 'D');
const anyRules = fc.array(
  fc
    .tuple(products, products, fc.constantFrom<BundleRule['mode']>('off', 'encouraged', 'required'))
    .filter(([product, requires]) => product !== requires)
    .map(([product, requires, mode]) => rule(product, requires, mode)),
  { maxLength: 6 },
);
const anyLines = fc.uniqueArray(fc.record({ product: products, municipality: fc.constantFrom('0262', '0301') }), {
  selector: ({ product, municipality }) => `${product} ${municipality}`,
  maxLength: 8,
});

describe('bundle rules', () => {
  const withCompanions = (given: readonly BundleRule[], lines: readonly BundleLine[]): BundleLine[] => {
    const all = [...lines];
    for (;;) {
      const [missing] = missingCompanions(given, all, today);
      if (missing === undefined) return all;
      all.push({ product: missing.companion, municipality: missing.municipality });
    }
  };

  it('are met once every companion that is named is added', () => {
    fc.assert(
      fc.property(anyRules, anyLines, (given, lines) => {
        expect(bundleViolations(given, withCompanions(given, lines), today)).toEqual([]);
      }),
    );
  });

  it('never bite in one municipality for what is chosen in another', () => {
    fc.assert(
      fc.property(anyRules, anyLines, (given, lines) => {
        const here = lines.filter(({ municipality }) => municipality === '0262');
        const found = (chosen: readonly BundleLine[]) =>
          missingCompanions(given, chosen, today)
            .filter(({ municipality }) => municipality === '0262')
            .map(({ product, companion }) => `${product} ${companion}`);
        expect(found(lines).toSorted()).toEqual(found(here).toSorted());
      }),
    );
  });

  it('leave lines that stand by themselves once what cannot remain is gone', () => {
    fc.assert(
      fc.property(anyRules, anyLines, (given, lines) => {
        const falling = withoutRequired(given, lines, today);
        const left = lines.filter((line) => !falling.includes(line));
        expect(bundleViolations(given, left, today)).toEqual([]);
        // What falls could not have stayed: with it something is missing.
        for (const line of falling) expect(withoutRequired(given, [...left, line], today)).not.toEqual([]);
      }),
    );
  });

  it('keep a submission back for a recommendation only until it is taken or declined', () => {
    fc.assert(
      fc.property(anyRules, anyLines, (given, lines) => {
        const asked = undecidedCompanions(given, lines, today, []);
        const declined = asked.map(({ details }) => ({
          product: String(details?.['product']),
          companion: String(details?.['companion']),
          reason: 'Nee',
        }));
        expect(undecidedCompanions(given, lines, today, declined)).toEqual([]);
        expect(
          declineViolations(
            given.filter(({ mode }) => mode === 'encouraged'),
            declined,
          ),
        ).toEqual([]);
      }),
    );
  });
});
