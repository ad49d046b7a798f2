import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../../api/client.js';
import { saveDraft } from '../draft/save-draft.js';
import { type Autosaved, useAutosave } from '../draft/use-autosave.js';
import type { Enrolment } from '../enrolment.js';
import { type Stated, statedOf, statedText } from './stated-parties.js';

/** Who enrols, which saves itself; `change` replaces it as a whole. */
export function useStatedParties(enrolment: Enrolment): {
  stated: Stated;
  saved: Autosaved<string>;
  change: (next: Stated) => void;
} {
  const queryClient = useQueryClient();
  const saved = useAutosave(
    statedText(enrolment),
    (text, base) =>
      saveDraft(queryClient, enrolment.id, {
        isAsBefore: (seen) => statedText(seen) === base,
        send: ({ id, version }) =>
          answered(
            api.PUT('/enrolments/{id}/parties', { params: { path: { id } }, body: { version, ...statedOf(text) } }),
          ),
        // Whether a party is in the system, only the api knows: until it is read again a new one stands without.
        apply: (seen) => {
          const { form, parties } = statedOf(text);
          return {
            ...seen,
            form,
            parties: parties.map((party) => ({
              ...(seen.parties.find(({ kvkNumber, role }) => kvkNumber === party.kvkNumber && role === party.role) ?? {
                id: '',
                speaks: 'throughLead' as const,
                invited: false,
                version: 1,
                confirmation: null,
                answers: [],
                prepared: [],
              }),
              ...party,
            })),
          };
        },
      }),
    0,
  );
  return { stated: statedOf(saved.value), saved, change: (next) => saved.set(statedText(next)) };
}
