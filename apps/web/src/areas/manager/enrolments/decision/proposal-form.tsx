import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { Alert } from '../../../../components/alert.js';
import { TextArea } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { LetterPreview } from '../../../../components/letters/letter-preview.js';
import { toast } from '../../../../components/toast.js';
import type { Enrolment } from '../enrolment-queries.js';
import { LineChoice, type RefusedLines } from '../line-choice.js';
import { useDecisionStep } from './decision-step.js';
import { WhatFollows } from './what-follows.js';

/**
 * Proposes the decision. What it is follows from the findings: who meets every condition is admitted, and nobody else.
 * Nothing is sent to the provider before a second person takes it.
 */
export function ProposalForm({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const unmet = enrolment.conditions.filter(({ assessment }) => assessment?.outcome === 'notMet');
  const outcome = unmet.length === 0 ? ('admitted' as const) : ('refused' as const);
  const [reason, setReason] = useState(
    outcome === 'admitted' ? intl.formatMessage({ id: 'deciding.admittedReason' }) : '',
  );
  const [refused, setRefused] = useState<RefusedLines>(new Map());
  const propose = useDecisionStep((body: ReturnType<typeof bodyOf>, key: string) =>
    answered(
      api.POST('/enrolments/{id}/decision-proposals', {
        params: { path: { id: enrolment.id } },
        body,
        headers: { 'idempotency-key': key },
      }),
    ),
  );
  return (
    <section aria-labelledby="decision-form">
      <h2 id="decision-form">
        <FormattedMessage id={`deciding.propose.${outcome}`} />
      </h2>
      <Form
        problem={propose.problem}
        fieldNames={{
          reason: <FormattedMessage id="deciding.reason" />,
          'lines*': <FormattedMessage id="enrolments.asked" />,
        }}
        busy={propose.isRunning}
        submit={<FormattedMessage id={`deciding.propose.${outcome}`} />}
        onSubmit={() => {
          void propose.run(bodyOf(enrolment, outcome, reason, refused)).then((proposed) => {
            if (proposed !== undefined) toast(<FormattedMessage id="deciding.proposed" />);
          });
        }}
      >
        {outcome === 'admitted' && <LineChoice enrolment={enrolment} refused={refused} change={setRefused} />}
        <TextArea
          name="reason"
          label={<FormattedMessage id="deciding.reason" />}
          hint={<FormattedMessage id="deciding.reason.hint" />}
          error={errorAt(propose.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {reason.trim() !== '' && (
          <LetterPreview enrolmentId={enrolment.id} body={previewOf(bodyOf(enrolment, outcome, reason, refused))} />
        )}
        <Alert tone="info" title={<FormattedMessage id="deciding.follows" />}>
          <p>
            <FormattedMessage id="deciding.follows.second" />
          </p>
          <WhatFollows
            outcome={outcome}
            admitted={enrolment.lines.length - refused.size}
            refused={refused.size}
            unmet={unmet.length}
          />
        </Alert>
      </Form>
    </section>
  );
}

/** The letter that would follow from the proposal. */
function previewOf({ outcome, reason, lines }: ReturnType<typeof bodyOf>) {
  const kind = outcome === 'admitted' ? ('admission' as const) : ('intendedRefusal' as const);
  return { kind, reason, ...(lines !== undefined && { lines }) };
}

function bodyOf(enrolment: Enrolment, outcome: 'admitted' | 'refused', reason: string, refused: RefusedLines) {
  return {
    version: enrolment.version,
    outcome,
    reason,
    ...(outcome === 'admitted' &&
      refused.size > 0 && {
        lines: [...refused.values()].map(({ line, reason: why }) => ({
          productId: line.productId,
          municipality: line.municipality,
          admitted: false,
          reason: why,
        })),
      }),
  };
}
