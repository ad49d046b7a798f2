import { amsterdamDate } from '@openhuis/calendar';
import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Answer, answered, api } from '../../../../api/client.js';
import { useCommand } from '../../../../api/command.js';
import { Button } from '../../../../components/button.js';
import { DateField } from '../../../../components/date-field.js';
import { errorAt, ErrorSummary } from '../../../../components/form.js';
import { CalendarDay } from '../../../../i18n/dates.js';
import { type EditedStep, faultsByStep, stepBody } from './edited-steps.js';
import { StepText } from './step-text.js';
import { fieldNames } from './step-words.js';

/** The notice as people would get it, about an example date. */
export function Preview({ procedureId, edited }: { procedureId: string; edited: EditedStep }): ReactNode {
  const intl = useIntl();
  const name = edited.step.step;
  const [dueOn, setDueOn] = useState(() => `${Number(amsterdamDate(new Date()).slice(0, 4)) + 1}-12-31`);
  const [shown, setShown] = useState<Answer<'NoticePreviewAnswer'>>();
  const ask = useCommand((body: Answer<'NoticePreviewBody'>) =>
    answered(api.POST('/procedures/{id}/notice-previews', { params: { path: { id: procedureId } }, body })),
  );
  const problem = useMemo(
    () => (ask.problem === undefined ? undefined : faultsByStep(ask.problem, [name])),
    [ask.problem, name],
  );
  return (
    <div className="stack">
      {problem !== undefined && (
        <ErrorSummary
          problem={problem}
          fieldNames={{
            ...fieldNames(intl, [edited]),
            [`steps/${name}/dueOn`]: intl.formatMessage({ id: 'procedureNotices.preview.dueOn' }),
          }}
        />
      )}
      <div className="step-distance">
        <DateField
          name={`steps/${name}/dueOn`}
          label={<FormattedMessage id="procedureNotices.preview.dueOn" />}
          error={errorAt(problem, `steps/${name}/dueOn`)}
          value={dueOn}
          onChange={setDueOn}
        />
        <Button
          busy={ask.isRunning}
          onClick={() => void ask.run({ step: stepBody(edited), dueOn }).then((answer) => setShown(answer))}
        >
          <FormattedMessage id="procedureNotices.preview" />
        </Button>
      </div>
      <div aria-live="polite">
        {shown !== undefined && (
          <div className="stack">
            <p>
              {shown.sentOn === null ? (
                <FormattedMessage id="procedureNotices.preview.atOnce" />
              ) : (
                <FormattedMessage
                  id="procedureNotices.preview.sentOn"
                  values={{ date: <CalendarDay date={shown.sentOn} /> }}
                />
              )}
            </p>
            <StepText texts={shown.texts} />
          </div>
        )}
      </div>
    </div>
  );
}
