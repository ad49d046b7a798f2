import { amsterdamDate } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { EmptyState } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { categoryName, euros, IntensityBadge, unitName } from '../vocabulary/words.js';
import type { ProcedureDetail } from './procedure-query.js';
import { tariffOn } from './tariff-steps.js';

/** The products with what is paid for them today, or as soon as the term begins. */
export function Catalogue({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const intl = useIntl();
  const { definition, products } = procedure;
  const today = amsterdamDate(new Date());
  const onDay = today < definition.term.startsOn ? definition.term.startsOn : today;
  const sold = products.filter(({ retiredOn }) => retiredOn === null);
  const categories = new Map(definition.products.map(({ code, category }) => [code, category]));
  if (sold.length === 0) return <EmptyState title={<FormattedMessage id="procedurePage.products.none" />} />;
  const label = (id: string): string => intl.formatMessage({ id });
  return (
    <>
      <p>
        <FormattedMessage id="procedurePage.products.what" />
      </p>
      <Table
        caption={
          <FormattedMessage id="procedurePage.products.caption" values={{ date: <CalendarDay date={onDay} /> }} />
        }
      >
        <thead>
          <tr>
            <th scope="col">{label('procedurePage.products.product')}</th>
            <th scope="col">{label('procedurePage.products.category')}</th>
            <th scope="col">{label('procedurePage.products.unit')}</th>
            <th scope="col" className="number">
              {label('procedurePage.products.tariff')}
            </th>
            <th scope="col">{label('procedurePage.products.all')}</th>
          </tr>
        </thead>
        <tbody className="cards">
          {sold.map((product) => {
            const tariff = tariffOn(product.tariffs, onDay);
            const name = writtenIn(intl, product.name);
            const category = categories.get(product.code);
            return (
              <tr key={product.id}>
                <th scope="row">
                  {name} <span className="subtle small">{product.code}</span>{' '}
                  <IntensityBadge intensity={product.careIntensity} />
                </th>
                <td>{category !== undefined && categoryName(intl, definition.law, category)}</td>
                <td>{unitName(intl, product.unit)}</td>
                <td className="number">
                  {tariff === undefined ? (
                    <FormattedMessage id="procedurePage.products.noTariff" />
                  ) : (
                    <>
                      {euros(intl, tariff.amount)}{' '}
                      {tariff.example && (
                        <Badge tone="warning">
                          <FormattedMessage id="procedurePage.products.example" />
                        </Badge>
                      )}
                    </>
                  )}
                </td>
                <td>
                  <Link
                    to="/procedures/$procedureId/tariffs/$productId"
                    params={{ procedureId: procedure.id, productId: product.id }}
                  >
                    <FormattedMessage
                      id="procedurePage.products.history"
                      values={{ name, hidden: (chunks) => <span className="visually-hidden">{chunks}</span> }}
                    />
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}
