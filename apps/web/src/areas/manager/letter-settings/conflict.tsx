import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/button.js';
import { Table } from '../../../components/table.js';
import { differences, type Values } from './passage-values.js';

/** Somebody else saved in the meantime: both, where they differ, and a choice. */
export function Conflict({
  mine,
  theirs,
  takeTheirs,
  keepMine,
}: {
  mine: Values;
  theirs: Values;
  takeTheirs: () => void;
  keepMine: () => void;
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return (
    <div ref={ref} className="alert alert--warning" role="alert" tabIndex={-1} data-focus-target>
      <p className="alert__title">
        <FormattedMessage id="shared.conflict.title" />
      </p>
      <Table caption={<FormattedMessage id="letter-settings.conflict" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="letter-settings.conflictField" />
            </th>
            <th scope="col">
              <FormattedMessage id="letter-settings.conflictTheirs" />
            </th>
            <th scope="col">
              <FormattedMessage id="letter-settings.conflictMine" />
            </th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, theirs).map((name) => (
            <tr key={name}>
              <th scope="row">
                <FormattedMessage id={`letter-settings.${name}`} />
              </th>
              <td>{theirs[name] === '' ? <FormattedMessage id="shared.none" /> : theirs[name]}</td>
              <td>{mine[name] === '' ? <FormattedMessage id="shared.none" /> : mine[name]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="row">
        <Button onClick={takeTheirs}>
          <FormattedMessage id="letter-settings.takeTheirs" />
        </Button>
        <Button onClick={keepMine}>
          <FormattedMessage id="letter-settings.keepMine" />
        </Button>
      </p>
    </div>
  );
}
