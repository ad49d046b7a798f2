import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Answer, answered, api } from '../../../api/client.js';
import { asProblem } from '../../../components/states.js';
import type { Answering } from '../enrolments/questions/question-props.js';

export type ConsortiumPart = Answer<'ConsortiumPartAnswer'>;

/** The part that one's own organisation has in the enrolment of another. */
export function partQuery(id: string) {
  return queryOptions({
    queryKey: ['consortium-parts', id],
    queryFn: ({ signal }): Promise<ConsortiumPart> =>
      answered(api.GET('/consortium-parts/{id}', { params: { path: { id } }, signal })),
  });
}

/** More often nobody changes the same part at the same moment. */
const ROUNDS = 5;

/** A member answers a condition of its own part, with its own documents. */
export function useOwnAnswering(part: ConsortiumPart, conditionCode: string): Answering {
  const queryClient = useQueryClient();
  const query = partQuery(part.id);
  const givenIn = (seen: ConsortiumPart) => seen.conditions.find(({ code }) => code === conditionCode)?.given ?? null;
  return {
    organisationId: part.organisationId,
    path: `conditions/${conditionCode}`,
    save: async ({ confirmed, text, evidence }, isAsBefore) => {
      try {
        for (let round = 1; ; round += 1) {
          const seen = await queryClient.query({ ...query, staleTime: 'static' });
          if (!isAsBefore(givenIn(seen))) return { kind: 'conflict' };
          try {
            const { version } = await answered(
              api.PUT('/consortium-parts/{id}/answers', {
                params: { path: { id: part.id } },
                body: {
                  version: seen.version,
                  answers: [{ conditionCode, confirmed, text, evidenceId: evidence?.id }],
                },
              }),
            );
            const given = {
              conditionCode,
              confirmed: confirmed ?? false,
              text: text ?? null,
              evidence: evidence ?? null,
            };
            queryClient.setQueryData(query.queryKey, (now) => ({
              ...(now ?? seen),
              version,
              conditions: (now ?? seen).conditions.map((each) =>
                each.code === conditionCode ? { ...each, given } : each,
              ),
            }));
            void queryClient.invalidateQueries({ queryKey: ['consortium-parts'] });
            return { kind: 'saved' };
          } catch (thrown) {
            // A colleague changed something else of the part: it goes out again with the new version.
            if (asProblem(thrown).code !== 'stale-version' || round === ROUNDS) throw thrown;
            await queryClient.query({ ...query, staleTime: 0 });
          }
        }
      } catch (thrown) {
        return { kind: 'failed', problem: asProblem(thrown) };
      }
    },
  };
}
