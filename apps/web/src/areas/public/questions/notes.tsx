import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { CalendarDay } from '../../../i18n/dates.js';

type Item = Answer<'ClarificationAnswer'>;
export type Note = Answer<'NoteAnswer'>;

/** Items under their notes, in the order of the page. The words are Dutch, whatever the language of the page. */
export function Notes({ items, notes }: { items: readonly Item[]; notes: readonly Note[] }): ReactNode {
  const numbers = [...new Set(items.map(({ note }) => note))];
  return numbers.map((number) => {
    const publishedOn = notes.find((note) => note.number === number)?.publishedOn;
    return (
      <section key={number} className="note" aria-labelledby={`note-${number}`}>
        <h2 id={`note-${number}`}>
          <FormattedMessage id="answers.note" values={{ number }} />{' '}
          {publishedOn !== undefined && (
            <span className="note__day">
              <CalendarDay date={publishedOn} />
            </span>
          )}
        </h2>
        {items
          .filter(({ note }) => note === number)
          .map((item) => (
            <NoteItem key={item.id} item={item} />
          ))}
      </section>
    );
  });
}

function NoteItem({ item }: { item: Item }): ReactNode {
  const { reference, question, answer, about, corrects, replacedBy } = item;
  const id = `item-${reference.replace('.', '-')}`;
  return (
    <article className={replacedBy === null ? 'note__item' : 'note__item note__item--replaced'} aria-labelledby={id}>
      <h3 id={id} className="note__question">
        <span className="note__number">{reference}</span> <span lang="nl">{question}</span>
      </h3>
      {replacedBy !== null && (
        <p>
          <Badge tone="warning">
            <FormattedMessage id="answers.replaced" values={{ by: <ToItem reference={replacedBy.reference} /> }} />
          </Badge>
        </p>
      )}
      <div lang="nl" className="note__answer">
        {answer.split('\n').map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {(about !== null || corrects !== null) && (
        <p className="small subtle">
          {about !== null && <About about={about} />}
          {about !== null && corrects !== null && ' · '}
          {corrects !== null && (
            <FormattedMessage id="answers.corrects" values={{ former: <ToItem reference={corrects.reference} /> }} />
          )}
        </p>
      )}
    </article>
  );
}

/** An item may be on another page of the list: it is searched for by its number. */
function ToItem({ reference }: { reference: string }): ReactNode {
  return (
    <Link to="." search={{ search: reference }}>
      {reference}
    </Link>
  );
}

function About({ about }: { about: NonNullable<Item['about']> }): ReactNode {
  const intl = useIntl();
  return intl.formatMessage({ id: `answers.about.${about.kind}` }, { code: about.code });
}
