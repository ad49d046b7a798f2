import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, ApiProblem, type Violation } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Alert } from '../alert.js';
import { DateField } from '../date-field.js';
import { Checkbox, ChoiceGroup, TextArea } from '../field.js';
import { errorAt, Form } from '../form.js';
import { toast } from '../toast.js';
import { EndingPreview, type Preview } from './ending-preview.js';
import { changedByEnding, type ContractEndings, type Side } from './ending-queries.js';
import { LinePicker, type PickedLine } from './line-picker.js';

type Ground = 'notice' | 'mutualConsent' | 'dissolution';
interface Asked {
  ground: Ground;
  endsOn: string;
  lines?: PickedLine[];
}

/** Ends a contract or a part of it, in two steps: what and when, with what it would do; then the reason, and it goes out. */
export function EndingForm({ contract, side }: { contract: ContractEndings; side: Side }): ReactNode {
  const intl = useIntl();
  const grounds = groundsOf(contract, side);
  const [ground, setGround] = useState<Ground>(grounds[0] ?? 'mutualConsent');
  const [isPart, setPart] = useState(false);
  const [lines, setLines] = useState<PickedLine[]>([]);
  const [endsOn, setEndsOn] = useState(ground === 'notice' ? (contract.earliestNoticeEnd ?? '') : '');
  const [shown, setShown] = useState<{ asked: Asked; preview: Preview }>();
  const look = useCommand((asked: Asked, key) =>
    answered(
      api.POST('/contracts/{id}/endings/previews', {
        params: { path: { id: contract.contractId } },
        body: asked,
        headers: { 'idempotency-key': key },
      }),
    ),
  );
  const preview = (picked = lines): void => {
    const asked: Asked = { ground, endsOn, ...(isPart && { lines: picked }) };
    void look.run(asked).then((answer) => setShown(answer === undefined ? undefined : { asked, preview: answer }));
  };
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      setShown(undefined);
    };
  return (
    <>
      <Form
        problem={look.problem}
        fieldNames={{
          endsOn: <FormattedMessage id="ending.form.endsOn" />,
          'lines*': <FormattedMessage id="ending.form.lines" />,
        }}
        onSubmit={() => preview()}
        busy={look.isRunning}
        submit={<FormattedMessage id="ending.form.preview" />}
      >
        <ChoiceGroup
          name="ground"
          label={<FormattedMessage id="ending.form.ground" />}
          options={grounds.map((value) => ({
            value,
            label: intl.formatMessage({ id: `ending.ground.${value}` }),
            hint: intl.formatMessage(
              { id: `ending.groundHint.${value}.${side}` },
              { months: contract.noticeMonths ?? 0 },
            ),
            checked: ground === value,
          }))}
          onChange={(event) => changed(setGround)(event.target.value as Ground)}
        />
        <ChoiceGroup
          name="scope"
          label={<FormattedMessage id="ending.form.scope" />}
          options={(['whole', 'part'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `ending.scope.${value}` }),
            checked: isPart === (value === 'part'),
          }))}
          onChange={(event) => changed(setPart)(event.target.value === 'part')}
        />
        {isPart && (
          <LinePicker
            lines={contract.lines}
            picked={lines}
            onPick={changed(setLines)}
            label={<FormattedMessage id="ending.form.lines" />}
            error={errorAt(look.problem, 'lines')}
          />
        )}
        <DateField
          name="endsOn"
          label={<FormattedMessage id="ending.form.endsOn" />}
          hint={
            ground === 'notice' && contract.earliestNoticeEnd !== null ? (
              <FormattedMessage
                id="ending.form.earliest"
                values={{ date: <CalendarDay date={contract.earliestNoticeEnd} />, months: contract.noticeMonths ?? 0 }}
              />
            ) : (
              <FormattedMessage id="ending.form.latest" values={{ date: <CalendarDay date={contract.endsOn} /> }} />
            )
          }
          value={endsOn}
          error={errorAt(look.problem, 'endsOn')}
          onChange={changed(setEndsOn)}
        />
      </Form>
      {shown !== undefined && (
        <>
          <EndingPreview
            preview={shown.preview}
            endsOn={shown.asked.endsOn}
            onAdd={(more) => {
              const all = [...lines, ...more.map(({ productId, municipality }) => ({ productId, municipality }))];
              setLines(all);
              preview(all);
            }}
          />
          {shown.preview.faults.length === 0 && <Confirmation contract={contract} side={side} shown={shown} />}
        </>
      )}
    </>
  );
}

/** What each side can choose: notice only where the contract lets it, dissolution only the region. */
function groundsOf({ noticeBy }: ContractEndings, side: Side): Ground[] {
  const mayNotice = noticeBy === 'both' || (noticeBy === 'region' && side === 'region');
  return [
    ...(mayNotice ? ['notice' as const] : []),
    'mutualConsent',
    ...(side === 'region' ? ['dissolution' as const] : []),
  ];
}

function Confirmation({
  contract,
  side,
  shown: { asked, preview },
}: {
  contract: ContractEndings;
  side: Side;
  shown: { asked: Asked; preview: Preview };
}): ReactNode {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const [isAuthorised, setAuthorised] = useState(false);
  const [own, setOwn] = useState<ApiProblem>();
  const statement = intl.formatMessage({ id: 'ending.statement' }, { provider: contract.organisationName });
  const command = useCommand((body: Asked & { reason: string; version: number }, key) => {
    const path = { params: { path: { id: contract.contractId } }, headers: { 'idempotency-key': key } };
    const { ground, ...rest } = body;
    return answered(
      side === 'region' || ground === 'dissolution'
        ? api.POST('/contracts/{id}/region-endings', { ...path, body })
        : api.POST('/contracts/{id}/provider-endings', { ...path, body: { ...rest, ground, statement } }),
    );
  }, changedByEnding);
  const problem = own ?? command.problem;
  const submit = (): void => {
    const found: Violation[] = [
      ...(reason.trim().length < 3
        ? [{ code: 'invalid-input', path: 'reason', text: intl.formatMessage({ id: 'ending.form.reasonMissing' }) }]
        : []),
      ...(side === 'provider' && !isAuthorised ? [{ code: 'authority-missing', path: 'statement' }] : []),
    ];
    setOwn(found.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', found, undefined));
    if (found.length > 0) return;
    void command.run({ ...asked, reason: reason.trim(), version: contract.version }).then((outcome) => {
      if (outcome === undefined) return;
      toast(
        <FormattedMessage
          id={`ending.done.${outcome.state === 'planned' ? 'planned' : outcome.state === 'asked' ? 'asked' : 'proposed'}`}
        />,
      );
    });
  };
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id="ending.confirm.title" />
      </h2>
      <Alert tone="warning">
        <p>
          <FormattedMessage
            id={`ending.confirm.${asked.ground}.${side}`}
            values={{
              date: <CalendarDay date={asked.endsOn} />,
              due: preview.answerDueOn === null ? '' : <CalendarDay date={preview.answerDueOn} />,
            }}
          />
        </p>
      </Alert>
      <Form
        problem={problem}
        fieldNames={{
          reason: <FormattedMessage id="ending.form.reason" />,
          statement: <FormattedMessage id="ending.form.authority" />,
        }}
        onSubmit={submit}
        busy={command.isRunning}
        submit={<FormattedMessage id={`ending.submit.${asked.ground}.${side}`} />}
      >
        <TextArea
          name="reason"
          label={<FormattedMessage id="ending.form.reason" />}
          hint={<FormattedMessage id="ending.form.reasonHint" />}
          value={reason}
          error={errorAt(problem, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        {side === 'provider' && (
          <Checkbox
            name="statement"
            label={statement}
            checked={isAuthorised}
            error={errorAt(problem, 'statement')}
            onChange={(event) => setAuthorised(event.target.checked)}
          />
        )}
      </Form>
    </section>
  );
}
