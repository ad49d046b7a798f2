import type { QueryClient } from '@tanstack/react-query';
import { type Answer, answered, api, type ApiProblem } from '../../../../api/client.js';
import { asProblem } from '../../../../components/states.js';
import { type Enrolment, enrolmentQuery } from '../enrolment.js';

/** What became of a change to a draft. `conflict`: a colleague changed the same thing, and what they wrote is in the cache. */
export type Saved = { kind: 'saved' } | { kind: 'conflict' } | { kind: 'failed'; problem: ApiProblem };

/** A change to one part of a draft. */
export interface DraftChange {
  /** Whether what is stored is still that from which this change started. */
  isAsBefore: (enrolment: Enrolment) => boolean;
  send: (enrolment: Enrolment) => Promise<Answer<'EnrolmentStateAnswer'>>;
  /** The draft with the change in it. */
  apply: (enrolment: Enrolment) => Enrolment;
}

/** Changes go out one after another: each names the version that the one before led to. */
let turn: Promise<unknown> = Promise.resolve();

/** More often nobody changes the same draft at the same moment. */
const ROUNDS = 5;

/**
 * Saves a change to a draft. What a colleague changed elsewhere in the same draft is no obstacle: the draft is read again,
 * and where this part is still as it was, the change goes out with the new version.
 */
export function saveDraft(queryClient: QueryClient, id: string, change: DraftChange): Promise<Saved> {
  const mine = turn.then(() => attempt(queryClient, id, change));
  turn = mine;
  return mine;
}

async function attempt(queryClient: QueryClient, id: string, change: DraftChange): Promise<Saved> {
  const query = enrolmentQuery(id);
  try {
    for (let round = 1; ; round += 1) {
      const seen = await queryClient.query({ ...query, staleTime: 'static' });
      if (!change.isAsBefore(seen)) return { kind: 'conflict' };
      try {
        const { version, status } = await change.send(seen);
        queryClient.setQueryData(query.queryKey, (now) => ({ ...change.apply(now ?? seen), version, status }));
        // What is still missing is for the api to say.
        void queryClient.invalidateQueries({ queryKey: ['enrolments'] });
        return { kind: 'saved' };
      } catch (thrown) {
        if (asProblem(thrown).code !== 'stale-version' || round === ROUNDS) throw thrown;
        await queryClient.query({ ...query, staleTime: 0 });
      }
    }
  } catch (thrown) {
    return { kind: 'failed', problem: asProblem(thrown) };
  }
}

/** What one condition is answered with; what is left out is emptied. */
export interface ChosenAnswer {
  confirmed?: boolean;
  text?: string;
  evidence?: NonNullable<NonNullable<Enrolment['conditions'][number]['given']>['evidence']>;
}

/** The answer to one condition, as the api takes it and as the draft then has it. */
export function answerChange(
  conditionCode: string,
  { confirmed, text, evidence }: ChosenAnswer,
  isAsBefore: DraftChange['isAsBefore'],
): DraftChange {
  return {
    isAsBefore,
    send: ({ id, version }) =>
      answered(
        api.PUT('/enrolments/{id}/answers', {
          params: { path: { id } },
          body: { version, answers: [{ conditionCode, confirmed, text, evidenceId: evidence?.id }] },
        }),
      ),
    apply: (enrolment) => ({
      ...enrolment,
      conditions: enrolment.conditions.map((condition) =>
        condition.code === conditionCode
          ? {
              ...condition,
              given: { conditionCode, confirmed: confirmed ?? false, text: text ?? null, evidence: evidence ?? null },
            }
          : condition,
      ),
    }),
  };
}
