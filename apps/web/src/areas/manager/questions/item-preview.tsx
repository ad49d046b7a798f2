import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Words } from './words.js';
import type { Item } from './question-queries.js';

/** The item as everybody will read it. */
export function ItemPreview({ words, items }: { words: Words; items: readonly Item[] }): ReactNode {
  const corrected = items.find(({ id }) => id === words.correctsId);
  return (
    <details className="inbox__preview">
      <summary>
        <FormattedMessage id="answering.preview" />
      </summary>
      <ItemWords question={words.question} answer={words.answer} />
      {corrected !== undefined && (
        <p className="small subtle">
          <FormattedMessage id="answering.replaces" values={{ reference: corrected.reference }} />
        </p>
      )}
    </details>
  );
}

/** Question and answer of an item, with its number once it has one. */
export function ItemWords({
  reference,
  question,
  answer,
}: {
  reference?: string;
  question: string;
  answer: string | null;
}): ReactNode {
  return (
    <div className="inbox__item">
      <p className="inbox__text">
        <strong>
          {reference !== undefined && <span className="number">{reference} </span>}
          <span lang="nl">{question}</span>
        </strong>
      </p>
      {answer === null || answer.trim() === '' ? (
        <p className="subtle">
          <FormattedMessage id="answering.noAnswer" />
        </p>
      ) : (
        <p className="inbox__text" lang="nl">
          {answer}
        </p>
      )}
    </div>
  );
}
