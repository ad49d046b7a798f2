import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Badge } from '../../../components/alert.js';
import type { DialogueTableDetail } from '../../../components/dialogue/meeting-words.js';
import { TextField } from '../../../components/field.js';
import { Table } from '../../../components/table.js';
import { Presence } from './presence.js';

/** Beyond so many one looks a name up. */
const MANY = 12;

/** Who said to come, and, while the table is on, who is there: one box each, kept at once. */
export function Guests({ table, mayNote }: { table: DialogueTableDetail; mayNote: boolean }): ReactNode {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const { guests, replies } = table;
  const shown = guests.filter(({ organisationName }) =>
    organisationName.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()),
  );
  const label = (column: string): { 'data-label': string } => ({
    'data-label': intl.formatMessage({ id: `dialogueDesk.guests.${column}` }),
  });
  return (
    <section className="stack" aria-labelledby="guests">
      <h2 id="guests">
        <FormattedMessage id="dialogueDesk.guests" />
      </h2>
      <p>
        <FormattedMessage
          id="dialogueDesk.guests.count"
          values={{
            coming: table.coming,
            notComing: table.notComing,
            silent: Math.max(0, guests.length - table.coming - table.notComing),
            present: guests.filter(({ present }) => present).length,
          }}
        />
      </p>
      {guests.length > MANY && (
        <TextField
          label={<FormattedMessage id="dialogueDesk.guests.find" />}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <Table caption={<FormattedMessage id="dialogueDesk.guests" />} captionHidden cards>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="dialogueDesk.guests.name" />
            </th>
            <th scope="col">
              <FormattedMessage id="dialogueDesk.guests.reply" />
            </th>
            {mayNote && (
              <th scope="col">
                <FormattedMessage id="dialogueDesk.guests.present" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((guest) => {
            const { organisationId, organisationName, invited } = guest;
            const reply = replies.find((one) => one.organisationId === organisationId);
            return (
              <tr key={organisationId}>
                <th scope="row">{organisationName}</th>
                <td {...label('reply')}>
                  <div>
                    {reply === undefined ? (
                      <span className="subtle">
                        <FormattedMessage
                          id={invited ? 'dialogueDesk.guests.silent' : 'dialogueDesk.guests.uninvited'}
                        />
                      </span>
                    ) : (
                      <Badge tone={reply.coming ? 'positive' : 'neutral'}>
                        <FormattedMessage
                          id={reply.coming ? 'dialogueDesk.guests.coming' : 'dialogueDesk.guests.notComing'}
                          values={{ people: reply.people }}
                        />
                      </Badge>
                    )}
                    {reply?.note != null && <div className="small dialogue__text">{reply.note}</div>}
                  </div>
                </td>
                {mayNote && (
                  <td {...label('present')}>
                    <Presence tableId={table.id} guest={guest} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
