import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../components/button.js';
import { SelectField, TextField } from '../../../components/field.js';
import type { Note } from './notes.js';

interface Search {
  search?: string | undefined;
  note?: string | undefined;
}

/** Search by words or by number, in all notes or in one. */
export function SearchForm({ notes, search }: { notes: readonly Note[]; search: Search }): ReactNode {
  // Anew when the address changes from elsewhere: a link to an item, the back button.
  return <Fields key={`${search.search ?? ''} ${search.note ?? ''}`} notes={notes} search={search} />;
}

function Fields({ notes, search }: { notes: readonly Note[]; search: Search }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const [words, setWords] = useState(search.search ?? '');
  const go = (note: string): void => {
    void navigate({
      to: '.',
      search: { ...(words.trim() !== '' && { search: words.trim() }), ...(note !== '' && { note }) },
      resetScroll: false,
    });
  };
  return (
    <form
      role="search"
      className="filters not-in-print"
      onSubmit={(event) => {
        event.preventDefault();
        go(search.note ?? '');
      }}
    >
      <TextField
        type="search"
        name="search"
        label={<FormattedMessage id="answers.search" />}
        hint={<FormattedMessage id="answers.search.hint" />}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
      {notes.length > 1 && (
        <SelectField
          label={<FormattedMessage id="answers.inNote" />}
          value={search.note ?? ''}
          onChange={(event) => go(event.target.value)}
          options={[
            { value: '', label: intl.formatMessage({ id: 'answers.allNotes' }) },
            ...notes.map(({ number, items }) => ({
              value: String(number),
              label: intl.formatMessage({ id: 'answers.noteWithCount' }, { number, count: items }),
            })),
          ]}
        />
      )}
      <Button type="submit">
        <FormattedMessage id="answers.search.go" />
      </Button>
    </form>
  );
}
