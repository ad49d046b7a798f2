import { amsterdamDate, addMonths } from '@openhuis/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { buttonClass } from '../../../components/button.js';
import { proposalQuery } from '../../../components/dialogue/dialogue-queries.js';
import { SelectField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { useWritten } from '../../../i18n/written.js';
import { Permitted } from '../../../session/signed-in.js';
import { useOwnProcedures } from '../procedures-query.js';
import { changedByAmendment } from './amendment-queries.js';
import { type Writing, WritingFields, writingNames } from './writing-fields.js';

const route = getRouteApi('/desk/amendments/new');

/** The first step of an amendment: of which procedure, why, and from when. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame
      title={intl.formatMessage({ id: 'deskAmendment.new' })}
      trail={[
        <Link key="amendments" to="/desk/amendments">
          <FormattedMessage id="deskAmendment.listTitle" />
        </Link>,
      ]}
    >
      <Permitted permission="amendment.edit">
        <NewAmendment />
      </Permitted>
    </PageFrame>
  );
}

function NewAmendment(): ReactNode {
  const written = useWritten();
  const navigate = useNavigate();
  const procedures = useOwnProcedures().filter(({ status }) => status !== 'draft');
  const { procedureId: asked, proposalId } = route.useSearch();
  const proposal = useQuery({ ...proposalQuery(proposalId ?? ''), enabled: proposalId !== undefined });
  const [chosen, setChosen] = useState(asked);
  const procedureId = chosen ?? procedures[0]?.id ?? '';
  const [changed, setChanged] = useState<Partial<Writing>>({});
  const writing: Writing = {
    // An amendment that comes of a proposal has its subject, until somebody writes another.
    subject: proposal.data?.subject ?? '',
    reason: '',
    basis: 'dialogue',
    basisReference: '',
    effectiveOn: addMonths(amsterdamDate(new Date()), 4),
    ...changed,
  };
  const begin = useCommand(
    (body: Writing & { procedureId: string }, key) =>
      answered(
        api.POST('/amendments', {
          body: { ...body, changes: [], ...(proposalId !== undefined && { proposalIds: [proposalId] }) },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByAmendment,
  );
  return (
    <Form
      problem={begin.problem}
      fieldNames={{ ...writingNames, procedureId: <FormattedMessage id="deskAmendment.procedure" /> }}
      busy={begin.isRunning}
      submit={<FormattedMessage id="deskAmendment.toChanges" />}
      onSubmit={() =>
        void begin.run({ ...writing, procedureId }).then((done) => {
          if (done === undefined) return;
          void navigate({
            to: '/desk/amendments/$amendmentId/edit',
            params: { amendmentId: done.id },
            search: { step: 'changes' },
          });
        })
      }
      actions={
        <Link className={buttonClass()} to="/desk/amendments">
          <FormattedMessage id="deskAmendment.cancel" />
        </Link>
      }
    >
      {proposal.data !== undefined && (
        <p>
          <FormattedMessage
            id="deskAmendment.ofProposal"
            values={{
              proposal: (
                <Link to="/desk/proposals/$proposalId" params={{ proposalId: proposal.data.id }}>
                  {proposal.data.subject}
                </Link>
              ),
            }}
          />
        </p>
      )}
      <SelectField
        name="procedureId"
        label={<FormattedMessage id="deskAmendment.procedure" />}
        value={procedureId}
        error={errorAt(begin.problem, 'procedureId')}
        onChange={(event) => setChosen(event.target.value)}
        options={procedures.map(({ id, title }) => ({ value: id, label: written(title) }))}
      />
      <WritingFields writing={writing} problem={begin.problem} onChange={setChanged} />
    </Form>
  );
}
