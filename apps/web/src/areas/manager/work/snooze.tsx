import { addDays, amsterdamDate } from '@openhuis/calendar';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../../components/button.js';
import { DateField } from '../../../components/date-field.js';
import { Dialog } from '../../../components/dialog.js';
import { TextArea } from '../../../components/field.js';
import { errorAt, Form } from '../../../components/form.js';
import { toast } from '../../../components/toast.js';
import { CalendarDay } from '../../../i18n/dates.js';
import { useWritten } from '../../../i18n/written.js';
import { useSnooze, type WorkItem } from './work-queries.js';

/** Late work sleeps so many days at most (the api says the same). */
const LATE_SLEEP_DAYS = 14;

/** Puts an item off until a day, with the reason that the colleagues will read. */
export function Snooze({ item, close }: { item: WorkItem; close: () => void }): ReactNode {
  const titleOf = useWritten();
  const today = amsterdamDate(new Date());
  const latest = item.dueOn > today ? item.dueOn : addDays(today, LATE_SLEEP_DAYS);
  const soon = addDays(today, 2);
  const [until, setUntil] = useState(soon < latest ? soon : latest);
  const [reason, setReason] = useState('');
  const snooze = useSnooze(item);
  const wake = useSnooze(item);
  return (
    <Dialog title={<FormattedMessage id="work.snoozeTitle" values={{ title: titleOf(item.title) }} />} onClose={close}>
      <Form
        problem={snooze.problem}
        fieldNames={{
          until: <FormattedMessage id="work.until" />,
          reason: <FormattedMessage id="work.reason" />,
        }}
        busy={snooze.isRunning}
        submit={<FormattedMessage id="work.snooze" />}
        actions={
          <Button onClick={close}>
            <FormattedMessage id="work.cancel" />
          </Button>
        }
        onSubmit={() => {
          void snooze.run({ until, reason, version: item.version }).then((state) => {
            if (state === undefined) return;
            close();
            toast(<FormattedMessage id="work.snoozed" values={{ day: <CalendarDay date={until} /> }} />, () => {
              void wake.run({ until: null, version: state.version });
            });
          });
        }}
      >
        <DateField
          name="until"
          label={<FormattedMessage id="work.until" />}
          hint={<FormattedMessage id="work.untilHint" values={{ day: <CalendarDay date={latest} /> }} />}
          error={errorAt(snooze.problem, 'until')}
          value={until}
          onChange={setUntil}
        />
        <TextArea
          name="reason"
          rows={2}
          label={<FormattedMessage id="work.reason" />}
          hint={<FormattedMessage id="work.reasonHint" />}
          error={errorAt(snooze.problem, 'reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
