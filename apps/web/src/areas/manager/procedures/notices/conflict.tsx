import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { Table } from '../../../../components/table.js';
import { differing, type EditedStep } from './edited-steps.js';
import { momentWords, recipientWords, stepWords } from './step-words.js';

/** Somebody else saved in the meantime: the steps in which both differ, and a choice. */
export function Conflict({
  mine,
  theirs,
  busy,
  takeTheirs,
  keepMine,
}: {
  mine: readonly EditedStep[];
  theirs: readonly EditedStep[];
  busy: boolean;
  takeTheirs: () => void;
  keepMine: () => void;
}): ReactNode {
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  const words = (steps: readonly EditedStep[], name: string): string => {
    const found = steps.find(({ step }) => step.step === name);
    if (found?.isOn !== true) return intl.formatMessage({ id: 'procedureNotices.off' });
    const own = found.texts === null ? [] : [intl.formatMessage({ id: 'procedureNotices.ownText' })];
    return [momentWords(intl, found), recipientWords(intl, found), ...own].join('; ');
  };
  return (
    <div ref={ref} className="alert alert--warning" role="alert" tabIndex={-1} data-focus-target>
      <p className="alert__title">
        <FormattedMessage id="shared.conflict.title" />
      </p>
      <Table caption={<FormattedMessage id="procedureNotices.conflict" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="procedureNotices.step" />
            </th>
            <th scope="col">
              <FormattedMessage id="procedureDesk.conflict.theirs" />
            </th>
            <th scope="col">
              <FormattedMessage id="procedureDesk.conflict.mine" />
            </th>
          </tr>
        </thead>
        <tbody>
          {differing(theirs, mine).map((edited) => (
            <tr key={edited.step.step}>
              <th scope="row">{stepWords(intl, edited)}</th>
              <td>{words(theirs, edited.step.step)}</td>
              <td>{words(mine, edited.step.step)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="row">
        <Button onClick={takeTheirs}>
          <FormattedMessage id="procedureDesk.conflict.takeTheirs" />
        </Button>
        <Button busy={busy} onClick={keepMine}>
          <FormattedMessage id="procedureDesk.conflict.keepMine" />
        </Button>
      </p>
    </div>
  );
}
