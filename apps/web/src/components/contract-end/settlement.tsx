import { amsterdamDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Badge } from '../alert.js';
import { Button } from '../button.js';
import { ReasonDialog } from '../contract/reason-dialog.js';
import { ErrorSummary } from '../form.js';
import { toast } from '../toast.js';
import { changedByEnding, type Ending, type Side } from './ending-queries.js';

type Item = Ending['settlement'][number];

/**
 * The final settlement list of an end: who does what until when, and what is done. The region closes what a provider left open
 * beyond its day as well, and says why.
 */
export function Settlement({ ending, side }: { ending: Ending; side: Side }): ReactNode {
  const { data: session } = useSession();
  const maySettle = may(session, side === 'region' ? 'contract.end.region' : 'contract.settle');
  const [closing, setClosing] = useState<Item>();
  const command = useCommand(({ code, note }: { code: Item['code']; note?: string }, key) => {
    const body = { ...(note !== undefined && { note }) };
    const at = { params: { path: { id: ending.id, code } }, body, headers: { 'idempotency-key': key } };
    return done(
      side === 'region'
        ? api.POST('/contract-endings/{id}/settlement-items/{code}/region-completions', at)
        : api.POST('/contract-endings/{id}/settlement-items/{code}/provider-completions', at),
    );
  }, changedByEnding);
  const settle = (code: Item['code'], note?: string): void => {
    void command.run({ code, ...(note !== undefined && { note }) }).then((outcome) => {
      if (outcome === undefined) return;
      setClosing(undefined);
      toast(<FormattedMessage id="ending.settlement.told" />);
    });
  };
  return (
    <div className="stack">
      <h4>
        <FormattedMessage id="ending.settlement.title" />
      </h4>
      {command.problem !== undefined && closing === undefined && <ErrorSummary problem={command.problem} />}
      <ul className="items">
        {ending.settlement.map((item) => (
          <li key={item.code} className="row">
            <ItemText item={item} />
            {item.doneAt === null && maySettle && item.side === side && (
              <Button small busy={command.isRunning} onClick={() => settle(item.code)}>
                <FormattedMessage id="ending.settlement.finish" />
              </Button>
            )}
            {item.doneAt === null && maySettle && isLeftToRegion(item, side) && (
              <Button small busy={command.isRunning} onClick={() => setClosing(item)}>
                <FormattedMessage id="ending.settlement.close" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {closing !== undefined && (
        <ReasonDialog
          title={<FormattedMessage id="ending.settlement.closeTitle" />}
          submit={<FormattedMessage id="ending.settlement.close" />}
          label={<FormattedMessage id="ending.settlement.note" />}
          problem={command.problem}
          busy={command.isRunning}
          onClose={() => setClosing(undefined)}
          onSubmit={(note) => settle(closing.code, note)}
        >
          <p>
            <strong>
              <FormattedMessage id={`ending.settlement.${closing.code}`} />
            </strong>
          </p>
          <p>
            <FormattedMessage id="ending.settlement.closeText" />
          </p>
        </ReasonDialog>
      )}
    </div>
  );
}

/** What the provider has not done by its day may be closed by the region. */
function isLeftToRegion({ side: whose, dueOn }: Item, side: Side): boolean {
  return side === 'region' && whose === 'provider' && dueOn < amsterdamDate(new Date());
}

/** What it is, who does it until when, and what became of it. */
function ItemText({ item }: { item: Item }): ReactNode {
  const isClosedForProvider = item.side === 'provider' && item.doneSide === 'region';
  return (
    <span>
      <FormattedMessage id={`ending.settlement.${item.code}`} />{' '}
      <span className="small subtle">
        <FormattedMessage
          id={`ending.settlement.by.${item.side}`}
          values={{ date: <CalendarDay date={item.dueOn} /> }}
        />
      </span>
      {item.doneAt !== null && (
        <>
          {' '}
          <Badge tone={isClosedForProvider ? 'neutral' : 'positive'}>
            <FormattedMessage
              id={isClosedForProvider ? 'ending.settlement.closed' : 'ending.settlement.done'}
              values={{ at: <Instant at={item.doneAt} short /> }}
            />
          </Badge>
        </>
      )}
      {isClosedForProvider && item.note !== null && (
        <span className="small subtle">
          {' '}
          <FormattedMessage id="ending.settlement.closedWith" values={{ note: item.note }} />
        </span>
      )}
    </span>
  );
}
