import DefaultSequencer from '@jest/test-sequencer';

/** Begins with the suites that take longest, also where no earlier run has told how long they take: one at the end would leave the other cores idle. */
export default class LongestFirst extends DefaultSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ path }) {
  if (path.includes('/browser/every-page')) return 0;
  return path.includes('/browser/') || path.includes('/faults/') ? 1 : 2;
}
