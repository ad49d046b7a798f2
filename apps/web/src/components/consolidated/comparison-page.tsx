import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay, shortDate } from '../../i18n/dates.js';
import { Permitted } from '../../session/signed-in.js';
import { Button } from '../button.js';
import { Page as PageFrame } from '../page.js';
import { Loaded, ProblemState, Skeleton } from '../states.js';
import { CompareDays } from './compare-days.js';
import { ComparisonView } from './comparison-view.js';
import { comparisonQuery, consolidatedQuery } from './consolidated-queries.js';

/**
 * Two days of a contract beside each other.
 *
 * @param from in the address; left out: the first day of the contract
 * @param until in the address; left out: today, or the nearest day of the term
 */
export function ComparisonPage({
  contractId,
  from,
  until,
  onChoose,
  toConsolidated,
}: {
  contractId: string;
  from: string | undefined;
  until: string | undefined;
  onChoose: (from: string, until: string) => void;
  toConsolidated: (words: ReactNode, on: string | undefined) => ReactNode;
}): ReactNode {
  const intl = useIntl();
  const isGiven = from !== undefined && until !== undefined;
  // Without two days in the address the contract itself says which: its first, and today.
  const contract = useQuery({ ...consolidatedQuery(contractId), enabled: !isGiven });
  const first = from ?? contract.data?.startsOn ?? contract.data?.formedOn;
  const second = until ?? contract.data?.on;
  const comparison = useQuery({
    ...comparisonQuery(contractId, first ?? '', second ?? ''),
    enabled: first !== undefined && second !== undefined,
  });
  const { data } = comparison;
  return (
    <PageFrame
      key={data === undefined ? 'loading' : 'shown'}
      title={
        data === undefined
          ? intl.formatMessage({ id: 'consolidated.compareTitle' })
          : intl.formatMessage(
              { id: 'consolidated.compareTitleOf' },
              { number: data.number, from: shortDate(intl, data.from.on), until: shortDate(intl, data.until.on) },
            )
      }
      trail={[
        second === undefined
          ? toConsolidated(<FormattedMessage id="consolidated.title" />, undefined)
          : toConsolidated(
              <FormattedMessage id="consolidated.toConsolidated" values={{ date: <CalendarDay date={second} /> }} />,
              second,
            ),
      ]}
      tools={
        <Button onClick={() => window.print()}>
          <FormattedMessage id="consolidated.print" />
        </Button>
      }
    >
      <Permitted permission="contract.read">
        {contract.isError && <ProblemState problem={contract.error} retry={() => void contract.refetch()} />}
        <Loaded query={comparison} skeleton={contract.isError ? null : <Skeleton lines={6} height="7rem" />}>
          {(shown) => (
            <div className="stack">
              <CompareDays from={shown.from.on} until={shown.until.on} days={shown.changeDays} onChoose={onChoose} />
              <p aria-live="polite">
                <FormattedMessage
                  id="consolidated.compare.lead"
                  values={{
                    from: <CalendarDay date={shown.from.on} />,
                    until: <CalendarDay date={shown.until.on} />,
                  }}
                />
              </p>
              <div aria-busy={comparison.isPlaceholderData}>
                <ComparisonView comparison={shown} />
              </div>
            </div>
          )}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}
