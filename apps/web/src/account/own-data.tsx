import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/form.js';
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
              saveAs(`openhuis-${everything.exportedAt.slice(0, 10)}.json`, JSON.stringify(everything, null, 2));
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

function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
