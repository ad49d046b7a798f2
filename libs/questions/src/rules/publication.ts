import type { Violation } from '@openhuis/platform';
import { type AnonymityDoubt, anonymityDoubts, type Asker } from './anonymity.js';
import { type ItemNumber, referenceOf } from './numbering.js';

/** An item as it would be published. */
export interface DraftedItem {
  question: string;
  answer: string | null;
  /** Who asked the questions that it answers. */
  askers: readonly Asker[];
  /** The published item that it corrects, with the one that has replaced that already. */
  corrects: { id: string; number: ItemNumber; replacedBy: ItemNumber | null } | null;
}

/** What in an item may tell who asked: in its question and in its answer. */
export function doubtsOf({
  question,
  answer,
  askers,
}: Pick<DraftedItem, 'question' | 'answer' | 'askers'>): AnonymityDoubt[] {
  return anonymityDoubts(`${question}\n${answer ?? ''}`, askers);
}

/**
 * Everything that keeps drafts from being published as one note: an answer that is missing, an item that may tell who asked
 * (unless a person looked at it), and a correction of what has been replaced already. What prevails must be one item: the
 * newest of a chain.
 *
 * @returns violations with the path of the draft in the request, `drafts/0/…`
 */
export function publicationViolations(drafts: readonly DraftedItem[], despiteDoubts: boolean): Violation[] {
  const corrected = new Set<string>();
  return drafts.flatMap((draft, index): Violation[] => {
    const path = `drafts/${index}`;
    const found: Violation[] = [];
    if (draft.answer === null || draft.answer.trim() === '') found.push({ code: 'clarification-unanswered', path });
    const doubts = despiteDoubts ? [] : doubtsOf(draft);
    if (doubts.length > 0) found.push({ code: 'anonymity-doubt', path, details: { kinds: doubts } });
    if (draft.corrects !== null) {
      const { id, number, replacedBy } = draft.corrects;
      if (replacedBy !== null || corrected.has(id)) {
        found.push({
          code: 'clarification-replaced',
          path,
          details: {
            reference: referenceOf(number),
            ...(replacedBy !== null && { replacedBy: referenceOf(replacedBy) }),
          },
        });
      }
      corrected.add(id);
    }
    return found;
  });
}
