import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { Badge } from '../../../../components/alert.js';
import { ChoiceGroup, TextArea } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { LetterPreview } from '../../../../components/letters/letter-preview.js';
import { toast } from '../../../../components/toast.js';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import { may, useSession } from '../../../../session/session.js';
import type { Enrolment } from '../enrolment-queries.js';
import { useDecisionStep } from './decision-step.js';

type Complaint = Enrolment['complaints'][number];
const outcomes = ['upheld', 'partlyUpheld', 'dismissed'] as const;
type Outcome = (typeof outcomes)[number];
const tones = { upheld: 'positive', partlyUpheld: 'warning', dismissed: 'negative' } as const;

/** What the provider complained about, with the answers; who may answers here. */
export function Complaints({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: session } = useSession();
  if (enrolment.complaints.length === 0) return null;
  return (
    <section aria-labelledby="complaints" className="stack">
      <h2 id="complaints">
        <FormattedMessage id="deciding.complaints" values={{ count: enrolment.complaints.length }} />
      </h2>
      {enrolment.complaints.map((complaint) => (
        <article key={complaint.id} className="card stack">
          <p className="small subtle">
            <FormattedMessage
              id="deciding.complaint.filed"
              values={{ day: <CalendarDay date={complaint.filedOn} />, name: complaint.filedBy ?? '' }}
            />
          </p>
          <p className="deciding__text">{complaint.text}</p>
          {complaint.answer !== null ? (
            <div>
              <p>
                <Badge tone={tones[complaint.answer.outcome]}>
                  <FormattedMessage id={`deciding.complaint.${complaint.answer.outcome}`} />
                </Badge>{' '}
                <span className="small subtle">
                  <FormattedMessage
                    id="deciding.complaint.answered"
                    values={{
                      name: complaint.answer.answeredBy ?? '',
                      at: <Instant at={complaint.answer.answeredAt} />,
                    }}
                  />
                </span>
              </p>
              <p className="deciding__text">{complaint.answer.reason}</p>
            </div>
          ) : may(session, 'enrolment.decide') ? (
            <ReplyForm enrolment={enrolment} complaint={complaint} />
          ) : (
            <AnswerDue complaint={complaint} />
          )}
        </article>
      ))}
    </section>
  );
}

function AnswerDue({ complaint }: { complaint: Complaint }): ReactNode {
  return (
    <p>
      <FormattedMessage id="deciding.complaint.due" values={{ day: <CalendarDay date={complaint.answerDueOn} /> }} />
    </p>
  );
}

function ReplyForm({ enrolment, complaint }: { enrolment: Enrolment; complaint: Complaint }): ReactNode {
  const { id, version } = enrolment;
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const answer = useDecisionStep((reply: { outcome: Outcome | undefined; reason: string }, key) =>
    answered(
      api.POST('/enrolments/{id}/complaint-answers', {
        params: { path: { id } },
        // Without a choice the api names what is missing.
        body: { version, complaintId: complaint.id, ...(reply as { outcome: Outcome; reason: string }) },
        headers: { 'idempotency-key': key },
      }),
    ),
  );
  return (
    <Form
      problem={answer.problem}
      fieldNames={{
        outcome: <FormattedMessage id="deciding.complaint.outcome" />,
        reason: <FormattedMessage id="deciding.complaint.reason" />,
      }}
      busy={answer.isRunning}
      submit={<FormattedMessage id="deciding.complaint.answer" />}
      onSubmit={() => {
        void answer.run({ outcome, reason: reason.trim() }).then((done) => {
          if (done !== undefined) toast(<FormattedMessage id="deciding.complaint.done" />);
        });
      }}
    >
      <AnswerDue complaint={complaint} />
      <ChoiceGroup
        name="outcome"
        label={<FormattedMessage id="deciding.complaint.outcome" />}
        error={errorAt(answer.problem, 'outcome')}
        options={outcomes.map((value) => ({
          value,
          label: <FormattedMessage id={`deciding.complaint.${value}`} />,
          hint: <FormattedMessage id={`deciding.complaint.${value}.hint`} />,
          checked: outcome === value,
        }))}
        onChange={(event) => setOutcome(outcomes.find((known) => known === event.target.value))}
      />
      <TextArea
        name="reason"
        label={<FormattedMessage id="deciding.complaint.reason" />}
        hint={<FormattedMessage id="deciding.complaint.reason.hint" />}
        error={errorAt(answer.problem, 'reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {outcome !== undefined && reason.trim() !== '' && (
        <LetterPreview
          enrolmentId={id}
          body={{ kind: 'complaintAnswer', complaintId: complaint.id, outcome, reason: reason.trim() }}
        />
      )}
    </Form>
  );
}
