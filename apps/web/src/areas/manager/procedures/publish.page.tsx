import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { DateField } from '../../../components/date-field.js';
import { ChoiceGroup, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { Permitted } from '../../../session/signed-in.js';
import { pathWords } from './draft/path-words.js';
import { Impact } from './impact.js';
import { draftOf, procedureKeys, procedureQuery, type ProcedureDetail } from './procedure-queries.js';

const route = getRouteApi('/desk/procedures/$procedureId/publish');

/** Publishing the draft: first what it changes and for whom, then from when and why. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const query = useQuery(procedureQuery(procedureId));
  const written = useWritten();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureDesk.publish' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {query.data === undefined ? '…' : written(draftOf(query.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="procedure.publish" role={<FormattedMessage id="procedureDesk.needed" />}>
        <Loaded query={query} skeleton={<Skeleton lines={6} height="4rem" />}>
          {(procedure) => <Publication procedure={procedure} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Publication({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [reason, setReason] = useState('');
  const preview = useQuery({
    queryKey: ['procedures', procedure.id, 'impact', procedure.version],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/procedures/{id}/impact-previews', {
          params: { path: { id: procedure.id } },
          body: { version: procedure.version },
          signal,
        }),
      ),
  });
  const publish = useCommand(
    (body: { version: number; reason: string; effectiveOn?: string }, key) =>
      answered(
        api.POST('/procedures/{id}/publications', {
          params: { path: { id: procedure.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    procedureKeys,
  );
  const isFirst = procedure.currentVersion === null;
  const names: Record<string, ReactNode> = {
    reason: <FormattedMessage id="procedureDesk.reason" />,
    effectiveOn: <FormattedMessage id="procedureDesk.effectiveOn" />,
    ...Object.fromEntries(
      (publish.problem?.violations ?? []).flatMap(({ path }) =>
        path?.startsWith('definition/') === true ? [[path, pathWords(intl, path.replace('definition/', ''))]] : [],
      ),
    ),
  };
  return (
    <Loaded query={preview} skeleton={<Skeleton lines={6} height="4rem" />}>
      {(impact) => {
        const isRefused =
          impact.refusedParts.length > 0 || impact.waitingFor !== null || (!isFirst && impact.parts.length === 0);
        return (
          <div className="stack">
            <Impact procedureId={procedure.id} impact={impact} isFirst={isFirst} />
            {!isRefused && (
              <Form
                problem={publish.problem}
                fieldNames={names}
                busy={publish.isRunning}
                submit={
                  <FormattedMessage id={when === 'now' ? 'procedureDesk.publish.now' : 'procedureDesk.publish.later'} />
                }
                onSubmit={() => {
                  const body = { version: procedure.version, reason };
                  void publish.run(when === 'later' ? { ...body, effectiveOn } : body).then((answer) => {
                    if (answer === undefined) return;
                    toast(
                      when === 'later' ? (
                        <FormattedMessage
                          id="procedureDesk.publish.planned"
                          values={{ date: <CalendarDay date={effectiveOn} /> }}
                        />
                      ) : (
                        <FormattedMessage id="procedureDesk.publish.done" />
                      ),
                    );
                    void navigate({ to: '/desk/procedures/$procedureId', params: { procedureId: procedure.id } });
                  });
                }}
              >
                {!isFirst && (
                  <ChoiceGroup
                    name="when"
                    label={<FormattedMessage id="procedureDesk.when" />}
                    options={[
                      {
                        value: 'now',
                        label: <FormattedMessage id="procedureDesk.when.now" />,
                        checked: when === 'now',
                      },
                      {
                        value: 'later',
                        label: <FormattedMessage id="procedureDesk.when.later" />,
                        hint: <FormattedMessage id="procedureDesk.when.later.hint" />,
                        checked: when === 'later',
                      },
                    ]}
                    onChange={(event) => setWhen(event.target.value === 'later' ? 'later' : 'now')}
                  />
                )}
                {when === 'later' && (
                  <DateField
                    name="effectiveOn"
                    label={names['effectiveOn']}
                    hint={
                      <FormattedMessage
                        id="procedureDesk.effectiveOn.hint"
                        values={{ today: <CalendarDay date={amsterdamDate(new Date())} /> }}
                      />
                    }
                    error={errorAt(publish.problem, 'effectiveOn')}
                    value={effectiveOn}
                    onChange={setEffectiveOn}
                  />
                )}
                <TextArea
                  name="reason"
                  label={names['reason']}
                  hint={<FormattedMessage id="procedureDesk.reason.hint" />}
                  error={errorAt(publish.problem, 'reason')}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </Form>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
