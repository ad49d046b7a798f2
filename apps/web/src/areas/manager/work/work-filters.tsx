import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField } from '../../../components/field.js';
import { CalendarDay } from '../../../i18n/dates.js';
import type { WorkCounts, WorkKind, WorkSearch } from './work-queries.js';

const holders = ['', 'me', 'nobody', 'others'] as const;

/** Whose work, which kind, and whether also what others may do; all in the address. */
export function WorkFilters({ search, counts }: { search: WorkSearch; counts: WorkCounts | undefined }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const kinds = counts?.kinds ?? [];
  // What was chosen stays to be seen when nothing of it is left.
  const shown: { kind: string; count: number }[] =
    search.kind === undefined || kinds.some(({ kind }) => kind === search.kind)
      ? kinds
      : [...kinds, { kind: search.kind, count: 0 }];
  const set = (change: WorkSearch): void => {
    void navigate({ to: '.', search: { ...search, cursor: undefined, ...change } as never });
  };
  return (
    <>
      <nav className="work__tabs" aria-label={intl.formatMessage({ id: 'work.whose' })}>
        {holders.map((who) => (
          <Link
            key={who}
            to="."
            search={(before: Record<string, unknown>) => ({
              ...before,
              who: who === '' ? undefined : who,
              cursor: undefined,
            })}
            activeOptions={{ exact: true }}
            className="work__tab"
          >
            <FormattedMessage id={`work.who.${who === '' ? 'all' : who}`} />
          </Link>
        ))}
      </nav>
      <div className="filters">
        <SelectField
          label={<FormattedMessage id="work.kind" />}
          value={search.kind ?? ''}
          onChange={(event) => set({ kind: event.target.value === '' ? undefined : event.target.value })}
          options={[
            { value: '', label: intl.formatMessage({ id: 'work.allKinds' }) },
            ...shown.map(({ kind, count }) => ({
              value: kind,
              label: `${intl.formatMessage({ id: `work.kinds.${kind as WorkKind}` })} (${count})`,
            })),
          ]}
        />
        <SelectField
          label={<FormattedMessage id="work.state" />}
          value={search.state ?? ''}
          onChange={(event) => set({ state: event.target.value === '' ? undefined : event.target.value })}
          options={[
            { value: '', label: intl.formatMessage({ id: 'work.state.open' }) },
            {
              value: 'snoozed',
              label: intl.formatMessage({ id: 'work.state.snoozed' }, { count: counts?.snoozed ?? 0 }),
            },
          ]}
        />
        <SelectField
          label={<FormattedMessage id="work.reach" />}
          value={search.reach ?? ''}
          onChange={(event) => set({ reach: event.target.value === '' ? undefined : event.target.value })}
          options={[
            { value: '', label: intl.formatMessage({ id: 'work.reach.own' }) },
            { value: 'all', label: intl.formatMessage({ id: 'work.reach.all' }) },
          ]}
        />
      </div>
      {(search.from !== undefined || search.until !== undefined) && (
        <p className="small">
          <FormattedMessage
            id={
              search.from === undefined
                ? 'work.dueUntil'
                : search.until === undefined
                  ? 'work.dueFrom'
                  : 'work.dueBetween'
            }
            values={{
              from: search.from !== undefined && <CalendarDay date={search.from} />,
              until: search.until !== undefined && <CalendarDay date={search.until} />,
            }}
          />{' '}
          <Link
            to="."
            search={(before: Record<string, unknown>) => ({
              ...before,
              from: undefined,
              until: undefined,
              cursor: undefined,
            })}
          >
            <FormattedMessage id="work.allDays" />
          </Link>
        </p>
      )}
    </>
  );
}
