import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { Page as PageFrame } from '../../../../components/page.js';
import { Loaded, Skeleton } from '../../../../components/states.js';
import { useWritten } from '../../../../i18n/written.js';
import { Permitted } from '../../../../session/signed-in.js';
import { draftOf, procedureQuery } from '../procedure-queries.js';
import { PolicyEditor } from './policy-editor.js';
import './notices.css';

const route = getRouteApi('/desk/procedures/$procedureId/notices');

/** What a procedure tells people, and when. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { procedureId } = route.useParams();
  const procedure = useQuery(procedureQuery(procedureId));
  const policy = useQuery({
    queryKey: ['procedures', procedureId, 'notice-policy'],
    queryFn: ({ signal }) =>
      answered(api.GET('/procedures/{id}/notice-policy', { params: { path: { id: procedureId } }, signal })),
  });
  const written = useWritten();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'procedureNotices.title' })}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
        <Link key="one" to="/desk/procedures/$procedureId" params={{ procedureId }}>
          {procedure.data === undefined ? '…' : written(draftOf(procedure.data).title)}
        </Link>,
      ]}
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="procedureDesk.list.needed" />}>
        <Loaded query={policy} skeleton={<Skeleton lines={6} height="6rem" />}>
          {(found) => <PolicyEditor key={procedureId} policy={found} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}
