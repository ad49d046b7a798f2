/** A piece of two texts laid beside each other: in both, only in the later one, or only in the earlier one. */
export interface TextPiece {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/** Two texts that differ in more words than this are told whole, as one deletion and one insertion: so many single changes nobody reads. */
const MOST_STEPS = 1200;

/**
 * What was inserted into a text and what was deleted from it, word by word. The pieces that are not inserted make the
 * earlier text, those that are not deleted the later one, to the character. Where words were replaced the deletion comes
 * first; words between two changes that hold nothing to read (a space, a comma) go with them.
 */
export function wordChanges(before: string, after: string): TextPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [earlier, later] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < earlier.length && start < later.length && earlier[start] === later[start]) start += 1;
  let end = 0;
  while (
    end < earlier.length - start &&
    end < later.length - start &&
    earlier[earlier.length - 1 - end] === later[later.length - 1 - end]
  ) {
    end += 1;
  }
  const steps = [
    ...earlier.slice(0, start).map((text): TextPiece => ({ kind: 'same', text })),
    ...shortestSteps(earlier.slice(start, earlier.length - end), later.slice(start, later.length - end)),
    ...earlier.slice(earlier.length - end).map((text): TextPiece => ({ kind: 'same', text })),
  ];
  return readable(steps);
}

/** Words, runs of white space, and each other sign by itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/**
 * The fewest deletions and insertions that lead from one list of words to the other (Myers, "An O(ND) difference algorithm",
 * 1986): `reached[k]` is how far into the earlier list one comes on diagonal k with so many steps.
 */
function shortestSteps(earlier: readonly string[], later: readonly string[]): TextPiece[] {
  const most = Math.min(earlier.length + later.length, MOST_STEPS);
  const reached = new Diagonals(most);
  const trail: Diagonals[] = [];
  for (let steps = 0; steps <= most; steps += 1) {
    trail.push(reached.upTo(steps));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = firstOn(reached, diagonal, steps);
      while (x < earlier.length && x - diagonal < later.length && earlier[x] === later[x - diagonal]) x += 1;
      reached.set(diagonal, x);
      if (x >= earlier.length && x - diagonal >= later.length) return walkBack(earlier, later, trail);
    }
  }
  return [
    ...earlier.map((text): TextPiece => ({ kind: 'deleted', text })),
    ...later.map((text): TextPiece => ({ kind: 'inserted', text })),
  ];
}

/** A number for each diagonal from -most - 1 to most + 1: a million of them are made for two long texts. */
class Diagonals {
  constructor(
    private readonly most: number,
    private readonly numbers = new Int32Array(2 * most + 3),
  ) {}

  get(diagonal: number): number {
    return this.numbers[diagonal + this.most + 1] ?? 0;
  }

  set(diagonal: number, value: number): void {
    this.numbers[diagonal + this.most + 1] = value;
  }

  /** A copy of the middle, as far as so many steps look. */
  upTo(steps: number): Diagonals {
    const middle = this.most + 1;
    return new Diagonals(steps, this.numbers.slice(middle - steps - 1, middle + steps + 2));
  }
}

/** Where a diagonal begins after one more step: from below by an insertion, from the left by a deletion. */
function firstOn(reached: Diagonals, diagonal: number, steps: number): number {
  return isInsertion(reached, diagonal, steps) ? reached.get(diagonal + 1) : reached.get(diagonal - 1) + 1;
}

function isInsertion(reached: Diagonals, diagonal: number, steps: number): boolean {
  return diagonal === -steps || (diagonal !== steps && reached.get(diagonal - 1) < reached.get(diagonal + 1));
}

/** From the end back to the beginning, by the furthest points that each number of steps had reached. */
function walkBack(earlier: readonly string[], later: readonly string[], trail: readonly Diagonals[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [x, y] = [earlier.length, later.length];
  for (const [steps, reached] of [...trail.entries()].toReversed()) {
    const diagonal = x - y;
    const inserts = isInsertion(reached, diagonal, steps);
    const from = inserts ? diagonal + 1 : diagonal - 1;
    const fromX = steps === 0 ? 0 : reached.get(from);
    const fromY = steps === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pieces.push({ kind: 'same', text: earlier[x] ?? '' });
    }
    if (steps === 0) break;
    if (inserts) pieces.push({ kind: 'inserted', text: later[fromY] ?? '' });
    else pieces.push({ kind: 'deleted', text: earlier[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return pieces.toReversed();
}

/** Changes that only a space or a sign keeps apart become one: first what went, then what came. */
function readable(steps: readonly TextPiece[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [deleted, inserted, between] = ['', '', ''];
  const close = (): void => {
    if (deleted !== '') pieces.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') pieces.push({ kind: 'inserted', text: inserted });
    if (between !== '') pushSame(pieces, between);
    [deleted, inserted, between] = ['', '', ''];
  };
  for (const { kind, text } of steps) {
    if (kind === 'same') {
      if (deleted === '' && inserted === '') pushSame(pieces, text);
      else if (/[\p{L}\p{N}\n]/u.test(text)) {
        between += text;
        close();
      } else between += text;
      continue;
    }
    deleted += between;
    inserted += between;
    between = '';
    if (kind === 'deleted') deleted += text;
    else inserted += text;
  }
  close();
  return slidBehindSigns(pieces);
}

/** A sentence that was put in or taken out begins behind the full stop of the one before and ends with its own. */
function slidBehindSigns(pieces: TextPiece[]): TextPiece[] {
  pieces.forEach((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (piece.kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') return;
    const sign = piece.text.slice(0, 1);
    if (!/[.,;:!?]/.test(sign) || !after.text.startsWith(sign)) return;
    before.text += sign;
    piece.text = piece.text.slice(1) + sign;
    after.text = after.text.slice(1);
  });
  return pieces.filter(({ text }) => text !== '');
}

function pushSame(pieces: TextPiece[], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === 'same') last.text += text;
  else pieces.push({ kind: 'same', text });
}
