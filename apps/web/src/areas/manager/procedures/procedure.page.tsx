import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { buttonClass } from '../../../components/button.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { useWritten } from '../../../i18n/written.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { PartList } from './part-list.js';
import { PhaseCommands } from './phase-commands.js';
import { PhaseLine } from './phase-line.js';
import { Planned } from './planned.js';
import { draftOf, procedureQuery, type ProcedureDetail } from './procedure-queries.js';
import { StatusBadge } from './status-words.js';
import './procedures.css';

const route = getRouteApi('/desk/procedures/$procedureId');

/** One procedure, as its manager works with it: where it stands, what is planned, and the parts of its draft. */
export function Page(): ReactNode {
  const { procedureId } = route.useParams();
  const query = useQuery(procedureQuery(procedureId));
  const written = useWritten();
  return (
    <PageFrame
      title={query.data === undefined ? '…' : written(draftOf(query.data).title)}
      trail={[
        <Link key="list" to="/desk/procedures">
          <FormattedMessage id="procedureDesk.title" />
        </Link>,
      ]}
    >
      <Permitted permission="work-item.read" role={<FormattedMessage id="procedureDesk.list.needed" />}>
        <Loaded query={query} skeleton={<Skeleton lines={6} height="4rem" />}>
          {(procedure) => <Procedure procedure={procedure} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function Procedure({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const { data: session } = useSession();
  const params = { procedureId: procedure.id };
  const mayPublish = may(session, 'procedure.publish') && procedure.status !== 'closed';
  const differs = procedure.status === 'draft' || procedure.draft !== null;
  return (
    <div className="stack">
      <p className="row">
        <StatusBadge status={procedure.status} />
        {procedure.currentVersion !== null && (
          <span className="subtle">
            <FormattedMessage id="procedureDesk.version" values={{ number: procedure.currentVersion }} />
          </span>
        )}
      </p>
      <PhaseLine status={procedure.status} />
      <Planned procedure={procedure} />
      <PartList procedure={procedure} mayEdit={may(session, 'procedure.edit') && procedure.status !== 'closed'} />
      <div className="row not-in-print">
        {mayPublish && differs && (
          <Link className={buttonClass('primary')} to="/desk/procedures/$procedureId/publish" params={params}>
            <FormattedMessage id="procedureDesk.publish" />
          </Link>
        )}
        <Link className={buttonClass()} to="/desk/procedures/$procedureId/preview" params={params}>
          <FormattedMessage id="procedureDesk.preview" />
        </Link>
        <Link className={buttonClass()} to="/desk/procedures/$procedureId/documents" params={params}>
          <FormattedMessage id="procedureDesk.documents" />
        </Link>
        {procedure.currentVersion !== null && (
          <>
            <Link className={buttonClass()} to="/desk/procedures/$procedureId/versions" params={params}>
              <FormattedMessage id="procedureDesk.versions" />
            </Link>
            <Link className={buttonClass()} to="/desk/procedures/$procedureId/indexation" params={params}>
              <FormattedMessage id="procedureDesk.indexation" />
            </Link>
          </>
        )}
      </div>
      {may(session, 'procedure.publish') && <PhaseCommands procedure={procedure} />}
    </div>
  );
}
