import { Fragment, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ApiProblem } from '../../../../api/client.js';
import { Badge } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';
import { fieldId } from '../../../../components/field.js';
import { errorAt } from '../../../../components/form.js';
import { noticeWord } from '../../../../components/notice-words/notice-words.js';
import { Table } from '../../../../components/table.js';
import '../../../../components/list/list.css';
import { useWritten } from '../../../../i18n/written.js';
import type { EditedStep, Step } from './edited-steps.js';
import { StepEditor } from './step-editor.js';
import { StepText } from './step-text.js';
import { momentWords, recipientWords } from './step-words.js';

interface GroupProps {
  procedureId: string;
  deadline: Step['deadline'];
  steps: readonly EditedStep[];
  mustBeTold: boolean;
  problem: ApiProblem | undefined;
  /** Undefined for who only reads. */
  change: ((step: EditedStep) => void) | undefined;
  add: (like: EditedStep) => void;
}

/** The steps about one kind of date: when, to whom and in which words; each opens in its place. */
export function DateGroup({ procedureId, deadline, steps, mustBeTold, problem, change, add }: GroupProps): ReactNode {
  const intl = useIntl();
  const missing = errorAt(problem, `dates/${deadline}`);
  const title = noticeWord(intl, 'date', deadline);
  const last = steps.at(-1);
  return (
    <section>
      <h2 id={fieldId(`dates/${deadline}`)} tabIndex={-1}>
        {title}
      </h2>
      {mustBeTold && (
        <p className="small subtle">
          <FormattedMessage id="procedureNotices.mustBeTold" />
        </p>
      )}
      {missing !== undefined && <p className="field__error">{missing}</p>}
      <Table cards caption={title} captionHidden>
        <thead>
          <tr>
            {(['when', 'recipients', 'text', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`procedureNotices.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRows key={step.step.step} procedureId={procedureId} edited={step} problem={problem} change={change} />
          ))}
        </tbody>
      </Table>
      {change !== undefined && last !== undefined && (
        <p className="extra-notice not-in-print">
          <Button small onClick={() => add(last)}>
            <FormattedMessage id="procedureNotices.add" values={{ date: title }} />
          </Button>
        </p>
      )}
    </section>
  );
}

function StepRows({
  procedureId,
  edited,
  problem,
  change,
}: Pick<GroupProps, 'procedureId' | 'problem' | 'change'> & { edited: EditedStep }): ReactNode {
  const intl = useIntl();
  const written = useWritten();
  const [isOpen, setOpen] = useState(false);
  const { step, isOn, texts } = edited;
  const path = `steps/${step.step}/`;
  const hasFault = problem?.violations.some((violation) => violation.path?.startsWith(path)) ?? false;
  const when = momentWords(intl, edited);
  const subject =
    texts === null ? step.texts : { nl: { subject: texts.nl.subject }, en: { subject: texts.en.subject } };
  const label = (column: string): string => intl.formatMessage({ id: `procedureNotices.column.${column}` });
  const isShown = isOpen || hasFault;
  return (
    <Fragment>
      <tr className={isOn ? undefined : 'step-off'}>
        <th scope="row" data-label={label('when')}>
          <span>
            {when}{' '}
            {!isOn && (
              <Badge>
                <FormattedMessage id="procedureNotices.off" />
              </Badge>
            )}
          </span>
        </th>
        <td data-label={label('recipients')}>{recipientWords(intl, edited)}</td>
        <td data-label={label('text')}>
          <span>
            {written({ nl: subject.nl.subject, en: subject.en.subject })}{' '}
            {texts !== null && (
              <Badge tone="info">
                <FormattedMessage id="procedureNotices.ownText" />
              </Badge>
            )}
          </span>
        </td>
        <td data-label={label('change')}>
          <Button
            small
            aria-expanded={isShown}
            aria-label={intl.formatMessage(
              {
                id: isShown
                  ? 'procedureNotices.close'
                  : change === undefined
                    ? 'procedureNotices.open.read'
                    : 'procedureNotices.open',
              },
              { step: `${noticeWord(intl, 'date', step.deadline)}, ${when}` },
            )}
            onClick={() => setOpen(!isShown)}
          >
            <FormattedMessage
              id={isShown ? 'shared.close' : change === undefined ? 'procedureNotices.read' : 'procedureNotices.change'}
            />
          </Button>
        </td>
      </tr>
      {isShown && (
        <tr>
          <td colSpan={4} className="step-cell">
            {change === undefined ? (
              <StepText texts={step.texts} />
            ) : (
              <StepEditor procedureId={procedureId} edited={edited} problem={problem} change={change} />
            )}
          </td>
        </tr>
      )}
    </Fragment>
  );
}
