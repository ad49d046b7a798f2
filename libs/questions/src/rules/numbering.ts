/** The place of an item in the notes of its procedure: the second item of note 1 is {note: 1, item: 2}, "1.2". */
export interface ItemNumber {
  note: number;
  item: number;
}

/** How an item is cited: '1.2'. */
export const referenceOf = ({ note, item }: ItemNumber): string => `${note}.${item}`;

/** Reads a reference as people write it ('1.2', ' 1.2 '); undefined for anything else. */
export function readReference(text: string): ItemNumber | undefined {
  const [, note, item] = /^\s*([1-9]\d{0,8})\.([1-9]\d{0,8})\s*$/.exec(text) ?? [];
  return note === undefined || item === undefined ? undefined : { note: Number(note), item: Number(item) };
}

/**
 * Numbers the items of the next note in the order in which they were chosen. Numbers are never used twice and never
 * skipped, so that a reader sees that nothing is missing.
 *
 * @param lastNote the number of the newest note; 0 where there is none
 */
export function numbered<Item>(lastNote: number, items: readonly Item[]): (ItemNumber & { of: Item })[] {
  return items.map((of, index) => ({ note: lastNote + 1, item: index + 1, of }));
}
