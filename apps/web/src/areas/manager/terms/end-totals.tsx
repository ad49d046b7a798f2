import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { CalendarDay, writtenDate } from '../../../i18n/dates.js';
import type { TermsSearch } from './terms-search.js';

const AT_FIRST = 6;

/** How many contracts end on which day: bars and their figures in one table. A day leads to its contracts. */
export function EndTotals({
  query,
  search,
}: {
  query: UseQueryResult<Answer<'ContractTotalsAnswer'>>;
  search: TermsSearch;
}): ReactNode {
  const intl = useIntl();
  const [isWhole, setWhole] = useState(false);
  return (
    <Loaded
      query={query}
      skeleton={<Skeleton lines={4} height="2.2rem" />}
      isEmpty={({ ends }) => ends.length === 0}
      empty={null}
    >
      {({ ends }) => {
        const most = ends.reduce((max, { contracts }) => Math.max(max, contracts), 1);
        const isOne = search.endsFrom !== undefined && search.endsFrom === search.endsUntil;
        return (
          <section className="end-totals" aria-label={intl.formatMessage({ id: 'terms.totals' })}>
            <Table caption={<FormattedMessage id="terms.totals" />}>
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="terms.totals.endsOn" />
                  </th>
                  <th scope="col" colSpan={2}>
                    <FormattedMessage id="terms.totals.contracts" />
                  </th>
                  <th scope="col" className="number">
                    <FormattedMessage id="terms.totals.withOption" />
                  </th>
                  <th scope="col" className="number">
                    <FormattedMessage id="terms.totals.withOffer" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="terms.totals.latest" />
                  </th>
                </tr>
              </thead>
              <tbody>
                {ends
                  .slice(0, isWhole ? undefined : AT_FIRST)
                  .map(({ endsOn, contracts, withOption, withOffer, latestNoticeOn }) => (
                    <tr key={endsOn}>
                      <th scope="row">
                        <Link
                          to="/desk/terms"
                          search={{ ...search, endsFrom: endsOn, endsUntil: endsOn }}
                          aria-label={intl.formatMessage(
                            { id: 'terms.totals.only' },
                            { date: writtenDate(intl, endsOn) },
                          )}
                        >
                          <CalendarDay date={endsOn} />
                        </Link>
                      </th>
                      <td className="number">{intl.formatNumber(contracts)}</td>
                      <td className="end-totals__bar">
                        <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
                          <rect className="end-totals__all" width={(100 * contracts) / most} height="14" />
                          <rect className="end-totals__option" width={(100 * withOption) / most} height="14" />
                        </svg>
                      </td>
                      <td className="number">{intl.formatNumber(withOption)}</td>
                      <td className="number">{intl.formatNumber(withOffer)}</td>
                      <td>{latestNoticeOn === null ? '–' : <CalendarDay date={latestNoticeOn} />}</td>
                    </tr>
                  ))}
              </tbody>
            </Table>
            <p className="row small not-in-print">
              {ends.length > AT_FIRST && (
                <Button small variant="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
                  <FormattedMessage
                    id={isWhole ? 'terms.totals.fewer' : 'terms.totals.all'}
                    values={{ count: ends.length }}
                  />
                </Button>
              )}
              {isOne && (
                <Link to="/desk/terms" search={{ ...search, endsFrom: undefined, endsUntil: undefined }}>
                  <FormattedMessage id="terms.totals.every" />
                </Link>
              )}
            </p>
          </section>
        );
      }}
    </Loaded>
  );
}
