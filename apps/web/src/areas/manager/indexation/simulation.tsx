import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Table } from '../../../components/table.js';
import { useWritten } from '../../../i18n/written.js';
import type { Round } from './indexation-queries.js';

/** What a round makes of each tariff, and what that costs in a year as far as the volumes are known. */
export function Simulation({ round }: { round: Round }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const euros = (amount: string): string =>
    intl.formatNumber(Number(amount), { style: 'currency', currency: 'EUR', signDisplay: 'auto' });
  const effects = new Map(round.effects.map((effect) => [effect.product, effect]));
  return (
    <Table caption={<FormattedMessage id="indexationDesk.simulation" />}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="indexationDesk.product" />
          </th>
          <th scope="col" className="indexation-number">
            <FormattedMessage id="indexationDesk.from" />
          </th>
          <th scope="col" className="indexation-number">
            <FormattedMessage id="indexationDesk.to" />
          </th>
          <th scope="col" className="indexation-number">
            <FormattedMessage id="indexationDesk.difference" />
          </th>
          <th scope="col" className="indexation-number">
            <FormattedMessage id="indexationDesk.effect" />
          </th>
        </tr>
      </thead>
      <tbody>
        {round.tariffs.map(({ product, name, from, to }) => (
          <tr key={product}>
            <th scope="row">
              {written(name)} <span className="subtle">{product}</span>
            </th>
            <td className="indexation-number">{euros(from)}</td>
            <td className="indexation-number">{euros(to)}</td>
            <td className="indexation-number">{euros(((Number(to) * 100 - Number(from) * 100) / 100).toFixed(2))}</td>
            <td className="indexation-number">
              {effects.has(product) ? euros(effects.get(product)?.effect ?? '0') : '–'}
            </td>
          </tr>
        ))}
      </tbody>
      {round.effects.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              <FormattedMessage id="indexationDesk.total" values={{ count: round.effects.length }} />
            </th>
            <td className="indexation-number">{euros(round.totalEffect)}</td>
          </tr>
        </tfoot>
      )}
    </Table>
  );
}

/** How the percentage came about, in words one can check by hand. */
export function PercentageWords({ round }: { round: Round }): ReactNode {
  const intl = useIntl();
  const { percentage } = round;
  const number = (value: string): string => intl.formatNumber(Number(value), { maximumFractionDigits: 4 });
  if (percentage === null) {
    return (
      <div className="alert alert--info">
        <p className="alert__title">
          <FormattedMessage id="indexationDesk.missing.title" />
        </p>
        <ul>
          {round.missing.map(({ index, year, figure }) => (
            <li key={`${index} ${year} ${figure}`}>
              <FormattedMessage id={`indexationDesk.missing.${figure}`} values={{ index, year: String(year) }} />
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div>
      <p className="indexation-percentage">
        <strong>{number(percentage.percentage)} %</strong>
      </p>
      <p className="subtle">
        <FormattedMessage
          id={round.isFirstYear ? 'indexationDesk.sum.first' : 'indexationDesk.sum'}
          values={{
            prognosis: number(percentage.prognosis),
            correction: number(percentage.correction),
            unrounded: number(percentage.unrounded),
            percentage: number(percentage.percentage),
            year: String(round.year),
            before: String(round.year - 1),
          }}
        />
      </p>
    </div>
  );
}
