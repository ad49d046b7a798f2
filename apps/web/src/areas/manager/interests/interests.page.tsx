import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { SelectField } from '../../../components/field.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { Instant } from '../../../i18n/dates.js';
import { useSession } from '../../../session/session.js';
import { OneRegion } from '../one-region.js';

const route = getRouteApi('/desk/interests');
type Interest = Answer<'ConflictAnswer'>;

/** Who of the region has an interest in which provider, and judges nothing of it: those that stand, or all there ever were. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'interests.title' })}
      trail={[
        <Link key="enrolments" to="/desk/enrolments">
          <FormattedMessage id="interests.enrolments" />
        </Link>,
      ]}
    >
      <OneRegion permission="conflict-of-interest.read" role={<FormattedMessage id="interests.needed" />}>
        {(regionId) => <Interests regionId={regionId} />}
      </OneRegion>
    </PageFrame>
  );
}

function Interests({ regionId }: { regionId: number }): ReactNode {
  const navigate = useNavigate();
  const intl = useIntl();
  const { state, cursor } = route.useSearch();
  const isAll = state === 'all';
  const parameters = {
    state: isAll ? ('all' as const) : ('standing' as const),
    ...(cursor !== undefined && { cursor }),
  };
  const query = useQuery({
    queryKey: ['regions', regionId, 'conflicts-of-interest', parameters],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/regions/{id}/conflicts-of-interest', {
          params: { path: { id: regionId }, query: parameters },
          signal,
        }),
      ),
  });
  return (
    <div className="stack">
      <p>
        <FormattedMessage id="interests.text" />
      </p>
      <div className="filters not-in-print">
        <SelectField
          label={<FormattedMessage id="interests.show" />}
          value={isAll ? 'all' : 'standing'}
          onChange={(event) => {
            const chosen = event.target.value === 'all' ? 'all' : undefined;
            void navigate({
              to: '.',
              search: (search: Record<string, unknown>) => ({ ...search, state: chosen, cursor: undefined }),
              replace: true,
            });
          }}
          options={(['standing', 'all'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `interests.show.${value}` }),
          }))}
        />
      </div>
      <Loaded
        query={query}
        skeleton={<Skeleton lines={6} height="2.75rem" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={<FormattedMessage id="interests.none" />}>
            <p>
              <FormattedMessage id="interests.noneText" />
            </p>
          </EmptyState>
        }
      >
        {({ items, next }) => (
          <>
            <InterestTable regionId={regionId} items={items} />
            <Pager cursor={cursor} next={next} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function InterestTable({ regionId, items }: { regionId: number; items: readonly Interest[] }): ReactNode {
  const intl = useIntl();
  const [ending, setEnding] = useState<Interest>();
  const label = (name: string): string => intl.formatMessage({ id: `interests.column.${name}` });
  const mayEnd = useMayEnd(regionId);
  return (
    <>
      <Table caption={<FormattedMessage id="interests.caption" />} cards>
        <thead>
          <tr>
            {(['person', 'organisation', 'reason', 'since'] as const).map((name) => (
              <th key={name} scope="col">
                {label(name)}
              </th>
            ))}
            <td className="not-in-print" />
          </tr>
        </thead>
        <tbody>
          {items.map((interest) => (
            <tr key={interest.id}>
              <th scope="row">{interest.personName}</th>
              <td data-label={label('organisation')}>
                <Link to="/desk/providers/$id" params={{ id: interest.organisationId }}>
                  {interest.organisationName}
                </Link>
              </td>
              <td data-label={label('reason')}>{interest.reason}</td>
              <td data-label={label('since')}>
                <Instant at={interest.declaredAt} />
                {interest.endedAt !== null && (
                  <div className="small subtle">
                    <FormattedMessage
                      id="interests.ended"
                      values={{ at: <Instant at={interest.endedAt} />, reason: interest.endReason ?? '' }}
                    />
                  </div>
                )}
              </td>
              <td className="not-in-print">
                {interest.endedAt === null && mayEnd(interest.personId) && (
                  <Button small onClick={() => setEnding(interest)}>
                    <FormattedMessage id="interests.end" />
                    <span className="visually-hidden"> {`${interest.personName}, ${interest.organisationName}`}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {ending !== undefined && <EndInterest regionId={regionId} interest={ending} close={() => setEnding(undefined)} />}
    </>
  );
}

/** Contract manager and region administrator end it, nobody one's own: as the api asks. */
function useMayEnd(regionId: number): (personId: string) => boolean {
  const { data: session } = useSession();
  const roles = session?.tenants.find(({ tenant }) => tenant === `region:${regionId}`)?.roles ?? [];
  const isRecorder = roles.some((role) => role === 'region_administrator' || role === 'contract_manager');
  return (personId) => isRecorder && personId !== session?.person?.id;
}

function EndInterest({
  regionId,
  interest: { id, personName, organisationName },
  close,
}: {
  regionId: number;
  interest: Interest;
  close: () => void;
}): ReactNode {
  const end = useCommand(
    (reason: string, key) =>
      answered(
        api.POST('/regions/{id}/conflicts-of-interest/{conflictId}/endings', {
          params: { path: { id: regionId, conflictId: id } },
          body: { reason },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['regions', regionId, 'conflicts-of-interest'], ['enrolments'], ['work-items']],
  );
  return (
    <ReasonDialog
      title={<FormattedMessage id="interests.endTitle" values={{ name: personName }} />}
      submit={<FormattedMessage id="interests.endSave" />}
      label={<FormattedMessage id="interests.endReason" />}
      problem={end.problem}
      busy={end.isRunning}
      onClose={close}
      onSubmit={(reason) => {
        void end.run(reason).then((done) => {
          if (done === undefined) return;
          toast(<FormattedMessage id="interests.endDone" values={{ name: personName }} />);
          close();
        });
      }}
    >
      <p>
        <FormattedMessage id="interests.endText" values={{ name: personName, organisation: organisationName }} />
      </p>
    </ReasonDialog>
  );
}
