import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SelectField } from '../../../../components/field.js';
import { DraftNumber } from '../draft/draft-fields.js';
import { useDraftValue } from '../draft/draft-context.js';

const USUAL_MONTHS = 6;
const choices = ['nobody', 'region', 'both'] as const;

/** Who may give notice of termination, and how many months ahead: the three options of contract standard 1.3.4. */
export function NoticeChoice(): ReactNode {
  const intl = useIntl();
  const { value, set } = useDraftValue('term/notice');
  const by = useDraftValue('term/notice/by');
  const isGiven = value !== undefined;
  return (
    <>
      <SelectField
        name={by.name}
        label={<FormattedMessage id="procedureDesk.field.noticeBy" />}
        hint={<FormattedMessage id="procedureDesk.noticeBy.hint" />}
        error={by.error}
        value={isGiven && typeof by.value === 'string' ? by.value : 'nobody'}
        options={choices.map((choice) => ({
          value: choice,
          label: intl.formatMessage({ id: `procedureDesk.noticeBy.${choice}` }),
        }))}
        onChange={({ target }) => {
          if (target.value === 'nobody') set(undefined);
          else if (isGiven) by.set(target.value);
          else set({ by: target.value, months: USUAL_MONTHS });
        }}
      />
      {isGiven && (
        <DraftNumber
          path="term/notice/months"
          label={<FormattedMessage id="procedureDesk.field.terminationMonths" />}
        />
      )}
    </>
  );
}
