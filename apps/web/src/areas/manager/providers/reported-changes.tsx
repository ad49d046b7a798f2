import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { ChangeList, type PartyChange } from '../../../components/party-changes/change-list.js';
import { partyChangesQuery } from '../../../components/party-changes/change-queries.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { may, useSession } from '../../../session/session.js';

/** What a provider reported of itself, for its region to check before it holds in all contracts; nothing without a report. */
export function ReportedChanges({ organisationId }: { organisationId: string }): ReactNode {
  const { data: session } = useSession();
  const changes = useQuery(partyChangesQuery(organisationId));
  const mayCheck = may(session, 'organisation-change.check');
  return (
    <Loaded query={changes} skeleton={<Skeleton lines={2} />}>
      {(found) =>
        found.length === 0 ? null : (
          <section aria-labelledby="provider-changes" className="stack">
            <h2 id="provider-changes">
              <FormattedMessage id="providerFile.changes" />
            </h2>
            <ChangeList changes={found} actions={(change) => mayCheck && <Checks change={change} />} />
          </section>
        )
      }
    </Loaded>
  );
}

type Asked = { regionId: number; outcome: 'accept' | 'refuse' };

function Checks({ change }: { change: PartyChange }): ReactNode {
  const [asking, setAsking] = useState<Asked>();
  const command = useCommand(
    (body: Asked & { reason: string }, key) =>
      answered(
        api.POST('/organisation-changes/{id}/checks', {
          params: { path: { id: change.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations'], ['contracts'], ['deadlines'], ['work-items']],
  );
  const open = change.state === 'reported' ? change.checks.filter(({ state }) => state === 'open') : [];
  return (
    <>
      {open.map(({ regionId, regionName }) => (
        <p key={regionId} className="row not-in-print">
          <Button variant="primary" onClick={() => setAsking({ regionId, outcome: 'accept' })}>
            <FormattedMessage id="providerFile.acceptChange" values={{ region: regionName }} />
          </Button>
          <Button onClick={() => setAsking({ regionId, outcome: 'refuse' })}>
            <FormattedMessage id="providerFile.refuseChange" values={{ region: regionName }} />
          </Button>
        </p>
      ))}
      {asking !== undefined && (
        <ReasonDialog
          title={<FormattedMessage id={`providerFile.changeCheck.${asking.outcome}`} />}
          submit={<FormattedMessage id={`providerFile.changeCheck.${asking.outcome}`} />}
          label={<FormattedMessage id="providerFile.changeReason" />}
          problem={command.problem}
          busy={command.isRunning}
          onClose={() => setAsking(undefined)}
          onSubmit={(reason) => {
            void command.run({ ...asking, reason }).then((outcome) => {
              if (outcome === undefined) return;
              setAsking(undefined);
              toast(<FormattedMessage id="providerFile.changeChecked" />);
            });
          }}
        >
          <p>
            <FormattedMessage id={`providerFile.changeText.${asking.outcome}`} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
