import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { StackedBar } from './stacked-bar.js';
import './term-bar.css';
import { segmentsOf, type Terms } from './term-segments.js';
import { TermTable } from './term-table.js';
import { useTermWords } from './term-words.js';
import { useWidth } from './use-width.js';
import { fitsWide, WideBar } from './wide-bar.js';

export interface TermBarProps {
  /** What the api answers as `terms`, or `procedureTerms(definition.term, today)` for a procedure without a contract. */
  terms: Terms;
  /** Calendar date, today in Amsterdam: `amsterdamDate(new Date())` where the api does not tell. */
  today: string;
  /** The answer to an offer that is open must have been received on this day: drawn where it is not the latest notice date. */
  answerDueOn?: string | null | undefined;
  /** What the picture is about, for who does not see it: "Looptijd van contract 2026-000042". */
  label: string;
  /** False: without the table below; only where the page shows the same dates in a table of its own. */
  table?: boolean;
}

/**
 * The term of a contract or a procedure: the fixed term, the extensions that were agreed, the options that are left with
 * the latest date on which each can be agreed, and today. A bar to scale where there is room, a list with a bar beside it
 * where there is not. Dates are inclusive as people mean them ("tot en met"), drawn half-open.
 *
 * Its texts: 'components/term-bar'.
 */
export function TermBar({ terms, today, answerDueOn = null, label, table = true }: TermBarProps): ReactNode {
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const words = useTermWords();
  const segments = segmentsOf(terms);
  const picture = { terms, segments, today, answerDueOn };
  if (segments.length === 0) {
    return (
      <p className="subtle">
        <FormattedMessage id="termBar.none" />
      </p>
    );
  }
  return (
    <figure className="term-bar" ref={ref} aria-labelledby={id}>
      <figcaption id={id} className="visually-hidden">
        {label}
      </figcaption>
      {terms.expected && (
        <p className="small subtle">
          <FormattedMessage id="termBar.expected" />
        </p>
      )}
      {width === undefined ? (
        <div className="term-bar__room" />
      ) : fitsWide(segments, width) ? (
        <WideBar {...picture} width={width} describedBy={words.summary(terms, today)} label={label} />
      ) : (
        <StackedBar {...picture} />
      )}
      {table && (
        <details className="small not-in-print">
          <summary>
            <FormattedMessage id="termBar.asTable" />
          </summary>
          <TermTable segments={segments} label={label} />
        </details>
      )}
    </figure>
  );
}
