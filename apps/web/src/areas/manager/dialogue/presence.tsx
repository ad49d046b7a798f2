import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { api, done } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import type { DialogueTableDetail } from '../../../components/dialogue/meeting-words.js';
import { ErrorSummary } from '../../../components/form.js';

/** Whether one guest is there: shown as ticked at once, and kept; who ticks many in a row waits for none of them. */
export function Presence({
  tableId,
  guest,
}: {
  tableId: string;
  guest: DialogueTableDetail['guests'][number];
}): ReactNode {
  const { organisationId, organisationName, present } = guest;
  const [ticked, setTicked] = useState<boolean>();
  const note = useCommand(
    (isThere: boolean, key) =>
      done(
        api.PUT('/dialogue-tables/{id}/attendance/{organisationId}', {
          params: { path: { id: tableId, organisationId } },
          body: { present: isThere },
          headers: { 'idempotency-key': key },
        }),
      ),
    [['dialogue-tables', tableId]],
  );
  const keep = async (isThere: boolean): Promise<void> => {
    setTicked(isThere);
    await note.run(isThere);
    setTicked(undefined);
  };
  return (
    <>
      <label className="dialogue-desk__present">
        <input
          type="checkbox"
          checked={ticked ?? present}
          aria-disabled={note.isRunning}
          onChange={(event) => {
            if (!note.isRunning) void keep(event.target.checked);
          }}
        />{' '}
        <FormattedMessage id="dialogueDesk.guests.wasThere" />
        <span className="visually-hidden"> {organisationName}</span>
      </label>
      {note.problem !== undefined && <ErrorSummary problem={note.problem} />}
    </>
  );
}
