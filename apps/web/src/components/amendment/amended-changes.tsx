import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { wordChanges } from '../../../../../libs/procedures/src/rules/word-changes.js';
import type { Answer } from '../../api/client.js';
import { CalendarDay } from '../../i18n/dates.js';
import { WordChanges } from '../word-changes/word-changes.js';
import { changeTexts, type ChangeTexts } from './change-texts.js';
import './amendment.css';

export type AmendedChange = Answer<'AmendedChangeAnswer'>;

/**
 * What an amendment changes, part by part: what goes is struck through, what comes is underlined, and both are told to whoever
 * hears the page. Its texts: 'components/amendment' and 'components/word-changes'.
 */
export function AmendedChanges({
  changes,
  level = 3,
}: {
  changes: readonly AmendedChange[];
  level?: 2 | 3;
}): ReactNode {
  const intl = useIntl();
  return (
    <ul className="amended">
      {changes.map((item) => (
        <li key={`${item.place} ${item.change.kind}`} className="card">
          <Change texts={changeTexts(intl, item)} existingUntil={item.change.existingUntil} level={level} />
        </li>
      ))}
    </ul>
  );
}

function Change({
  texts: { title, before, after },
  existingUntil,
  level,
}: {
  texts: ChangeTexts;
  existingUntil: string | undefined;
  level: 2 | 3;
}): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading className="h3">{title}</Heading>
      <div className="amended__text">
        <WordChanges pieces={wordChanges(before, after)} />
      </div>
      {existingUntil !== undefined && (
        <p>
          <FormattedMessage
            id="amendmentPart.existingUntil"
            values={{ date: <CalendarDay key="date" date={existingUntil} /> }}
          />
        </p>
      )}
    </>
  );
}
