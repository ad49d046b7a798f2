import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { changedByDialogue, minutesQuery, tableQuery } from '../../../components/dialogue/dialogue-queries.js';
import { type DialogueTableDetail, MeetingFacts, TableBadge } from '../../../components/dialogue/meeting-words.js';
import { MinutesView } from '../../../components/dialogue/minutes-view.js';
import { Page as PageFrame } from '../../../components/page.js';
import { Loaded, Skeleton } from '../../../components/states.js';
import { toast } from '../../../components/toast.js';
import { useWritten } from '../../../i18n/written.js';
import { useNow } from '../../../now.js';
import { may, useSession } from '../../../session/session.js';
import { Permitted } from '../../../session/signed-in.js';
import { Agenda } from './agenda.js';
import { AgendaEditor } from './agenda-editor.js';
import './dialogue-desk.css';
import { Guests } from './guests.js';
import { MeetingForm, type MeetingWords } from './meeting-form.js';
import { MinutesDesk } from './minutes-desk.js';
import { TableActions } from './table-actions.js';

const route = getRouteApi('/desk/dialogue-tables/$tableId');

/** A dialogue table, from its plan to its minutes: what one works with before, during and after the meeting. */
export function Page(): ReactNode {
  const intl = useIntl();
  const { tableId } = route.useParams();
  const table = useQuery(tableQuery(tableId));
  const { data } = table;
  return (
    <PageFrame
      key={tableId}
      title={
        data === undefined
          ? intl.formatMessage({ id: 'dialogueDesk.table' })
          : intl.formatMessage({ id: 'dialogue.tableTitle' }, { number: data.number, title: data.title })
      }
      trail={[
        <Link key="list" to="/desk/dialogue-tables" activeOptions={{ exact: true }}>
          <FormattedMessage id="dialogueDesk.tables" />
        </Link>,
      ]}
    >
      <Permitted permission="dialogue-table.read" role={<FormattedMessage id="dialogueDesk.role" />}>
        <Loaded query={table} skeleton={<Skeleton lines={8} height="4rem" />}>
          {(found) => <OneTable table={found} />}
        </Loaded>
      </Permitted>
    </PageFrame>
  );
}

function OneTable({ table }: { table: DialogueTableDetail }): ReactNode {
  const written = useWritten();
  const { data: session } = useSession();
  const now = useNow();
  const mayPlan = may(session, 'dialogue-table.plan');
  const { state, startsAt, minutesId, procedureTitle } = table;
  const isOpen = state === 'planned' || state === 'invited';
  const isOn = state === 'invited' && new Date(startsAt) <= now;
  return (
    <div className="stack">
      <p>
        <TableBadge state={state} /> <span className="subtle">{written(procedureTitle)}</span>
      </p>
      <MeetingFacts table={table} />
      {isOpen && mayPlan && <TableActions table={table} />}
      {isOpen && mayPlan && !isOn && <Change table={table} />}
      {minutesId !== null ? (
        <PublishedMinutes id={minutesId} />
      ) : (
        <>
          {isOpen && mayPlan && !isOn ? (
            <AgendaEditor key={table.version} table={table} />
          ) : (
            <Agenda table={table} mayAnswer={isOn && mayPlan} />
          )}
          {state === 'invited' && <Guests table={table} mayNote={isOn && mayPlan} />}
          {isOn && mayPlan && <MinutesDesk table={table} />}
        </>
      )}
    </div>
  );
}

function PublishedMinutes({ id }: { id: string }): ReactNode {
  const minutes = useQuery(minutesQuery(id));
  return (
    <Loaded query={minutes} skeleton={<Skeleton lines={6} height="3rem" />}>
      {(found) => (
        <>
          <p className="subtle">
            <FormattedMessage id={found.isPublic ? 'dialogueDesk.minutes.isPublic' : 'dialogueDesk.minutes.isOurs'} />
          </p>
          <MinutesView minutes={found} />
        </>
      )}
    </Loaded>
  );
}

function Change({ table }: { table: DialogueTableDetail }): ReactNode {
  const [round, setRound] = useState(0);
  const change = useCommand(
    (body: MeetingWords, key) =>
      answered(
        api.PUT('/dialogue-tables/{id}', {
          params: { path: { id: table.id } },
          body: { ...body, version: table.version },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  const clock = (at: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }).format(new Date(at));
  return (
    <details className="card" key={round}>
      <summary>
        <FormattedMessage id="dialogueDesk.change" />
      </summary>
      {table.state === 'invited' && (
        <p className="subtle">
          <FormattedMessage id="dialogueDesk.change.told" />
        </p>
      )}
      <MeetingForm
        initial={{
          title: table.title,
          heldOn: table.heldOn,
          from: clock(table.startsAt),
          until: clock(table.endsAt),
          place: table.place ?? '',
          link: table.link ?? '',
          note: table.note ?? '',
        }}
        problem={change.problem}
        busy={change.isRunning}
        submit={<FormattedMessage id="dialogueDesk.change.send" />}
        onSubmit={(words) => {
          void change.run(words).then((after) => {
            if (after === undefined) return;
            toast(<FormattedMessage id="dialogueDesk.changed" values={{ told: after.told }} />);
            setRound(round + 1);
          });
        }}
      />
    </details>
  );
}
