import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Alert } from '../alert.js';
import { Loaded, Skeleton } from '../states.js';
import './contract-end.css';
import { EndingForm } from './ending-form.js';
import { EndingList } from './ending-list.js';
import { endingsQuery, type Side } from './ending-queries.js';

/**
 * The end of a contract before its term, for one side: what is asked and planned, and a new request. Its texts:
 * 'components/contract-end', 'components/contract' and 'components/notice-words'.
 */
export function EndingSections({ contractId, side }: { contractId: string; side: Side }): ReactNode {
  const { data: session } = useSession();
  const endings = useQuery(endingsQuery(contractId));
  const mayEnd = may(session, side === 'region' ? 'contract.end.region' : 'contract.end.provider');
  return (
    <Loaded query={endings} skeleton={<Skeleton lines={8} />}>
      {(contract) => {
        const runs = contract.status === 'signed' || contract.status === 'active';
        const waits = contract.endings.some(({ state }) => state === 'proposed' || state === 'asked');
        return (
          <div className="stack">
            <p>
              <FormattedMessage
                id={runs ? 'ending.runs' : 'ending.over'}
                values={{
                  date: <CalendarDay date={contract.endsOn} />,
                  kept: <CalendarDay date={contract.keptUntil} />,
                }}
              />{' '}
              <FormattedMessage
                id={`ending.noticeBy.${contract.noticeBy ?? 'nobody'}`}
                values={{ months: contract.noticeMonths ?? 0 }}
              />
            </p>
            {contract.endings.length > 0 && (
              <section className="stack">
                <h2>
                  <FormattedMessage id="ending.list" />
                </h2>
                <EndingList contract={contract} side={side} />
              </section>
            )}
            {runs && mayEnd && contract.lines.length > 0 && (
              <section className="stack">
                <h2>
                  <FormattedMessage id="ending.form.title" />
                </h2>
                {waits ? (
                  <Alert title={<FormattedMessage id="ending.waits.title" />}>
                    <p>
                      <FormattedMessage id="ending.waits.text" />
                    </p>
                  </Alert>
                ) : (
                  <EndingForm key={contract.version} contract={contract} side={side} />
                )}
              </section>
            )}
            {runs && !mayEnd && (
              <p className="subtle">
                <FormattedMessage id={`ending.notYours.${side}`} />
              </p>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
