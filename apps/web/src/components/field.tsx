import { useId, type ComponentProps, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** What every field has: a visible label, a hint where it helps, and its fault beside it. */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in the user's language. */
  error?: ReactNode;
  /** Says "(optional)" behind the label: most fields are required, so the exception is named. */
  optional?: boolean;
  /** Width of what is expected. */
  size?: 'short' | 'wide';
}

/** The id of the control of a field: by it the list of faults above a form leads to the field. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[./]/g, '-')}`;
}

/** The ids and classes by which label, hint, error and control belong together. */
function useField({ hint, error, size }: FieldProps, { id: givenId, name }: { id?: string; name?: string }) {
  const made = useId();
  const id = givenId ?? (name === undefined ? made : fieldId(name));
  return {
    id,
    control: {
      id,
      className: ['control', size !== undefined && `control--${size}`].filter(Boolean).join(' '),
      'aria-describedby': described(id, hint, error),
      'aria-invalid': error !== undefined ? (true as const) : undefined,
    },
  };
}

function described(id: string, hint: ReactNode, error: ReactNode): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Label, hint and error around a control of any kind. `id` is that of the control. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { id: string; children: ReactNode }): ReactNode {
  return (
    <div className={error === undefined ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={id}>
        {label} {optional === true && <Optional />}
      </label>
      <Explanation id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  optional,
  size,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, 'size'>): ReactNode {
  const field = { label, hint, error, optional, size };
  const { id, control } = useField(field, input);
  return (
    <Field id={id} {...field}>
      <input type="text" {...input} {...control} />
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  size = 'wide',
  ...input
}: FieldProps & ComponentProps<'textarea'>): ReactNode {
  const field = { label, hint, error, optional, size };
  const { id, control } = useField(field, input);
  return (
    <Field id={id} {...field}>
      <textarea rows={4} {...input} {...control} />
    </Field>
  );
}

/** One of a list that is known. `options` may hold an empty value for "no choice". */
export function SelectField({
  label,
  hint,
  error,
  optional,
  size,
  options,
  ...select
}: FieldProps &
  Omit<ComponentProps<'select'>, 'size'> & { options: readonly { value: string; label: string }[] }): ReactNode {
  const field = { label, hint, error, optional, size };
  const { id, control } = useField(field, select);
  return (
    <Field id={id} {...field}>
      <select {...select} {...control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One box to tick. */
export function Checkbox({
  label,
  hint,
  error,
  ...input
}: Omit<FieldProps, 'size' | 'optional'> & Omit<ComponentProps<'input'>, 'size'>): ReactNode {
  const { id, control } = useField({ label, hint, error }, input);
  return (
    <div className={error === undefined ? 'field' : 'field field--wrong'}>
      {error !== undefined && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choice">
        <input type="checkbox" {...input} {...control} className={undefined} />
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <span className="field__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}

/** Radio buttons or check boxes that answer one question; the question is the legend. */
export function ChoiceGroup({
  label,
  hint,
  error,
  optional,
  kind = 'radio',
  name,
  options,
  ...input
}: Omit<FieldProps, 'size'> &
  Omit<ComponentProps<'input'>, 'size' | 'id'> & {
    kind?: 'radio' | 'checkbox';
    name: string;
    /** `checked` for a group whose state the caller keeps. */
    options: readonly { value: string; label: ReactNode; hint?: ReactNode; checked?: boolean }[];
  }): ReactNode {
  const id = useId();
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field--wrong'}
      aria-describedby={described(id, hint, error)}
    >
      <legend className="field__label">
        {label} {optional === true && <Optional />}
      </legend>
      <Explanation id={id} hint={hint} error={error} />
      {options.map((option, index) => (
        <div className="choice" key={option.value}>
          <input
            {...input}
            type={kind}
            // The first has the plain name as its id, so that the list of faults can lead to it.
            id={index === 0 ? fieldId(name) : `${fieldId(name)}-${option.value}`}
            name={name}
            value={option.value}
            {...(option.checked === undefined ? {} : { checked: option.checked })}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${option.value}-hint`}
          />
          <label htmlFor={index === 0 ? fieldId(name) : `${fieldId(name)}-${option.value}`}>{option.label}</label>
          {option.hint !== undefined && (
            <span className="field__hint" id={`${id}-${option.value}-hint`}>
              {option.hint}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function Explanation({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function Optional(): ReactNode {
  return (
    <span className="subtle">
      <FormattedMessage id="shared.optional" />
    </span>
  );
}
