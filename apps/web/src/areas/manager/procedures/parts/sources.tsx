import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { TextArea } from '../../../../components/field.js';
import { useDraftItems, useDraftValue } from '../draft/draft-context.js';

/** Where the values come from: a line each. */
export function Sources(): ReactNode {
  const { name, set, error } = useDraftValue('sources');
  const lines = useDraftItems('sources');
  return (
    <TextArea
      name={name}
      rows={Math.max(3, lines.length + 1)}
      label={<FormattedMessage id="procedureDesk.field.sources" />}
      hint={<FormattedMessage id="procedureDesk.sources.hint" />}
      error={error}
      defaultValue={lines.filter((line) => typeof line === 'string').join('\n')}
      onChange={(event) =>
        set(
          event.target.value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }
    />
  );
}
