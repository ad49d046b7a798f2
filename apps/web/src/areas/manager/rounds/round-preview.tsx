import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Violation } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { TextField } from '../../../components/field.js';
import { Form } from '../../../components/form.js';
import { EmptyState, Loaded, Skeleton, ViolationText } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { shortDate } from '../../../i18n/dates.js';
import { changedByRound, type PreviewedContract, previewQuery, type Round, violationOf } from './round-queries.js';

/** So many rows at first: who has a thousand looks at the totals. */
const FIRST = 50;

/** Who gets what until when, and who is passed by and why: judged by the rules of the offers themselves. */
export function RoundPreview({ round }: { round: Round }): ReactNode {
  const preview = useQuery(previewQuery(round.id, round.version));
  return (
    <Loaded
      query={preview}
      skeleton={<Skeleton lines={8} height="2rem" />}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={<FormattedMessage id="rounds.nobody" />} />}
    >
      {({ items, isWhole }) => {
        const offers = items.filter(({ outcome }) => outcome === 'offer');
        const skipped = items.filter(({ outcome }) => outcome === 'skip');
        return (
          <div className="stack">
            {!isWhole && <Alert tone="warning" title={<FormattedMessage id="rounds.tooMany" />} />}
            <dl className="rounds__totals">
              {(
                [
                  ['offers', offers.length],
                  ['skipped', skipped.length],
                ] as const
              ).map(([what, count]) => (
                <div key={what}>
                  <dt>
                    <FormattedMessage id={`rounds.${what}`} />
                  </dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
            {offers.length > 0 && <Offers items={offers} round={round} />}
            {skipped.length > 0 && <Skipped items={skipped} />}
          </div>
        );
      }}
    </Loaded>
  );
}

function Offers({ items, round }: { items: readonly PreviewedContract[]; round: Round }): ReactNode {
  const intl = useIntl();
  const [shown, setShown] = useState(FIRST);
  const [leaving, setLeaving] = useState<string>();
  const label = (id: string): { 'data-label': string } => ({ 'data-label': intl.formatMessage({ id }) });
  return (
    <section className="stack" aria-labelledby="rounds-offers">
      <h2 id="rounds-offers">
        <FormattedMessage id="rounds.willOffer" />
      </h2>
      <Table caption={<FormattedMessage id="rounds.willOffer" />} captionHidden cards>
        <thead>
          <tr>
            {(['contract', 'provider', 'endsNow', 'endsThen', 'lines'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`rounds.column.${column}`} />
              </th>
            ))}
            {round.state === 'draft' && (
              <th scope="col">
                <span className="visually-hidden">
                  <FormattedMessage id="rounds.leaveOut" />
                </span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shown).map((item) => (
            <tr key={item.contractId}>
              <th scope="row" {...label('rounds.column.contract')}>
                <Link to="/desk/contracts/$contractId" params={{ contractId: item.contractId }}>
                  {item.number}
                </Link>
              </th>
              <td {...label('rounds.column.provider')}>{item.organisationName}</td>
              <td {...label('rounds.column.endsNow')}>{shortDate(intl, item.endsOn)}</td>
              <td {...label('rounds.column.endsThen')}>
                {item.extendedTo !== null && shortDate(intl, item.extendedTo)}
              </td>
              <td {...label('rounds.column.lines')}>
                <FormattedMessage id="rounds.linesOf" values={{ count: item.lines, left: item.linesLeft }} />
              </td>
              {round.state === 'draft' && (
                <td>
                  <Button
                    small
                    aria-label={intl.formatMessage({ id: 'rounds.leaveOutOne' }, { provider: item.organisationName })}
                    onClick={() => setLeaving(item.contractId)}
                  >
                    <FormattedMessage id="rounds.leaveOut" />
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {items.length > shown && (
        <div className="row">
          <Button onClick={() => setShown(items.length)}>
            <FormattedMessage id="rounds.showAll" values={{ count: items.length }} />
          </Button>
        </div>
      )}
      {items
        .filter(({ contractId }) => contractId === leaving)
        .map((item) => (
          <LeaveOut key={item.contractId} item={item} round={round} close={() => setLeaving(undefined)} />
        ))}
    </section>
  );
}

/** Leaves one contract out, with the reason: everybody is treated alike, so it is never without one. */
function LeaveOut({ item, round, close }: { item: PreviewedContract; round: Round; close: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const command = useCommand(
    (why: string, key) =>
      answered(
        api.PUT('/extension-rounds/{id}', {
          params: { path: { id: round.id } },
          body: {
            version: round.version,
            choice: {
              ...round.choice,
              leftOut: [...(round.choice.leftOut ?? []), { contractId: item.contractId, reason: why }],
            },
            ...(round.reason !== null && { reason: round.reason }),
            ...(round.answerDueOn !== null && { answerDueOn: round.answerDueOn }),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  return (
    <section className="card stack" aria-labelledby="rounds-leave">
      <h3 id="rounds-leave">
        <FormattedMessage id="rounds.leaveOutOne" values={{ provider: item.organisationName }} />
      </h3>
      <Form
        problem={command.problem}
        fieldNames={{ 'choice/leftOut/*': <FormattedMessage id="rounds.leaveReason" /> }}
        busy={command.isRunning}
        submit={<FormattedMessage id="rounds.leaveOut" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="rounds.keep" />
          </Button>
        }
        onSubmit={() => {
          void command.run(reason.trim()).then((saved) => {
            if (saved !== undefined) close();
          });
        }}
      >
        <TextField
          name="leaveReason"
          size="wide"
          autoFocus
          label={<FormattedMessage id="rounds.leaveReason" />}
          hint={<FormattedMessage id="rounds.leaveReasonHint" />}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </section>
  );
}

/** Who is passed by, by why: one reason is read once, however many there are. */
function Skipped({ items }: { items: readonly PreviewedContract[] }): ReactNode {
  const groups = new Map<string, { reason: Violation; contracts: PreviewedContract[] }>();
  for (const item of items) {
    const [reason] = item.reasons;
    if (reason === undefined) continue;
    const key = JSON.stringify([reason.code, reason.details]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reason: violationOf(reason), contracts: [item] });
    else group.contracts.push(item);
  }
  return (
    <section className="stack" aria-labelledby="rounds-skipped">
      <h2 id="rounds-skipped">
        <FormattedMessage id="rounds.skipped" />
      </h2>
      {[...groups.entries()].map(([key, { reason, contracts }]) => (
        <details key={key} className="card" open={groups.size === 1 && contracts.length <= 10}>
          <summary>
            <strong>
              <FormattedMessage id="rounds.skippedCount" values={{ count: contracts.length }} />
            </strong>{' '}
            <ViolationText violation={reason} />
          </summary>
          <ul>
            {contracts.map(({ contractId, number, organisationName }) => (
              <li key={contractId}>
                <Link to="/desk/contracts/$contractId" params={{ contractId }}>
                  {number}
                </Link>{' '}
                {organisationName}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
