import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { changedByDialogue, minutesQuery, tableQuery } from '../../../components/dialogue/dialogue-queries.js';
import { type DialogueTableDetail, MeetingFacts } from '../../../components/dialogue/meeting-words.js';
import { MinutesView } from '../../../components/dialogue/minutes-view.js';
import { ProposalBadge } from '../../../components/dialogue/proposal-words.js';
import { ChoiceGroup, TextArea, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { useNow } from '../../../now.js';
import { OfOrganisation, type OwnOrganisation } from '../of-organisation.js';

const route = getRouteApi('/portal/dialogue-tables/$tableId');

/** A dialogue table to which one is invited: when, where, about what, and whether one comes; afterwards its minutes. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { tableId } = route.useParams();
  const table = useQuery(tableQuery(tableId));
  return (
    <PageFrame
      key={tableId}
      title={table.data?.title ?? intl.formatMessage({ id: 'dialoguePortal.table' })}
      trail={[
        <Link key="list" to="/portal/dialogue">
          <FormattedMessage id="dialoguePortal.title" />
        </Link>,
      ]}
    >
      <OfOrganisation permission="dialogue-table.read">
        {(organisation) => (
          <Loaded query={table} skeleton={<Skeleton lines={6} height="4rem" />}>
            {(found) => <Table table={found} organisation={organisation} />}
          </Loaded>
        )}
      </OfOrganisation>
    </PageFrame>
  );
}

function Table({ table, organisation }: { table: DialogueTableDetail; organisation: OwnOrganisation }): ReactNode {
  const written = useWritten();
  const isAhead = new Date(table.startsAt) > useNow();
  return (
    <div className="stack">
      <p className="lead">{written(table.procedureTitle)}</p>
      {table.state === 'cancelled' && (
        <Alert tone="warning" title={<FormattedMessage id="dialoguePortal.cancelled" />}>
          <p>{table.cancelReason}</p>
        </Alert>
      )}
      <MeetingFacts table={{ ...table, cancelReason: null }} />
      {table.state === 'invited' && isAhead && organisation.permissions.includes('dialogue-table.reply') && (
        <Reply key={organisation.id} table={table} organisation={organisation} />
      )}
      {table.minutesId === null ? <Agenda table={table} /> : <PublishedMinutes id={table.minutesId} />}
    </div>
  );
}

function PublishedMinutes({ id }: { id: string }): ReactNode {
  const minutes = useQuery(minutesQuery(id));
  return (
    <Loaded query={minutes} skeleton={<Skeleton lines={6} height="3rem" />}>
      {(found) => <MinutesView minutes={found} />}
    </Loaded>
  );
}

function Agenda({ table: { agenda, state } }: { table: DialogueTableDetail }): ReactNode {
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">
        <FormattedMessage id="dialoguePortal.agenda" />
      </h2>
      {agenda.length === 0 && (
        <p className="subtle">
          <FormattedMessage id="dialoguePortal.agenda.none" />
        </p>
      )}
      <ol className="dialogue__points">
        {agenda.map(({ id, title, explanation, proposal }) => (
          <li key={id}>
            {proposal === null ? (
              <strong>{title}</strong>
            ) : (
              <>
                <Link to="/portal/proposals/$proposalId" params={{ proposalId: proposal.id }}>
                  {title}
                </Link>{' '}
                {state !== 'invited' && <ProposalBadge state={proposal.state} outcome={null} />}
                {proposal.proposerName !== null && <div className="small subtle">{proposal.proposerName}</div>}
              </>
            )}
            {explanation !== null && <p className="dialogue__text">{explanation}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether the own organisation comes; changed as often as one likes until the table begins. */
function Reply({ table, organisation }: { table: DialogueTableDetail; organisation: OwnOrganisation }): ReactNode {
  const before = table.replies.find(({ organisationId }) => organisationId === organisation.id);
  const [coming, setComing] = useState(before?.coming ?? true);
  const [people, setPeople] = useState(String(before === undefined || before.people === 0 ? 1 : before.people));
  const [note, setNote] = useState(before?.note ?? '');
  const reply = useCommand(
    (body: { coming: boolean; people: string; note: string }, key) =>
      answered(
        api.PUT('/dialogue-tables/{id}/reply', {
          params: { path: { id: table.id } },
          body: {
            organisationId: organisation.id,
            coming: body.coming,
            ...(body.coming && { people: Number(body.people) }),
            note: body.note,
          },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  return (
    <section className="card" aria-labelledby="own-reply">
      <h2 id="own-reply" className="dialogue__heading">
        <FormattedMessage id="dialoguePortal.reply" values={{ name: organisation.name }} />
      </h2>
      {before !== undefined && (
        <p>
          <FormattedMessage id={`dialoguePortal.reply.${before.coming ? 'coming' : 'notComing'}`} />
        </p>
      )}
      <Form
        problem={reply.problem}
        fieldNames={{ people: <FormattedMessage id="dialoguePortal.reply.people" /> }}
        busy={reply.isRunning}
        submit={
          <FormattedMessage id={before === undefined ? 'dialoguePortal.reply.send' : 'dialoguePortal.reply.change'} />
        }
        onSubmit={() => {
          void reply.run({ coming, people, note }).then((state) => {
            if (state !== undefined) toast(<FormattedMessage id="dialoguePortal.reply.sent" />);
          });
        }}
      >
        <ChoiceGroup
          name="coming"
          label={<FormattedMessage id="dialoguePortal.reply.question" />}
          options={[
            { value: 'yes', label: <FormattedMessage id="dialoguePortal.reply.yes" />, checked: coming },
            { value: 'no', label: <FormattedMessage id="dialoguePortal.reply.no" />, checked: !coming },
          ]}
          onChange={(event) => setComing(event.target.value === 'yes')}
        />
        {coming && (
          <TextField
            name="people"
            size="short"
            inputMode="numeric"
            label={<FormattedMessage id="dialoguePortal.reply.people" />}
            error={errorAt(reply.problem, 'people')}
            value={people}
            onChange={(event) => setPeople(event.target.value)}
          />
        )}
        <TextArea
          name="note"
          rows={2}
          optional
          maxLength={1000}
          label={<FormattedMessage id="dialoguePortal.reply.note" />}
          error={errorAt(reply.problem, 'note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </section>
  );
}
