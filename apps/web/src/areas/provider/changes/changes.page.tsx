import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { ChangeList, type PartyChange } from '../../../components/party-changes/change-list.js';
import { partyChangesQuery } from '../../../components/party-changes/change-queries.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { type OwnOrganisation, OfOrganisation } from '../of-organisation.js';
import { ChangeForm } from './change-form.js';

const route = getRouteApi('/portal/organisation/changes');

/** What changes about one's organisation: reported once here, for all its contracts and regions. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { organisation } = route.useSearch();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'ourChanges.title' })}
      trail={[
        <Link key="organisation" to="/portal/organisation" search={{ organisation }}>
          <FormattedMessage id="ourChanges.organisation" />
        </Link>,
      ]}
    >
      <OfOrganisation permission="organisation-change.read">
        {(own) => <Changes key={own.id} own={own} />}
      </OfOrganisation>
    </PageFrame>
  );
}

function Changes({ own }: { own: OwnOrganisation }): ReactNode {
  const [sent, setSent] = useState(0);
  const changes = useQuery(partyChangesQuery(own.id));
  const mayReport = own.permissions.includes('organisation-change.report');
  return (
    <div className="stack">
      <p>
        <FormattedMessage id="ourChanges.text" />
      </p>
      <Loaded
        query={changes}
        skeleton={<Skeleton lines={4} />}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={<FormattedMessage id="ourChanges.none" />} />}
      >
        {(found) => <ChangeList changes={found} actions={(change) => mayReport && <Withdrawal change={change} />} />}
      </Loaded>
      {mayReport && (
        <section className="stack">
          <h2>
            <FormattedMessage id="ourChanges.form.title" />
          </h2>
          <ChangeForm key={sent} organisationId={own.id} onDone={() => setSent(sent + 1)} />
        </section>
      )}
    </div>
  );
}

function Withdrawal({ change }: { change: PartyChange }): ReactNode {
  const command = useCommand(
    (id: string, key) =>
      answered(
        api.POST('/organisation-changes/{id}/withdrawals', {
          params: { path: { id } },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations']],
  );
  if (change.state !== 'reported') return null;
  return (
    <>
      {command.problem !== undefined && <ErrorSummary problem={command.problem} />}
      <p>
        <Button
          small
          busy={command.isRunning}
          onClick={() => {
            void command.run(change.id).then((outcome) => {
              if (outcome !== undefined) toast(<FormattedMessage id="ourChanges.withdrawn" />);
            });
          }}
        >
          <FormattedMessage id="ourChanges.withdraw" />
        </Button>
      </p>
    </>
  );
}
