import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import { Fact, Facts, SortHead, Table } from '../../../components/table.js';
import { CalendarDay } from '../../../i18n/dates.js';

const rows = [
  { number: '2026-000041', endsOn: '2030-12-31', status: 'active', tone: 'positive' },
  { number: '2026-000042', endsOn: '2030-12-31', status: 'pending', tone: 'warning' },
  { number: '2026-000043', endsOn: '2027-06-30', status: 'ended', tone: 'neutral' },
] as const;

export function Tables(): ReactNode {
  const [direction, setDirection] = useState<'ascending' | 'descending'>('ascending');
  return (
    <section className="stack">
      <h2>
        <FormattedMessage id="kit.tables" />
      </h2>
      <Table caption={<FormattedMessage id="kit.table.caption" />}>
        <thead>
          <tr>
            <SortHead
              direction={direction}
              onSort={() => setDirection((now) => (now === 'ascending' ? 'descending' : 'ascending'))}
            >
              <FormattedMessage id="kit.table.number" />
            </SortHead>
            <th scope="col">
              <FormattedMessage id="kit.table.end" />
            </th>
            <th scope="col">
              <FormattedMessage id="kit.table.status" />
            </th>
          </tr>
        </thead>
        <tbody>
          {(direction === 'ascending' ? rows : rows.toReversed()).map(({ number, endsOn, status, tone }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                <CalendarDay date={endsOn} short />
              </td>
              <td>
                <Badge tone={tone}>
                  <FormattedMessage id={`kit.table.${status}`} />
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Facts>
        <Fact name={<FormattedMessage id="kit.fact.number" />}>2026-000041</Fact>
        <Fact name={<FormattedMessage id="kit.fact.period" />}>
          <FormattedMessage id="kit.fact.period.value" />
        </Fact>
      </Facts>
    </section>
  );
}
