import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import './word-changes.css';

/** A piece of two texts laid beside each other, as the api and the rule `wordChanges` give it. */
export interface TextPiece {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/**
 * What was inserted into a text and deleted from it. Nobody has to see a colour for it: what is gone is struck through, what
 * is new is underlined, and a screen reader hears before and after each which of the two it is. Its texts:
 * 'components/word-changes'.
 */
export function WordChanges({ pieces }: { pieces: readonly TextPiece[] }): ReactNode {
  return (
    <span className="word-changes">
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'inserted' ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span className="visually-hidden">
              {' ['}
              <FormattedMessage id={`wordChanges.${kind}`} />
              {': '}
            </span>
            {text}
            <span className="visually-hidden">{'] '}</span>
          </Mark>
        );
      })}
    </span>
  );
}
