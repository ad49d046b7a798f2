import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../../../api/client.js';
import { answerChange, saveDraft } from '../draft/save-draft.js';
import type { Enrolment } from '../enrolment.js';
import type { Answering } from './question-props.js';

/** The applicant answers a condition of its draft. */
export function useDraftAnswering(enrolment: Enrolment, code: string): Answering {
  const queryClient = useQueryClient();
  return {
    organisationId: enrolment.organisationId,
    path: `conditions/${code}`,
    save: (chosen, isAsBefore) =>
      saveDraft(
        queryClient,
        enrolment.id,
        answerChange(code, chosen, ({ conditions }) =>
          isAsBefore(conditions.find((each) => each.code === code)?.given ?? null),
        ),
      ),
  };
}

/**
 * The applicant answers a condition for a party that has no account here, with documents of its own wallet: in a draft, or
 * what a supplement asks of that party.
 */
export function usePartyAnswering(enrolment: Enrolment, partyId: string, conditionCode: string): Answering {
  const queryClient = useQueryClient();
  const place = enrolment.status === 'supplementAsked' ? 'prepared' : 'answers';
  const givenIn = (seen: Enrolment) =>
    seen.parties.find(({ id }) => id === partyId)?.[place].find((answer) => answer.conditionCode === conditionCode) ??
    null;
  return {
    organisationId: enrolment.organisationId,
    path: `parties/${partyId}/conditions/${conditionCode}`,
    save: ({ confirmed, text, evidence }, isAsBefore) =>
      saveDraft(queryClient, enrolment.id, {
        isAsBefore: (seen) => isAsBefore(givenIn(seen)),
        send: ({ id, version }) =>
          answered(
            api.PUT('/enrolments/{id}/parties/{partyId}/answers', {
              params: { path: { id, partyId } },
              body: { version, answers: [{ conditionCode, confirmed, text, evidenceId: evidence?.id }] },
            }),
          ),
        apply: (seen) => ({
          ...seen,
          parties: seen.parties.map((party) =>
            party.id === partyId
              ? {
                  ...party,
                  [place]: [
                    ...party[place].filter((answer) => answer.conditionCode !== conditionCode),
                    { conditionCode, confirmed: confirmed ?? false, text: text ?? null, evidence: evidence ?? null },
                  ],
                }
              : party,
          ),
        }),
      }),
  };
}
