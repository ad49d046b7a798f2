import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay, writtenDate } from '../../i18n/dates.js';
import { useWritten } from '../../i18n/written.js';
import { useNow } from '../../now.js';
import { Permitted } from '../../session/signed-in.js';
import { Button, buttonClass } from '../button.js';
import { Page as PageFrame } from '../page.js';
import { Loaded, Skeleton } from '../states.js';
import { type ConsolidatedContract, consolidatedQuery } from './consolidated-queries.js';
import { ConsolidatedView, StateBadge } from './consolidated-view.js';
import { DateSlider, DayNote } from './date-slider.js';

/** What an area gives to the page: its own addresses. */
export interface ConsolidatedLinks {
  /** The page of the contract itself. */
  toContract: (words: ReactNode) => ReactNode;
  toComparison: (words: ReactNode, days: { from: string; until: string }) => ReactNode;
}

/**
 * A contract as it stands on a day, as a whole, with a slider over the days on which something changes.
 *
 * @param on the day in the address; undefined for today or the nearest day of the term
 */
export function ConsolidatedPage({
  contractId,
  on,
  onChoose,
  links,
}: {
  contractId: string;
  on: string | undefined;
  onChoose: (date: string | undefined) => void;
  links: ConsolidatedLinks;
}): ReactNode {
  const intl = useIntl();
  const contract = useQuery(consolidatedQuery(contractId, on));
  const { data } = contract;
  return (
    <PageFrame
      key={data === undefined ? 'loading' : 'shown'}
      title={
        data === undefined
          ? intl.formatMessage({ id: 'consolidated.title' })
          : intl.formatMessage(
              { id: 'consolidated.titleOf' },
              { number: data.number, date: writtenDate(intl, data.on) },
            )
      }
      trail={[
        links.toContract(
          data === undefined ? (
            <FormattedMessage id="consolidated.title" />
          ) : (
            <FormattedMessage id="consolidated.contract" values={{ number: data.number }} />
          ),
        ),
      ]}
      tools={
        <>
          {data !== undefined &&
            links.toComparison(<FormattedMessage id="consolidated.toCompare" />, {
              from: data.startsOn ?? data.formedOn,
              until: data.on,
            })}
          {data !== undefined && (
            <a className={buttonClass()} href={`/v1/contracts/${contractId}/consolidated-file?on=${data.on}`} download>
              <FormattedMessage id="consolidated.download" />
            </a>
          )}
          <Button onClick={() => window.print()}>
            <FormattedMessage id="consolidated.print" />
          </Button>
        </>
      }
    >
      <Permitted permission="contract.read">
        <Loaded query={contract} skeleton={<Skeleton lines={6} height="7rem" />}>
          {(shown) => <Shown contract={shown} asked={on} isOld={contract.isPlaceholderData} onChoose={onChoose} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Shown({
  contract,
  asked,
  isOld,
  onChoose,
}: {
  contract: ConsolidatedContract;
  /** The day in the address. */
  asked: string | undefined;
  /** The contract is still that of the day before: the one that was asked is on its way. */
  isOld: boolean;
  onChoose: (date: string | undefined) => void;
}): ReactNode {
  const written = useWritten();
  const today = amsterdamDate(useNow());
  const isAhead = contract.on > today;
  const hasToday = (contract.startsOn ?? contract.formedOn) <= today && today <= (contract.endedOn ?? contract.endsOn);
  return (
    <div className="stack">
      <div className="row">
        <StateBadge state={contract.state} />
        <span>
          {contract.parties.contractor.name}, {written(contract.procedureTitle)}
        </span>
      </div>
      <DateSlider
        days={contract.changeDays}
        on={isOld ? (asked ?? today) : contract.on}
        hasToday={hasToday}
        onChoose={onChoose}
      />
      <div aria-live="polite">
        <p>
          <FormattedMessage
            id={isAhead ? 'consolidated.leadFuture' : 'consolidated.lead'}
            values={{ date: <CalendarDay date={contract.on} /> }}
          />
        </p>
        <DayNote days={contract.changeDays} on={contract.on} />
      </div>
      <div aria-busy={isOld}>
        <ConsolidatedView contract={contract} />
      </div>
    </div>
  );
}
