import { ApiProblem, type Answer } from '../../../../api/client.js';

export type Policy = Answer<'NoticePolicyAnswer'>;
export type Step = Policy['steps'][number];
export type Role = Step['recipients'][number];
export type Unit = 'months' | 'weeks' | 'days';
export const units: readonly Unit[] = ['months', 'weeks', 'days'];

/** A subject, and paragraphs with an empty line between them, as they are typed. */
export interface TypedText {
  subject: string;
  body: string;
}
export type TypedTexts = Record<'nl' | 'en', TypedText>;

/** A step while somebody works on it; numbers are what was typed. */
export interface EditedStep {
  step: Step;
  isOn: boolean;
  /** 'atOnce', or a direction and an anchor: 'before dueOn', 'after dayAfter'. */
  moment: string;
  span: Record<Unit, string>;
  recipients: readonly Role[];
  /** Null: the words of the house. */
  texts: TypedTexts | null;
}

export const moments = ['atOnce', 'before dueOn', 'before dayAfter', 'after dueOn', 'after dayAfter'] as const;

/** All steps of a policy, those that are switched off behind the others of their date. */
export function editedSteps(policy: Policy): EditedStep[] {
  return [
    ...policy.steps.map((step) => editedStep(step, true)),
    ...policy.switchedOff.map((step) => editedStep(step, false)),
  ];
}

function editedStep(step: Step, isOn: boolean): EditedStep {
  const { when, recipients, hasOwnTexts } = step;
  const typed = (unit: Unit): string => (when[unit] === 0 ? '' : String(when[unit]));
  return {
    step,
    isOn,
    moment: when.anchor === null ? when.moment : `${when.moment} ${when.anchor}`,
    span: { months: typed('months'), weeks: typed('weeks'), days: typed('days') },
    recipients,
    texts: hasOwnTexts ? typedTexts(step) : null,
  };
}

/** The texts by which a step is sent, to begin with one's own. */
export function typedTexts({ texts: { nl, en } }: Step): TypedTexts {
  return {
    nl: { subject: nl.subject, body: nl.lines.join('\n\n') },
    en: { subject: en.subject, body: en.lines.join('\n\n') },
  };
}

/** One more step about the same date as another: off its words and people, to be moved. */
export function anotherStep(like: EditedStep, taken: readonly EditedStep[]): EditedStep {
  const names = new Set(taken.map(({ step }) => step.step));
  let number = 1;
  while (names.has(`${like.step.deadline}-extra-${number}`)) number += 1;
  const step = { ...like.step, step: `${like.step.deadline}-extra-${number}`, inCalendar: false };
  return { ...like, step, isOn: true };
}

/** The steps that are on, as the api takes them. */
export function bodyOf(steps: readonly EditedStep[]): Answer<'NoticeStepBody'>[] {
  return steps.filter(({ isOn }) => isOn).map(stepBody);
}

/** One step as the api takes it; what is typed and is no number goes as it is, for the api to name. */
export function stepBody({ step, moment, span, recipients, texts }: EditedStep): Answer<'NoticeStepBody'> {
  const [word, anchor] = moment.split(' ');
  const typed = units.flatMap((unit): [Unit, number | string][] => {
    const text = span[unit].trim();
    return text === '' ? [] : [[unit, /^\d{1,9}$/.test(text) ? Number(text) : text]];
  });
  const when =
    anchor === undefined ? { moment: word } : { moment: word, anchor, ...Object.fromEntries<number | string>(typed) };
  return {
    step: step.step,
    deadline: step.deadline,
    when: when as Answer<'NoticeMomentBody'>,
    usefulFor: step.usefulFor,
    recipients: [...recipients],
    text: step.text,
    inCalendar: step.inCalendar,
    texts: texts === null ? null : { nl: textBody(texts.nl), en: textBody(texts.en) },
  };
}

function textBody({ subject, body }: TypedText): { subject: string; lines: string[] } {
  const lines = body.split(/\n\s*\n/).map((line) => line.trim().replaceAll(/\s*\n\s*/g, ' '));
  return { subject: subject.trim(), lines: lines.filter((line) => line !== '') };
}

/** The names of the steps in which two differ. */
export function differing(mine: readonly EditedStep[], theirs: readonly EditedStep[]): EditedStep[] {
  const written = (steps: readonly EditedStep[]): Map<string, string> =>
    new Map(bodyOf(steps).map((body) => [body.step, JSON.stringify(body)]));
  const [here, there] = [written(mine), written(theirs)];
  const seen = new Set<string>();
  return [...mine, ...theirs].filter(({ step: { step } }) => {
    if (seen.has(step) || here.get(step) === there.get(step)) return false;
    seen.add(step);
    return true;
  });
}

/** Groups of steps about the same kind of date, in the order in which the policy first names them. */
export function groupsOf(steps: readonly EditedStep[]): [Step['deadline'], EditedStep[]][] {
  const groups = new Map<Step['deadline'], EditedStep[]>();
  for (const edited of steps) groups.set(edited.step.deadline, [...(groups.get(edited.step.deadline) ?? []), edited]);
  return [...groups];
}

/**
 * Faults by the name of the step instead of its place in what was sent: the place changes when a step is switched off. A
 * paragraph is part of the field in which all of them stand.
 *
 * @param sent the names of the steps, in the order in which they went
 */
export function faultsByStep(problem: ApiProblem, sent: readonly string[]): ApiProblem {
  const violations = problem.violations.map((violation) => {
    const deadline = violation.details?.['deadline'];
    if (violation.code === 'notice-step-missing' && typeof deadline === 'string') {
      return { ...violation, path: `dates/${deadline}` };
    }
    if (violation.path === undefined) return violation;
    const path = violation.path
      .replace(/^steps\/(\d+)/, (whole, place: string) => `steps/${sent[Number(place)] ?? whole}`)
      .replace(/^dueOn$/, `steps/${sent[0] ?? ''}/dueOn`)
      .replace(/^step\//, `steps/${sent[0] ?? ''}/`)
      .replace(/\/lines\/\d+$/, '/lines');
    return { ...violation, path };
  });
  return new ApiProblem(problem.status, problem.code, violations, problem.reference);
}
