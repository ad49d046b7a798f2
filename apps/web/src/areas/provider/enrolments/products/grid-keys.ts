/** A box in the grid; row 0 and column 0 hold the boxes for all. */
export interface Place {
  row: number;
  column: number;
}

/**
 * Where a key leads, as in every grid (ARIA Authoring Practices): arrows to the neighbour, Home and End along the row, with
 * Ctrl to the first and last of all. Undefined for a key that is none of the grid's.
 *
 * @param size columns count the one for all and the one with the action of a row, which the head has not
 */
export function moved(
  { row, column }: Place,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  size: { rows: number; columns: number },
): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = ((): Place | undefined => {
    switch (key) {
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'Home':
        return ctrlKey ? { row: 1, column: 0 } : { row, column: row === 0 ? 1 : 0 };
      case 'End':
        return ctrlKey ? { row: last.row, column: last.column - 1 } : { row, column: last.column - 1 };
      default:
        return undefined;
    }
  })();
  if (to === undefined) return undefined;
  // The head has a box above each municipality alone.
  const first = to.row === 0 ? { column: 1, last: last.column - 1 } : { column: 0, last: last.column };
  const isInside = to.row >= 0 && to.row <= last.row && to.column >= first.column && to.column <= first.last;
  return isInside ? to : { row, column };
}
