import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay, Instant } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { Badge } from '../alert.js';
import { Button } from '../button.js';
import { ErrorSummary } from '../form.js';
import { toast } from '../toast.js';
import { changedByEnding, type Ending, type Side } from './ending-queries.js';

/** The final settlement list of an end: who does what until when, and what is done. */
export function Settlement({ ending, side }: { ending: Ending; side: Side }): ReactNode {
  const { data: session } = useSession();
  const maySettle = may(session, side === 'region' ? 'contract.end.region' : 'contract.settle');
  const command = useCommand((code: string, key) => {
    const at = { params: { path: { id: ending.id, code } }, body: {}, headers: { 'idempotency-key': key } };
    return done(
      side === 'region'
        ? api.POST('/contract-endings/{id}/settlement-items/{code}/region-completions', at)
        : api.POST('/contract-endings/{id}/settlement-items/{code}/provider-completions', at),
    );
  }, changedByEnding);
  return (
    <div className="stack">
      <h4>
        <FormattedMessage id="ending.settlement.title" />
      </h4>
      {command.problem !== undefined && <ErrorSummary problem={command.problem} />}
      <ul className="items">
        {ending.settlement.map((item) => (
          <li key={item.code} className="row">
            <span>
              <FormattedMessage id={`ending.settlement.${item.code}`} />{' '}
              <span className="small subtle">
                <FormattedMessage
                  id={`ending.settlement.by.${item.side}`}
                  values={{ date: <CalendarDay date={item.dueOn} /> }}
                />
              </span>
            </span>
            {item.doneAt !== null ? (
              <Badge tone="positive">
                <FormattedMessage id="ending.settlement.done" values={{ at: <Instant at={item.doneAt} short /> }} />
              </Badge>
            ) : (
              maySettle &&
              item.side === side && (
                <Button
                  small
                  busy={command.isRunning}
                  onClick={() => {
                    void command.run(item.code).then((outcome) => {
                      if (outcome !== undefined) toast(<FormattedMessage id="ending.settlement.told" />);
                    });
                  }}
                >
                  <FormattedMessage id="ending.settlement.finish" />
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
