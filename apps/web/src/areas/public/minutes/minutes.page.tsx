import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { MinutesView } from '../../../components/dialogue/minutes-view.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Pager } from '../../../components/pager.js';
import { EmptyState, Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { useRegionLook } from '../../../region/region-look.js';
import { procedureQuery } from '../procedures/procedure-query.js';
import { PrintButton } from '../vocabulary/words.js';

const route = getRouteApi('/public/procedures/$procedureId/minutes');

/** The public minutes of the dialogue tables of a procedure, the last one first. */
export function Page(): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const { procedureId } = route.useParams();
  const { cursor } = route.useSearch();
  const procedure = useQuery(procedureQuery(procedureId));
  useRegionLook(procedure.data?.regionId);
  const query = { limit: 20, ...(cursor !== undefined && { cursor }) };
  const minutes = useQuery({
    queryKey: ['procedures', procedureId, 'dialogue-minutes', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/dialogue-minutes', { params: { path: { id: procedureId }, query }, signal })),
    placeholderData: keepPreviousData,
  });
  return (
    <PageFrame
      key={procedureId}
      title={intl.formatMessage({ id: 'publicMinutes.title' })}
      trail={[
        <Link key="all" to="/procedures">
          <FormattedMessage id="publicMinutes.all" />
        </Link>,
        <Link key="one" to="/procedures/$procedureId" params={{ procedureId }} activeOptions={{ exact: true }}>
          {procedure.data === undefined ? (
            <FormattedMessage id="publicMinutes.procedure" />
          ) : (
            written(procedure.data.definition.title)
          )}
        </Link>,
      ]}
      tools={<PrintButton />}
    >
      <div className="stack">
        <p className="lead">
          <FormattedMessage id="publicMinutes.intro" />
        </p>
        <Loaded
          query={minutes}
          skeleton={<Skeleton lines={4} height="9rem" />}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={<FormattedMessage id="publicMinutes.none" />} />}
        >
          {({ items, next }) => (
            <div className="stack">
              {items.map((one) => (
                <MinutesView key={one.id} minutes={one} />
              ))}
              <Pager cursor={cursor} next={next} />
            </div>
          )}
        </Loaded>
      </div>
    </PageFrame>
  );
}
