import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { useOwnProceduresQuery } from '../procedures-query.js';
import { changedByRound, type Programme, programmeQuery } from './round-queries.js';
import './rounds.css';

const route = getRouteApi('/desk/rounds/programme');
const offsets = ['proposeMonths', 'approveWeeks', 'receiptDays'] as const;
type Offset = (typeof offsets)[number];
type Procedures = NonNullable<ReturnType<typeof useOwnProceduresQuery>['data']>;

/** How long ahead the extensions of a procedure are prepared. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'rounds.programme' })}
      trail={[
        <Link key="contracts" to="/desk/contracts">
          <FormattedMessage id="rounds.contracts" />
        </Link>,
        <Link key="rounds" to="/desk/rounds">
          <FormattedMessage id="rounds.title" />
        </Link>,
      ]}
    >
      <Permitted permission="extension-round.read" role={<FormattedMessage id="rounds.roleNeeded" />}>
        <Published />
      </Permitted>
    </PageFrame>
  );
}

function Published(): ReactNode {
  const procedures = useOwnProceduresQuery();
  return (
    <Loaded query={procedures} skeleton={<Skeleton lines={5} height="3rem" />}>
      {(found) => <OfProcedure procedures={found.filter(({ status }) => status !== 'draft')} />}
    </Loaded>
  );
}

function OfProcedure({ procedures }: { procedures: Procedures }): ReactNode {
  const written = useWritten();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const mayEdit = may(session, 'extension.offer');
  const procedureId = route.useSearch().procedureId ?? procedures[0]?.id;
  const programme = useQuery({ ...programmeQuery(procedureId ?? ''), enabled: procedureId !== undefined });
  if (procedureId === undefined) return <EmptyState title={<FormattedMessage id="rounds.programme.none" />} />;
  return (
    <div className="stack">
      <p>
        <FormattedMessage id="rounds.programme.intro" />
      </p>
      <SelectField
        name="procedureId"
        label={<FormattedMessage id="rounds.procedure" />}
        value={procedureId}
        onChange={({ target }) =>
          void navigate({ to: '/desk/rounds/programme', search: { procedureId: target.value }, replace: true })
        }
        options={procedures.map(({ id, title }) => ({ value: id, label: written(title) }))}
      />
      <Loaded query={programme} skeleton={<Skeleton lines={3} height="3rem" />}>
        {(found) =>
          mayEdit ? (
            <Offsets key={procedureId} procedureId={procedureId} programme={found} />
          ) : (
            <Facts>
              {offsets.map((offset) => (
                <Fact key={offset} name={<FormattedMessage id={`rounds.programme.${offset}`} />}>
                  {found[offset]}
                </Fact>
              ))}
            </Facts>
          )
        }
      </Loaded>
    </div>
  );
}

/** What is typed stays when somebody else changed them meanwhile: the page says what they saved, and one can save again. */
function Offsets({ procedureId, programme }: { procedureId: string; programme: Programme }): ReactNode {
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(programme);
  const [sent, setSent] = useState(programme);
  const [typed, setTyped] = useState<Partial<Record<Offset, string>>>({});
  const shown = (offset: Offset): string => typed[offset] ?? String(seen[offset]);
  const save = useCommand(
    (body: Programme) =>
      answered(api.PUT('/procedures/{id}/extension-programme', { params: { path: { id: procedureId } }, body })),
    changedByRound,
  );
  const isStale = save.problem?.code === 'stale-version';
  // Over what one typed, a newer version comes only once it is told: what nobody saw must not be overwritten.
  if (programme.version > seen.version && (isStale || Object.keys(typed).length === 0)) setSeen(programme);
  const isTheirs = (offset: Offset): boolean => isStale && seen.version > sent.version && seen[offset] !== sent[offset];
  return (
    <Form
      problem={save.problem}
      fieldNames={Object.fromEntries(
        offsets.map((offset) => [offset, <FormattedMessage key={offset} id={`rounds.programme.${offset}`} />]),
      )}
      busy={save.isRunning}
      submit={<FormattedMessage id="rounds.programme.save" />}
      onSubmit={() => {
        const body: Programme = {
          proposeMonths: numberOf(shown('proposeMonths')),
          approveWeeks: numberOf(shown('approveWeeks')),
          receiptDays: numberOf(shown('receiptDays')),
          version: seen.version,
        };
        setSent(body);
        void save.run(body).then((saved) => {
          // Somebody else may have been first: what they saved is what is changed now.
          if (saved === undefined) void queryClient.invalidateQueries(programmeQuery(procedureId));
          else {
            setSeen(saved);
            setTyped({});
            toast(<FormattedMessage id="rounds.programme.saved" />);
          }
        });
      }}
    >
      {offsets.map((offset) => (
        <TextField
          key={offset}
          name={offset}
          size="short"
          inputMode="numeric"
          label={<FormattedMessage id={`rounds.programme.${offset}`} />}
          hint={
            <>
              <FormattedMessage id={`rounds.programme.${offset}.hint`} />
              {isTheirs(offset) && (
                <>
                  {' '}
                  <strong>
                    <FormattedMessage id="rounds.programme.theirs" values={{ value: seen[offset] }} />
                  </strong>
                </>
              )}
            </>
          }
          error={errorAt(save.problem, offset)}
          value={shown(offset)}
          onChange={({ target }) => setTyped({ ...typed, [offset]: target.value.trim() })}
        />
      ))}
    </Form>
  );
}

/** What is typed and is no number goes as none, for the api to name. */
function numberOf(typed: string): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
