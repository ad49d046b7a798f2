import { addDays, amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, ApiProblem } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay } from '../../i18n/dates.js';
import { may, useSession } from '../../session/session.js';
import { DateField } from '../date-field.js';
import { SelectField, TextArea } from '../field.js';
import { errorAt, Form } from '../form.js';
import { EmptyState, Loaded, Skeleton } from '../states.js';
import { toast } from '../toast.js';
import './contract-end.css';
import { changedByEnding, type ContractEndings, endingsQuery, intakeStopsQuery, type Side } from './ending-queries.js';
import { IntakeStopList } from './intake-stop-list.js';
import { LinePicker, type PickedLine } from './line-picker.js';

/** As the contract standard has it: a provider asks so many days ahead. */
const DAYS_AHEAD = 14;

/** The stops of new clients under a contract, for one side: what holds and what was, and a new one. */
export function IntakeStopSections({ contractId, side }: { contractId: string; side: Side }): ReactNode {
  const { data: session } = useSession();
  const stops = useQuery(intakeStopsQuery(contractId));
  const contract = useQuery(endingsQuery(contractId));
  const mayStop = may(session, side === 'region' ? 'intake-stop.decide' : 'intake-stop.ask');
  return (
    <div className="stack">
      <p>
        <FormattedMessage id={`intakeStop.text.${side}`} />
      </p>
      <Loaded
        query={stops}
        skeleton={<Skeleton lines={4} />}
        isEmpty={(found) => found.length === 0}
        empty={<EmptyState title={<FormattedMessage id="intakeStop.none" />} />}
      >
        {(found) => <IntakeStopList stops={found} side={side} />}
      </Loaded>
      {mayStop && (
        <Loaded query={contract} skeleton={<Skeleton lines={6} />}>
          {(shown) =>
            shown.status === 'signed' || shown.status === 'active' ? (
              <section className="stack">
                <h2>
                  <FormattedMessage id={`intakeStop.form.title.${side}`} />
                </h2>
                <IntakeStopForm key={shown.version} contract={shown} side={side} />
              </section>
            ) : null
          }
        </Loaded>
      )}
    </div>
  );
}

function IntakeStopForm({ contract, side }: { contract: ContractEndings; side: Side }): ReactNode {
  const intl = useIntl();
  const today = amsterdamDate(new Date());
  const first = side === 'provider' ? addDays(today, DAYS_AHEAD) : today;
  const [startsOn, setStartsOn] = useState(first);
  const [endsOn, setEndsOn] = useState('');
  const [reason, setReason] = useState('');
  const [signal, setSignal] = useState<'safety' | 'quality' | 'fraud'>('quality');
  const [lines, setLines] = useState<PickedLine[]>([]);
  const [own, setOwn] = useState<ApiProblem>();
  const command = useCommand(
    (body: { startsOn: string; endsOn?: string; reason: string; lines: PickedLine[] }, key) => {
      const at = { params: { path: { id: contract.contractId } }, headers: { 'idempotency-key': key } };
      return answered(
        side === 'region'
          ? api.POST('/contracts/{id}/intake-stops', { ...at, body: { ...body, signal } })
          : api.POST('/contracts/{id}/intake-stop-requests', { ...at, body }),
      );
    },
    changedByEnding,
  );
  const problem = own ?? command.problem;
  const submit = (): void => {
    const found = [
      ...(lines.length === 0 ? [{ code: 'line-missing', path: 'lines' }] : []),
      ...(reason.trim().length < 3
        ? [{ code: 'invalid-input', path: 'reason', text: intl.formatMessage({ id: 'ending.form.reasonMissing' }) }]
        : []),
    ];
    setOwn(found.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', found, undefined));
    if (found.length > 0) return;
    void command.run({ startsOn, ...(endsOn !== '' && { endsOn }), reason: reason.trim(), lines }).then((outcome) => {
      if (outcome !== undefined) toast(<FormattedMessage id={`intakeStop.done.${side}`} />);
    });
  };
  return (
    <Form
      problem={problem}
      fieldNames={{
        startsOn: <FormattedMessage id="intakeStop.form.startsOn" />,
        endsOn: <FormattedMessage id="intakeStop.form.endsOn" />,
        reason: <FormattedMessage id="ending.form.reason" />,
        'lines*': <FormattedMessage id="intakeStop.form.lines" />,
      }}
      onSubmit={submit}
      busy={command.isRunning}
      submit={<FormattedMessage id={`intakeStop.form.submit.${side}`} />}
    >
      <LinePicker
        lines={contract.lines}
        picked={lines}
        onPick={setLines}
        label={<FormattedMessage id="intakeStop.form.lines" />}
        error={errorAt(problem, 'lines')}
      />
      <DateField
        name="startsOn"
        label={<FormattedMessage id="intakeStop.form.startsOn" />}
        hint={
          <FormattedMessage id={`intakeStop.form.startsHint.${side}`} values={{ date: <CalendarDay date={first} /> }} />
        }
        value={startsOn}
        error={errorAt(problem, 'startsOn')}
        onChange={setStartsOn}
      />
      <DateField
        name="endsOn"
        optional
        label={<FormattedMessage id="intakeStop.form.endsOn" />}
        hint={<FormattedMessage id="intakeStop.form.endsHint" />}
        value={endsOn}
        error={errorAt(problem, 'endsOn')}
        onChange={setEndsOn}
      />
      {side === 'region' && (
        <SelectField
          name="signal"
          label={<FormattedMessage id="intakeStop.form.signal" />}
          value={signal}
          options={(['quality', 'safety', 'fraud'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `intakeStop.signal.${value}` }),
          }))}
          onChange={(event) => setSignal(event.target.value as typeof signal)}
        />
      )}
      <TextArea
        name="reason"
        label={<FormattedMessage id="ending.form.reason" />}
        hint={<FormattedMessage id="intakeStop.form.reasonHint" />}
        value={reason}
        error={errorAt(problem, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </Form>
  );
}
