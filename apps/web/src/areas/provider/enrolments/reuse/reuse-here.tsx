import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { ErrorSummary } from '../../../../components/form.js';
import type { Enrolment } from '../enrolment.js';
import { EarlierAnswer } from './earlier-answer.js';
import { useReusable, useReuse } from './reusable.js';

/** Beside a question: what was answered to it in an earlier enrolment, to take over. */
export function ReuseHere({ enrolment, conditionCode }: { enrolment: Enrolment; conditionCode: string }): ReactNode {
  const offer = useReusable(enrolment).find((each) => each.conditionCode === conditionCode);
  const reuse = useReuse(enrolment);
  // A document of the wallet stands below the question already, with its own button.
  if (offer === undefined || offer.answer.evidence !== null) return null;
  return (
    <div className="card card--tinted stack">
      <p>
        <strong>
          <FormattedMessage id="enrolling.reuse.here" />
        </strong>
      </p>
      <p className="stack stack--small">
        <EarlierAnswer offer={offer} />
      </p>
      {reuse.problem !== undefined && <ErrorSummary problem={reuse.problem} />}
      <p>
        <Button small busy={reuse.isRunning} onClick={() => void reuse.run([conditionCode])}>
          <FormattedMessage id="enrolling.reuse.take" />
        </Button>
      </p>
    </div>
  );
}
