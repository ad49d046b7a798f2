import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { centsOf, costElementsOf } from '../../../../../../../libs/procedures/src/rules/cost-elements.js';
import { Button } from '../../../../components/button.js';
import { fieldId, TextField } from '../../../../components/field.js';
import { useDraftEditor, useDraftItems, useDraftValue } from '../draft/draft-context.js';
import { textAt } from '../draft/paths.js';

/** What a tariff is made of: an amount for each element that the law names, and their sum beside the tariff. */
export function Costs({ path }: { path: string }): ReactNode {
  const intl = useIntl();
  const { set } = useDraftEditor();
  const { value: law } = useDraftValue('law');
  const { value: amount } = useDraftValue(`${path}/amount`);
  const { value: costs, name, error } = useDraftValue(`${path}/costs`);
  const items = useDraftItems(`${path}/costs`);
  const elements = costElementsOf[law === 'jeugd' ? 'jeugd' : 'wmo'];
  if (costs === undefined) {
    return (
      <p>
        <Button
          small
          onClick={() =>
            set(
              `${path}/costs`,
              elements.map((element) => ({ element, amount: '0.00' })),
            )
          }
        >
          <FormattedMessage id="procedureDesk.costs.add" />
        </Button>
      </p>
    );
  }
  const cents = items.map((item) => centsOf(textAt(item, 'amount')));
  const sum = cents.every((part) => part !== null) ? cents.reduce((total, part) => total + part, 0) : null;
  const fits = sum !== null && sum === centsOf(typeof amount === 'string' ? amount : '');
  return (
    <fieldset className="field-group stack" id={fieldId(name)} tabIndex={-1}>
      <legend>
        <FormattedMessage id="procedureDesk.field.costs" />
      </legend>
      <p className="small subtle">
        <FormattedMessage id={law === 'jeugd' ? 'procedureDesk.costs.jeugd' : 'procedureDesk.costs.wmo'} />
      </p>
      {error !== undefined && <p className="field__error">{error}</p>}
      <div className="columns">
        {items.map((item, index) => (
          <CostElement key={index} path={`${path}/costs/${index}`} element={textAt(item, 'element')} />
        ))}
      </div>
      <p role="status">
        <FormattedMessage
          id={fits ? 'procedureDesk.costs.fits' : 'procedureDesk.costs.differs'}
          values={{
            sum: sum === null ? '–' : intl.formatNumber(sum / 100, { style: 'currency', currency: 'EUR' }),
            amount: (typeof amount === 'string' ? amount : '').replace('.', ','),
          }}
        />
      </p>
      <p>
        <Button small onClick={() => set(`${path}/costs`, undefined)}>
          <FormattedMessage id="procedureDesk.costs.remove" />
        </Button>
      </p>
    </fieldset>
  );
}

function CostElement({ path, element }: { path: string; element: string }): ReactNode {
  const { name, value, set, error } = useDraftValue(`${path}/amount`);
  const { error: elementError } = useDraftValue(`${path}/element`);
  return (
    <TextField
      size="short"
      inputMode="decimal"
      name={name}
      label={<FormattedMessage id={`procedureDesk.value.${element}`} />}
      error={error ?? elementError}
      value={(typeof value === 'string' ? value : '').replace('.', ',')}
      onChange={(event) => set(event.target.value.trim().replace(',', '.'))}
    />
  );
}
