import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { AmendedChanges } from '../../../components/amendment/amended-changes.js';
import { AmendmentDays } from '../../../components/amendment/amendment-days.js';
import { Button, buttonClass } from '../../../components/button.js';
import { ErrorSummary, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { Permitted } from '../../../session/signed-in.js';
import {
  type AmendmentDetail,
  amendedProcedureQuery,
  amendmentQuery,
  type Change,
  changedByAmendment,
} from './amendment-queries.js';
import { ChangeList } from './change-list.js';
import { ImpactPreview } from './impact-preview.js';
import { Steps } from './steps.js';
import { type Writing, WritingFields, writingNames } from './writing-fields.js';

const route = getRouteApi('/desk/amendments/$amendmentId/edit');

/** A draft of an amendment in three steps: why and when, what changes, and a look at what it means. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { amendmentId } = route.useParams();
  const amendment = useQuery(amendmentQuery(amendmentId));
  return (
    <PageFrame
      title={amendment.data?.subject ?? intl.formatMessage({ id: 'deskAmendment.title' })}
      trail={[
        <Link key="amendments" to="/desk/amendments">
          <FormattedMessage id="deskAmendment.listTitle" />
        </Link>,
      ]}
    >
      <Permitted permission="amendment.edit">
        <Loaded query={amendment} skeleton={<Skeleton lines={10} />}>
          {(shown) =>
            shown.state === 'draft' ? <Editing key={shown.version} amendment={shown} /> : <NotDraft id={shown.id} />
          }
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function NotDraft({ id }: { id: string }): ReactNode {
  return (
    <Alert title={<FormattedMessage id="deskAmendment.notDraft" />}>
      <p>
        <Link className={buttonClass()} to="/desk/amendments/$amendmentId" params={{ amendmentId: id }}>
          <FormattedMessage id="deskAmendment.toAmendment" />
        </Link>
      </p>
    </Alert>
  );
}

function Editing({ amendment }: { amendment: AmendmentDetail }): ReactNode {
  const { step } = route.useSearch();
  const current = step === 'changes' || step === 'check' ? step : 'why';
  return (
    <div className="stack">
      <Steps current={current} />
      {amendment.returnReason !== null && (
        <Alert tone="warning" title={<FormattedMessage id="deskAmendment.returned" />}>
          <p>{amendment.returnReason}</p>
        </Alert>
      )}
      {current === 'check' ? <Check amendment={amendment} /> : <Write amendment={amendment} step={current} />}
    </div>
  );
}

function Write({ amendment, step }: { amendment: AmendmentDetail; step: 'why' | 'changes' }): ReactNode {
  const navigate = useNavigate({ from: '/desk/amendments/$amendmentId/edit' });
  const procedure = useQuery(amendedProcedureQuery(amendment.procedureId));
  const { subject, reason, basis, basisReference, effectiveOn } = amendment;
  const [writing, setWriting] = useState<Writing>({ subject, reason, basis, basisReference, effectiveOn });
  const [changes, setChanges] = useState<Change[]>(amendment.changes.map(({ change }) => change));
  const save = useCommand(
    (body: Writing & { version: number; changes: Change[] }, key) =>
      answered(
        api.PUT('/amendments/{id}', {
          params: { path: { id: amendment.id } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByAmendment,
  );
  const go = (next: 'why' | 'changes' | 'check'): void => {
    void save.run({ ...writing, version: amendment.version, changes }).then((done) => {
      if (done !== undefined) void navigate({ search: { step: next } });
    });
  };
  return (
    <Form
      problem={save.problem}
      fieldNames={{ ...writingNames, 'changes/*': <FormattedMessage id="deskAmendment.changes" /> }}
      busy={save.isRunning}
      onSubmit={() => go(step === 'why' ? 'changes' : 'check')}
      submit={<FormattedMessage id={step === 'why' ? 'deskAmendment.toChanges' : 'deskAmendment.toCheck'} />}
      actions={
        step === 'changes' && (
          <Button onClick={() => go('why')}>
            <FormattedMessage id="deskAmendment.back" />
          </Button>
        )
      }
    >
      {step === 'why' ? (
        <WritingFields writing={writing} problem={save.problem} onChange={setWriting} />
      ) : (
        <Loaded query={procedure} skeleton={<Skeleton lines={6} />}>
          {({ definition }) => (
            <ChangeList changes={changes} definition={definition} problem={save.problem} onChange={setChanges} />
          )}
        </Loaded>
      )}
    </Form>
  );
}

function Check({ amendment }: { amendment: AmendmentDetail }): ReactNode {
  const navigate = useNavigate();
  const propose = useCommand(
    (version: number, key) =>
      answered(
        api.POST('/amendments/{id}/proposals', {
          params: { path: { id: amendment.id } },
          body: { version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByAmendment,
  );
  return (
    <div className="stack">
      {propose.problem !== undefined && <ErrorSummary problem={propose.problem} fieldNames={writingNames} />}
      <AmendmentDays amendment={amendment} />
      <h2>
        <FormattedMessage id="deskAmendment.changes" />
      </h2>
      <AmendedChanges changes={amendment.changes} />
      <ImpactPreview id={amendment.id} version={amendment.version} />
      <p>
        <FormattedMessage id="deskAmendment.propose.what" />
      </p>
      <div className="row">
        <Button
          variant="primary"
          busy={propose.isRunning}
          onClick={() =>
            void propose.run(amendment.version).then((done) => {
              if (done === undefined) return;
              toast(<FormattedMessage id="deskAmendment.proposed" />);
              void navigate({ to: '/desk/amendments/$amendmentId', params: { amendmentId: amendment.id } });
            })
          }
        >
          <FormattedMessage id="deskAmendment.propose" />
        </Button>
        <Link
          className={buttonClass()}
          to="/desk/amendments/$amendmentId/edit"
          params={{ amendmentId: amendment.id }}
          search={{ step: 'changes' }}
        >
          <FormattedMessage id="deskAmendment.back" />
        </Link>
      </div>
    </div>
  );
}
