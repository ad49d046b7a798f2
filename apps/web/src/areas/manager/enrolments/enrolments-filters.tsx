import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField } from '../../../components/field.js';
import { useWritten } from '../../../i18n/written.js';
import { regionsActedFor } from '../../../region/regions.js';
import { useSession } from '../../../session/session.js';
import { useColleagues } from '../work/work-queries.js';
import { ages, type EnrolmentSearch, statuses, useProcedures } from './enrolment-queries.js';

/** What the list shows; all in the address. */
export function EnrolmentFilters({ search }: { search: EnrolmentSearch }): ReactNode {
  const intl = useIntl();
  const titleOf = useWritten();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const { data: procedures } = useProcedures();
  const regions = regionsActedFor(session, 'enrolment.read');
  const set = (name: keyof EnrolmentSearch, value: string): void => {
    // What is empty does not get into the address.
    void navigate({ to: '.', search: { ...search, cursor: undefined, [name]: value } as never });
  };
  const text = (id: string, values?: Record<string, string>): string => intl.formatMessage({ id }, values);
  return (
    <div className="filters not-in-print">
      <SelectField
        label={<FormattedMessage id="enrolments.filter.status" />}
        value={search.status ?? 'open'}
        onChange={(event) => set('status', event.target.value === 'open' ? '' : event.target.value)}
        options={[
          ...statuses.map((status) => ({ value: status, label: text(`enrolments.status.${status}`) })),
          { value: 'all', label: text('enrolments.status.all') },
        ]}
      />
      <SelectField
        label={<FormattedMessage id="enrolments.procedure" />}
        value={search.procedure ?? ''}
        onChange={(event) => set('procedure', event.target.value)}
        options={[
          { value: '', label: text('enrolments.filter.allProcedures') },
          ...(procedures?.items ?? [])
            .filter(({ regionId, status }) => regions.includes(regionId) && status !== 'draft')
            .map(({ id, title }) => ({ value: id, label: titleOf(title) })),
        ]}
      />
      {regions.length === 1 && regions[0] !== undefined && (
        <HolderFilter regionId={regions[0]} value={search.who ?? ''} onChange={(who) => set('who', who)} />
      )}
      <SelectField
        label={<FormattedMessage id="enrolments.filter.age" />}
        value={search.age ?? ''}
        onChange={(event) => set('age', event.target.value)}
        options={[
          { value: '', label: text('enrolments.filter.anyAge') },
          ...ages.map((weeks) => ({ value: weeks, label: text('enrolments.filter.weeks', { weeks }) })),
        ]}
      />
    </div>
  );
}

function HolderFilter({
  regionId,
  value,
  onChange,
}: {
  regionId: number;
  value: string;
  onChange: (who: string) => void;
}): ReactNode {
  const intl = useIntl();
  const { data: colleagues = [] } = useColleagues(regionId);
  return (
    <SelectField
      label={<FormattedMessage id="enrolments.holder" />}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: intl.formatMessage({ id: 'enrolments.filter.anybody' }) },
        { value: 'me', label: intl.formatMessage({ id: 'work.you' }) },
        { value: 'nobody', label: intl.formatMessage({ id: 'work.nobody' }) },
        ...colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
      ]}
    />
  );
}
