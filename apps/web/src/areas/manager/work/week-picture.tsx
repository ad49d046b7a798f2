import { addDays, amsterdamDate } from '@openhuis/calendar';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { WorkCounts } from './work-queries.js';
import { mondayOf, weekBars, type WeekBar } from './week-bars.js';

const HEIGHT = 96;

/** What is due in each week, with what one has oneself; beside it the same as a table. */
export function WeekPicture({ counts }: { counts: WorkCounts }): ReactNode {
  const intl = useIntl();
  const bars = weekBars(counts, mondayOf(amsterdamDate(new Date())));
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = 44;
  return (
    <figure className="work__weeks">
      <figcaption>
        <h2>
          <FormattedMessage id="work.perWeek" />
        </h2>
      </figcaption>
      <svg
        viewBox={`0 0 ${width * bars.length} ${HEIGHT + 40}`}
        role="img"
        aria-label={intl.formatMessage(
          { id: 'work.perWeekLabel' },
          { late: counts.late, thisWeek: counts.thisWeek, later: counts.later },
        )}
      >
        {bars.map((bar, index) => (
          <Bar key={bar.startsOn ?? bar.part} bar={bar} at={index * width} width={width} most={most} />
        ))}
        <line className="work__axis" x1={0} x2={width * bars.length} y1={HEIGHT + 18} y2={HEIGHT + 18} />
      </svg>
      <details>
        <summary>
          <FormattedMessage id="work.asTable" />
        </summary>
        <Table caption={<FormattedMessage id="work.perWeek" />} captionHidden>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="work.week" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="work.all" />
              </th>
              <th scope="col" className="number">
                <FormattedMessage id="work.mine" />
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.startsOn ?? bar.part}>
                <th scope="row">
                  <WeekLink bar={bar} />
                </th>
                <td className="number">{bar.count}</td>
                <td className="number">{bar.mine}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}

function Bar({ bar, at, width, most }: { bar: WeekBar; at: number; width: number; most: number }): ReactNode {
  const intl = useIntl();
  const height = Math.round((bar.count / most) * HEIGHT);
  const mine = Math.round((bar.mine / most) * HEIGHT);
  const base = HEIGHT + 18;
  const name =
    bar.startsOn === undefined
      ? intl.formatMessage({ id: `work.bar.${bar.part}` })
      : intl.formatDate(new Date(`${bar.startsOn}T00:00:00Z`), { timeZone: 'UTC', day: 'numeric', month: 'numeric' });
  return (
    <g aria-hidden="true">
      <rect
        className={`work__bar work__bar--${bar.part}`}
        x={at + 5}
        y={base - height}
        width={width - 10}
        height={height}
        rx={2}
      />
      {mine > 0 && (
        <rect className="work__bar-mine" x={at + 5} y={base - mine} width={(width - 10) / 2} height={mine} />
      )}
      {bar.count > 0 && (
        <text className="work__bar-count" x={at + width / 2} y={base - height - 5} textAnchor="middle">
          {bar.count}
        </text>
      )}
      <text className="work__bar-name" x={at + width / 2} y={base + 15} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

/** To the items of that week. */
function WeekLink({ bar }: { bar: WeekBar }): ReactNode {
  const { startsOn, part } = bar;
  const from = part === 'late' ? undefined : (startsOn ?? bar.from);
  const until = startsOn === undefined ? (part === 'late' ? bar.until : undefined) : addDays(startsOn, 6);
  return (
    <Link
      to="."
      activeOptions={{ exact: true }}
      search={(search: Record<string, unknown>) => ({ ...search, from, until, cursor: undefined })}
    >
      {startsOn === undefined ? (
        <FormattedMessage id={`work.bar.${part}`} />
      ) : (
        <FormattedMessage id="work.weekOf" values={{ day: <CalendarDay date={startsOn} /> }} />
      )}
    </Link>
  );
}
