import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/form.js';
import { keepFile } from '../components/keep-file.js';
import { Section } from './section.js';

/** Everything that is kept about somebody, as a file for themselves. */
export function OwnData(): ReactNode {
  const [records, setRecords] = useState<number>();
  const fetchAll = useCommand(() => answered(api.GET('/account/export')));
  return (
    <Section name="data">
      {fetchAll.problem !== undefined && <ErrorSummary problem={fetchAll.problem} />}
      <p>
        <Button
          busy={fetchAll.isRunning}
          onClick={() => {
            void fetchAll.run(undefined).then((everything) => {
              if (everything === undefined) return;
              keepFile({
                name: `openhuis-${everything.exportedAt.slice(0, 10)}.json`,
                content: new Blob([JSON.stringify(everything, null, 2)], { type: 'application/json' }),
              });
              setRecords(Object.values(everything.records).reduce((sum, rows) => sum + rows.length, 0));
            });
          }}
        >
          <FormattedMessage id="account.data.download" />
        </Button>
      </p>
      <p role="status">
        {records !== undefined && <FormattedMessage id="account.data.done" values={{ count: records }} />}
      </p>
    </Section>
  );
}
