import { isCalendarDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { shortDate } from '../../i18n/dates.js';
import { useWritten } from '../../i18n/written.js';
import { Badge, type Tone } from '../alert.js';
import { EmptyState } from '../states.js';
import { WordChanges } from '../word-changes/word-changes.js';
import type { ContractComparison, PartComparison } from './consolidated-queries.js';
import './consolidated.css';
import { euros } from './consolidated-annexes.js';
import { OriginNote } from './origin-note.js';

const tones: Record<Exclude<PartComparison['change'], 'same'>, Tone> = {
  added: 'positive',
  removed: 'negative',
  changed: 'info',
};

/** The kinds that have a heading of their own, in this order; what else is common to all stands behind them. */
const kinds = [
  'contract',
  'party',
  'term',
  'clause',
  'executionCondition',
  'line',
  'tariff',
  'product',
  'bundleRule',
  'municipality',
] as const;

/** What differs between two days of a contract, kind by kind; and how much is the same. */
export function ComparisonView({ comparison }: { comparison: ContractComparison }): ReactNode {
  const different = comparison.parts.filter(({ change }) => change !== 'same');
  const known: readonly string[] = kinds;
  const others = different.filter(({ kind }) => !known.includes(kind));
  if (different.length === 0) {
    return (
      <EmptyState title={<FormattedMessage id="consolidated.compare.same" />}>
        <p>
          <FormattedMessage id="consolidated.compare.sameNext" />
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="consolidated">
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} parts={different.filter((part) => part.kind === kind)} />
      ))}
      <Kind kind="other" parts={others} />
      <Same parts={comparison.parts.filter(({ change }) => change === 'same')} />
    </div>
  );
}

function Kind({ kind, parts }: { kind: string; parts: readonly PartComparison[] }): ReactNode {
  const written = useWritten();
  if (parts.length === 0) return null;
  return (
    <section className="consolidated__part stack">
      <h2>
        <FormattedMessage id={`consolidated.kind.${kind}`} />
      </h2>
      {parts.map((part) => (
        <div className="consolidated__clause" key={part.key}>
          <div className="row row--between">
            <h3>
              {kind === 'clause' ? `${part.key} ` : ''}
              {part.name === null || kind === 'party' ? (
                <FormattedMessage id={`consolidated.kind.${kind}`} />
              ) : (
                written(part.name)
              )}
            </h3>
            {part.change !== 'same' && (
              <Badge tone={tones[part.change]}>
                <FormattedMessage id={`consolidated.compare.${part.change}`} />
              </Badge>
            )}
          </div>
          <Fields part={part} />
          <OriginNote origin={part.change === 'removed' ? null : part.origin} />
        </div>
      ))}
    </section>
  );
}

/** What people read of a part; its codes say nothing to them. */
const TEXTS = ['title', 'text', 'name', 'delivers'];
const NAMED = [
  'amount',
  'endsOn',
  'extensionCount',
  'extensionMode',
  'extensionMonths',
  'kvkNumber',
  'mode',
  'noticeMonths',
  'offerLeadWeeks',
  'startsOn',
  'state',
  'term',
  'unit',
];
/** What stands in the heading already. */
const IN_HEADING = [
  'number',
  'code',
  'product',
  'municipality',
  'requires',
  'role',
  'category',
  'nationalCode',
  'source',
];

function Fields({ part }: { part: PartComparison }): ReactNode {
  const intl = useIntl();
  const language = intl.locale.startsWith('nl') ? 'nl' : 'en';
  const shown = part.fields.filter(({ field }) => {
    const [name = '', ...rest] = field.split('/');
    if (
      [...IN_HEADING, ...(part.kind === 'party' ? [] : ['title', 'name'])].includes(name) &&
      part.change !== 'changed'
    ) {
      return false;
    }
    // Of what is written in both languages the one of the page; of what is new or gone no more than can be read.
    if (['nl', 'en'].includes(rest.at(-1) ?? '') && rest.at(-1) !== language) return false;
    return part.change === 'changed' || TEXTS.includes(name) || NAMED.includes(name);
  });
  return shown.map(({ field, from, until, pieces }) => {
    const [name = ''] = field.split('/');
    if (TEXTS.includes(name)) {
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
          {NAMED.includes(name) ? <FormattedMessage id={`consolidated.field.${name}`} /> : field}
          {': '}
        </span>
        <WordChanges
          pieces={[
            ...(from === null ? [] : [{ kind: 'deleted' as const, text: inWords(intl, name, from) }]),
            ...(from !== null && until !== null ? [{ kind: 'same' as const, text: ' ' }] : []),
            ...(until === null ? [] : [{ kind: 'inserted' as const, text: inWords(intl, name, until) }]),
          ]}
        />
      </p>
    );
  });
}

/** A value as people write it. */
function inWords(intl: ReturnType<typeof useIntl>, name: string, value: string): string {
  if (isCalendarDate(value)) return shortDate(intl, value);
  if (name === 'amount') return euros(intl, value);
  if (name === 'state') return intl.formatMessage({ id: `consolidated.state.${value}` });
  if (name === 'extensionMode') return intl.formatMessage({ id: `consolidated.mode.${value}` });
  return value;
}

function Same({ parts }: { parts: readonly PartComparison[] }): ReactNode {
  const written = useWritten();
  const clauses = parts.filter(({ kind }) => kind === 'clause');
  if (clauses.length === 0) return null;
  return (
    <details className="not-in-print">
      <summary>
        <FormattedMessage id="consolidated.compare.unchanged" values={{ count: clauses.length }} />
      </summary>
      <ul>
        {clauses.map(({ key, name }) => (
          <li key={key} lang="nl">
            {key} {name === null ? '' : written(name)}
          </li>
        ))}
      </ul>
    </details>
  );
}
