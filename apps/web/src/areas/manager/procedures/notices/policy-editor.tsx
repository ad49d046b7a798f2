import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Form } from '../../../../components/form.js';
import { toast } from '../../../../components/toast.js';
import { may, useSession } from '../../../../session/session.js';
import { procedureKeys } from '../procedure-queries.js';
import { BuiltInAgain } from './built-in-again.js';
import { Conflict } from './conflict.js';
import { DateGroup } from './date-group.js';
import {
  anotherStep,
  bodyOf,
  differing,
  type EditedStep,
  editedSteps,
  faultsByStep,
  groupsOf,
  type Policy,
} from './edited-steps.js';
import { fieldNames } from './step-words.js';

/** All steps, a table for each kind of date; saved together, because each fault is told at once. */
export function PolicyEditor({ policy }: { policy: Policy }): ReactNode {
  const intl = useIntl();
  const queryClient = useQueryClient();
  const { data: session } = useSession();
  const [base, setBase] = useState(() => editedSteps(policy));
  const [steps, setSteps] = useState(base);
  const [version, setVersion] = useState(policy.version);
  const [sent, setSent] = useState<string[]>([]);
  const queryKey = ['procedures', policy.procedureId, 'notice-policy'];
  const put = useCommand(
    (body: Answer<'NoticePolicyBody'>) =>
      answered(api.PUT('/procedures/{id}/notice-policy', { params: { path: { id: policy.procedureId } }, body })),
    procedureKeys,
  );
  const isStale = put.problem?.code === 'stale-version';
  const problem = useMemo(
    () => (put.problem === undefined || isStale ? undefined : faultsByStep(put.problem, sent)),
    [put.problem, isStale, sent],
  );
  const mayEdit = may(session, 'procedure.edit');
  const isChanged = differing(steps, base).length > 0;
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm(intl.formatMessage({ id: 'procedureDesk.leave' })),
    enableBeforeUnload: () => isChanged,
  });
  const accept = (next: EditedStep[], asVersion: number): void => {
    setBase(next);
    setSteps(next);
    setVersion(asVersion);
    put.forgetProblem();
  };
  const acceptStored = (): void => {
    const stored = queryClient.getQueryData<Policy>(queryKey);
    if (stored !== undefined) accept(editedSteps(stored), stored.version);
  };
  const save = async (asVersion: number): Promise<void> => {
    const body = bodyOf(steps);
    setSent(body.map(({ step }) => step));
    const saved = await put.run({ version: asVersion, steps: body });
    if (saved === undefined) {
      // For who was too late: what stands there now, to choose from. Where only the rest of the procedure changed, there is
      // nothing to choose.
      await queryClient.invalidateQueries({ queryKey });
      const stored = queryClient.getQueryData<Policy>(queryKey);
      if (stored === undefined || stored.version === asVersion) return;
      if (differing(base, editedSteps(stored)).length === 0) await save(stored.version);
      return;
    }
    acceptStored();
    toast(<FormattedMessage id="procedureNotices.saved" />);
  };
  const change = (changed: EditedStep): void =>
    setSteps((now) => now.map((one) => (one.step.step === changed.step.step ? changed : one)));
  const add = (like: EditedStep): void => setSteps((now) => [...now, anotherStep(like, now)]);
  const groups = groupsOf(steps).map(([deadline, group]) => (
    <DateGroup
      key={deadline}
      procedureId={policy.procedureId}
      deadline={deadline}
      steps={group}
      mustBeTold={policy.mustBeTold.includes(deadline)}
      problem={problem}
      change={mayEdit ? change : undefined}
      add={add}
    />
  ));
  return (
    <div className="stack">
      <p className="lead">
        <FormattedMessage id={policy.isOwn ? 'procedureNotices.own' : 'procedureNotices.builtIn'} />
      </p>
      {mayEdit && (
        <p>
          <FormattedMessage id="procedureNotices.effect" />
        </p>
      )}
      {isStale && (
        <Conflict
          mine={steps}
          theirs={editedSteps(policy)}
          busy={put.isRunning}
          takeTheirs={() => accept(editedSteps(policy), policy.version)}
          keepMine={() => void save(policy.version)}
        />
      )}
      {mayEdit ? (
        <Form
          problem={problem}
          fieldNames={fieldNames(intl, steps)}
          busy={put.isRunning}
          submit={<FormattedMessage id="procedureNotices.save" />}
          onSubmit={() => void save(version)}
          actions={
            <span role="status" className="subtle">
              <FormattedMessage id={isChanged ? 'procedureDesk.notSaved' : 'procedureDesk.allSaved'} />
            </span>
          }
        >
          {groups}
        </Form>
      ) : (
        groups
      )}
      {mayEdit && policy.isOwn && (
        <BuiltInAgain
          busy={put.isRunning}
          confirm={async () => {
            const saved = await put.run({ version, steps: [] });
            if (saved === undefined) {
              await queryClient.invalidateQueries({ queryKey });
              return;
            }
            acceptStored();
            toast(<FormattedMessage id="procedureNotices.builtInAgain.done" />);
          }}
        />
      )}
    </div>
  );
}
