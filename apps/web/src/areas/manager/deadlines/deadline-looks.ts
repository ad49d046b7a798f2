import type { Answer } from '../../../api/client.js';
import type { DayParts, PartTone } from '../../../components/month/day-parts.js';

type DeadlineDay = Answer<'DeadlineDayAnswer'>;
export type DeadlineKind = DeadlineDay['kind'];

/** The kinds in the order of a contract's life, with how they look: what cannot be put right afterwards stands out. */
export const looks: readonly (readonly [DeadlineKind, PartTone, string])[] = [
  ['extension-decision', 'warning', '!'],
  ['extension-round', 'info', '■'],
  ['option-lapse', 'warning', '!'],
  ['extension-approval', 'warning', '!'],
  ['extension-answer', 'warning', '!'],
  ['offer-validity', 'warning', '!'],
  ['decision-promise', 'warning', '!'],
  ['complaint-answer', 'warning', '!'],
  ['supplement', 'info', '■'],
  ['remedy-term', 'info', '■'],
  ['dialogue-table', 'info', '▶'],
  ['dialogue-table-cancelled', 'quiet', '·'],
  ['dialogue-minutes', 'quiet', '·'],
  ['proposal-submitted', 'info', '■'],
  ['proposal-answered', 'quiet', '·'],
  ['evidence-check', 'info', '■'],
  ['window-closing', 'info', '■'],
  ['publication-effective', 'info', '▶'],
  ['signature', 'info', '✎'],
  ['signature-again', 'warning', '!'],
  ['addendum-validity', 'warning', '!'],
  ['addendum-signature', 'info', '✎'],
  ['contract-start', 'positive', '▶'],
  ['contract-end', 'negative', '◼'],
  ['lines-end', 'negative', '◧'],
  ['client-transfer', 'info', '■'],
  ['evidence-expiry', 'quiet', '◌'],
  ['decision-taken', 'quiet', '·'],
  ['enrolment-received', 'quiet', '·'],
  ['clarification', 'quiet', '·'],
  ['conditions-changed', 'quiet', '·'],
  ['not-processed', 'quiet', '·'],
  ['refusal-intended', 'quiet', '·'],
  ['complaint-answered', 'quiet', '·'],
  ['refusal-reconsidered', 'quiet', '·'],
  ['refusal-suspended', 'quiet', '·'],
  ['supplement-received', 'quiet', '·'],
  ['renewal-refused', 'quiet', '·'],
  ['extension-answered', 'quiet', '·'],
  ['extension-receipt', 'quiet', '·'],
  ['extension-reminder', 'quiet', '·'],
  ['contract-lapsed', 'quiet', '·'],
  ['contract-withdrawn', 'quiet', '·'],
  ['contract-declined', 'quiet', '·'],
  ['addendum-ended', 'quiet', '·'],
  ['amendment-answer', 'warning', '!'],
  ['amendment-last-term', 'warning', '!'],
  ['amendment-responses', 'info', '■'],
  ['amendment-last-terms', 'info', '■'],
  ['amendment-takes-effect', 'info', '▶'],
  ['amendment-run-off', 'info', '■'],
  ['amendment-effective', 'quiet', '·'],
  ['amendment-consequence', 'quiet', '·'],
  ['amendment-answered', 'quiet', '·'],
  ['amendment-reminder', 'quiet', '·'],
  ['amendment-withdrawn', 'quiet', '·'],
  ['indexation-published', 'quiet', '·'],
  ['end-approval', 'warning', '!'],
  ['end-answer', 'warning', '!'],
  ['end-recorded', 'quiet', '·'],
  ['end-dropped', 'quiet', '·'],
  ['transfer-report', 'info', '■'],
  ['settlement', 'info', '■'],
  ['retention-end', 'quiet', '◌'],
  ['intake-stop-request', 'warning', '!'],
  ['intake-stop-start', 'info', '▶'],
  ['intake-stop-end', 'info', '■'],
  ['intake-stop-decided', 'quiet', '·'],
  ['measure-hearing', 'warning', '!'],
  ['measure-decided', 'quiet', '·'],
  ['measure-date', 'info', '■'],
  ['party-change-check', 'warning', '!'],
  ['party-change', 'info', '▶'],
];

export const isKind = (value: string | undefined): value is DeadlineKind => looks.some(([kind]) => kind === value);

/** By day how many dates of which kind, what cannot be put right afterwards first. */
export function partsOf(lines: readonly DeadlineDay[], word: (kind: DeadlineKind) => string): DayParts {
  const days = new Map<string, DeadlineDay[]>();
  for (const line of lines) days.set(line.onDate, [...(days.get(line.onDate) ?? []), line]);
  return new Map(
    [...days].map(([date, ofDay]) => [
      date,
      looks.flatMap(([kind, tone, sign]) => {
        const line = ofDay.find((one) => one.kind === kind);
        return line === undefined ? [] : [{ key: kind, count: line.deadlines, word: word(kind), tone, sign }];
      }),
    ]),
  );
}
