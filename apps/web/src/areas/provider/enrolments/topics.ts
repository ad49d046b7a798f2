import { asksApplicant, deliverersOf } from '../../../../../../libs/enrolments/src/rules/parties.js';
import { asksAtSubmission } from '../../../../../../libs/enrolments/src/rules/completeness.js';
import type { Enrolment, ConditionState } from './enrolment.js';

/** The topics of the questions, in their order; each is a page. The last part of its address. */
export const topics = ['exclusion-grounds', 'suitability', 'execution'] as const;
export type Topic = (typeof topics)[number];

const kindOf = {
  'exclusion-grounds': 'exclusionGround',
  suitability: 'suitability',
  execution: 'execution',
} as const satisfies Record<Topic, ConditionState['kind']>;

/** A part of an enrolment that has a page of its own. */
export type Part = 'parties' | 'products' | Topic;

export type MissingPart = Enrolment['missingParts'][number];

export function isTopic(text: string): text is Topic {
  return (topics as readonly string[]).includes(text);
}

export function topicOf(condition: Pick<ConditionState, 'kind'>): Topic {
  return topics.find((topic) => kindOf[topic] === condition.kind) ?? 'execution';
}

export function conditionsOf<Condition extends Pick<ConditionState, 'kind'>>(
  conditions: readonly Condition[],
  topic: Topic,
): Condition[] {
  return conditions.filter(({ kind }) => kind === kindOf[topic]);
}

/** The parts that this procedure has, in the order in which one fills them in. */
export function partsOf({ conditions }: Pick<Enrolment, 'conditions'>): Part[] {
  return ['parties', 'products', ...topics.filter((topic) => conditionsOf(conditions, topic).length > 0)];
}

/** The part after this one; undefined after the last. */
export function partAfter(enrolment: Pick<Enrolment, 'conditions'>, part: Part): Part | undefined {
  const parts = partsOf(enrolment);
  return parts[parts.indexOf(part) + 1];
}

/** To which part a fault belongs; undefined for what no part can mend, such as a window that is closed. */
export function partOfFault(
  { path = '' }: MissingPart,
  { conditions }: Pick<Enrolment, 'conditions'>,
): Part | undefined {
  if (path.startsWith('lines')) return 'products';
  const code = /(?:^|\/)conditions\/(.+)$/.exec(path)?.[1];
  if (code === undefined && (path === 'form' || path.startsWith('parties'))) return 'parties';
  const condition = conditions.find((each) => each.code === code);
  return condition === undefined ? undefined : topicOf(condition);
}

/** How far a part is: who enrols and the products count as one each, as in the progress that the api tells. */
export function progressOf(enrolment: Enrolment, part: Part): { complete: number; total: number } {
  const faults = enrolment.missingParts.filter((fault) => partOfFault(fault, enrolment) === part);
  if (part === 'products' || part === 'parties') return { complete: faults.length === 0 ? 1 : 0, total: 1 };
  const asked = conditionsOf(enrolment.conditions, part)
    .filter(asksAtSubmission)
    .flatMap((condition) => [
      ...(asksApplicant(condition) ? [`conditions/${condition.code}`] : []),
      ...deliverersOf(condition, enrolment.parties).map(({ id }) => `parties/${id}/conditions/${condition.code}`),
    ]);
  const open = asked.filter((path) => faults.some((fault) => fault.path === path));
  return { complete: asked.length - open.length, total: asked.length };
}
