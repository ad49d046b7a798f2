import { amsterdamDate } from '@openhuis/calendar';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { SelectField } from '../../../components/field.js';
import { DayFilter, TypedFilter } from '../../../components/list/filter-fields.js';
import { isSameSearch, NO_VIEW } from '../../../components/list/saved-view-queries.js';
import { currentLanguage } from '../../../i18n/texts.js';
import { regionsActedFor, useRegions } from '../../../region/regions.js';
import { useSession } from '../../../session/session.js';
import { type ContractsSearch, type filterNames, filterOf } from './contracts-search.js';
import { proceduresQuery } from '../procedures-query.js';
import { contractsQuery, productsQuery } from './filter-queries.js';
import { quickFilters } from './quick-filters.js';

type Name = (typeof filterNames)[number];
interface Option {
  value: string;
  label: string;
}

const SELDOM_USED: readonly Name[] = ['procedureId', 'regionId', 'endsFrom', 'endsUntil', 'noticeFrom', 'noticeUntil'];

/** The filters above the list. Each choice goes into the address at once; what is typed, when one pauses. */
export function ContractFilters({ search }: { search: ContractsSearch }): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: session } = useSession();
  const { data: regions = [] } = useRegions();
  const procedures = useQuery(proceduresQuery);
  const products = useQuery(productsQuery);
  const acted = regionsActedFor(session);
  const own = regions.filter(({ id }) => acted.length === 0 || acted.includes(id));
  const isOwn = ({ regionId }: { regionId: number }): boolean => own.some(({ id }) => id === regionId);
  const set = (name: Name, value: string): void => {
    const changes = { [name]: value === '' ? undefined : value, cursor: undefined };
    const next = { ...search, ...changes };
    // What goes wrong is told by the page, which asks the same.
    void queryClient.query(contractsQuery(next)).catch(() => undefined);
    void navigate({ to: '/desk/contracts', search: next, replace: name === 'search' });
  };
  const select = (name: Name, label: ReactNode, options: readonly Option[]): ReactNode => (
    <SelectField
      label={label}
      name={name}
      value={search[name] ?? ''}
      options={[
        { value: '', label: intl.formatMessage({ id: 'contracts.filter.any' }) },
        ...known(options, search[name]),
      ]}
      onChange={(event) => set(name, event.target.value)}
    />
  );
  const day = (name: Name, label: ReactNode): ReactNode => (
    <DayFilter label={label} value={search[name] ?? ''} onChoose={(value) => set(name, value)} />
  );
  return (
    <search className="contracts-filters not-in-print">
      <QuickFilters search={search} />
      <div className="filters">
        <TypedFilter
          label={<FormattedMessage id="contracts.filter.search" />}
          value={search.search ?? ''}
          onChoose={(value) => set('search', value)}
        />
        {select(
          'status',
          <FormattedMessage id="contracts.filter.status" />,
          (['pending', 'signed', 'active', 'ended'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `contractPart.status.${value}` }),
          })),
        )}
        {select(
          'municipality',
          <FormattedMessage id="contracts.filter.municipality" />,
          own.flatMap(({ municipalities }) => municipalities.map(({ code, name }) => ({ value: code, label: name }))),
        )}
        {select(
          'product',
          <FormattedMessage id="contracts.filter.product" />,
          distinct(
            (products.data ?? []).filter(isOwn).map(({ code, name }) => ({
              value: code,
              label: `${code} – ${name[currentLanguage()]}`,
            })),
          ),
        )}
        {select('option', <FormattedMessage id="contracts.filter.option" />, [
          { value: 'open', label: intl.formatMessage({ id: 'contracts.filter.option.open' }) },
          { value: 'closed', label: intl.formatMessage({ id: 'contracts.filter.option.closed' }) },
        ])}
        {select('offer', <FormattedMessage id="contracts.filter.offer" />, [
          { value: 'awaiting', label: intl.formatMessage({ id: 'contracts.filter.offer.awaiting' }) },
          { value: 'none', label: intl.formatMessage({ id: 'contracts.filter.offer.none' }) },
        ])}
        <details className="contracts-filters__more" open={SELDOM_USED.some((name) => search[name] !== undefined)}>
          <summary>
            <FormattedMessage id="contracts.filter.more" />
          </summary>
          <div className="filters">
            {own.length > 1 &&
              select(
                'regionId',
                <FormattedMessage id="contracts.filter.region" />,
                own.map(({ id, name }) => ({ value: String(id), label: name })),
              )}
            {select(
              'procedureId',
              <FormattedMessage id="contracts.filter.procedure" />,
              (procedures.data ?? [])
                .filter(isOwn)
                .map(({ id, title }) => ({ value: id, label: title[currentLanguage()] })),
            )}
            {day('endsFrom', <FormattedMessage id="contracts.filter.endsFrom" />)}
            {day('endsUntil', <FormattedMessage id="contracts.filter.endsUntil" />)}
            {day('noticeFrom', <FormattedMessage id="contracts.filter.noticeFrom" />)}
            {day('noticeUntil', <FormattedMessage id="contracts.filter.noticeUntil" />)}
          </div>
        </details>
      </div>
    </search>
  );
}

/** The questions of every week, each a link. */
function QuickFilters({ search }: { search: ContractsSearch }): ReactNode {
  const intl = useIntl();
  const now = filterOf(search);
  return (
    <nav aria-label={intl.formatMessage({ id: 'contracts.quick' })}>
      <ul className="contracts-quick">
        {quickFilters(amsterdamDate(new Date())).map(({ name, search: asked }) => (
          <li key={name}>
            <Link
              className={buttonClass('secondary', true)}
              to="/desk/contracts"
              search={{ ...asked, columns: search.columns, view: NO_VIEW }}
              aria-current={isSameSearch(now, filterOf(asked)) ? 'true' : undefined}
            >
              <FormattedMessage id={`contracts.quick.${name}`} />
            </Link>
          </li>
        ))}
        {Object.keys(now).length > 0 && (
          <li>
            <Link
              className={buttonClass('quiet', true)}
              to="/desk/contracts"
              search={{ columns: search.columns, sort: search.sort, view: NO_VIEW }}
            >
              <FormattedMessage id="contracts.withoutFilters" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** A value that stands in the address and in no list (yet) is shown as it is: the list is filtered by it. */
function known(options: readonly Option[], value: string | undefined): readonly Option[] {
  if (value === undefined || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: value }];
}

const distinct = (options: readonly Option[]): Option[] => [
  ...new Map(options.map((option) => [option.value, option])).values(),
];
