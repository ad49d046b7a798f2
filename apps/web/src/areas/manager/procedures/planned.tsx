import { amsterdamDate } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { ReasonDialog } from '../../../components/contract/reason-dialog.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { may, useSession } from '../../../session/session.js';
import { procedureKeys, type ProcedureDetail, publicationsQuery } from './procedure-queries.js';

/** The publication that waits for its day, and the last one that did not come that far. */
export function Planned({ procedure }: { procedure: ProcedureDetail }): ReactNode {
  const { data: session } = useSession();
  const { data } = useQuery(publicationsQuery(procedure.id));
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = useCommand(
    (reason: string, key) =>
      answered(
        api.POST('/procedures/{id}/publication-withdrawals', {
          params: { path: { id: procedure.id } },
          body: { version: procedure.version, reason },
          headers: { 'idempotency-key': key },
        }),
      ),
    procedureKeys,
  );
  if (data === undefined) return null;
  const { waiting, ended } = data;
  const [latest] = ended;
  if (waiting === null) {
    // What lapsed is told until something else was done with it; what somebody withdrew, they know.
    if (latest?.endedAs !== 'lapsed' || procedure.draft === null) return null;
    const [cause, what = ''] = latest.reason.split(': ');
    return (
      <Alert tone="warning" title={<FormattedMessage id="procedureDesk.lapsed.title" />}>
        <p>
          <FormattedMessage
            id={cause === 'binding' ? 'procedureDesk.lapsed.binding' : 'procedureDesk.lapsed.faults'}
            values={{ date: <CalendarDay date={latest.effectiveOn} />, what }}
          />
        </p>
      </Alert>
    );
  }
  const mayWithdraw = may(session, 'procedure.publish') && waiting.effectiveOn > amsterdamDate(new Date());
  return (
    <Alert
      title={
        <FormattedMessage
          id="procedureDesk.waiting.title"
          values={{ date: <CalendarDay date={waiting.effectiveOn} /> }}
        />
      }
    >
      <p>
        <FormattedMessage id="procedureDesk.waiting.what" values={{ reason: waiting.reason }} />
      </p>
      <p className="row not-in-print">
        <Link
          to="/desk/procedures/$procedureId/versions"
          params={{ procedureId: procedure.id }}
          search={{ to: 'waiting' }}
        >
          <FormattedMessage id="procedureDesk.waiting.see" />
        </Link>
        {mayWithdraw && (
          <Button onClick={() => setWithdrawing(true)}>
            <FormattedMessage id="procedureDesk.withdraw" />
          </Button>
        )}
      </p>
      {isWithdrawing && (
        <ReasonDialog
          title={<FormattedMessage id="procedureDesk.withdraw" />}
          submit={<FormattedMessage id="procedureDesk.withdraw.submit" />}
          label={<FormattedMessage id="procedureDesk.reason" />}
          problem={withdraw.problem}
          busy={withdraw.isRunning}
          onClose={() => setWithdrawing(false)}
          onSubmit={(reason) => {
            void withdraw.run(reason).then((answer) => {
              if (answer === undefined) return;
              setWithdrawing(false);
              toast(<FormattedMessage id="procedureDesk.withdraw.done" />);
            });
          }}
        >
          <p>
            <FormattedMessage id="procedureDesk.withdraw.what" />
          </p>
        </ReasonDialog>
      )}
    </Alert>
  );
}
