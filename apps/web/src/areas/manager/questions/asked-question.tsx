import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Instant } from '../../../i18n/dates.js';
import { DaysLeft } from '../work/due-words.js';
import { AboutWords } from './about-words.js';
import type { Question } from './question-queries.js';

/** A question as it was asked, with who asked it: for the region's eyes alone. */
export function AskedQuestion({ question, actions }: { question: Question; actions?: ReactNode }): ReactNode {
  const { id, text, about, organisationName, askedBy, askedAt, daysLeft, answeredIn, procedureId, returnNote } =
    question;
  return (
    <article className="card" aria-labelledby={`question-${id}`}>
      <p id={`question-${id}`} className="inbox__text">
        {text}
      </p>
      <p className="small subtle">
        <FormattedMessage
          id="answering.askedBy"
          values={{
            organisation: <strong>{organisationName}</strong>,
            name: askedBy,
            at: <Instant at={askedAt} short />,
          }}
        />
        {about !== null && (
          <>
            {' · '}
            <AboutWords about={about} />
          </>
        )}
      </p>
      {daysLeft !== null && (
        <p>
          <DaysLeft days={daysLeft} />
        </p>
      )}
      {answeredIn !== null && (
        <p>
          <a href={`/procedures/${procedureId}/questions?search=${answeredIn.reference}`}>
            <FormattedMessage id="answering.answeredIn" values={{ reference: answeredIn.reference }} />
          </a>
        </p>
      )}
      {returnNote !== null && <p className="inbox__text">{returnNote}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </article>
  );
}
