import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { monthWord } from './month-words.js';

const HEIGHT = 110;
const WIDTH = 46;
/** More names than this under the bars would touch each other. */
const NAMES = 14;

/** The bars of one month, beside each other; null has no bar. */
export interface MonthBars {
  month: string;
  values: readonly (number | null)[];
}

/**
 * Bars per month, to one scale. The table beside it says the same in numbers, so that to who does not see it only the label
 * is read.
 *
 * @param tones the class of each value: the same in the legend
 */
export function Bars({
  months,
  tones,
  label,
}: {
  months: readonly MonthBars[];
  tones: readonly string[];
  label: string;
}): ReactNode {
  const intl = useIntl();
  const most = Math.max(1, ...months.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const base = HEIGHT + 18;
  const each = (WIDTH - 10) / tones.length;
  const step = Math.ceil(months.length / NAMES);
  return (
    <div className="figures__scroll" role="region" aria-label={label} tabIndex={0}>
      <svg viewBox={`0 0 ${WIDTH * months.length} ${base + 22}`} role="img" aria-label={label}>
        <g aria-hidden="true">
          {months.map(({ month, values }, index) => (
            <g key={month}>
              {values.map((value, place) => {
                const height = Math.round(((value ?? 0) / most) * HEIGHT);
                const x = index * WIDTH + 5 + place * each;
                return (
                  <g key={tones[place]}>
                    <rect
                      className={`figures__bar figures__bar--${tones[place] ?? ''}`}
                      x={x}
                      y={base - height}
                      width={each - 1}
                      height={height}
                      rx={1}
                    />
                    {value !== null && value > 0 && months.length <= 24 && (
                      <text className="figures__value" x={x + each / 2} y={base - height - 4} textAnchor="middle">
                        {value}
                      </text>
                    )}
                  </g>
                );
              })}
              {index % step === 0 && (
                <text className="figures__month" x={index * WIDTH + WIDTH / 2} y={base + 15} textAnchor="middle">
                  {month.endsWith('-01') ? month.slice(0, 4) : monthWord(intl, month, true)}
                </text>
              )}
            </g>
          ))}
          <line className="figures__axis" x1={0} x2={WIDTH * months.length} y1={base} y2={base} />
        </g>
      </svg>
    </div>
  );
}

/** What the bars mean, in their order. */
export function Legend({ tones, names }: { tones: readonly string[]; names: readonly ReactNode[] }): ReactNode {
  return (
    <ul className="figures__legend">
      {tones.map((tone, index) => (
        <li key={tone}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect className={`figures__bar figures__bar--${tone}`} width="12" height="12" />
          </svg>{' '}
          {names[index]}
        </li>
      ))}
    </ul>
  );
}
