import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { DateField } from '../../../../components/date-field.js';
import { Checkbox, type FieldProps, SelectField, TextArea, TextField } from '../../../../components/field.js';
import { useDraftValue } from './draft-context.js';
import type { Value } from './paths.js';

type DraftField = Pick<FieldProps, 'label' | 'hint' | 'optional' | 'size'> & { path: string };

/** A text as it stands in the draft; what is no text is shown as it is. */
function shown(value: Value): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A text on one line. Left empty it is taken away where it is optional. */
export function DraftText({ path, ...field }: DraftField): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  return (
    <TextField
      {...field}
      name={name}
      error={error}
      value={shown(value)}
      onChange={(event) => set(event.target.value === '' && field.optional === true ? undefined : event.target.value)}
    />
  );
}

export function DraftLongText({ path, rows = 4, ...field }: DraftField & { rows?: number }): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  return (
    <TextArea
      {...field}
      name={name}
      rows={rows}
      error={error}
      value={shown(value)}
      onChange={(event) => set(event.target.value)}
    />
  );
}

/** The same text in Dutch and in English, side by side where there is room. */
export function DraftBilingual({ path, label, long = false }: DraftField & { long?: boolean }): ReactNode {
  const Control = long ? DraftLongText : DraftText;
  return (
    <div className="two-languages">
      <Control
        path={`${path}/nl`}
        size="wide"
        label={<FormattedMessage id="procedureDesk.inDutch" values={{ what: label }} />}
      />
      <Control
        path={`${path}/en`}
        size="wide"
        label={<FormattedMessage id="procedureDesk.inEnglish" values={{ what: label }} />}
      />
    </div>
  );
}

/** A whole number; what is typed and is none is sent as it is, for the api to name. */
export function DraftNumber({ path, ...field }: DraftField): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  return (
    <TextField
      size="short"
      inputMode="numeric"
      {...field}
      name={name}
      error={error}
      value={shown(value)}
      onChange={(event) => {
        const typed = event.target.value.trim();
        if (typed === '' && field.optional === true) set(undefined);
        else set(/^\d{1,9}$/.test(typed) ? Number(typed) : typed);
      }}
    />
  );
}

/** Euros with two decimals: '87,15' becomes the '87.15' of the api. */
export function DraftAmount({ path, ...field }: DraftField): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  return (
    <TextField
      size="short"
      inputMode="decimal"
      {...field}
      name={name}
      error={error}
      value={shown(value).replace('.', ',')}
      onChange={(event) => set(event.target.value.trim().replace(',', '.'))}
    />
  );
}

export function DraftDate({ path, ...field }: DraftField): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  return (
    <DateField
      {...field}
      name={name}
      error={error}
      value={shown(value)}
      onChange={(date) => set(date === '' && field.optional === true ? undefined : date)}
    />
  );
}

/** A local time in Europe/Amsterdam: a day and a time of the clock. */
export function DraftLocalTime({ path, label, hint, optional }: DraftField): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  const [day = '', time = ''] = shown(value).split('T');
  const change = (nextDay: string, nextTime: string): void =>
    set(nextDay === '' && nextTime === '' && optional === true ? undefined : `${nextDay}T${nextTime}`);
  return (
    <div className="row local-time">
      <DateField
        label={label}
        hint={hint}
        optional={optional ?? false}
        name={name}
        error={error}
        value={day}
        onChange={(next) => change(next, time === '' && next !== '' ? '09:00' : time)}
      />
      <TextField
        label={<FormattedMessage id="procedureDesk.timeOfDay" />}
        size="short"
        inputMode="numeric"
        name={`${name}/time`}
        placeholder="09:00"
        value={time}
        onChange={(event) => change(day, event.target.value.trim())}
      />
    </div>
  );
}

/** One of a few values; an empty one takes it away. */
export function DraftChoice({
  path,
  options,
  onChosen,
  ...field
}: DraftField & {
  options: readonly { value: string; label: string }[];
  /** What else changes with it. */
  onChosen?: (value: string) => void;
}): ReactNode {
  const { name, value, set, error } = useDraftValue(path);
  return (
    <SelectField
      {...field}
      name={name}
      error={error}
      options={options}
      value={shown(value)}
      onChange={(event) => {
        set(event.target.value === '' ? undefined : event.target.value);
        onChosen?.(event.target.value);
      }}
    />
  );
}

/** A box to tick. Not ticked it says no; where it is optional it is taken away, as if it was never ticked. */
export function DraftCheck({ path, label, hint, optional = false }: DraftField): ReactNode {
  const { name, value, set, remove, error } = useDraftValue(path);
  return (
    <Checkbox
      label={label}
      hint={hint}
      name={name}
      error={error}
      checked={value === true}
      onChange={({ target }) => {
        if (optional && !target.checked) remove();
        else set(target.checked);
      }}
    />
  );
}
