import type { Procedure } from '../enrolment.js';
import type { Names } from '../names.js';
import { isChosen, type Lacking, type Line } from './chosen-lines.js';
import type { Declines } from './use-declines.js';

/** What the views of the choice share: what there is to choose, what is chosen, and what changes it. */
export interface Choice {
  products: Procedure['products'];
  municipalities: readonly string[];
  names: Names;
  lines: readonly Line[];
  /** What an open contract holds, or what waits to be added to it: it is not chosen again. */
  held: readonly Line[];
  /** The day whose prices are shown. */
  onDate: string;
  required: readonly Lacking[];
  encouraged: readonly Lacking[];
  /** Recommendations that were declined, each with its reason. */
  declines: Declines;
  mayEdit: boolean;
  choose: (lines: readonly Line[], chosen: boolean) => void;
  copy: (from: string, to: readonly string[]) => void;
  addCompanion: (lacking: Lacking) => void;
  /** All that is required, of all products. */
  addAllCompanions: () => void;
}

/** Of some lines: none, some or all chosen. */
export function shareOf(choice: Choice, lines: readonly Line[]): 'none' | 'some' | 'all' {
  const free = lines.filter((line) => !isChosen(choice.held, line));
  // Everything is held: there is nothing to choose.
  if (free.length === 0) return 'all';
  const chosen = free.filter((line) => isChosen(choice.lines, line)).length;
  if (chosen === 0) return 'none';
  return chosen === free.length ? 'all' : 'some';
}
