import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isCalendarDate } from '@openhuis/calendar';
import { buttonClass } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { SelectField } from '../../../components/field.js';
import { TypedFilter } from '../../../components/list/filter-fields.js';
import { currentLanguage } from '../../../i18n/texts.js';
import { regionsActedFor, useRegions } from '../../../region/regions.js';
import { useSession } from '../../../session/session.js';
import { proceduresQuery } from '../procedures-query.js';
import { filterOf, groups, sorts, type TermsSearch } from './terms-search.js';

const statuses = ['pending', 'signed', 'active', 'ended'] as const;

/** The filters above the picture. Each choice goes into the address at once; what is typed, when one pauses. */
export function TermFilters({ search }: { search: TermsSearch }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const { data: regions = [] } = useRegions();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  const own = regions.filter(({ id }) => {
    const acted = regionsActedFor(session);
    return acted.length === 0 || acted.includes(id);
  });
  const set = (changes: TermsSearch): void => {
    void navigate({ to: '/desk/terms', search: { ...search, ...changes }, replace: true });
  };
  const any = { value: '', label: intl.formatMessage({ id: 'terms.filter.any' }) };
  const select = (
    name: keyof TermsSearch,
    label: ReactNode,
    options: { value: string; label: string }[],
    first = any,
  ) => (
    <SelectField
      label={label}
      name={name}
      value={search[name] ?? ''}
      options={[first, ...options]}
      onChange={(event) => set({ [name]: event.target.value === '' ? undefined : event.target.value })}
    />
  );
  return (
    <search className="filters not-in-print">
      <TypedFilter
        label={<FormattedMessage id="terms.filter.search" />}
        value={search.search ?? ''}
        onChoose={(value) => set({ search: value === '' ? undefined : value })}
      />
      {own.length > 1 &&
        select(
          'regionId',
          <FormattedMessage id="terms.filter.region" />,
          own.map(({ id, name }) => ({ value: String(id), label: name })),
        )}
      {select(
        'procedureId',
        <FormattedMessage id="terms.filter.procedure" />,
        procedures
          .filter(({ regionId }) => own.some(({ id }) => id === regionId))
          .map(({ id, title }) => ({ value: id, label: title[currentLanguage()] })),
      )}
      {select(
        'municipality',
        <FormattedMessage id="terms.filter.municipality" />,
        own.flatMap(({ municipalities }) => municipalities.map(({ code, name }) => ({ value: code, label: name }))),
      )}
      {select(
        'status',
        <FormattedMessage id="terms.filter.status" />,
        statuses.map((value) => ({ value, label: intl.formatMessage({ id: `contractPart.status.${value}` }) })),
      )}
      {select(
        'group',
        <FormattedMessage id="terms.filter.group" />,
        groups
          .filter((value) => value !== 'none')
          .map((value) => ({ value, label: intl.formatMessage({ id: `terms.group.${value}` }) })),
        { value: '', label: intl.formatMessage({ id: 'terms.group.none' }) },
      )}
      {select(
        'sort',
        <FormattedMessage id="terms.filter.sort" />,
        sorts
          .filter((value) => value !== 'endsOn')
          .map((value) => ({ value, label: intl.formatMessage({ id: `terms.sort.${value}` }) })),
        { value: '', label: intl.formatMessage({ id: 'terms.sort.endsOn' }) },
      )}
      <details
        className="filters__more"
        open={[search.option, search.offer, search.endsFrom, search.endsUntil].some((value) => value !== undefined)}
      >
        <summary>
          <FormattedMessage id="terms.filter.more" />
        </summary>
        <div className="filters__rest">
          {select('option', <FormattedMessage id="terms.filter.option" />, [
            { value: 'open', label: intl.formatMessage({ id: 'terms.filter.option.open' }) },
            { value: 'closed', label: intl.formatMessage({ id: 'terms.filter.option.closed' }) },
          ])}
          {select('offer', <FormattedMessage id="terms.filter.offer" />, [
            { value: 'awaiting', label: intl.formatMessage({ id: 'terms.filter.offer.awaiting' }) },
            { value: 'none', label: intl.formatMessage({ id: 'terms.filter.offer.none' }) },
          ])}
          <Day
            label={<FormattedMessage id="terms.filter.endsFrom" />}
            value={search.endsFrom ?? ''}
            onChoose={(endsFrom) => set({ endsFrom })}
          />
          <Day
            label={<FormattedMessage id="terms.filter.endsUntil" />}
            value={search.endsUntil ?? ''}
            onChoose={(endsUntil) => set({ endsUntil })}
          />
        </div>
      </details>
      {Object.keys(filterOf(search)).length > 0 && (
        <Link
          className={buttonClass('quiet')}
          to="/desk/terms"
          search={{ group: search.group, sort: search.sort, zoom: search.zoom, view: search.view }}
        >
          <FormattedMessage id="terms.filter.clear" />
        </Link>
      )}
    </search>
  );
}

/** A day that is handed on once it is one, or is emptied. */
function Day({
  label,
  value,
  onChoose,
}: {
  label: ReactNode;
  value: string;
  onChoose: (date: string | undefined) => void;
}): ReactNode {
  const [date, setDate] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setDate(value);
  }
  const hand = (next: string): void => {
    if (next === value) return;
    if (next === '') onChoose(undefined);
    else if (isCalendarDate(next)) onChoose(next);
  };
  return (
    <DateField
      label={label}
      value={date}
      onChange={(next) => {
        setDate(next);
        hand(next);
      }}
    />
  );
}
