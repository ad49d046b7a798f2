import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../../api/client.js';
import { saveDraft } from '../draft/save-draft.js';
import { useAutosave } from '../draft/use-autosave.js';
import type { Enrolment } from '../enrolment.js';

export type Declined = Enrolment['declined'][number];

/** The recommended companions that are declined, which save themselves; changed by replacing them. */
export interface Declines {
  declined: readonly Declined[];
  decline: (one: Declined) => void;
  /** Takes a decline back. */
  undo: (one: Pick<Declined, 'product' | 'companion'>) => void;
  /** A colleague changed them meanwhile: what they stored can be taken. */
  takeTheirs: (() => void) | undefined;
}

const textOf = (declined: readonly Declined[]): string =>
  JSON.stringify(
    declined
      .map(({ product, companion, reason }) => ({ product, companion, reason }))
      .toSorted((one, other) => (one.product + one.companion < other.product + other.companion ? -1 : 1)),
  );

/** Whether two declines are of the same companion. */
export function isSameCompanion(
  one: Pick<Declined, 'product' | 'companion'>,
  other: Pick<Declined, 'product' | 'companion'>,
): boolean {
  return one.product === other.product && one.companion === other.companion;
}

export function useDeclines(enrolment: Enrolment): Declines {
  const queryClient = useQueryClient();
  const saved = useAutosave(
    textOf(enrolment.declined),
    (text, base) =>
      saveDraft(queryClient, enrolment.id, {
        isAsBefore: (seen) => textOf(seen.declined) === base,
        send: ({ id, version }) =>
          answered(
            api.PUT('/enrolments/{id}/companion-declines', {
              params: { path: { id } },
              body: { version, declines: JSON.parse(text) as Declined[] },
            }),
          ),
        apply: (seen) => ({ ...seen, declined: JSON.parse(text) as Declined[] }),
      }),
    0,
  );
  const declined = JSON.parse(saved.value) as Declined[];
  const { theirs } = saved;
  return {
    declined,
    decline: (one) => saved.set(textOf([...declined.filter((each) => !isSameCompanion(each, one)), one])),
    undo: (one) => saved.set(textOf(declined.filter((each) => !isSameCompanion(each, one)))),
    takeTheirs: theirs === undefined ? undefined : () => saved.choose(theirs),
  };
}
