import type { ReactNode } from 'react';
import { type FieldProps, fieldId, TextField } from './field.js';

/**
 * A file of the user's own, and how far it is while it is on its way: shown at each percent, spoken at each quarter.
 *
 * @param accept the endings that the browser offers: '.pdf,.png'
 * @param part of the file that was sent, from 0 to 1; undefined while it is not on its way
 * @param progress what is said of that, for a whole number of percents
 */
export function UploadField({
  name,
  part,
  progress,
  onChosen,
  ...field
}: FieldProps & {
  name: string;
  accept: string;
  part: number | undefined;
  progress: (percent: number) => ReactNode;
  onChosen: (file: File | undefined) => void;
}): ReactNode {
  const id = `${fieldId(name)}-progress`;
  return (
    <>
      <TextField {...field} type="file" name={name} onChange={({ target }) => onChosen(target.files?.[0])} />
      {part !== undefined && (
        <div className="field">
          <label htmlFor={id}>{progress(Math.round(part * 100))}</label>
          <progress id={id} value={part} max={1} />
        </div>
      )}
      {/* There from the beginning: what appears together with its words is not read out everywhere. */}
      <p className="visually-hidden" role="status">
        {part !== undefined && progress(Math.floor(part * 4) * 25)}
      </p>
    </>
  );
}
