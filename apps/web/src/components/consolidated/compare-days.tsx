import { addDays, isCalendarDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { shortDate } from '../../i18n/dates.js';
import { Button } from '../button.js';
import { DateField } from '../date-field.js';
import { SelectField } from '../field.js';
import type { ChangeDay } from './consolidated-queries.js';
import { changesInWords } from './date-slider.js';

/** Which two days to lay beside each other: typed, or the day of a change beside the day before it. */
export function CompareDays({
  from,
  until,
  days,
  onChoose,
}: {
  from: string;
  until: string;
  days: readonly ChangeDay[];
  onChoose: (from: string, until: string) => void;
}): ReactNode {
  const intl = useIntl();
  const [typed, setTyped] = useState({ from, until });
  const [shown, setShown] = useState({ from, until });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  if (shown.from !== from || shown.until !== until) {
    setShown({ from, until });
    setTyped({ from, until });
    setWrong([]);
  }
  const chosen = days.find(({ date }) => date === until && addDays(date, -1) === from);
  return (
    <form
      noValidate
      className="card row not-in-print compare-days"
      onSubmit={(event) => {
        event.preventDefault();
        const faults = (['from', 'until'] as const).filter((name) => !isCalendarDate(typed[name]));
        setWrong(faults);
        if (faults.length === 0) onChoose(typed.from, typed.until);
      }}
    >
      {(['from', 'until'] as const).map((name) => (
        <DateField
          key={name}
          label={<FormattedMessage id={`consolidated.compare.${name}`} />}
          value={typed[name]}
          error={wrong.includes(name) ? <FormattedMessage id="consolidated.slider.wrong" /> : undefined}
          onChange={(date) => {
            setTyped((before) => ({ ...before, [name]: date }));
          }}
        />
      ))}
      <Button type="submit" variant="primary">
        <FormattedMessage id="consolidated.compare.show" />
      </Button>
      <SelectField
        label={<FormattedMessage id="consolidated.compare.oneChange" />}
        value={chosen?.date ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          if (value !== '') onChoose(addDays(value, -1), value);
        }}
        options={[
          { value: '', label: intl.formatMessage({ id: 'consolidated.compare.chooseChange' }) },
          ...days.map((day) => ({
            value: day.date,
            label: `${shortDate(intl, day.date)}: ${changesInWords(intl, day)}`,
          })),
        ]}
      />
    </form>
  );
}
