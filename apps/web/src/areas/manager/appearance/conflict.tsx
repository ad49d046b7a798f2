import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/button.js';
import { Table } from '../../../components/table.js';
import { differences, type Values } from './appearance-values.js';

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
      <Table caption={<FormattedMessage id="region-look.conflict" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="region-look.conflictField" />
            </th>
            <th scope="col">
              <FormattedMessage id="region-look.conflictTheirs" />
            </th>
            <th scope="col">
              <FormattedMessage id="region-look.conflictMine" />
            </th>
          </tr>
        </thead>
        <tbody>
          {differences(mine, theirs).map((name) => (
            <tr key={name}>
              <th scope="row">
                <FormattedMessage id={`region-look.${name}`} />
              </th>
              <td>{theirs[name] === '' ? <FormattedMessage id="shared.none" /> : theirs[name]}</td>
              <td>{mine[name] === '' ? <FormattedMessage id="shared.none" /> : mine[name]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="row">
        <Button onClick={takeTheirs}>
          <FormattedMessage id="region-look.takeTheirs" />
        </Button>
        <Button onClick={keepMine}>
          <FormattedMessage id="region-look.keepMine" />
        </Button>
      </p>
    </div>
  );
}
