import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api, type Answer } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { Page as PageFrame } from '../../../components/page.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { Fact, Facts, Table } from '../../../components/table.js';
import { CalendarDay, Instant } from '../../../i18n/dates.js';
import { writtenIn } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import '../vocabulary/public.css';
import { categoryName, euros, IntensityBadge, PrintButton, unitName } from '../vocabulary/words.js';
import { procedureQuery } from './procedure-query.js';
import { StepLine } from './step-line.js';
import { stepsOf, tariffOn } from './tariff-steps.js';

type Tariff = Answer<'TariffAnswer'>;

const route = getRouteApi('/public/procedures/$procedureId/tariffs/$productId');

/** What is and was paid for a product: a line of steps, and the same as a table. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId, productId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  useRegionLook(procedure.data?.regionId);
  const product = procedure.data?.products.find(({ id }) => id === productId);
  const tariffs = useQuery({
    queryKey: ['procedures', procedureId, 'tariffs', productId],
    queryFn: ({ signal }): Promise<Tariff[]> =>
      answered(
        api.GET('/procedures/{id}/products/{productId}/tariffs', {
          params: { path: { id: procedureId, productId } },
          signal,
        }),
      ),
  });
  const name = product === undefined ? '' : writtenIn(intl, product.name);
  const today = amsterdamDate(new Date());
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'tariffs.title' }, { name })}
      trail={[
        <Link key="all" to="/procedures">
          <FormattedMessage id="procedurePage.all" />
        </Link>,
        procedure.data !== undefined && (
          <Link key="procedure" to="/procedures/$procedureId" params={{ procedureId }}>
            {writtenIn(intl, procedure.data.definition.title)}
          </Link>
        ),
      ].filter((step) => step !== false)}
      tools={<PrintButton />}
    >
      <Loaded query={tariffs} skeleton={<Skeleton lines={3} height="8rem" />}>
        {(all) => (
          <div className="stack">
            {product !== undefined && procedure.data !== undefined && (
              <Facts>
                <Fact name={<FormattedMessage id="tariffs.code" />}>
                  {product.code} <IntensityBadge intensity={product.careIntensity} />
                </Fact>
                <Fact name={<FormattedMessage id="tariffs.category" />}>
                  <Category procedure={procedure.data} code={product.code} />
                </Fact>
                <Fact name={<FormattedMessage id="tariffs.unit" />}>{unitName(intl, product.unit)}</Fact>
                <Fact name={<FormattedMessage id="tariffs.today" />}>
                  {amountOn(all, today) === undefined ? undefined : euros(intl, amountOn(all, today) ?? '')}
                </Fact>
              </Facts>
            )}
            {all.length === 0 ? (
              <EmptyState title={<FormattedMessage id="tariffs.none" />} />
            ) : (
              <>
                <StepLine
                  steps={stepsOf(all, procedure.data?.definition.term.endsOn ?? today)}
                  today={today}
                  label={intl.formatMessage({ id: 'tariffs.line' }, { name })}
                />
                <TariffTable tariffs={all} today={today} />
              </>
            )}
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Category({ procedure, code }: { procedure: Answer<'ProcedureDetailAnswer'>; code: string }): ReactNode {
  const intl = useIntl();
  const product = procedure.definition.products.find((known) => known.code === code);
  return product === undefined ? null : categoryName(intl, procedure.definition.law, product.category);
}

function amountOn(tariffs: readonly Tariff[], day: string): string | undefined {
  return tariffOn(tariffs, day)?.amount;
}

function TariffTable({ tariffs, today }: { tariffs: readonly Tariff[]; today: string }): ReactNode {
  const intl = useIntl();
  return (
    <Table caption={<FormattedMessage id="tariffs.table" />}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="tariffs.from" />
          </th>
          <th scope="col">
            <FormattedMessage id="tariffs.until" />
          </th>
          <th scope="col" className="number">
            <FormattedMessage id="tariffs.amount" />
          </th>
          <th scope="col">
            <FormattedMessage id="tariffs.state" />
          </th>
        </tr>
      </thead>
      <tbody>
        {tariffs.map((tariff) => (
          <tr key={`${tariff.startsOn} ${tariff.recordedAt}`}>
            <th scope="row">
              <CalendarDay date={tariff.startsOn} />
            </th>
            <td>
              {tariff.endsOn === null ? <FormattedMessage id="tariffs.open" /> : <CalendarDay date={tariff.endsOn} />}
            </td>
            <td className="number">{euros(intl, tariff.amount)}</td>
            <td>
              <TariffState tariff={tariff} today={today} />{' '}
              {tariff.example && (
                <Badge tone="warning">
                  <FormattedMessage id="tariffs.example" />
                </Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function TariffState({ tariff, today }: { tariff: Tariff; today: string }): ReactNode {
  if (tariff.supersededAt !== null) {
    return <FormattedMessage id="tariffs.superseded" values={{ at: <Instant at={tariff.supersededAt} /> }} />;
  }
  if (tariff.startsOn > today) return <FormattedMessage id="tariffs.coming" />;
  if (tariff.endsOn !== null && tariff.endsOn < today) return <FormattedMessage id="tariffs.past" />;
  return (
    <Badge tone="positive">
      <FormattedMessage id="tariffs.holds" />
    </Badge>
  );
}
