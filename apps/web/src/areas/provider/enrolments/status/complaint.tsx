import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Alert, Badge } from '../../../../components/alert.js';
import { TextArea } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import { type Enrolment, useMayFor } from '../enrolment.js';
import type { Names } from '../names.js';
import { type Complaint, complaintOf, isRefused } from './refusal-facts.js';

const tones = { upheld: 'positive', partlyUpheld: 'warning', dismissed: 'neutral' } as const;

/** The complaint about what is refused, to file or to follow; then those about an earlier refusal. */
export function Complaints({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  const refused = isRefused(enrolment);
  const current = refused ? complaintOf(enrolment) : undefined;
  const earlier = enrolment.complaints.filter(({ id }) => id !== current?.id);
  if (!refused && earlier.length === 0) return null;
  return (
    <section className="stack" id="complaint" aria-labelledby="complaint-heading">
      <h2 id="complaint-heading">
        <FormattedMessage id="standing.complaint" />
      </h2>
      {refused &&
        (current === undefined ? (
          <ComplaintForm enrolment={enrolment} names={names} />
        ) : (
          <Filed complaint={current} names={names} />
        ))}
      {earlier.map((complaint) => (
        <Filed key={complaint.id} complaint={complaint} names={names} />
      ))}
    </section>
  );
}

function ComplaintForm({ enrolment, names }: { enrolment: Enrolment; names: Names }): ReactNode {
  const mayComplain = useMayFor(enrolment.organisationId, 'enrolment.submit');
  const [text, setText] = useState('');
  const complain = useCommand(
    (body: { version: number; text: string }, key) =>
      answered(
        api.POST('/enrolments/{id}/complaints', {
          params: { path: { id: enrolment.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments']],
  );
  const label = <FormattedMessage id="standing.complaint.text" />;
  return (
    <>
      <p>
        <FormattedMessage id="standing.complaint.how" values={{ region: names.region }} />
      </p>
      {enrolment.status === 'refusalIntended' && (
        <p>
          <strong>
            <FormattedMessage id="standing.complaint.noStop" />
          </strong>
        </p>
      )}
      {mayComplain ? (
        <div className="not-in-print">
          <Form
            problem={complain.problem}
            fieldNames={{ text: label }}
            busy={complain.isRunning}
            submit={<FormattedMessage id="standing.complaint.file" />}
            onSubmit={() => {
              void complain.run({ version: enrolment.version, text: text.trim() }).then((filed) => {
                if (filed !== undefined) toast(<FormattedMessage id="standing.complaint.filed" />);
              });
            }}
          >
            <TextArea
              name="text"
              label={label}
              hint={<FormattedMessage id="standing.complaint.text.hint" />}
              error={errorAt(complain.problem, 'text')}
              rows={6}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Form>
        </div>
      ) : (
        <p className="subtle">
          <FormattedMessage id="standing.complaint.role" />
        </p>
      )}
    </>
  );
}

function Filed({ complaint, names }: { complaint: Complaint; names: Names }): ReactNode {
  const { text, filedOn, answerDueOn, answer } = complaint;
  return (
    <div className="card stack">
      <p className="small subtle">
        <FormattedMessage id="standing.complaint.filedOn" values={{ day: <CalendarDay date={filedOn} /> }} />
      </p>
      <p className="answer-text">{text}</p>
      {answer === null ? (
        <Alert tone="info">
          <p>
            <FormattedMessage
              id="standing.complaint.waiting"
              values={{ region: names.region, day: <CalendarDay date={answerDueOn} /> }}
            />
          </p>
        </Alert>
      ) : (
        <div>
          <h3>
            <FormattedMessage id="standing.complaint.answer" values={{ region: names.region }} />
          </h3>
          <p>
            <Badge tone={tones[answer.outcome]}>
              <FormattedMessage id={`standing.complaint.${answer.outcome}`} />
            </Badge>{' '}
            <span className="small subtle">
              <Instant at={answer.answeredAt} />
            </span>
          </p>
          <p className="answer-text">{answer.reason}</p>
          {answer.outcome !== 'upheld' && (
            <p className="small">
              <FormattedMessage id="standing.complaint.next" />
            </p>
          )}
        </div>
      )}
    </div>
  );
}
