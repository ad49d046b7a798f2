import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { ErrorSummary } from '../../../components/form.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { PeopleFrame } from './people-frame.js';
import { RoleName, RolePeriod } from './role-words.js';

type Proposal = Answer<'RoleProposalAnswer'>;
type Outcome = 'confirmed' | 'rejected';

/** The roles that wait for a second person. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PeopleFrame title={intl.formatMessage({ id: 'staff.proposals' })} permission="role-proposal.read">
      {(regionId) => <Proposals regionId={regionId} />}
    </PeopleFrame>
  );
}

function Proposals({ regionId }: { regionId: number }): ReactNode {
  const query = useQuery({
    queryKey: ['regions', regionId, 'role-proposals'],
    queryFn: ({ signal }) =>
      answered(api.GET('/regions/{id}/role-proposals', { params: { path: { id: regionId } }, signal })),
  });
  return (
    <Loaded
      query={query}
      skeleton={<Skeleton lines={2} height="4rem" />}
      isEmpty={(proposals) => proposals.length === 0}
      empty={
        <EmptyState title={<FormattedMessage id="staff.noProposals" />}>
          <p>
            <FormattedMessage id="staff.noProposalsText" />
          </p>
        </EmptyState>
      }
    >
      {(proposals) => (
        <ul className="items">
          {proposals.map((proposal) => (
            <ProposalItem key={proposal.id} proposal={proposal} regionId={regionId} />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function ProposalItem({ proposal, regionId }: { proposal: Proposal; regionId: number }): ReactNode {
  const { data: session } = useSession();
  const [asked, setAsked] = useState<Outcome>();
  const isOwn = proposal.proposedBy === session?.person?.id;
  return (
    <li>
      <div className="items__main">
        <strong>{proposal.name}</strong> <span className="subtle">{proposal.email}</span>
        <div>
          <RoleName role={proposal.role} /> <RolePeriod since={proposal.since} until={proposal.until} />
        </div>
        <div className="small subtle">
          <FormattedMessage id="staff.proposedAt" values={{ at: <Instant at={proposal.proposedAt} /> }} />
          {isOwn && (
            <>
              {' '}
              <FormattedMessage id="staff.ownProposal" />
            </>
          )}
        </div>
      </div>
      {may(session, 'role-proposal.decide') && (
        <div className="row">
          {!isOwn && (
            <Button small variant="primary" onClick={() => setAsked('confirmed')}>
              <FormattedMessage id="staff.confirm" />
              <span className="visually-hidden"> {proposal.name}</span>
            </Button>
          )}
          <Button small onClick={() => setAsked('rejected')}>
            <FormattedMessage id="staff.reject" />
            <span className="visually-hidden"> {proposal.name}</span>
          </Button>
        </div>
      )}
      {asked !== undefined && (
        <Decision proposal={proposal} regionId={regionId} outcome={asked} close={() => setAsked(undefined)} />
      )}
    </li>
  );
}

/** Says what will happen, and does it. */
function Decision({
  proposal,
  regionId,
  outcome,
  close,
}: {
  proposal: Proposal;
  regionId: number;
  outcome: Outcome;
  close: () => void;
}): ReactNode {
  const decide = useCommand(
    (body: { outcome: Outcome }, key: string) =>
      answered(
        api.POST('/regions/{id}/role-proposals/{proposalId}/decisions', {
          params: { path: { id: regionId, proposalId: proposal.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['regions', regionId]],
  );
  const { name } = proposal;
  return (
    <Dialog
      title={<FormattedMessage id={`staff.${outcome}Title`} values={{ name }} />}
      onClose={close}
      actions={
        <>
          <Button
            variant={outcome === 'confirmed' ? 'primary' : 'danger'}
            busy={decide.isRunning}
            onClick={() => {
              void decide.run({ outcome }).then((answer) => {
                if (answer === undefined) return;
                close();
                toast(<FormattedMessage id={`staff.${outcome}Done`} values={{ name }} />);
              });
            }}
          >
            <FormattedMessage id={outcome === 'confirmed' ? 'staff.confirm' : 'staff.reject'} />
          </Button>
          <Button onClick={close}>
            <FormattedMessage id="staff.cancel" />
          </Button>
        </>
      }
    >
      {decide.problem !== undefined && <ErrorSummary problem={decide.problem} />}
      <p>
        <FormattedMessage
          id={`staff.${outcome}Text`}
          values={{ name, email: proposal.email, role: <RoleName role={proposal.role} /> }}
        />
      </p>
    </Dialog>
  );
}
