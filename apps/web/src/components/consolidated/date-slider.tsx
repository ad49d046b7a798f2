import { isCalendarDate } from '@openhuis/calendar';
import { useId, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CalendarDay, shortDate, writtenDate } from '../../i18n/dates.js';
import { Button } from '../button.js';
import { DateField } from '../date-field.js';
import type { ChangeDay } from './consolidated-queries.js';

/**
 * On which day to look at a contract: a slider over the days on which something changes in it, a step back and forth beside
 * it, and any other day typed. Between two of those days the contract is the same on every day.
 *
 * @param on the day that was asked, also while the contract of the day before it is still shown
 * @param hasToday today lies in the term, so that one can go back to it
 */
export function DateSlider({
  days,
  on,
  hasToday,
  onChoose,
}: {
  days: readonly ChangeDay[];
  on: string;
  hasToday: boolean;
  onChoose: (date: string | undefined) => void;
}): ReactNode {
  const intl = useIntl();
  const id = useId();
  const found = days.findLastIndex(({ date }) => date <= on);
  const at = Math.max(0, found);
  const go = (index: number): void => {
    const day = days[index];
    if (day !== undefined) onChoose(day.date);
  };
  return (
    <div className="date-slider card not-in-print">
      <div className="date-slider__line">
        <Button
          small
          unavailable={found <= 0 && (days[0]?.date ?? on) >= on}
          onClick={() => {
            // Between two days of change the first step back leads to the one before.
            go(days[at]?.date === on ? at - 1 : at);
          }}
        >
          <FormattedMessage id="consolidated.slider.back" />
        </Button>
        <div className="date-slider__range">
          <label htmlFor={id}>
            <FormattedMessage id="consolidated.slider.label" />
          </label>
          <input
            id={id}
            type="range"
            min={0}
            max={Math.max(0, days.length - 1)}
            step={1}
            value={at}
            aria-valuetext={`${writtenDate(intl, on)}${days[at]?.date === on ? `: ${changesInWords(intl, days[at])}` : ''}`}
            onChange={(event) => {
              go(Number(event.target.value));
            }}
          />
          <div className="date-slider__ends small subtle" aria-hidden="true">
            <span>{days[0] === undefined ? '' : shortDate(intl, days[0].date)}</span>
            <span>{shortDate(intl, days.at(-1)?.date ?? on)}</span>
          </div>
        </div>
        <Button
          small
          unavailable={at >= days.length - 1}
          onClick={() => {
            go(found < 0 ? 0 : at + 1);
          }}
        >
          <FormattedMessage id="consolidated.slider.forward" />
        </Button>
      </div>
      <TypedDay on={on} hasToday={hasToday} onChoose={onChoose} />
    </div>
  );
}

/** Any day of the calendar. */
function TypedDay({
  on,
  hasToday,
  onChoose,
}: {
  on: string;
  hasToday: boolean;
  onChoose: (date: string | undefined) => void;
}): ReactNode {
  const [date, setDate] = useState(on);
  const [shown, setShown] = useState(on);
  const [isWrong, setWrong] = useState(false);
  if (on !== shown) {
    setShown(on);
    setDate(on);
    setWrong(false);
  }
  return (
    <form
      noValidate
      className="row date-slider__typed"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!isCalendarDate(date));
        if (isCalendarDate(date)) onChoose(date);
      }}
    >
      <DateField
        label={<FormattedMessage id="consolidated.slider.typed" />}
        value={date}
        error={isWrong ? <FormattedMessage id="consolidated.slider.wrong" /> : undefined}
        onChange={setDate}
      />
      <Button type="submit">
        <FormattedMessage id="consolidated.slider.show" />
      </Button>
      {hasToday && (
        <Button
          variant="quiet"
          onClick={() => {
            onChoose(undefined);
          }}
        >
          <FormattedMessage id="consolidated.slider.today" />
        </Button>
      )}
    </form>
  );
}

/** "de tekst en de tarieven". */
export function changesInWords(intl: ReturnType<typeof useIntl>, { changes }: ChangeDay): string {
  return intl.formatList(changes.map((change) => intl.formatMessage({ id: `consolidated.change.${change}` })));
}

/** What changes on the day that is shown, or on which day it last did. */
export function DayNote({ days, on }: { days: readonly ChangeDay[]; on: string }): ReactNode {
  const intl = useIntl();
  const day = days.findLast(({ date }) => date <= on);
  if (day === undefined) return null;
  return (
    <p className="subtle">
      <FormattedMessage
        id={day.date === on ? 'consolidated.changesToday' : 'consolidated.lastChanged'}
        values={{ date: <CalendarDay date={day.date} />, changes: changesInWords(intl, day) }}
      />
    </p>
  );
}
