import { useEffect, useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { definitionChanges } from '../../../../../../../libs/procedures/src/rules/definition-changes.js';
import { Button } from '../../../../components/button.js';
import { Table } from '../../../../components/table.js';
import { useDraftEditor } from './draft-context.js';
import { PathWords, valueWords } from './path-words.js';

/** Somebody else saved the same part in the meantime: both, where they differ, and a choice. */
export function Conflict({ theirs }: { theirs: object }): ReactNode {
  const intl = useIntl();
  const { draft, takeTheirs, keepMine, isSaving } = useDraftEditor();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return (
    <div ref={ref} className="alert alert--warning" role="alert" tabIndex={-1} data-focus-target>
      <p className="alert__title">
        <FormattedMessage id="shared.conflict.title" />
      </p>
      <Table caption={<FormattedMessage id="procedureDesk.conflict" />}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="procedureDesk.conflict.field" />
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
          {definitionChanges(theirs, draft).map(({ path, from, to }) => (
            <tr key={path}>
              <th scope="row">
                <PathWords path={path} />
              </th>
              <td>{valueWords(intl, from)}</td>
              <td>{valueWords(intl, to)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="row">
        <Button onClick={takeTheirs}>
          <FormattedMessage id="procedureDesk.conflict.takeTheirs" />
        </Button>
        <Button busy={isSaving} onClick={() => void keepMine()}>
          <FormattedMessage id="procedureDesk.conflict.keepMine" />
        </Button>
      </p>
    </div>
  );
}
