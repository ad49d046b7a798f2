import { amsterdamDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api, done } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { CalendarDay } from '../../i18n/dates.js';
import { currentLanguage } from '../../i18n/texts.js';
import { may, useSession } from '../../session/session.js';
import { Form } from '../form.js';
import { Table } from '../table.js';
import { toast } from '../toast.js';
import { changedByEnding, type Ending, type Side } from './ending-queries.js';

const numbers = ['inCare', 'transferred', 'finished'] as const;
type Counts = Record<(typeof numbers)[number], number>;
const keyOf = ({ productId, municipality }: { productId: string; municipality: string }): string =>
  `${productId} ${municipality}`;

/** Where the clients of what ends go, in numbers alone: the newest, and for the provider a form for today's. */
export function Transfer({ ending, side }: { ending: Ending; side: Side }): ReactNode {
  const { data: session } = useSession();
  const [isCounting, setCounting] = useState(false);
  const concerned = ending.countedLines;
  const today = amsterdamDate(new Date());
  const isCountedToday = ending.counts.some(({ countedOn }) => countedOn === today);
  const mayCount = side === 'provider' && may(session, 'contract.settle') && concerned.length > 0 && !isCountedToday;
  return (
    <div className="stack">
      <h4>
        <FormattedMessage id="ending.transfer.title" />
      </h4>
      {ending.nextReportOn !== null && (
        <p>
          <FormattedMessage id="ending.transfer.next" values={{ date: <CalendarDay date={ending.nextReportOn} /> }} />
        </p>
      )}
      {ending.counts.length === 0 ? (
        <p>
          <FormattedMessage id="ending.transfer.none" />
        </p>
      ) : (
        <Table caption={<FormattedMessage id="ending.transfer.newest" />}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="ending.transfer.line" />
              </th>
              {numbers.map((name) => (
                <th scope="col" key={name} className="number">
                  <FormattedMessage id={`ending.transfer.${name}`} />
                </th>
              ))}
              <th scope="col">
                <FormattedMessage id="ending.transfer.countedOn" />
              </th>
            </tr>
          </thead>
          <tbody>
            {ending.counts.map((count) => (
              <tr key={keyOf(count)}>
                <th scope="row">
                  {count.productName[currentLanguage()]}, {count.municipalityName}
                </th>
                {numbers.map((name) => (
                  <td key={name} className="number">
                    {count[name]}
                  </td>
                ))}
                <td>
                  <CalendarDay date={count.countedOn} short />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {mayCount && (
        <details open={isCounting} onToggle={(event) => setCounting(event.currentTarget.open)}>
          <summary>
            <FormattedMessage id="ending.transfer.report" />
          </summary>
          {isCounting && (
            <CountForm ending={ending} lines={concerned} today={today} onDone={() => setCounting(false)} />
          )}
        </details>
      )}
    </div>
  );
}

function CountForm({
  ending,
  lines,
  today,
  onDone,
}: {
  ending: Ending;
  lines: Ending['countedLines'];
  today: string;
  onDone: () => void;
}): ReactNode {
  const intl = useIntl();
  const before = new Map(ending.counts.map((count) => [keyOf(count), count]));
  const [counts, setCounts] = useState<Record<string, Counts>>(() =>
    Object.fromEntries(
      lines.map((line) => {
        const { inCare = 0, transferred = 0, finished = 0 } = before.get(keyOf(line)) ?? {};
        return [keyOf(line), { inCare, transferred, finished }];
      }),
    ),
  );
  const command = useCommand(
    (_: string, key) =>
      done(
        api.POST('/contract-endings/{id}/transfer-reports', {
          params: { path: { id: ending.id } },
          body: {
            countedOn: today,
            counts: lines.map(({ productId, municipality }) => ({
              productId,
              municipality,
              ...(counts[keyOf({ productId, municipality })] ?? { inCare: 0, transferred: 0, finished: 0 }),
            })),
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByEnding,
  );
  return (
    <Form
      problem={command.problem}
      busy={command.isRunning}
      submit={<FormattedMessage id="ending.transfer.send" />}
      onSubmit={() => {
        void command.run(JSON.stringify(counts)).then((outcome) => {
          if (outcome === undefined) return;
          onDone();
          toast(<FormattedMessage id="ending.transfer.sent" />);
        });
      }}
    >
      <p>
        <FormattedMessage id="ending.transfer.onlyNumbers" />
      </p>
      <Table caption={<FormattedMessage id="ending.transfer.today" values={{ date: <CalendarDay date={today} /> }} />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="ending.transfer.line" />
            </th>
            {numbers.map((name) => (
              <th scope="col" key={name}>
                <FormattedMessage id={`ending.transfer.${name}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="transfer-grid">
          {lines.map((line) => {
            const name = `${line.productName[currentLanguage()]}, ${line.municipalityName}`;
            return (
              <tr key={keyOf(line)}>
                <th scope="row">{name}</th>
                {numbers.map((number) => (
                  <td key={number}>
                    <input
                      className="control"
                      type="number"
                      min={0}
                      inputMode="numeric"
                      aria-label={`${name}: ${intl.formatMessage({ id: `ending.transfer.${number}` })}`}
                      value={counts[keyOf(line)]?.[number] ?? 0}
                      onChange={(event) => {
                        const value = Math.max(0, Math.trunc(Number(event.target.value)));
                        setCounts((old) => {
                          const own = old[keyOf(line)] ?? { inCare: 0, transferred: 0, finished: 0 };
                          return { ...old, [keyOf(line)]: { ...own, [number]: value } };
                        });
                      }}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Form>
  );
}
