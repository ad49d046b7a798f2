import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { Table } from '../../../../components/table.js';
import { useWritten } from '../../../../i18n/written.js';
import type { Enrolment } from '../enrolment.js';
import type { Names } from '../names.js';

type Taken = NonNullable<Enrolment['decision']>;
const outcomeTones = { met: 'positive', notMet: 'negative', notApplicable: 'neutral' } as const;

/** The decision with its reasons: as a whole, for each line, and for each condition. */
export function Decision({
  enrolment,
  decision,
  names,
}: {
  enrolment: Enrolment;
  decision: Taken;
  names: Names;
}): ReactNode {
  const written = useWritten();
  const assessed = enrolment.conditions.flatMap(({ code, title, assessment }) =>
    assessment === null ? [] : [{ code, title, ...assessment }],
  );
  // What was not met comes first: it is why one reads this.
  const inOrder = assessed.toSorted(
    (one, other) => Number(other.outcome === 'notMet') - Number(one.outcome === 'notMet'),
  );
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id="enrolling.decision.title" />
      </h2>
      <p className="answer-text">{decision.reason}</p>
      <Table caption={<FormattedMessage id="enrolling.decision.lines" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="enrolling.products.product" />
            </th>
            <th scope="col">
              <FormattedMessage id="enrolling.decision.municipality" />
            </th>
            <th scope="col">
              <FormattedMessage id="enrolling.decision.outcome" />
            </th>
            <th scope="col">
              <FormattedMessage id="enrolling.decision.reason" />
            </th>
          </tr>
        </thead>
        <tbody>
          {decision.lines.map(({ product, municipality, admitted, reason }) => (
            <tr key={`${product} ${municipality}`}>
              <th scope="row">{names.product(product)}</th>
              <td>{names.municipality(municipality)}</td>
              <td>
                <Badge tone={admitted ? 'positive' : 'negative'}>
                  <FormattedMessage id={admitted ? 'enrolling.decision.admitted' : 'enrolling.decision.refused'} />
                </Badge>
              </td>
              <td>{reason ?? <FormattedMessage id="shared.none" />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {inOrder.length > 0 && (
        <Table caption={<FormattedMessage id="enrolling.decision.conditions" />}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="enrolling.decision.condition" />
              </th>
              <th scope="col">
                <FormattedMessage id="enrolling.decision.outcome" />
              </th>
              <th scope="col">
                <FormattedMessage id="enrolling.decision.reason" />
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ code, title, outcome, reason }) => (
              <tr key={code}>
                <th scope="row">{written(title)}</th>
                <td>
                  <Badge tone={outcomeTones[outcome]}>
                    <FormattedMessage id={`enrolling.outcome.${outcome}`} />
                  </Badge>
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
