import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { Checkbox, TextArea } from '../../../../components/field.js';
import type { Condition, StandingReason } from '../enrolment-queries.js';
import { OutcomeBadge } from '../status-words.js';

/** Sentences that fit most of what is lacking, by the way a condition is answered. They are for the provider: in Dutch. */
const standingWords = {
  evidence: ['signature', 'old', 'other', 'unreadable', 'missing'],
  text: ['incomplete'],
  confirmation: ['incomplete'],
  recordedAsSeen: ['missing', 'old'],
} as const satisfies Record<Condition['answer'], readonly string[]>;

/** A condition to choose, and what is lacking of it. */
export function LackingChoice({
  name,
  title,
  condition,
  reasons,
  lacking,
  error,
  set,
}: {
  /** Of the fields. */
  name: string;
  /** Of the condition, with whose it is. */
  title: string;
  condition: Condition;
  reasons: readonly StandingReason[];
  /** Undefined: nothing is lacking. */
  lacking: string | undefined;
  error: ReactNode;
  set: (lacking: string | undefined) => void;
}): ReactNode {
  const intl = useIntl();
  const { code, answer, assessment } = condition;
  const usual = standingWords[answer].map((word) => intl.formatMessage({ id: `assessing.supplement.word.${word}` }));
  const before = reasons.filter((one) => one.conditionCode === code && one.outcome === 'notMet');
  const words = [...new Set([...before.map(({ reason }) => reason), ...usual])].slice(0, 6);
  return (
    <div className={lacking === undefined ? undefined : 'card stack'}>
      <Checkbox
        name={`chosen-${name}`}
        label={
          <>
            {title} {assessment !== null && <OutcomeBadge outcome={assessment.outcome} />}
          </>
        }
        checked={lacking !== undefined}
        onChange={(event) => set(event.target.checked ? '' : undefined)}
      />
      {lacking !== undefined && (
        <>
          <TextArea
            name={`lacking-${name}`}
            rows={2}
            label={
              <>
                <FormattedMessage id="assessing.supplement.lackingLabel" />
                <span className="visually-hidden"> {title}</span>
              </>
            }
            error={error}
            value={lacking}
            maxLength={4000}
            onChange={(event) => set(event.target.value)}
          />
          <details className="small">
            <summary>
              <FormattedMessage id="assessing.supplement.words" />
            </summary>
            <ul className="supplement__words">
              {words.map((word) => (
                <li key={word}>
                  <Button small onClick={() => set(lacking.trim() === '' ? word : `${lacking.trim()} ${word}`)}>
                    {word}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}
