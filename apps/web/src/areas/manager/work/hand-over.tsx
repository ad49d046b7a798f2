import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { SelectField } from '../../../components/field.js';
import { errorAt, ErrorSummary } from '../../../components/form.js';
import { Loaded } from '../../../components/states.js';
import { useColleagues } from './work-queries.js';

/**
 * Asks to whom work shall go; colleagues alone, by name with what they are.
 *
 * @param give does it; answers whether it was done
 */
export function HandOver({
  regionId,
  title,
  problem,
  isRunning,
  give,
  close,
}: {
  regionId: number;
  title: ReactNode;
  problem: Parameters<typeof errorAt>[0];
  isRunning: boolean;
  give: (personId: string, name: string) => void;
  close: () => void;
}): ReactNode {
  const intl = useIntl();
  const colleagues = useColleagues(regionId);
  const [personId, setPersonId] = useState('');
  const [isMissing, setMissing] = useState(false);
  const chosen = colleagues.data?.find((colleague) => colleague.personId === personId);
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button
            variant="primary"
            busy={isRunning}
            onClick={() => {
              if (chosen === undefined) setMissing(true);
              else give(chosen.personId, chosen.name);
            }}
          >
            <FormattedMessage id="work.handOver" />
          </Button>
          <Button onClick={close}>
            <FormattedMessage id="work.cancel" />
          </Button>
        </>
      }
    >
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <Loaded query={colleagues}>
        {(people) => (
          <SelectField
            name="personId"
            label={<FormattedMessage id="work.colleague" />}
            value={personId}
            error={
              isMissing && chosen === undefined ? (
                <FormattedMessage id="work.chooseColleague" />
              ) : (
                errorAt(problem, 'personId')
              )
            }
            onChange={(event) => setPersonId(event.target.value)}
            options={[
              { value: '', label: intl.formatMessage({ id: 'work.choose' }) },
              ...people.map((colleague) => ({
                value: colleague.personId,
                label: `${colleague.name} (${intl.formatList(colleague.roles.map((role) => intl.formatMessage({ id: `work.role.${role}` })))})`,
              })),
            ]}
          />
        )}
      </Loaded>
    </Dialog>
  );
}
