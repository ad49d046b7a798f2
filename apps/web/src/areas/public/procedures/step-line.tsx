import { daysBetween } from '@openhuis/calendar';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { shortDate } from '../../../i18n/dates.js';
import { useWidth } from '../../../components/term-bar/use-width.js';
import './step-line.css';
import { amountTicks, type Step } from './tariff-steps.js';

const HEIGHT = 220;
const MARGIN = { top: 24, right: 12, bottom: 28, left: 64 };

/**
 * A tariff over time as a line of steps, to scale, with today in it. Dates are inclusive to people, drawn half-open. For who
 * does not see it: the label says what it is, and the page has the same as a table.
 */
export function StepLine({ steps, today, label }: { steps: readonly Step[]; today: string; label: string }): ReactNode {
  const intl = useIntl();
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const right = (width ?? 0) - MARGIN.right;
  const days = daysBetween(first.startsOn, last.endsOn) + 1;
  const ticks = amountTicks(Math.max(...steps.map(({ amount }) => amount)));
  const top = ticks.at(-1) ?? 1;
  const x = (date: string, endOfDay = false): number =>
    MARGIN.left + ((daysBetween(first.startsOn, date) + (endOfDay ? 1 : 0)) / days) * (right - MARGIN.left);
  const y = (amount: number): number => HEIGHT - MARGIN.bottom - (amount / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const path = steps
    .map(({ startsOn, endsOn, amount }, index) => {
      const joins = index > 0 && daysBetween(steps[index - 1]?.endsOn ?? startsOn, startsOn) === 1;
      return `${joins ? 'L' : 'M'}${x(startsOn)} ${y(amount)}H${x(endsOn, true)}`;
    })
    .join('');
  const money = (amount: number): string => intl.formatNumber(amount, { style: 'currency', currency: 'EUR' });
  const years = yearsWithin(first.startsOn, last.endsOn, (right - MARGIN.left) / 56);
  return (
    <figure className="step-line" ref={ref} aria-labelledby={id}>
      <figcaption id={id} className="small">
        {label}
      </figcaption>
      {width === undefined ? (
        <div style={{ blockSize: HEIGHT }} />
      ) : (
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="step-line__grid" x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} />
              <text x={MARGIN.left - 8} y={y(tick) + 4} textAnchor="end">
                {money(tick)}
              </text>
            </g>
          ))}
          {years.map((year) => (
            <text key={year} x={Math.max(x(`${year}-01-01`), MARGIN.left)} y={HEIGHT - 8}>
              {year}
            </text>
          ))}
          {today >= first.startsOn && today <= last.endsOn && (
            <>
              <line
                className="step-line__today"
                x1={x(today)}
                x2={x(today)}
                y1={MARGIN.top - 6}
                y2={HEIGHT - MARGIN.bottom}
              />
              <text
                className="step-line__now"
                x={x(today)}
                y={MARGIN.top - 10}
                textAnchor={x(today) > right - 80 ? 'end' : 'start'}
              >
                {intl.formatMessage({ id: 'tariffs.now' }, { date: shortDate(intl, today) })}
              </text>
            </>
          )}
          <path className="step-line__path" d={path} />
          {steps.map(({ startsOn, amount }) => (
            <circle key={startsOn} className="step-line__dot" cx={x(startsOn)} cy={y(amount)} r="4" />
          ))}
          {steps.map(({ startsOn, endsOn, amount }) =>
            x(endsOn, true) - x(startsOn) < 64 ? null : (
              <text key={startsOn} className="step-line__amount" x={x(startsOn) + 8} y={y(amount) - 8}>
                {money(amount)}
              </text>
            ),
          )}
        </svg>
      )}
    </figure>
  );
}

/** The years from the first to the last day, as many as there is room for. */
function yearsWithin(from: string, until: string, most: number): number[] {
  const first = Number(from.slice(0, 4));
  const count = Number(until.slice(0, 4)) - first + 1;
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(most))));
  return Array.from({ length: count }, (_, index) => first + index).filter((_, index) => index % every === 0);
}
