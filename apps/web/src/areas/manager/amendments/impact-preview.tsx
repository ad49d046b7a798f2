import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts } from '../../../components/table.js';
import { CalendarDay, writtenDate } from '../../../i18n/dates.js';
import { type Impact, impactQuery } from './amendment-queries.js';

/** What announcing the amendment today would mean: whom it reaches, its days, what it meets, and what keeps it back. */
export function ImpactPreview({ id, version }: { id: string; version: number }): ReactNode {
  const impact = useQuery(impactQuery(id, version));
  return (
    <section className="stack" aria-labelledby="impact-title">
      <h2 id="impact-title">
        <FormattedMessage id="deskAmendment.impact" />
      </h2>
      <Loaded query={impact} skeleton={<Skeleton lines={6} />}>
        {(shown) => <Shown impact={shown} />}
      </Loaded>
    </section>
  );
}

function Shown({ impact }: { impact: Impact }): ReactNode {
  const { contracts, contractsWithLeavingLines, openEnrolments, responseDueOn, lastTermDueOn, earliestOn, latestOn } =
    impact;
  return (
    <>
      <Faults faults={impact.faults} />
      <Conflicts conflicts={impact.conflicts} />
      <Facts>
        <Fact name={<FormattedMessage id="deskAmendment.impact.contracts" />}>{contracts}</Fact>
        {contractsWithLeavingLines > 0 && (
          <Fact name={<FormattedMessage id="deskAmendment.impact.leaving" />}>{contractsWithLeavingLines}</Fact>
        )}
        <Fact name={<FormattedMessage id="deskAmendment.impact.enrolments" />}>{openEnrolments}</Fact>
        {impact.products.length > 0 && (
          <Fact name={<FormattedMessage id="deskAmendment.impact.products" />}>{impact.products.join(', ')}</Fact>
        )}
        {impact.municipalities.length > 0 && (
          <Fact name={<FormattedMessage id="deskAmendment.impact.municipalities" />}>
            {impact.municipalities.join(', ')}
          </Fact>
        )}
        <Fact name={<FormattedMessage id="amendmentPart.responseDueOn" />}>
          <CalendarDay date={responseDueOn} />
        </Fact>
        <Fact name={<FormattedMessage id="amendmentPart.lastTermDueOn" />}>
          <CalendarDay date={lastTermDueOn} />
        </Fact>
        <Fact name={<FormattedMessage id="deskAmendment.impact.between" />}>
          <CalendarDay date={earliestOn} />
          {latestOn !== null && (
            <>
              {' – '}
              <CalendarDay date={latestOn} />
            </>
          )}
        </Fact>
        <Fact name={<FormattedMessage id="amendmentPart.means" />}>
          <FormattedMessage id={`amendmentPart.silence.${impact.silence}`} />
        </Fact>
      </Facts>
    </>
  );
}

function Faults({ faults }: { faults: Impact['faults'] }): ReactNode {
  const intl = useIntl();
  if (faults.length === 0) return null;
  const sentence = ({ code, path, details }: Impact['faults'][number]): string => {
    const id = `deskAmendment.fault.${String(details['fault'])}`;
    if (!(id in intl.messages)) return `${path}: ${code}`;
    const dated = (value: unknown): string => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? writtenDate(intl, text) : text;
    };
    return intl.formatMessage(
      { id },
      Object.fromEntries(Object.entries(details).map(([name, value]) => [name, dated(value)])),
    );
  };
  return (
    <Alert tone="negative" title={<FormattedMessage id="deskAmendment.faults" values={{ count: faults.length }} />}>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>{sentence(fault)}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** What it meets: what forbids it, and what takes a reason to go ahead. */
export function Conflicts({ conflicts }: { conflicts: Impact['conflicts'] }): ReactNode {
  const intl = useIntl();
  if (conflicts.length === 0) return null;
  return (
    <Alert
      tone="warning"
      title={<FormattedMessage id="deskAmendment.conflicts" values={{ count: conflicts.length }} />}
    >
      <ul>
        {conflicts.map(({ kind, count, number, subject, onDate, blocks }, index) => (
          <li key={index}>
            <FormattedMessage
              id={`deskAmendment.conflict.${kind}`}
              values={{
                count: count ?? 0,
                number: number ?? 0,
                subject: subject ?? '',
                date: onDate === null ? '' : writtenDate(intl, onDate),
              }}
            />
            {blocks && (
              <>
                {' '}
                <strong>
                  <FormattedMessage id="deskAmendment.conflict.blocks" />
                </strong>
              </>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
