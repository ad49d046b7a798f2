import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { Badge } from '../alert.js';
import { Fact, Facts } from '../table.js';
import { EndingActions } from './ending-actions.js';
import { EndingLines } from './ending-lines.js';
import type { ContractEndings, Ending, Side } from './ending-queries.js';
import { Settlement } from './settlement.js';
import { Transfer } from './transfer.js';

const tones = {
  proposed: 'warning',
  asked: 'warning',
  planned: 'negative',
  withdrawn: 'neutral',
  refused: 'neutral',
  lapsed: 'neutral',
  cancelled: 'neutral',
} as const;

/** Every end that was asked or planned, newest first, with what can be done now. */
export function EndingList({ contract, side }: { contract: ContractEndings; side: Side }): ReactNode {
  return (
    <ul className="items">
      {contract.endings.map((ending) => (
        <li key={ending.id} className="stack ending-card">
          <OneEnding ending={ending} contract={contract} side={side} />
        </li>
      ))}
    </ul>
  );
}

function OneEnding({ ending, contract, side }: { ending: Ending; contract: ContractEndings; side: Side }): ReactNode {
  const { ground, state, answerDueOn, receivedOn, receipt, closedOn } = ending;
  return (
    <>
      <h3>
        <FormattedMessage id={`ending.ground.${ground}`} />{' '}
        <Badge tone={tones[state]}>
          <FormattedMessage id={`ending.state.${state}`} />
        </Badge>
      </h3>
      <Facts>
        <Fact name={<FormattedMessage id="ending.fact.endsOn" />}>
          <CalendarDay date={ending.endsOn} />
        </Fact>
        <Fact name={<FormattedMessage id="ending.fact.by" />}>
          <FormattedMessage id={`ending.side.${ending.side}`} values={{ provider: contract.organisationName }} />,{' '}
          <Instant at={ending.requestedAt} />
        </Fact>
        <Fact name={<FormattedMessage id="ending.fact.reason" />}>{ending.reason}</Fact>
        {answerDueOn !== null && (state === 'proposed' || state === 'asked') && (
          <Fact
            name={
              <FormattedMessage
                id={`ending.fact.due.${state === 'proposed' ? 'approval' : ground === 'notice' ? 'receipt' : 'answer'}`}
              />
            }
          >
            <strong>
              <CalendarDay date={answerDueOn} />
            </strong>
          </Fact>
        )}
        {receivedOn !== null && receipt !== null && (
          <Fact name={<FormattedMessage id="ending.fact.received" />}>
            <CalendarDay date={receivedOn} />,{' '}
            <FormattedMessage id={`ending.receipt.${receipt}`} values={{ reference: ending.receiptReference ?? '' }} />
          </Fact>
        )}
        {closedOn !== null && (
          <Fact name={<FormattedMessage id="ending.fact.closed" />}>
            <CalendarDay date={closedOn} />
            {ending.answerReason !== null && `: ${ending.answerReason}`}
          </Fact>
        )}
      </Facts>
      {ending.lines === null ? (
        <p>
          <FormattedMessage id="ending.whole" />
        </p>
      ) : (
        <EndingLines lines={ending.lines} />
      )}
      <EndingActions ending={ending} side={side} provider={contract.organisationName} />
      {state === 'planned' && (
        <>
          <Transfer ending={ending} side={side} />
          {ending.settlement.length > 0 && <Settlement ending={ending} side={side} />}
        </>
      )}
    </>
  );
}
