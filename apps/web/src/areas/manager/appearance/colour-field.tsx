import { useId, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { isHexColour } from '../../../../../../libs/regions/src/rules/colour.js';
import { HOUSE_COLOUR } from '../../../../../../libs/regions/src/rules/theme.js';
import type { Violation } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { Field, fieldId } from '../../../components/field.js';
import { ViolationText } from '../../../components/states.js';

/** The one colour: picked, or typed as the region's house style names it. Says at once when it cannot be used. */
export function ColourField({
  value,
  onChange,
  faults,
  error,
}: {
  value: string;
  onChange: (value: string) => void;
  faults: readonly Violation[];
  /** What the api found, where it found anything. */
  error: ReactNode;
}): ReactNode {
  const picker = useId();
  const id = fieldId('brandColour');
  const [fault] = faults;
  const nearest = fault?.details?.['nearest'];
  const shown = fault !== undefined ? <ViolationText violation={fault} /> : error;
  return (
    <div>
      <Field
        id={id}
        label={<FormattedMessage id="region-look.brandColour" />}
        hint={<FormattedMessage id="region-look.brandColourHint" />}
        error={shown}
        optional
      >
        <div className="row">
          <input
            id={id}
            name="brandColour"
            type="text"
            className="control control--short"
            value={value}
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            placeholder={HOUSE_COLOUR}
            aria-describedby={shown === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
            aria-invalid={shown === undefined ? undefined : true}
            onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
          />
          <label htmlFor={picker} className="visually-hidden">
            <FormattedMessage id="region-look.pick" />
          </label>
          <input
            id={picker}
            type="color"
            className="appearance__picker"
            value={isHexColour(value) ? value : HOUSE_COLOUR}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      </Field>
      {typeof nearest === 'string' && (
        <p>
          <Button small onClick={() => onChange(nearest)}>
            <span className="appearance__swatch" style={{ background: nearest }} />
            <FormattedMessage id="region-look.useNearest" values={{ nearest }} />
          </Button>
        </p>
      )}
    </div>
  );
}
