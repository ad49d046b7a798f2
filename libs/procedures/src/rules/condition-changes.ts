import type { Condition, ProcedureDefinition } from '../procedure-definition.js';
import { canonicalJson } from './canonical-json.js';

/** What became of a condition: 'text' is only its words; 'stricter' asks something that was not asked before. */
export type ConditionChangeKind = 'added' | 'removed' | 'stricter' | 'eased' | 'text';

/** A condition that differs between two versions, by its code. */
export interface ConditionChange {
  code: string;
  change: ConditionChangeKind;
  before?: Condition;
  after?: Condition;
}

/** The conditions that differ, in the order of the next version, with those that are gone behind them. */
export function conditionChanges(current: readonly Condition[], next: readonly Condition[]): ConditionChange[] {
  const before = new Map(current.map((condition) => [condition.code, condition]));
  const codes = new Set(next.map(({ code }) => code));
  return [
    ...next.flatMap((after): ConditionChange[] => {
      const earlier = before.get(after.code);
      if (earlier === undefined) return [{ code: after.code, change: 'added', after }];
      const change = changeOf(earlier, after);
      return change === null ? [] : [{ code: after.code, change, before: earlier, after }];
    }),
    ...current
      .filter(({ code }) => !codes.has(code))
      .map((earlier): ConditionChange => ({ code: earlier.code, change: 'removed', before: earlier })),
  ];
}

/** Whether a document that somebody gave already must be looked at again: its age or expiry date is judged more strictly. */
export function asksNewerEvidence({ before, after }: ConditionChange): boolean {
  const [old, now] = [before?.evidence, after?.evidence];
  if (old === undefined || now === undefined || old.kind !== now.kind) return false;
  return (
    shorter(old.maximumAgeMonths, now.maximumAgeMonths) ||
    shorter(old.validityMonths, now.validityMonths) ||
    (now.expires && !old.expires)
  );
}

/** What whoever prepares an enrolment has to do with. */
const enrollingParts = ['entry', 'municipalities', 'conditions', 'products', 'bundleRules'] as const;

/** Whether a change from one version to the next concerns who has a draft: they are told of it. */
export function concernsDrafts(current: ProcedureDefinition, next: ProcedureDefinition): boolean {
  return enrollingParts.some((part) => canonicalJson(current[part]) !== canonicalJson(next[part]));
}

/** What a condition asks, without its words. */
function asked(condition: Condition): object {
  return { ...condition, title: undefined, text: undefined, source: undefined };
}

function changeOf(before: Condition, after: Condition): ConditionChangeKind | null {
  if (canonicalJson(before) === canonicalJson(after)) return null;
  if (canonicalJson(asked(before)) === canonicalJson(asked(after))) return 'text';
  return isEased(before, after) ? 'eased' : 'stricter';
}

/** Whatever is not known to ask less is taken to ask more: nobody is surprised by a condition that was called easier. */
function isEased(before: Condition, after: Condition): boolean {
  const [old, now] = [before.evidence, after.evidence];
  if (old === undefined || now === undefined) return false;
  const withoutLimits = (condition: Condition, evidence: object) => ({ ...asked(condition), evidence });
  const { maximumAgeMonths, validityMonths, atSubmission, expires, ...rest } = old;
  const { maximumAgeMonths: age, validityMonths: validity, atSubmission: at, expires: watched, ...others } = now;
  return (
    canonicalJson(withoutLimits(before, rest)) === canonicalJson(withoutLimits(after, others)) &&
    !shorter(maximumAgeMonths, age) &&
    !shorter(validityMonths, validity) &&
    !(at && !atSubmission) &&
    !(watched && !expires)
  );
}

/** Whether a limit in months became tighter; absent: no limit. */
function shorter(before: number | undefined, after: number | undefined): boolean {
  return after !== undefined && after < (before ?? Infinity);
}
