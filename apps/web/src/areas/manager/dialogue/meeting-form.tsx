import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ApiProblem } from '../../../api/client.js';
import { DateField } from '../../../components/date-field.js';
import { TextArea, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';

/** When, where and what, as it is typed. */
export interface MeetingWords {
  title: string;
  heldOn: string;
  from: string;
  until: string;
  place: string;
  link: string;
  note: string;
}

/** When and where a table is, and what it is about. */
export function MeetingForm({
  initial,
  problem,
  busy,
  submit,
  actions,
  onSubmit,
}: {
  initial: MeetingWords;
  problem: ApiProblem | undefined;
  busy: boolean;
  submit: ReactNode;
  actions?: ReactNode;
  onSubmit: (words: MeetingWords) => void;
}): ReactNode {
  const [words, setWords] = useState(initial);
  const set = (name: keyof MeetingWords) => (event: { target: { value: string } }) => {
    setWords((before) => ({ ...before, [name]: event.target.value }));
  };
  const named = (name: keyof MeetingWords): ReactNode => <FormattedMessage id={`dialogueDesk.meeting.${name}`} />;
  return (
    <Form
      problem={problem}
      fieldNames={{
        title: named('title'),
        heldOn: named('heldOn'),
        from: named('from'),
        until: named('until'),
        place: named('place'),
        link: named('link'),
        note: named('note'),
      }}
      busy={busy}
      submit={submit}
      actions={actions}
      onSubmit={() => onSubmit(words)}
    >
      <TextField
        name="title"
        size="wide"
        maxLength={150}
        label={named('title')}
        error={errorAt(problem, 'title')}
        value={words.title}
        onChange={set('title')}
      />
      <div className="row">
        <DateField
          name="heldOn"
          label={named('heldOn')}
          error={errorAt(problem, 'heldOn')}
          value={words.heldOn}
          onChange={(date) => setWords((before) => ({ ...before, heldOn: date }))}
        />
        {(['from', 'until'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            size="short"
            inputMode="numeric"
            placeholder="10:00"
            label={named(name)}
            error={errorAt(problem, name)}
            value={words[name]}
            onChange={set(name)}
            onBlur={() => setWords((before) => ({ ...before, [name]: asClock(before[name]) }))}
          />
        ))}
      </div>
      <TextField
        name="place"
        size="wide"
        maxLength={300}
        label={named('place')}
        hint={<FormattedMessage id="dialogueDesk.meeting.place.hint" />}
        error={errorAt(problem, 'place')}
        value={words.place}
        onChange={set('place')}
      />
      <TextField
        name="link"
        size="wide"
        optional
        maxLength={500}
        placeholder="https://"
        label={named('link')}
        error={errorAt(problem, 'link')}
        value={words.link}
        onChange={set('link')}
      />
      <TextArea
        name="note"
        rows={4}
        optional
        maxLength={4000}
        label={named('note')}
        hint={<FormattedMessage id="dialogueDesk.meeting.note.hint" />}
        error={errorAt(problem, 'note')}
        value={words.note}
        onChange={set('note')}
      />
    </Form>
  );
}

/** '9.30' and '930' as the api has it: '09:30'. What is no time stays as it was typed, for the api to name. */
function asClock(typed: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(typed) ?? [];
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}
