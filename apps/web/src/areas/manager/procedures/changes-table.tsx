import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { definitionChanges } from '../../../../../../libs/procedures/src/rules/definition-changes.js';
import { EmptyState } from '../../../components/states.js';
import { Table } from '../../../components/table.js';
import { PathWords, valueWords } from './draft/path-words.js';

/** Every difference between two definitions: where, what stood there and what stands there now. */
export function ChangesTable({ from, to }: { from: object; to: object }): ReactNode {
  const intl = useIntl();
  const changes = definitionChanges(from, to);
  if (changes.length === 0) return <EmptyState title={<FormattedMessage id="procedureDesk.compared.same" />} />;
  const label = (name: string): string => intl.formatMessage({ id: `procedureDesk.compared.${name}` });
  return (
    <Table caption={<FormattedMessage id="procedureDesk.compared.caption" values={{ count: changes.length }} />} cards>
      <thead>
        <tr>
          {(['where', 'before', 'after'] as const).map((head) => (
            <th key={head} scope="col">
              <FormattedMessage id={`procedureDesk.compared.${head}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path}>
            <th scope="row">
              <PathWords path={change.path} />
            </th>
            <td data-label={label('before')}>
              {change.kind === 'order' ? '' : <del>{valueWords(intl, change.from)}</del>}
            </td>
            <td data-label={label('after')}>
              {change.kind === 'order' ? (
                <FormattedMessage id="procedureDesk.compared.order" />
              ) : (
                <ins>{valueWords(intl, change.to)}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
