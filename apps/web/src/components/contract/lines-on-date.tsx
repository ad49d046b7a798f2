import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { isCalendarDate } from '@openhuis/calendar';
import { Button } from '../button.js';
import { DateField } from '../date-field.js';

/**
 * On which day to look at what a contract holds.
 *
 * @param onDate the day in the address; undefined for today
 */
export function LinesOnDate({
  onDate,
  shownOn,
  onChoose,
}: {
  onDate: string | undefined;
  shownOn: string;
  onChoose: (date: string | undefined) => void;
}): ReactNode {
  const [date, setDate] = useState(onDate ?? shownOn);
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      noValidate
      className="row not-in-print contract-on-date"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!isCalendarDate(date));
        if (isCalendarDate(date)) onChoose(date);
      }}
    >
      <DateField
        label={<FormattedMessage id="contractPart.lines.onDate" />}
        value={date}
        error={isWrong ? <FormattedMessage id="contractPart.lines.onDate.wrong" /> : undefined}
        onChange={setDate}
      />
      <Button type="submit">
        <FormattedMessage id="contractPart.lines.onDate.show" />
      </Button>
      {onDate !== undefined && (
        <Button
          variant="quiet"
          onClick={() => {
            onChoose(undefined);
          }}
        >
          <FormattedMessage id="contractPart.lines.onDate.today" />
        </Button>
      )}
    </form>
  );
}
