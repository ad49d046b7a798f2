import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api, ApiProblem } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Checkbox, ChoiceGroup, TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay, writtenDate } from '../../../i18n/dates.js';
import { dayBefore } from './day-before.js';

type Given = 'accepted' | 'refused';

/** Accepts or refuses, with what refusing means said before the button. */
export function AnswerForm({ told }: { told: Answer<'AmendmentAnswerDetailAnswer'> }): ReactNode {
  const intl = useIntl();
  const [answer, setAnswer] = useState<Given>();
  const [reason, setReason] = useState('');
  const [isAuthorised, setAuthorised] = useState(false);
  const [own, setOwn] = useState<ApiProblem>();
  const command = useCommand(
    (body: { version: number; answer: Given; reason?: string; authorityStatement: string }, key) =>
      answered(
        api.PUT('/amendment-answers/{id}/answer', {
          params: { path: { id: told.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['amendment-answers'], ['contracts']],
  );
  const problem = own ?? command.problem;
  const statement = intl.formatMessage({ id: 'portalAmendment.statement' }, { provider: told.organisationName });
  const submit = (): void => {
    const violations = [
      ...(answer === undefined
        ? [{ code: 'invalid-input', path: 'answer', text: intl.formatMessage({ id: 'portalAmendment.missing' }) }]
        : []),
      ...(answer === 'refused' && reason.trim() === ''
        ? [{ code: 'invalid-input', path: 'reason', text: intl.formatMessage({ id: 'portalAmendment.reasonMissing' }) }]
        : []),
      ...(isAuthorised ? [] : [{ code: 'authority-missing', path: 'authorityStatement' }]),
    ];
    setOwn(violations.length === 0 ? undefined : new ApiProblem(400, 'invalid-input', violations, undefined));
    if (answer === undefined || violations.length > 0) return;
    void command
      .run({
        version: told.version,
        answer,
        authorityStatement: statement,
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      })
      .then((done) => {
        if (done === undefined) return;
        toast(<FormattedMessage id={`portalAmendment.done.${answer}`} />);
        setAnswer(undefined);
        setAuthorised(false);
        setReason('');
      });
  };
  return (
    <Form
      problem={problem}
      fieldNames={{
        answer: <FormattedMessage id="portalAmendment.question" />,
        reason: <FormattedMessage id="portalAmendment.reason" />,
        authorityStatement: <FormattedMessage id="portalAmendment.authority" />,
      }}
      onSubmit={submit}
      busy={command.isRunning}
      submit={<FormattedMessage id="portalAmendment.submit" />}
    >
      <p>
        <FormattedMessage
          id="portalAmendment.until"
          values={{ date: <CalendarDay key="date" date={told.answerDueOn} /> }}
        />
      </p>
      <ChoiceGroup
        label={<FormattedMessage id="portalAmendment.question" />}
        name="answer"
        error={errorAt(problem, 'answer')}
        options={(['accepted', 'refused'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `portalAmendment.choose.${value}` }),
          hint: intl.formatMessage(
            { id: `portalAmendment.choose.${value}.hint` },
            {
              date: writtenDate(intl, told.effectiveOn),
              lastDay: writtenDate(intl, dayBefore(told.effectiveOn)),
            },
          ),
          checked: answer === value,
        }))}
        onChange={(event) => setAnswer(event.target.value === 'refused' ? 'refused' : 'accepted')}
      />
      {answer === 'refused' && (
        <>
          <Alert
            tone="warning"
            title={
              <FormattedMessage
                id="portalAmendment.refusing"
                values={{ lastDay: <CalendarDay key="lastDay" date={dayBefore(told.effectiveOn)} /> }}
              />
            }
          >
            <p>
              <FormattedMessage id="portalAmendment.refusing.what" />
            </p>
          </Alert>
          <TextArea
            name="reason"
            label={<FormattedMessage id="portalAmendment.reason" />}
            value={reason}
            error={errorAt(problem, 'reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <Checkbox
        name="authorityStatement"
        label={statement}
        checked={isAuthorised}
        error={errorAt(problem, 'authorityStatement')}
        onChange={(event) => setAuthorised(event.target.checked)}
      />
    </Form>
  );
}
