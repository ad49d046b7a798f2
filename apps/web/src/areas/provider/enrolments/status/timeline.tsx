import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import type { Enrolment } from '../enrolment.js';

type Step = 'started' | 'submitted' | 'assessing' | 'decided' | 'withdrawn';

/** How each step is told once there is a decision. */
const told = {
  started: 'started',
  submitted: 'submitted',
  assessing: 'assessed',
  withdrawn: 'withdrawn',
} as const;

/** The way of an enrolment: what was, what is, what comes. A list to whoever does not see the line. */
export function Timeline({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { status, createdAt, submittedAt, decision, decisionDueOn } = enrolment;
  const steps: Step[] = [
    'started',
    ...(submittedAt === null ? [] : (['submitted'] as const)),
    ...(status === 'withdrawn' ? (['withdrawn'] as const) : (['assessing', 'decided'] as const)),
  ];
  const isOpen = status === 'submitted' || status === 'assessed';
  const phase = (step: Step): 'done' | 'now' | 'coming' => {
    if (!isOpen) return 'done';
    return step === 'assessing' ? 'now' : step === 'decided' ? 'coming' : 'done';
  };
  const word = (step: Step) => (decision === null ? step : { ...told, decided: decision.outcome }[step]);
  const when = (step: Step): ReactNode => {
    switch (step) {
      case 'started':
        return <Instant at={createdAt} />;
      case 'submitted':
        return submittedAt === null ? null : <Instant at={submittedAt} />;
      case 'decided':
        if (decision !== null) return <Instant at={decision.decidedAt} />;
        return decisionDueOn === null ? null : (
          <FormattedMessage id="enrolling.timeline.due" values={{ day: <CalendarDay date={decisionDueOn} /> }} />
        );
      default:
        return null;
    }
  };
  return (
    <ol className="way">
      {steps.map((step) => (
        <li
          key={step}
          className={`way__step way__step--${phase(step)}`}
          aria-current={phase(step) === 'now' ? 'step' : undefined}
        >
          <strong>
            <FormattedMessage id={`enrolling.timeline.${word(step)}`} />
          </strong>
          <div className="small subtle">{when(step)}</div>
        </li>
      ))}
    </ol>
  );
}
