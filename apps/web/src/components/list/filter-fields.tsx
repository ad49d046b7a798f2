import { isCalendarDate } from '@openhuis/calendar';
import { useEffect, useState, type ReactNode } from 'react';
import { DateField } from '../date-field.js';
import { TextField } from '../field.js';

/** So long after the last letter the list is asked again, in milliseconds. */
const PAUSE = 300;

/** A filter that is typed. The list follows when one pauses, or presses Enter. */
export function TypedFilter({
  label,
  hint,
  value,
  onChoose,
}: {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onChoose: (value: string) => void;
}): ReactNode {
  const [typed, setTyped] = useFollowed(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onChoose(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  });
  return (
    <TextField
      type="search"
      label={label}
      hint={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed.trim() !== value) onChoose(typed.trim());
      }}
    />
  );
}

/** A day to filter by. The list follows once it is one, or is emptied. */
export function DayFilter({
  label,
  value,
  onChoose,
}: {
  label: ReactNode;
  value: string;
  onChoose: (value: string) => void;
}): ReactNode {
  const [typed, setTyped] = useFollowed(value);
  return (
    <DateField
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (next !== value && (next === '' || isCalendarDate(next))) onChoose(next);
      }}
    />
  );
}

/** What is typed, until the value changes from elsewhere: the back button, a saved view. */
function useFollowed(value: string): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (typed.trim() !== value) setTyped(value);
  }
  return [typed, setTyped];
}
