import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { orderOfPrecedence } from '../../../../../../libs/questions/src/rules/precedence.js';

/** What prevails over what where documents contradict each other, with each note in its place. */
export function Precedence({ notes }: { notes: readonly number[] }): ReactNode {
  return (
    <section aria-labelledby="precedence-title">
      <h2 id="precedence-title">
        <FormattedMessage id="answers.precedence" />
      </h2>
      <p>
        <FormattedMessage id="answers.precedence.text" />
      </p>
      <ol>
        {orderOfPrecedence(notes).map((step) =>
          step.kind === 'clarifications' && step.note !== null ? (
            <li key={`note ${step.note}`}>
              <Link to="." search={{ note: String(step.note) }}>
                <FormattedMessage id="answers.note" values={{ number: step.note }} />
              </Link>
            </li>
          ) : (
            <li key={step.kind}>
              <FormattedMessage id={`answers.precedence.${step.kind}`} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
