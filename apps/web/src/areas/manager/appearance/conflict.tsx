import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/button.js';
import { Table } from '../../../components/table.js';

/** A field in which both saved something else. */
export interface DifferingField {
  name: string;
  label: ReactNode;
  mine: string;
  theirs: string;
}

/** Somebody else saved the same settings in the meantime: both, where they differ, and a choice. Its texts: those of appearance. */
export function Conflict({
  fields,
  takeTheirs,
  keepMine,
}: {
  fields: readonly DifferingField[];
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
          {fields.map(({ name, label, mine, theirs }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{theirs === '' ? <FormattedMessage id="shared.none" /> : theirs}</td>
              <td>{mine === '' ? <FormattedMessage id="shared.none" /> : mine}</td>
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
