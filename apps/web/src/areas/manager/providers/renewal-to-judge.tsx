import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, ApiProblem, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/field.js';
import { ErrorSummary, errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { EvidenceView } from '../enrolments/evidence-view.js';
import type { ContractEvidence } from './provider-queries.js';

type Outcome = 'accepted' | 'refused';

/** A newer document that waits for the judgement of the region, beside what it would replace. */
export function RenewalToJudge({
  organisationId,
  proof,
  renewal,
  mayJudge,
}: {
  organisationId: string;
  proof: ContractEvidence;
  renewal: Answer<'RenewalAnswer'>;
  mayJudge: boolean;
}): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const [isShown, setShown] = useState(false);
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState<ApiProblem>();
  const judge = useCommand(
    (judgement: { outcome: Outcome; reason: string }, key) =>
      answered(
        api.POST('/evidence-renewals/{id}/judgements', {
          params: { path: { id: renewal.id } },
          body: { version: renewal.version, ...judgement },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['organisations', organisationId], ['work-items'], ['deadlines']],
  );
  const send = (outcome: Outcome): void => {
    const isMissing = outcome === 'refused' && reason.trim() === '';
    const text = intl.formatMessage({ id: 'providerFile.renewal.reason.missing' });
    setOwn(
      isMissing
        ? new ApiProblem(400, 'invalid-input', [{ code: 'invalid-input', path: 'reason', text }], undefined)
        : undefined,
    );
    if (isMissing) return;
    void judge.run({ outcome, reason: reason.trim() }).then((answer) => {
      if (answer === undefined) return;
      toast(<FormattedMessage id={`providerFile.renewal.${outcome}`} values={{ name: renewal.evidence.fileName }} />);
    });
  };
  const { evidence } = renewal;
  const title = proof.conditionTitle === null ? proof.kind : written(proof.conditionTitle);
  const problem = own ?? judge.problem;
  return (
    <article className="card stack" aria-labelledby={`renewal-${renewal.id}`}>
      <h3 id={`renewal-${renewal.id}`}>
        <FormattedMessage id="providerFile.renewal" values={{ title }} />
      </h3>
      <p>
        <FormattedMessage
          id="providerFile.renewal.text"
          values={{
            file: evidence.fileName,
            issued: <CalendarDay date={evidence.issuedOn} />,
            ends: evidence.expiresOn === null ? 'no' : 'yes',
            expires: evidence.expiresOn === null ? '' : <CalendarDay date={evidence.expiresOn} />,
            former: proof.evidence.fileName,
            number: proof.contractNumber,
          }}
        />
      </p>
      <div className="row">
        <Button small onClick={() => setShown(!isShown)}>
          <FormattedMessage id="providerFile.show" />
          <span className="visually-hidden"> {evidence.fileName}</span>
        </Button>
        {mayJudge && !isRefusing && (
          <>
            <Button small variant="primary" busy={judge.isRunning} onClick={() => send('accepted')}>
              <FormattedMessage id="providerFile.renewal.accept" />
              <span className="visually-hidden"> {evidence.fileName}</span>
            </Button>
            <Button small onClick={() => setRefusing(true)}>
              <FormattedMessage id="providerFile.renewal.refuse" />
              <span className="visually-hidden"> {evidence.fileName}</span>
            </Button>
          </>
        )}
      </div>
      {isRefusing ? (
        <Form
          problem={problem}
          fieldNames={{ reason: <FormattedMessage id="providerFile.renewal.reason" /> }}
          busy={judge.isRunning}
          submit={<FormattedMessage id="providerFile.renewal.refuse" />}
          onSubmit={() => send('refused')}
          actions={
            <Button onClick={() => setRefusing(false)}>
              <FormattedMessage id="providerFile.renewal.cancel" />
            </Button>
          }
        >
          <TextArea
            name="reason"
            label={<FormattedMessage id="providerFile.renewal.reason" />}
            hint={<FormattedMessage id="providerFile.renewal.reason.hint" />}
            error={errorAt(problem, 'reason')}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form>
      ) : (
        problem !== undefined && <ErrorSummary problem={problem} />
      )}
      {isShown && <EvidenceView id={evidence.id} fileName={evidence.fileName} close={() => setShown(false)} />}
    </article>
  );
}
