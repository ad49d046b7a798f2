import DefaultSequencer from '@jest/test-sequencer';

/** Begins with the suites that take longest, also where no earlier run has told how long they take: one at the end would leave the other cores idle. */
export default class LongestFirst extends DefaultSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ path }) {
  // The first suite with a browser prepares the demo for all of them: the other core has something else to do meanwhile.
  if (path.includes('/browser/every-page-desk')) return 0;
  if (path.includes('/faults/')) return 1;
  if (path.includes('/browser/every-page')) return 2;
  return path.includes('/browser/') ? 3 : 4;
}
