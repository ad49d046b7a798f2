import { useState, type ReactNode } from 'react';
import { TextField, type FieldProps } from './field.js';
import { readTypedDate, shownDate } from './typed-date.js';

/**
 * A date in Dutch order, typed: "31-12-2030". A native date input follows the browser's language, not the page's.
 *
 * @param value '2030-12-31', or '' for none; what was typed and is no date is handed on as it is, for the api to name
 */
export function DateField({
  value,
  onChange,
  onBlur,
  ...field
}: FieldProps & {
  value: string;
  onChange: (date: string) => void;
  onBlur?: () => void;
  name?: string;
  id?: string;
  disabled?: boolean;
}): ReactNode {
  const [typed, setTyped] = useState(shownDate(value));
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    // Only when it comes from elsewhere: nobody's typing is overwritten.
    if ((readTypedDate(typed) ?? typed.trim()) !== value) setTyped(shownDate(value));
  }
  return (
    <TextField
      size="short"
      {...field}
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd-mm-jjjj"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(readTypedDate(event.target.value) ?? event.target.value.trim());
      }}
      onBlur={() => {
        setTyped(shownDate(readTypedDate(typed) ?? typed));
        onBlur?.();
      }}
    />
  );
}
