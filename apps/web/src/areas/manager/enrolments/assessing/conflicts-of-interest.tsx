import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { Dialog } from '../../../../components/dialog.js';
import { TextArea } from '../../../../components/field.js';
import { errorAt, Form } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { Instant } from '../../../../i18n/dates.js';
import { may, useSession } from '../../../../session/session.js';
import type { Enrolment } from '../enrolment-queries.js';
import { PersonChoice } from './person-choice.js';

const changed = [['enrolments'], ['work-items']];

/** Who of the region has an interest in the organisation, and where one says so. */
export function ConflictsOfInterest({ enrolment }: { enrolment: Enrolment }): ReactNode {
  const { data: session } = useSession();
  const [asked, setAsked] = useState<'declare' | { id: string; name: string }>();
  const ownId = session?.person?.id;
  const { conflicts, regionId } = enrolment;
  const mayDeclare = may(session, 'conflict-of-interest.declare');
  const mayRecord = isRecorder(session, regionId);
  const isOwn = conflicts.some(({ personId }) => personId === ownId);
  if (conflicts.length === 0 && !mayDeclare) return null;
  return (
    <div className="conflicts">
      {conflicts.length > 0 && (
        <Alert
          tone="warning"
          title={<FormattedMessage id={isOwn ? 'assessing.conflict.own' : 'assessing.conflict.others'} />}
        >
          <ul>
            {conflicts.map(({ id, personId, personName, reason, declaredAt }) => (
              <li key={id}>
                <strong>{personName}</strong>: {reason}{' '}
                <span className="small subtle">
                  <FormattedMessage id="assessing.conflict.since" values={{ at: <Instant at={declaredAt} /> }} />
                </span>{' '}
                {mayRecord && personId !== ownId && (
                  <Button small onClick={() => setAsked({ id, name: personName })}>
                    <FormattedMessage id="assessing.conflict.end" />
                    <span className="visually-hidden"> {personName}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {mayDeclare && (!isOwn || mayRecord) && (
        <p className="not-in-print">
          <Button small variant="quiet" onClick={() => setAsked('declare')}>
            <FormattedMessage id="assessing.conflict.declare" />
          </Button>
        </p>
      )}
      {asked === 'declare' && <Declare enrolment={enrolment} mayRecord={mayRecord} close={() => setAsked(undefined)} />}
      {asked !== undefined && asked !== 'declare' && (
        <End regionId={regionId} conflict={asked} close={() => setAsked(undefined)} />
      )}
    </div>
  );
}

/** Who records a colleague's interest, or says that one has ended. */
function isRecorder(session: ReturnType<typeof useSession>['data'], regionId: number): boolean {
  const roles = session?.tenants.find(({ tenant }) => tenant === `region:${regionId}`)?.roles ?? [];
  return roles.some((role) => role === 'region_administrator' || role === 'contract_manager');
}

function Declare({
  enrolment: { regionId, organisationId, organisationName },
  mayRecord,
  close,
}: {
  enrolment: Enrolment;
  mayRecord: boolean;
  close: () => void;
}): ReactNode {
  const [personId, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const declare = useCommand(
    (body: { organisationId: string; personId?: string; reason: string }, key) =>
      answered(
        api.POST('/regions/{id}/conflicts-of-interest', {
          params: { path: { id: regionId } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changed,
  );
  return (
    <Dialog title={<FormattedMessage id="assessing.conflict.declare" />} onClose={close}>
      <p>
        <FormattedMessage id="assessing.conflict.what" values={{ name: organisationName }} />
      </p>
      <Form
        problem={declare.problem}
        fieldNames={{
          reason: <FormattedMessage id="assessing.conflict.reason" />,
          personId: <FormattedMessage id="assessing.conflict.who" />,
        }}
        busy={declare.isRunning}
        submit={<FormattedMessage id="assessing.conflict.save" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="assessing.cancel" />
          </Button>
        }
        onSubmit={() => {
          const about = personId === '' ? {} : { personId };
          void declare.run({ organisationId, ...about, reason }).then((done) => {
            if (done === undefined) return;
            toast(<FormattedMessage id="assessing.conflict.saved" values={{ name: done.personName }} />);
            close();
          });
        }}
      >
        {mayRecord && (
          <PersonChoice
            regionId={regionId}
            value={personId}
            onChange={setPerson}
            error={errorAt(declare.problem, 'personId')}
          />
        )}
        <TextArea
          name="reason"
          rows={3}
          label={<FormattedMessage id="assessing.conflict.reason" />}
          hint={<FormattedMessage id="assessing.conflict.reasonHint" />}
          error={errorAt(declare.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}

function End({
  regionId,
  conflict: { id, name },
  close,
}: {
  regionId: number;
  conflict: { id: string; name: string };
  close: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const end = useCommand(
    (body: { reason: string }, key) =>
      answered(
        api.POST('/regions/{id}/conflicts-of-interest/{conflictId}/endings', {
          params: { path: { id: regionId, conflictId: id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changed,
  );
  return (
    <Dialog title={<FormattedMessage id="assessing.conflict.endTitle" values={{ name }} />} onClose={close}>
      <Form
        problem={end.problem}
        fieldNames={{ reason: <FormattedMessage id="assessing.conflict.endReason" /> }}
        busy={end.isRunning}
        submit={<FormattedMessage id="assessing.conflict.endSave" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="assessing.cancel" />
          </Button>
        }
        onSubmit={() => {
          void end.run({ reason }).then((done) => {
            if (done === undefined) return;
            toast(<FormattedMessage id="assessing.conflict.ended" values={{ name }} />);
            close();
          });
        }}
      >
        <TextArea
          name="reason"
          rows={3}
          label={<FormattedMessage id="assessing.conflict.endReason" />}
          error={errorAt(end.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
