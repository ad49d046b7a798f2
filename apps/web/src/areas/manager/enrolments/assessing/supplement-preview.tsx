import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../../../i18n/dates.js';

/** What the provider will read, and what follows from sending it. */
export function SupplementPreview({
  until,
  days,
  items,
  falling,
}: {
  /** The last day to hand it in. */
  until: string;
  days: number;
  items: readonly { code: string; title: string; lacking: string }[];
  /** How many findings are to be made anew. */
  falling: number;
}): ReactNode {
  return (
    <>
      <section className="card stack supplement__preview" aria-labelledby="supplement-preview">
        <h2 id="supplement-preview" className="review__small-heading">
          <FormattedMessage id="assessing.supplement.preview" />
        </h2>
        <p>
          <FormattedMessage
            id="assessing.supplement.previewText"
            values={{
              until: (
                <strong>
                  <CalendarDay date={until} />
                </strong>
              ),
            }}
          />
        </p>
        <ul>
          {items.map(({ code, title, lacking }) => (
            <li key={code}>
              <strong>{title}</strong>
              <br />
              <span className="review__text">{lacking === '' ? '…' : lacking}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="supplement-what">
        <h2 id="supplement-what" className="review__small-heading">
          <FormattedMessage id="assessing.supplement.what" />
        </h2>
        <ul>
          <li>
            <FormattedMessage id="assessing.supplement.term" values={{ days, until: <CalendarDay date={until} /> }} />
          </li>
          <li>
            <FormattedMessage id="assessing.supplement.still" />
          </li>
          <li>
            <FormattedMessage id="assessing.supplement.falls" values={{ count: falling }} />
          </li>
          <li>
            <FormattedMessage id="assessing.supplement.lapse" />
          </li>
        </ul>
      </section>
    </>
  );
}
