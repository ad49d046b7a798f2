import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useWritten } from '../../../../i18n/written.js';
import type { Enrolment } from '../enrolment.js';
import type { Refusal } from './refusal-facts.js';

/** Each condition that is not met, with what the region found; then the reason as a whole. */
export function WhyRefused({ enrolment, refusal }: { enrolment: Enrolment; refusal: Refusal }): ReactNode {
  const written = useWritten();
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id="standing.why" />
      </h2>
      <p>
        <FormattedMessage id="standing.why.conditions" values={{ count: refusal.unmetConditions.length }} />
      </p>
      <ul className="items">
        {refusal.unmetConditions.map((code) => {
          const condition = enrolment.conditions.find((one) => one.code === code);
          return (
            <li key={code}>
              <div className="items__main">
                <strong>{condition === undefined ? code : written(condition.title)}</strong>
                {condition !== undefined && <div className="small subtle">{written(condition.text)}</div>}
                {condition?.assessment != null && <p className="answer-text">{condition.assessment.reason}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      <h3>
        <FormattedMessage id="standing.why.reason" />
      </h3>
      <p className="answer-text">{refusal.reason}</p>
    </section>
  );
}
