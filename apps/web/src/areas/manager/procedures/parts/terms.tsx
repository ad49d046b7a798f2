import { amsterdamDate } from '@openhuis/calendar';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { procedureTerms } from '../../../../../../../libs/contracts/src/rules/contract-terms.js';
import { TermBar } from '../../../../components/term-bar/term-bar.js';
import { DraftChoice, DraftDate, DraftNumber } from '../draft/draft-fields.js';
import { useDraftValue } from '../draft/draft-context.js';
import type { Definition } from '../procedure-queries.js';
import { NoticeChoice } from './notice-choice.js';

const modes = ['mutual', 'purchaserOnly', 'tacit'] as const;

/** The terms of the procedure, and the term of the contracts with its extensions, drawn as it is typed. */
export function Part(): ReactNode {
  const intl = useIntl();
  return (
    <>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.terms.procedure" />
        </legend>
        <div className="columns">
          <DraftNumber
            path="decisionPromiseWeeks"
            label={<FormattedMessage id="procedureDesk.field.decisionPromiseWeeks" />}
            hint={<FormattedMessage id="procedureDesk.decisionPromise.hint" />}
          />
          <DraftNumber
            path="supplementDays"
            optional
            label={<FormattedMessage id="procedureDesk.field.supplementDays" />}
            hint={<FormattedMessage id="procedureDesk.supplementDays.hint" />}
          />
          <DraftNumber
            path="questionAnswerDays"
            optional
            label={<FormattedMessage id="procedureDesk.field.questionAnswerDays" />}
            hint={<FormattedMessage id="procedureDesk.questionAnswerDays.hint" />}
          />
          <DraftNumber
            path="remedyDays"
            optional
            label={<FormattedMessage id="procedureDesk.field.remedyDays" />}
            hint={<FormattedMessage id="procedureDesk.remedyDays.hint" />}
          />
          <DraftNumber path="signatureWeeks" label={<FormattedMessage id="procedureDesk.field.signatureWeeks" />} />
          <DraftNumber
            path="offerValidityDays"
            label={<FormattedMessage id="procedureDesk.field.offerValidityDays" />}
          />
        </div>
      </fieldset>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.field.term" />
        </legend>
        <div className="columns">
          <DraftDate path="term/startsOn" label={<FormattedMessage id="procedureDesk.field.startsOn" />} />
          <DraftDate path="term/endsOn" label={<FormattedMessage id="procedureDesk.field.endsOn" />} />
          <DraftNumber
            path="term/extensionCount"
            label={<FormattedMessage id="procedureDesk.field.extensionCount" />}
          />
          <DraftNumber
            path="term/extensionMonths"
            label={<FormattedMessage id="procedureDesk.field.extensionMonths" />}
          />
          <DraftNumber path="term/noticeMonths" label={<FormattedMessage id="procedureDesk.field.noticeMonths" />} />
          <DraftNumber
            path="term/offerLeadWeeks"
            label={<FormattedMessage id="procedureDesk.field.offerLeadWeeks" />}
          />
          <DraftChoice
            path="term/extensionMode"
            label={<FormattedMessage id="procedureDesk.field.extensionMode" />}
            options={modes.map((value) => ({
              value,
              label: intl.formatMessage({ id: `procedureDesk.value.${value}` }),
            }))}
          />
          <NoticeChoice />
        </div>
        <Drawn />
      </fieldset>
    </>
  );
}

/** The term as it would be, as soon as what is typed makes one. */
function Drawn(): ReactNode {
  const intl = useIntl();
  const { value } = useDraftValue('term');
  const today = amsterdamDate(new Date());
  const terms = drawable(value as unknown as Definition['term'], today);
  return terms === null ? (
    <p className="subtle" role="status">
      <FormattedMessage id="procedureDesk.terms.notYet" />
    </p>
  ) : (
    <TermBar terms={terms} today={today} label={intl.formatMessage({ id: 'procedureDesk.terms.drawn' })} />
  );
}

/** The terms, or null while what is typed makes none. */
function drawable(term: Definition['term'], today: string): ReturnType<typeof procedureTerms> | null {
  try {
    return procedureTerms(term, today);
  } catch {
    return null;
  }
}
