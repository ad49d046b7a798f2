import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ApiProblem, type Violation } from '../../../api/client.js';
import { type Contract, type ContractLine, spanOf } from '../../../components/contract/contract-queries.js';
import { DateField } from '../../../components/date-field.js';
import { ChoiceGroup, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { writtenDate } from '../../../i18n/dates.js';
import { LineChoice } from './line-choice.js';

/** What will be offered, as it was filled in. */
export interface ExtensionDraft {
  reason: string;
  /** Null: the whole contract. */
  lines: { productId: string; municipality: string }[] | null;
  answerDueOn: string;
}

export type Option = Contract['terms']['options'][number];

/** Only lines that run to the end of the contract can go on, and only where their product does. */
export function extendableLines({ lines, endsOn }: Contract): ContractLine[] {
  return lines.filter((line) => line.endsOn === endsOn && (line.leavesOn === null || line.leavesOn > endsOn));
}

/**
 * What to offer. Checked here as far as one can see without the api, which judges again when it is sent.
 *
 * @param latest the last day on which the answer may be due
 */
export function ExtensionForm({
  contract,
  option,
  latest,
  today,
  draft,
  onChecked,
  cancel,
}: {
  contract: Contract;
  option: Option;
  latest: string;
  today: string;
  draft: ExtensionDraft;
  onChecked: (draft: ExtensionDraft) => void;
  cancel: ReactNode;
}): ReactNode {
  const intl = useIntl();
  const lines = extendableLines(contract);
  const [reason, setReason] = useState(draft.reason);
  const [isPart, setPart] = useState(draft.lines !== null);
  const [chosen, setChosen] = useState(
    draft.lines ?? lines.map(({ productId, municipality }) => ({ productId, municipality })),
  );
  const [answerDueOn, setAnswerDueOn] = useState(draft.answerDueOn);
  const [problem, setProblem] = useState<ApiProblem>();
  const check = (): void => {
    const violations: Violation[] = [
      ...(reason.trim().length < 3
        ? [
            {
              code: 'invalid-input',
              path: 'reason',
              text: intl.formatMessage({ id: 'deskContract.extend.reason.missing' }),
            },
          ]
        : []),
      ...(isPart && chosen.length === 0 ? [{ code: 'line-missing', path: 'lines' }] : []),
      ...(/^\d{4}-\d\d-\d\d$/.test(answerDueOn) && answerDueOn >= today && answerDueOn <= latest
        ? []
        : [
            {
              code: 'invalid-input',
              path: 'answerDueOn',
              text: intl.formatMessage(
                { id: 'deskContract.extend.answerDueOn.wrong' },
                { from: writtenDate(intl, today), until: writtenDate(intl, latest) },
              ),
            },
          ]),
    ];
    setProblem(violations.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', violations, undefined));
    if (violations.length === 0) onChecked({ reason: reason.trim(), lines: isPart ? chosen : null, answerDueOn });
  };
  return (
    <Form
      problem={problem}
      fieldNames={{
        reason: <FormattedMessage id="deskContract.extend.reason" />,
        lines: <FormattedMessage id="deskContract.extend.lines" />,
        answerDueOn: <FormattedMessage id="deskContract.extend.answerDueOn" />,
      }}
      onSubmit={check}
      submit={<FormattedMessage id="deskContract.extend.check" />}
      actions={cancel}
    >
      <p>
        <FormattedMessage
          id="deskContract.extend.intro"
          values={{
            number: option.number,
            from: writtenDate(intl, option.startsOn),
            until: writtenDate(intl, option.endsOn),
          }}
        />
      </p>
      <TextArea
        name="reason"
        label={<FormattedMessage id="deskContract.extend.reason" />}
        hint={<FormattedMessage id="deskContract.extend.reason.hint" />}
        value={reason}
        error={errorAt(problem, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <ChoiceGroup
        label={<FormattedMessage id="deskContract.extend.lines" />}
        name="scope"
        options={[
          {
            value: 'all',
            label: intl.formatMessage({ id: 'deskContract.extend.all' }, spanOf(lines)),
            checked: !isPart,
          },
          { value: 'part', label: intl.formatMessage({ id: 'deskContract.extend.part' }), checked: isPart },
        ]}
        onChange={(event) => setPart(event.target.value === 'part')}
      />
      {isPart && <LineChoice lines={lines} chosen={chosen} onChoose={setChosen} error={errorAt(problem, 'lines')} />}
      <DateField
        name="answerDueOn"
        label={<FormattedMessage id="deskContract.extend.answerDueOn" />}
        hint={
          <FormattedMessage id="deskContract.extend.answerDueOn.hint" values={{ date: writtenDate(intl, latest) }} />
        }
        value={answerDueOn}
        error={errorAt(problem, 'answerDueOn')}
        onChange={setAnswerDueOn}
      />
    </Form>
  );
}
