import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';
import { ProposalForm } from '../../../components/dialogue/proposal-form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { OfOrganisation, type OwnOrganisation } from '../of-organisation.js';

const route = getRouteApi('/portal/proposals/new');
/** One contract a procedure: more than that nobody has. */
const AT_MOST = 200;

/** Proposes a change of a contract that one has. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'dialoguePortal.propose' })}
      trail={[
        <Link key="list" to="/portal/dialogue">
          <FormattedMessage id="dialoguePortal.title" />
        </Link>,
      ]}
    >
      <OfOrganisation permission="proposal.make">
        {(organisation) => <OfContract key={organisation.id} organisation={organisation} />}
      </OfOrganisation>
    </PageFrame>
  );
}

/** The procedure of the only contract, or that which is chosen. */
function OfContract({ organisation }: { organisation: OwnOrganisation }): ReactNode {
  const { procedure } = route.useSearch();
  const contracts = useQuery({
    queryKey: ['contracts', 'to-propose-about'],
    queryFn: ({ signal }) => answered(api.GET('/contracts', { params: { query: { limit: AT_MOST } }, signal })),
  });
  return (
    <Loaded query={contracts} skeleton={<Skeleton lines={5} height="5rem" />}>
      {({ items }) => {
        const procedureIds = [
          ...new Set(
            items
              .filter(({ organisationId }) => organisationId === organisation.id)
              .filter(({ status }) => status === 'active' || status === 'signed')
              .map(({ procedureId }) => procedureId),
          ),
        ];
        const [only] = procedureIds;
        if (only === undefined) {
          return (
            <EmptyState title={<FormattedMessage id="dialoguePortal.noContract" />}>
              <p>
                <FormattedMessage id="dialoguePortal.noContractText" />
              </p>
            </EmptyState>
          );
        }
        const chosen = procedureIds.find((id) => id === procedure) ?? (procedureIds.length === 1 ? only : undefined);
        return chosen === undefined ? (
          <Choice procedureIds={procedureIds} />
        ) : (
          <Propose key={chosen} procedureId={chosen} organisation={organisation} />
        );
      }}
    </Loaded>
  );
}

function Choice({ procedureIds }: { procedureIds: readonly string[] }): ReactNode {
  const written = useWritten();
  const procedures = useQuery({
    queryKey: ['procedures', 'all'],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/procedures', { params: { query: { limit: 200 } }, signal }))).items,
  });
  return (
    <section aria-labelledby="which-contract">
      <h2 id="which-contract">
        <FormattedMessage id="dialoguePortal.which" />
      </h2>
      <Loaded query={procedures}>
        {(items) => (
          <ul className="items">
            {items
              .filter(({ id }) => procedureIds.includes(id))
              .map(({ id, title }) => (
                <li key={id}>
                  <Link to="." search={(search: Record<string, unknown>) => ({ ...search, procedure: id })}>
                    {written(title)}
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function Propose({ procedureId, organisation }: { procedureId: string; organisation: OwnOrganisation }): ReactNode {
  const written = useWritten();
  const navigate = useNavigate();
  const procedure = useQuery({
    queryKey: ['procedures', procedureId],
    queryFn: ({ signal }) => answered(api.GET('/procedures/{id}', { params: { path: { id: procedureId } }, signal })),
  });
  return (
    <Loaded query={procedure} skeleton={<Skeleton lines={5} height="5rem" />}>
      {(found) => (
        <div className="stack">
          <p className="lead">
            <FormattedMessage
              id="dialoguePortal.for"
              values={{ name: organisation.name, procedure: written(found.definition.title) }}
            />
          </p>
          <ProposalForm
            procedure={found}
            organisationId={organisation.id}
            cancel={
              <Link className={buttonClass()} to="/portal/dialogue">
                <FormattedMessage id="dialoguePortal.cancel" />
              </Link>
            }
            onMade={(id) => {
              toast(<FormattedMessage id="dialoguePortal.made" />);
              void navigate({
                to: '/portal/proposals/$proposalId',
                params: { proposalId: id },
                search: { organisation: organisation.id },
              });
            }}
          />
        </div>
      )}
    </Loaded>
  );
}
