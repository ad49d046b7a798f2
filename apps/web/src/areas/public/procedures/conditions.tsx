import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { writtenIn } from '../../../i18n/written.js';
import type { ProcedureDetail } from './procedure-query.js';

type Condition = ProcedureDetail['definition']['conditions'][number];

const kinds = ['exclusionGround', 'suitability', 'execution'] as const;

/** What is asked of who enrols: the same of everybody, each met, not met or not applicable. */
export function Conditions({ conditions }: { conditions: readonly Condition[] }): ReactNode {
  return (
    <section id="conditions" aria-labelledby="conditions-title">
      <h2 id="conditions-title">
        <FormattedMessage id="procedurePage.part.conditions" />
      </h2>
      <p>
        <FormattedMessage id="procedurePage.conditions.what" />
      </p>
      {kinds.map((kind) => {
        const found = conditions.filter((condition) => condition.kind === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind}>
            <h3>
              <FormattedMessage id={`procedurePage.conditions.${kind}`} />
            </h3>
            <ul className="conditions">
              {found.map((condition) => (
                <OneCondition key={condition.code} condition={condition} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function OneCondition({ condition }: { condition: Condition }): ReactNode {
  const intl = useIntl();
  const { code, title, text, answer, evidence, source } = condition;
  return (
    <li className="card">
      <h4>
        {writtenIn(intl, title)} <span className="subtle small">{code}</span>
      </h4>
      <p>{writtenIn(intl, text)}</p>
      <p className="small">
        <strong>
          <FormattedMessage id={`procedurePage.answer.${answer}`} />
        </strong>
        {evidence !== undefined && (
          <>
            {' '}
            <FormattedMessage
              id={evidence.atSubmission ? 'procedurePage.evidence.now' : 'procedurePage.evidence.onRequest'}
            />
            {evidence.maximumAgeMonths !== undefined && (
              <>
                {' '}
                <FormattedMessage id="procedurePage.evidence.age" values={{ months: evidence.maximumAgeMonths }} />
              </>
            )}
            {evidence.validityMonths !== undefined && (
              <>
                {' '}
                <FormattedMessage id="procedurePage.evidence.validity" values={{ months: evidence.validityMonths }} />
              </>
            )}
            {evidence.expires && (
              <>
                {' '}
                <FormattedMessage id="procedurePage.evidence.expires" />
              </>
            )}
          </>
        )}
      </p>
      <p className="small subtle">
        <FormattedMessage id="procedurePage.source" values={{ source }} />
      </p>
    </li>
  );
}
