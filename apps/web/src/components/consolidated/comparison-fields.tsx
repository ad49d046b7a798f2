import { isCalendarDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { shortDate } from '../../i18n/dates.js';
import { WordChanges } from '../word-changes/word-changes.js';
import { euros, unitOf } from './consolidated-annexes.js';
import type { PartComparison } from './consolidated-queries.js';

type Field = PartComparison['fields'][number];

/** What people read as it is, without a name before it. */
const texts = ['title', 'text', 'name', 'delivers'];
/** What the heading says already, or nothing to people, of a part that came or went; of one that changed it is told. */
const unsaid = [
  'number',
  'code',
  'product',
  'municipality',
  'requires',
  'role',
  'category',
  'nationalCode',
  'source',
  'kind',
  'fixed',
];
/** The kinds whose name is in no heading. */
const nameless = ['party', 'contractingParty'];
/**
 * Whose values are codes: each has its words below `consolidated.value`. A kind of evidence is a code of the procedure; the
 * usual ones have words, and what a region named itself is shown as it named it.
 */
const coded = [
  'value',
  'mode',
  'silence',
  'executionVariant',
  'careIntensity',
  'purpose',
  'by',
  'answer',
  'deliveredBy',
  'before',
  'kind',
];

/** What a part says otherwise on the second day, or says only on one of them. */
export function ComparisonFields({ part }: { part: PartComparison }): ReactNode {
  const intl = useIntl();
  return shownFields(part, intl.locale.startsWith('nl') ? 'nl' : 'en').map(({ field, from, until, pieces }) => {
    const [name = ''] = field.split('/');
    if (texts.includes(name)) {
      return (
        <p
          key={field}
          className={name === 'text' ? 'consolidated__text' : undefined}
          lang={field.endsWith('/en') ? 'en' : 'nl'}
        >
          <WordChanges pieces={pieces} />
        </p>
      );
    }
    return (
      <p key={field}>
        <span className="subtle">
          <FormattedMessage id={nameOf(intl, field)} />
          {': '}
        </span>
        <WordChanges
          pieces={[
            ...(from === null ? [] : [{ kind: 'deleted' as const, text: inWords(intl, field, from) }]),
            ...(from !== null && until !== null ? [{ kind: 'same' as const, text: ' ' }] : []),
            ...(until === null ? [] : [{ kind: 'inserted' as const, text: inWords(intl, field, until) }]),
          ]}
        />
      </p>
    );
  });
}

function shownFields({ kind, change, fields }: PartComparison, language: 'nl' | 'en'): Field[] {
  const hidden = [
    ...unsaid,
    ...(nameless.includes(kind) ? [] : ['title', 'name']),
    // Their heading has it.
    ...(kind === 'party' ? ['kvkNumber'] : []),
    ...(kind === 'municipality' ? ['value'] : []),
  ];
  const told = fields.filter(({ field }) => change === 'changed' || !hidden.includes(field.split('/')[0] ?? ''));
  // Of what is written in both languages the one of the page; the other where that is all that differs.
  const ofPage = told.filter(({ field }) => !field.endsWith(language === 'nl' ? '/en' : '/nl'));
  return ofPage.length > 0 ? ofPage : told;
}

/** The id of what a field is called: 'spendingCap/planMonths' has it below `consolidated.field.spendingCap`. */
function nameOf({ messages }: ReturnType<typeof useIntl>, field: string): string {
  const id = `consolidated.field.${field.replaceAll('/', '.')}`;
  return id in messages ? id : 'consolidated.field.other';
}

/** A value as people write it. */
function inWords(intl: ReturnType<typeof useIntl>, field: string, value: string): string {
  const name = field.split('/').at(-1) ?? '';
  if (isCalendarDate(value)) return shortDate(intl, value);
  if (value === 'true' || value === 'false') return intl.formatMessage({ id: `consolidated.value.${value}` });
  if (name === 'amount') return euros(intl, value);
  if (name === 'unit') return unitOf(intl.locale, value);
  if (name === 'percentage' || name === 'warnAtPercent') {
    return intl.formatNumber(Number(value) / 100, { style: 'percent', maximumFractionDigits: 2 });
  }
  if (name === 'state') return intl.formatMessage({ id: `consolidated.state.${value}` });
  if (name === 'extensionMode') return intl.formatMessage({ id: `consolidated.mode.${value}` });
  const id = `consolidated.value.${name}.${value}`;
  return coded.includes(name) && id in intl.messages ? intl.formatMessage({ id }) : value;
}
