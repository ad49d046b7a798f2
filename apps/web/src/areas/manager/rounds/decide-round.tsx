import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { may, useSession } from '../../../session/session.js';
import { CancelRound } from './cancel-round.js';
import { ContractsOfRound } from './contracts-of-round.js';
import { changedByRound, type Round } from './round-queries.js';

const route = getRouteApi('/desk/rounds/$roundId');

/** A round that waits for its second person: approve it or give it back, and below it what was handed in, hundreds of rows. */
export function DecideRound({ round }: { round: Round }): ReactNode {
  const { data: session } = useSession();
  const search = route.useSearch();
  const mayDecide = may(session, 'extension.approve');
  return (
    <div className="stack">
      {round.isYours ? (
        <Alert title={<FormattedMessage id="rounds.waitsForOther" />}>
          <p>
            <FormattedMessage id="rounds.waitsForOtherText" />
          </p>
        </Alert>
      ) : (
        mayDecide && <Decision round={round} />
      )}
      <ContractsOfRound round={round} search={search} />
      {may(session, 'extension.offer') && <CancelRound round={round} />}
    </div>
  );
}

function Decision({ round }: { round: Round }): ReactNode {
  const [reason, setReason] = useState('');
  const path = { params: { path: { id: round.id } } };
  const approve = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/extension-rounds/{id}/approvals', {
          ...path,
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  const giveBack = useCommand(
    (why: string, key) =>
      answered(
        api.POST('/extension-rounds/{id}/returns', {
          ...path,
          body: { version: round.version, reason: why },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByRound,
  );
  return (
    <>
      <section className="card stack" aria-labelledby="rounds-approve">
        <h2 id="rounds-approve">
          <FormattedMessage id="rounds.approve" />
        </h2>
        <Form
          problem={approve.problem}
          busy={approve.isRunning}
          submit={<FormattedMessage id="rounds.approveSubmit" values={{ count: round.counts.chosen }} />}
          onSubmit={() => {
            void approve.run(round.version).then((approved) => {
              if (approved !== undefined) toast(<FormattedMessage id="rounds.approvedToast" />);
            });
          }}
        >
          <p>
            <FormattedMessage id="rounds.approveText" values={{ count: round.counts.chosen }} />
          </p>
        </Form>
      </section>
      <details className="card">
        <summary>
          <FormattedMessage id="rounds.giveBack" />
        </summary>
        <Form
          problem={giveBack.problem}
          fieldNames={{ reason: <FormattedMessage id="rounds.giveBackReason" /> }}
          busy={giveBack.isRunning}
          submit={<FormattedMessage id="rounds.giveBackSubmit" />}
          onSubmit={() => void giveBack.run(reason.trim())}
        >
          <TextArea
            name="reason"
            label={<FormattedMessage id="rounds.giveBackReason" />}
            maxLength={2000}
            value={reason}
            error={errorAt(giveBack.problem, 'reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form>
      </details>
    </>
  );
}
