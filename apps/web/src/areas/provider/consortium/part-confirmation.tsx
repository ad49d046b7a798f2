import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Checkbox, fieldId, TextArea } from '../../../components/field.js';
import { errorAt, ErrorSummary, Form } from '../../../components/form.js';
import { Instant } from '../../../i18n/dates.js';
import { useMayFor } from '../enrolments/enrolment.js';
import type { ConsortiumPart } from './consortium.js';

/** The member's own word: it takes part and is jointly and severally liable, or it does not take part, and why. */
export function PartConfirmation({ part }: { part: ConsortiumPart }): ReactNode {
  const maySpeak = useMayFor(part.organisationId, 'enrolment.submit');
  const isDraft = part.status === 'draft';
  return (
    <section className="stack" id="own-confirmation">
      <h2>
        <FormattedMessage id="consortium.confirm.title" />
      </h2>
      <Given part={part} />
      {isDraft && !maySpeak && (
        <Alert tone="info">
          <p>
            <FormattedMessage id="consortium.confirm.who" values={{ name: part.organisationName }} />
          </p>
        </Alert>
      )}
      {isDraft && maySpeak && (
        <>
          {!(part.confirmation?.outcome === 'confirmed' && part.confirmation.holds) && <Confirm part={part} />}
          {part.confirmation?.outcome !== 'declined' && <Decline part={part} />}
        </>
      )}
    </section>
  );
}

function Given({ part: { confirmation, organisationName } }: { part: ConsortiumPart }): ReactNode {
  if (confirmation === null) return null;
  const { outcome, holds, givenAt, reason } = confirmation;
  const values = { name: organisationName, at: <Instant at={givenAt} /> };
  if (outcome === 'declined') {
    return (
      <Alert tone="warning" live title={<FormattedMessage id="consortium.given.declined" values={values} />}>
        <p className="answer-text">{reason}</p>
      </Alert>
    );
  }
  return (
    <Alert
      tone={holds ? 'positive' : 'warning'}
      live
      title={
        <FormattedMessage id={holds ? 'consortium.given.confirmed' : 'consortium.given.changed'} values={values} />
      }
    />
  );
}

function Confirm({ part }: { part: ConsortiumPart }): ReactNode {
  const [agrees, setAgrees] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const confirm = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/consortium-parts/{id}/confirmations', {
          params: { path: { id: part.id } },
          body: { version, jointLiability: true },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['consortium-parts']],
  );
  return (
    <Form
      problem={confirm.problem}
      busy={confirm.isRunning}
      submit={<FormattedMessage id="consortium.confirm.do" />}
      onSubmit={() => {
        setAsked(true);
        if (agrees) void confirm.run(part.version);
        else document.getElementById(fieldId('jointLiability'))?.focus();
      }}
    >
      <p>
        <FormattedMessage id="consortium.confirm.what" values={{ name: part.organisationName }} />
      </p>
      <Checkbox
        name="jointLiability"
        label={<FormattedMessage id="consortium.confirm.box" values={{ name: part.organisationName }} />}
        error={isAsked && !agrees ? <FormattedMessage id="consortium.confirm.boxMissing" /> : undefined}
        checked={agrees}
        onChange={(event) => setAgrees(event.target.checked)}
      />
    </Form>
  );
}

function Decline({ part }: { part: ConsortiumPart }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const decline = useCommand(
    (body: { version: number; reason: string }, key) =>
      answered(
        api.POST('/consortium-parts/{id}/declines', {
          params: { path: { id: part.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['consortium-parts']],
  );
  if (!isOpen) {
    return (
      <p>
        <Button onClick={() => setOpen(true)}>
          <FormattedMessage id="consortium.decline.open" />
        </Button>
      </p>
    );
  }
  const isEmpty = reason.trim() === '';
  return (
    <div className="card stack">
      {decline.problem !== undefined && <ErrorSummary problem={decline.problem} />}
      <TextArea
        name="reason"
        rows={3}
        maxLength={2000}
        label={<FormattedMessage id="consortium.decline.reason" />}
        hint={<FormattedMessage id="consortium.decline.hint" values={{ lead: part.leadName }} />}
        error={
          isAsked && isEmpty ? <FormattedMessage id="consortium.decline.empty" /> : errorAt(decline.problem, 'reason')
        }
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row">
        <Button
          variant="primary"
          busy={decline.isRunning}
          onClick={() => {
            setAsked(true);
            if (isEmpty) document.getElementById(fieldId('reason'))?.focus();
            else void decline.run({ version: part.version, reason: reason.trim() });
          }}
        >
          <FormattedMessage id="consortium.decline.do" />
        </Button>
        <Button onClick={() => setOpen(false)}>
          <FormattedMessage id="enrolling.cancel" />
        </Button>
      </div>
    </div>
  );
}
