import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay, Instant } from '../../../../i18n/dates.js';
import type { Enrolment } from '../enrolment.js';
import { type TimelineStep, timelineOf } from './timeline-steps.js';

/** The way of an enrolment: what was, what is, what comes. A list to whoever does not see the line. */
export function Timeline({ enrolment }: { enrolment: Enrolment }): ReactNode {
  return (
    <ol className="way">
      {timelineOf(enrolment).map((step) => (
        <li
          key={step.key}
          className={`way__step way__step--${step.phase}`}
          aria-current={step.phase === 'now' ? 'step' : undefined}
        >
          <strong>
            <FormattedMessage id={`standing.step.${step.name}`} />
          </strong>
          <div className="small subtle">
            <When step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function When({ step: { at, phase } }: { step: TimelineStep }): ReactNode {
  if (at === null) return null;
  const day = at.includes('T') ? <Instant at={at} /> : <CalendarDay date={at} />;
  return phase === 'done' ? day : <FormattedMessage id="enrolling.timeline.due" values={{ day }} />;
}
