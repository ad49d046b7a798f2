import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Button } from '../../../components/button.js';
import { changedByDialogue } from '../../../components/dialogue/dialogue-queries.js';
import type { DialogueTableDetail } from '../../../components/dialogue/meeting-words.js';
import { SelectField, TextField } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';

interface Point {
  /** Of a point that stands there already. */
  id?: string;
  /** What the page knows it by while it is being made. */
  key: string;
  proposalId?: string;
  title: string;
  explanation: string;
}

/** The proposals and subjects of a table, in their order; kept all at once. */
export function AgendaEditor({ table }: { table: DialogueTableDetail }): ReactNode {
  const [points, setPoints] = useState<readonly Point[]>(
    table.agenda.map(({ id, proposal, title, explanation }) => ({
      id,
      key: id,
      ...(proposal !== null && { proposalId: proposal.id }),
      title,
      explanation: explanation ?? '',
    })),
  );
  const save = useCommand(
    (wanted: readonly Point[], key) =>
      answered(
        api.PUT('/dialogue-tables/{id}/agenda', {
          params: { path: { id: table.id } },
          body: { version: table.version, points: wanted.map(({ key: _key, ...point }) => point) },
          headers: { 'idempotency-key': key },
        }),
      ),
    changedByDialogue,
  );
  const change = (index: number, part: Partial<Point>): void => {
    setPoints(points.map((point, at) => (at === index ? { ...point, ...part } : point)));
  };
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">
        <FormattedMessage id="dialogueDesk.agenda" />
      </h2>
      <AddProposal
        procedureId={table.procedureId}
        taken={points.flatMap(({ proposalId }) => proposalId ?? [])}
        onAdd={(proposal) =>
          setPoints([
            ...points,
            { key: proposal.id, proposalId: proposal.id, title: proposal.subject, explanation: '' },
          ])
        }
      />
      <Form
        problem={save.problem}
        fieldNames={{ 'points/*': <FormattedMessage id="dialogueDesk.agenda.point" /> }}
        busy={save.isRunning}
        submit={<FormattedMessage id="dialogueDesk.agenda.save" />}
        actions={
          <Button onClick={() => setPoints([...points, { key: crypto.randomUUID(), title: '', explanation: '' }])}>
            <FormattedMessage id="dialogueDesk.agenda.addSubject" />
          </Button>
        }
        onSubmit={() => {
          void save.run(points).then((after) => {
            if (after !== undefined) toast(<FormattedMessage id="dialogueDesk.agenda.saved" />);
          });
        }}
      >
        {points.length === 0 && (
          <p className="subtle">
            <FormattedMessage id="dialogueDesk.agenda.none" />
          </p>
        )}
        <ol className="dialogue__points">
          {points.map((point, index) => (
            <li key={point.key} className="stack">
              <PointFields
                index={index}
                point={point}
                error={
                  errorAt(save.problem, `points/${index}/title`) ?? errorAt(save.problem, `points/${index}/proposalId`)
                }
                change={(part) => change(index, part)}
              />
              <PointButtons
                name={point.title}
                isFirst={index === 0}
                isLast={index === points.length - 1}
                move={(by) => setPoints(moved(points, index, by))}
                remove={() => setPoints(points.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      </Form>
    </section>
  );
}

function moved(points: readonly Point[], index: number, by: -1 | 1): readonly Point[] {
  const point = points[index];
  if (point === undefined) return points;
  const others = points.filter((_, at) => at !== index);
  return [...others.slice(0, index + by), point, ...others.slice(index + by)];
}

function PointFields({
  index,
  point,
  error,
  change,
}: {
  index: number;
  point: Point;
  error: ReactNode;
  change: (part: Partial<Point>) => void;
}): ReactNode {
  return (
    <>
      <TextField
        name={`points/${index}/${point.proposalId === undefined ? 'title' : 'proposalId'}`}
        size="wide"
        maxLength={200}
        label={
          <FormattedMessage
            id={point.proposalId === undefined ? 'dialogueDesk.agenda.subject' : 'dialogueDesk.agenda.proposal'}
          />
        }
        error={error}
        value={point.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextField
        name={`points/${index}/explanation`}
        size="wide"
        optional
        maxLength={2000}
        label={<FormattedMessage id="dialogueDesk.agenda.explanation" />}
        value={point.explanation}
        onChange={(event) => change({ explanation: event.target.value })}
      />
    </>
  );
}

function PointButtons({
  name,
  isFirst,
  isLast,
  move,
  remove,
}: {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
}): ReactNode {
  return (
    <div className="row">
      <Button small unavailable={isFirst} onClick={() => move(-1)}>
        <FormattedMessage id="dialogueDesk.agenda.up" />
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Button small unavailable={isLast} onClick={() => move(1)}>
        <FormattedMessage id="dialogueDesk.agenda.down" />
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Button small variant="quiet" onClick={remove}>
        <FormattedMessage id="dialogueDesk.agenda.remove" />
        <span className="visually-hidden"> {name}</span>
      </Button>
    </div>
  );
}

/** The proposals of the procedure that stand on no agenda. */
function AddProposal({
  procedureId,
  taken,
  onAdd,
}: {
  procedureId: string;
  taken: readonly string[];
  onAdd: (proposal: { id: string; subject: string }) => void;
}): ReactNode {
  const intl = useIntl();
  const [chosen, setChosen] = useState('');
  const query = { procedureId, state: 'submitted', order: 'oldest', limit: 200 } as const;
  const { data } = useQuery({
    queryKey: ['proposals', query],
    queryFn: ({ signal }) => answered(api.GET('/proposals', { params: { query }, signal })),
  });
  const free = (data?.items ?? []).filter(({ id }) => !taken.includes(id));
  const unknown = free.filter(({ confidential, summary }) => confidential && summary === null);
  const ready = free.filter((proposal) => !unknown.includes(proposal));
  return (
    <div className="stack">
      {ready.length > 0 && (
        <div className="row row--end">
          <SelectField
            size="wide"
            label={<FormattedMessage id="dialogueDesk.agenda.addProposal" />}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={[
              { value: '', label: intl.formatMessage({ id: 'dialogueDesk.agenda.choose' }, { count: ready.length }) },
              ...ready.map(({ id, number, subject, supports }) => ({
                value: id,
                label: intl.formatMessage({ id: 'dialogueDesk.agenda.choice' }, { number, subject, supports }),
              })),
            ]}
          />
          <Button
            unavailable={chosen === ''}
            onClick={() => {
              const proposal = ready.find(({ id }) => id === chosen);
              if (proposal !== undefined) onAdd(proposal);
              setChosen('');
            }}
          >
            <FormattedMessage id="dialogueDesk.agenda.add" />
          </Button>
        </div>
      )}
      {unknown.length > 0 && (
        <p className="small">
          <FormattedMessage id="dialogueDesk.agenda.unsummarised" values={{ count: unknown.length }} />{' '}
          {unknown.map(({ id, subject }) => (
            <Link key={id} to="/desk/proposals/$proposalId" params={{ proposalId: id }}>
              {subject}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
