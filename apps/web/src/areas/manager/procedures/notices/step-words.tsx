import type { IntlShape } from 'react-intl';
import { noticeWord } from '../../../../components/notice-words/notice-words.js';
import { type EditedStep, units } from './edited-steps.js';

/** When a step goes: "4 weken vóór de datum", "op de datum zelf", "zodra de datum geldt". */
export function momentWords(intl: IntlShape, { moment, span }: Pick<EditedStep, 'moment' | 'span'>): string {
  if (moment === 'atOnce') return intl.formatMessage({ id: 'procedureNotices.atOnce' });
  const [direction = '', anchor = ''] = moment.split(' ');
  const parts = units
    .filter((unit) => !/^0*$/.test(span[unit].trim()))
    .map((unit) => {
      const typed = span[unit].trim();
      // What is no number is shown as it was typed, until the api names it.
      if (!/^\d{1,9}$/.test(typed)) return typed;
      return intl.formatMessage({ id: `procedureNotices.${unit}.count` }, { count: Number(typed) });
    });
  return intl.formatMessage(
    { id: 'procedureNotices.distance' },
    { size: parts.length === 0 ? 'none' : 'some', span: intl.formatList(parts), direction, anchor },
  );
}

/** Whom a step is for. */
export function recipientWords(intl: IntlShape, { recipients }: Pick<EditedStep, 'recipients'>): string {
  return recipients.length === 0
    ? intl.formatMessage({ id: 'procedureNotices.nobody' })
    : intl.formatList(recipients.map((role) => noticeWord(intl, 'role', role)));
}

/** A step in a few words, as the list of faults names it: "Laatste dag van het contract, 6 maanden vóór de datum". */
export function stepWords(intl: IntlShape, edited: EditedStep): string {
  return `${noticeWord(intl, 'date', edited.step.deadline)}, ${momentWords(intl, edited)}`;
}

/** The names of the fields of all steps, by their paths, for the list of faults. */
export function fieldNames(intl: IntlShape, steps: readonly EditedStep[]): Record<string, string> {
  const fields = [
    'when/moment',
    ...units.map((unit) => `when/${unit}`),
    'recipients',
    'texts/nl/subject',
    'texts/nl/lines',
    'texts/en/subject',
    'texts/en/lines',
  ];
  return Object.fromEntries(
    steps.flatMap((edited) => [
      [`dates/${edited.step.deadline}`, noticeWord(intl, 'date', edited.step.deadline)],
      ...fields.map((field) => [
        `steps/${edited.step.step}/${field}`,
        `${stepWords(intl, edited)}: ${intl.formatMessage({ id: `procedureNotices.field.${field.replaceAll('/', '-')}` })}`,
      ]),
    ]),
  ) as Record<string, string>;
}
