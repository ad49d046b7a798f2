import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DraftBilingual, DraftChoice, DraftDate, DraftLocalTime, DraftText } from '../draft/draft-fields.js';
import { useDraftEditor, useDraftValue } from '../draft/draft-context.js';
import { Forms } from './forms.js';
import { Sources } from './sources.js';

const laws = ['wmo', 'jeugd'] as const;
const modes = ['continuous', 'windowed', 'single'] as const;

/** What the procedure is called, under which law it falls, and when one can enrol. */
export function Part(): ReactNode {
  const intl = useIntl();
  const { set } = useDraftEditor();
  const { value: mode } = useDraftValue('entry/mode');
  return (
    <>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.basics.name" />
        </legend>
        <DraftBilingual path="title" label={<FormattedMessage id="procedureDesk.field.title" />} />
        <DraftBilingual path="description" long label={<FormattedMessage id="procedureDesk.field.description" />} />
        <DraftText
          path="slug"
          label={<FormattedMessage id="procedureDesk.field.slug" />}
          hint={<FormattedMessage id="procedureDesk.slug.hint" />}
        />
        <DraftChoice
          path="law"
          label={<FormattedMessage id="procedureDesk.field.law" />}
          options={laws.map((value) => ({ value, label: intl.formatMessage({ id: `procedureDesk.value.${value}` }) }))}
        />
      </fieldset>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.field.entry" />
        </legend>
        <p className="subtle">
          <FormattedMessage id="procedureDesk.entry.zone" />
        </p>
        <DraftChoice
          path="entry/mode"
          label={<FormattedMessage id="procedureDesk.field.mode" />}
          hint={<FormattedMessage id="procedureDesk.mode.hint" />}
          options={modes.map((value) => ({ value, label: intl.formatMessage({ id: `procedureDesk.value.${value}` }) }))}
          onChosen={(chosen) => {
            if (chosen === 'continuous') set('entry/closesAt', undefined);
          }}
        />
        <DraftLocalTime path="entry/opensAt" label={<FormattedMessage id="procedureDesk.field.opensAt" />} />
        {mode !== 'continuous' && (
          <DraftLocalTime
            path="entry/closesAt"
            label={<FormattedMessage id="procedureDesk.field.closesAt" />}
            hint={<FormattedMessage id="procedureDesk.closesAt.hint" />}
          />
        )}
        <DraftDate
          path="entry/questionsUntil"
          optional
          label={<FormattedMessage id="procedureDesk.field.questionsUntil" />}
          hint={<FormattedMessage id="procedureDesk.questionsUntil.hint" />}
        />
      </fieldset>
      <Forms />
      <Sources />
    </>
  );
}
