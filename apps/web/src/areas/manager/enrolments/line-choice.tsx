import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Table } from '../../../components/table.js';
import type { Enrolment } from './enrolment-queries.js';
import { useMunicipalityName } from './lines.js';

type Line = Enrolment['lines'][number];

/** The lines that are refused, by product and municipality, each with its reason. */
export type RefusedLines = ReadonlyMap<string, { line: Line; reason: string }>;

/** So many lines are shown at once; more are folded away, for as a rule all are admitted. */
const SHORT = 6;

const keyOf = ({ productId, municipality }: Line): string => `${productId} ${municipality}`;

/** Which lines are admitted; a line that is not has a reason of its own. */
export function LineChoice({
  enrolment,
  refused,
  change,
}: {
  enrolment: Enrolment;
  refused: RefusedLines;
  change: (refused: RefusedLines) => void;
}): ReactNode {
  const intl = useIntl();
  const nameOf = useMunicipalityName(enrolment.regionId);
  return (
    <details className="review__line-choice" open={refused.size > 0 || enrolment.lines.length <= SHORT}>
      <summary>
        <FormattedMessage
          id="enrolments.linesSummary"
          values={{ admitted: enrolment.lines.length - refused.size, total: enrolment.lines.length }}
        />
      </summary>
      <Table caption={<FormattedMessage id="enrolments.linesCaption" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="enrolments.admit" />
            </th>
            <th scope="col">
              <FormattedMessage id="enrolments.product" />
            </th>
            <th scope="col">
              <FormattedMessage id="enrolments.municipality" />
            </th>
            <th scope="col">
              <FormattedMessage id="enrolments.whyNot" />
            </th>
          </tr>
        </thead>
        <tbody>
          {enrolment.lines.map((line) => {
            const key = keyOf(line);
            const name = `${line.product}, ${nameOf(line.municipality)}`;
            const known = refused.get(key);
            return (
              <tr key={key}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={intl.formatMessage({ id: 'enrolments.admitLine' }, { name })}
                    checked={known === undefined}
                    onChange={(event) => {
                      const next = new Map(refused);
                      if (event.target.checked) next.delete(key);
                      else next.set(key, { line, reason: '' });
                      change(next);
                    }}
                  />
                </td>
                <th scope="row">{line.product}</th>
                <td>{nameOf(line.municipality)}</td>
                <td>
                  {known !== undefined && (
                    <input
                      type="text"
                      className="control control--wide"
                      aria-label={intl.formatMessage({ id: 'enrolments.whyNotLine' }, { name })}
                      value={known.reason}
                      onChange={(event) => change(new Map(refused).set(key, { line, reason: event.target.value }))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </details>
  );
}
