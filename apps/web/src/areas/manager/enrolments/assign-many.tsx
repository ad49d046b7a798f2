import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../../api/client.js';
import { useCommand } from '../../../api/command.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { ProblemState, ViolationText } from '../../../components/states.js';
import { useSession } from '../../../session/session.js';
import { HandOver } from '../work/hand-over.js';
import type { ListedEnrolment } from './enrolment-queries.js';

type Result = Answer<'AssignedItemAnswer'>;

/** Gives what was chosen to one person, and tells of each what became of it. */
export function AssignMany({ chosen, done }: { chosen: readonly ListedEnrolment[]; done: () => void }): ReactNode {
  const { data: session } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [results, setResults] = useState<{ result: Result; name: string }[]>();
  const regionId = chosen[0]?.regionId;
  const assign = useCommand(
    (body: { personId: string | null; items: { subjectId: string; version: number }[] }, key: string) =>
      answered(
        api.POST('/regions/{id}/work-item-assignments', {
          params: { path: { id: regionId ?? 0 } },
          body,
          headers: { 'idempotency-key': key },
        }),
      ),
    [['enrolments'], ['work-items']],
  );
  const give = (personId: string | null): void => {
    // One region at a time: who works for several chooses one in the header.
    const items = chosen
      .filter((item) => item.regionId === regionId)
      .map(({ id, workVersion }) => ({ subjectId: id, version: workVersion }));
    const names = new Map(chosen.map(({ id, organisationName }) => [id, organisationName]));
    void assign.run({ personId, items }).then((answer) => {
      if (answer === undefined) return;
      setAsking(false);
      setResults(answer.results.map((result) => ({ result, name: names.get(result.subjectId) ?? '' })));
      done();
    });
  };
  const ownId = session?.person?.id;
  return (
    <div className="stack" role="group" aria-live="polite">
      {chosen.length > 0 && (
        <div className="row enrolments__bulk not-in-print">
          <strong>
            <FormattedMessage id="enrolments.chosen" values={{ count: chosen.length }} />
          </strong>
          {ownId !== undefined && (
            <Button small busy={assign.isRunning} onClick={() => give(ownId)}>
              <FormattedMessage id="work.take" />
            </Button>
          )}
          <Button small onClick={() => setAsking(true)}>
            <FormattedMessage id="work.handOver" />
          </Button>
          <Button small variant="quiet" busy={assign.isRunning} onClick={() => give(null)}>
            <FormattedMessage id="work.putBack" />
          </Button>
        </div>
      )}
      {assign.problem !== undefined && !isAsking && <ProblemState problem={assign.problem} />}
      {results !== undefined && chosen.length === 0 && (
        <Results results={results} close={() => setResults(undefined)} />
      )}
      {isAsking && regionId !== undefined && (
        <HandOver
          regionId={regionId}
          title={<FormattedMessage id="enrolments.handOverTitle" values={{ count: chosen.length }} />}
          problem={assign.problem}
          isRunning={assign.isRunning}
          give={(personId) => give(personId)}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Results({ results, close }: { results: { result: Result; name: string }[]; close: () => void }): ReactNode {
  const refused = results.filter(({ result }) => result.outcome === 'refused');
  return (
    <Alert
      tone={refused.length === 0 ? 'positive' : 'warning'}
      title={
        <FormattedMessage
          id="enrolments.assigned"
          values={{ done: results.length - refused.length, refused: refused.length }}
        />
      }
    >
      {refused.length > 0 && (
        <ul>
          {refused.map(({ result, name }) => (
            <li key={result.subjectId}>
              {name}: <ViolationText violation={{ code: result.code ?? 'unexpected' }} />
            </li>
          ))}
        </ul>
      )}
      <Button small onClick={close}>
        <FormattedMessage id="shared.close" />
      </Button>
    </Alert>
  );
}
