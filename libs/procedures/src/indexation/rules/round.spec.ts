import { describe, expect, it } from '@jest/globals';
import {
  contentViolations,
  incompleteViolations,
  type IndexationCommand,
  type IndexationContent,
  indexationStates,
  indexationTransitions,
  roundViolations,
} from './round.js';

const content = (change: Partial<IndexationContent> = {}): IndexationContent => ({
  startsOn: '2027-01-01',
  isFirstYear: true,
  formula: {
    weights: [
      { index: 'OVA', weight: '0.9' },
      { index: 'PPC', weight: '0.1' },
    ],
    correction: 'difference',
    partsRounded: false,
    tariffsBy: 'rounded',
  },
  figures: [
    { index: 'OVA', year: 2027, prognosis: '4.18', definitive: null },
    { index: 'PPC', year: 2027, prognosis: '-1.82', definitive: null },
  ],
  volumes: { 'BG-BASIS': '12000' },
  ...change,
});
const pathsOf = (change: Partial<IndexationContent>): (string | undefined)[] =>
  contentViolations(content(change), ['BG-BASIS'], '2026-11-01').map(({ path }) => path);

describe('an indexation round', () => {
  it('takes each command in the states of its table only', () => {
    for (const state of indexationStates) {
      for (const command of Object.keys(indexationTransitions) as IndexationCommand[]) {
        const allowed = indexationTransitions[command].from.includes(state);
        const found = roundViolations({ state, proposedBy: 'one' }, command, 'other');
        expect(found.map(({ code }) => code)).toEqual(allowed ? [] : ['wrong-state']);
      }
    }
  });

  it('reaches every state, and leaves the last two never', () => {
    const reached = new Set(Object.values(indexationTransitions).map(({ to }) => to));
    expect(indexationStates.filter((state) => !reached.has(state))).toEqual([]);
    for (const { from } of Object.values(indexationTransitions)) {
      expect(from.some((state) => state === 'published' || state === 'withdrawn')).toBe(false);
    }
  });

  it('is published by another than who proposed it', () => {
    const round = { state: 'proposed', proposedBy: 'one' } as const;
    expect(roundViolations(round, 'publish', 'one')).toEqual([{ code: 'second-person-needed' }]);
    expect(roundViolations(round, 'giveBack', 'one')).toEqual([]);
  });

  it('is well when nothing is wrong with it', () => {
    expect(pathsOf({})).toEqual([]);
  });

  it('names every fault at once, each at its place', () => {
    const formula = {
      ...content().formula,
      weights: [
        { index: 'OVA', weight: '0.9' },
        { index: 'OVA', weight: 'a tenth' },
      ],
    };
    const figures = [
      { index: 'CPI', year: 2027, prognosis: '1', definitive: null },
      { index: 'OVA', year: 2026, prognosis: '4,18', definitive: '1' },
      { index: 'OVA', year: 2026, prognosis: '4', definitive: 'x' },
    ];
    const volumes = { 'BG-BASIS': '-1', ANDERS: '1' };
    expect(pathsOf({ startsOn: '2026-11-01', formula, figures, volumes })).toEqual([
      'startsOn',
      'formula/weights/1/index',
      'formula/weights/1/weight',
      'figures/0/index',
      'figures/1/prognosis',
      'figures/2/year',
      'figures/2/definitive',
      'volumes/BG-BASIS',
      'volumes/ANDERS',
    ]);
  });

  it('has weights that add up to 1', () => {
    const weights = [
      { index: 'OVA', weight: '0.9' },
      { index: 'PPC', weight: '0.2' },
    ];
    expect(pathsOf({ formula: { ...content().formula, weights } })).toEqual(['formula/weights']);
    expect(pathsOf({ formula: { ...content().formula, weights: [] }, figures: [] })).toEqual(['formula/weights']);
  });

  it('cannot be proposed while figures are lacking', () => {
    expect(incompleteViolations(content(), 2027)).toEqual([]);
    expect(incompleteViolations(content({ isFirstYear: false, figures: [] }), 2027)).toHaveLength(6);
  });
});
