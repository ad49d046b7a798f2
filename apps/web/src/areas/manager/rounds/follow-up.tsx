import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { may, useSession } from '../../../session/session.js';
import { ContractsOfRound } from './contracts-of-round.js';
import { changedByRound, type Round } from './round-queries.js';

const route = getRouteApi('/desk/rounds/$roundId');
const told = ['offered', 'waiting', 'unreceived', 'accepted', 'partly', 'declined', 'closed', 'failed'] as const;

/** A round that goes out or has gone out: how far it is, who has not answered, and asking for it. */
export function FollowUp({ round }: { round: Round }): ReactNode {
  const { data: session } = useSession();
  const search = route.useSearch();
  const { counts } = round;
  const total = counts.chosen + counts.offered + counts.failed;
  const path = { params: { path: { id: round.id } } };
  const remind = useCommand(
    (_nothing: null, key) =>
      answered(
        api.POST('/extension-rounds/{id}/reminders', { ...path, body: {}, headers: { 'idempotency-key': key } }),
      ),
    changedByRound,
  );
  const retry = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/extension-rounds/{id}/retries', { ...path, body: { version }, headers: { 'idempotency-key': key } }),
      ),
    changedByRound,
  );
  const problem = remind.problem ?? retry.problem;
  return (
    <div className="stack">
      {round.state === 'sending' && (
        <section className="card stack" aria-labelledby="rounds-progress">
          <h2 id="rounds-progress">
            <FormattedMessage id="rounds.sending" />
          </h2>
          <progress value={total - counts.chosen} max={total} aria-labelledby="rounds-progress" />
          <p role="status">
            <FormattedMessage id="rounds.progress" values={{ done: total - counts.chosen, total }} />
          </p>
        </section>
      )}
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <dl className="rounds__totals">
        {told
          .filter((what) => counts[what] > 0 || what === 'offered' || what === 'waiting')
          .map((what) => (
            <div key={what}>
              <dt>
                <FormattedMessage id={`rounds.count.${what}`} />
              </dt>
              <dd>{counts[what]}</dd>
            </div>
          ))}
      </dl>
      {may(session, 'extension.offer') && (
        <div className="row not-in-print">
          {counts.waiting > 0 && (
            <Button
              variant="primary"
              busy={remind.isRunning}
              onClick={() => {
                void remind.run(null).then((done) => {
                  if (done !== undefined)
                    toast(<FormattedMessage id="rounds.remindedToast" values={{ count: done.reminded }} />);
                });
              }}
            >
              <FormattedMessage id="rounds.remind" values={{ count: counts.waiting }} />
            </Button>
          )}
          {counts.failed > 0 && round.state === 'sent' && (
            <Button busy={retry.isRunning} onClick={() => void retry.run(round.version)}>
              <FormattedMessage id="rounds.retry" values={{ count: counts.failed }} />
            </Button>
          )}
        </div>
      )}
      <ContractsOfRound round={round} search={search} />
    </div>
  );
}
