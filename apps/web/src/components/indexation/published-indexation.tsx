import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../api/client.js';
import { CalendarDay } from '../../i18n/dates.js';
import { useWritten } from '../../i18n/written.js';
import { Table } from '../table.js';
import './indexation.css';

export type PublishedIndexation = Answer<'PublishedIndexationAnswer'>;

/**
 * An indexation as everyone reads it: the percentage, how it came about, and each tariff before and after.
 *
 * @param products the codes to show; all of them when left out
 */
export function IndexationSection({
  indexation,
  products,
}: {
  indexation: PublishedIndexation;
  products?: readonly string[] | undefined;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { percentage, isFirstYear, year } = indexation;
  const number = (value: string): string => intl.formatNumber(Number(value), { maximumFractionDigits: 4 });
  const euros = (amount: string): string => intl.formatNumber(Number(amount), { style: 'currency', currency: 'EUR' });
  const tariffs = indexation.tariffs.filter(({ product }) => products?.includes(product) ?? true);
  const id = `indexation-${indexation.id}`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        <FormattedMessage
          id="publishedIndexation.title"
          values={{ year: String(year), percentage: number(percentage.percentage) }}
        />
      </h2>
      <p>
        <FormattedMessage
          id="publishedIndexation.from"
          values={{ date: <CalendarDay date={indexation.startsOn} />, reason: indexation.reason }}
        />
      </p>
      <p className="subtle">
        <FormattedMessage
          id={isFirstYear ? 'publishedIndexation.sum.first' : 'publishedIndexation.sum'}
          values={{
            prognosis: number(percentage.prognosis),
            correction: number(percentage.correction),
            unrounded: number(percentage.unrounded),
            percentage: number(percentage.percentage),
            year: String(year),
            before: String(year - 1),
          }}
        />{' '}
        <FormattedMessage
          id="publishedIndexation.weights"
          values={{
            weights: intl.formatList(
              indexation.formula.weights.map(
                ({ index, weight }) => `${intl.formatNumber(Number(weight), { style: 'percent' })} ${index}`,
              ),
            ),
          }}
        />
      </p>
      <Table caption={<FormattedMessage id="publishedIndexation.caption" />} captionHidden>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="publishedIndexation.product" />
            </th>
            <th scope="col" className="indexation-amount">
              <FormattedMessage id="publishedIndexation.before" />
            </th>
            <th scope="col" className="indexation-amount">
              <FormattedMessage id="publishedIndexation.after" />
            </th>
          </tr>
        </thead>
        <tbody>
          {tariffs.map(({ product, name, from, to }) => (
            <tr key={product}>
              <th scope="row">
                {written(name)} <span className="subtle">{product}</span>
              </th>
              <td className="indexation-amount">{euros(from)}</td>
              <td className="indexation-amount">{euros(to)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
