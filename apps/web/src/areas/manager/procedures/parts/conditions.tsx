import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../../../components/button.js';
import { Checkbox } from '../../../../components/field.js';
import { DraftBilingual, DraftCheck, DraftChoice, DraftNumber, DraftText } from '../draft/draft-fields.js';
import { DraftList } from '../draft/draft-list.js';
import { useDraftEditor, useDraftValue } from '../draft/draft-context.js';
import { ItemTitle } from './item-title.js';

const kinds = ['exclusionGround', 'suitability', 'execution'] as const;
const exclusions = ['mandatory', 'optional'] as const;
const answers = ['confirmation', 'text', 'evidence', 'recordedAsSeen'] as const;
const deliverers = ['applicant', 'everyMember', 'everySubcontractor', 'everyParty'] as const;

/** What every provider must meet, each with its evidence. */
export function Part(): ReactNode {
  return (
    <>
      <p>
        <FormattedMessage id="procedureDesk.conditions.what" />
      </p>
      <DraftList
        path="conditions"
        ordered
        made={() => ({
          code: '',
          kind: 'suitability',
          title: { nl: '', en: '' },
          text: { nl: '', en: '' },
          answer: 'confirmation',
          source: '',
        })}
        title={(item) => <ItemTitle item={item} name="title" />}
        add={<FormattedMessage id="procedureDesk.conditions.add" />}
      >
        {(path) => <Condition path={path} />}
      </DraftList>
    </>
  );
}

function Condition({ path }: { path: string }): ReactNode {
  const intl = useIntl();
  const { set } = useDraftEditor();
  const { value: kind } = useDraftValue(`${path}/kind`);
  const { value: answer } = useDraftValue(`${path}/answer`);
  const words = (values: readonly string[]) =>
    values.map((value) => ({ value, label: intl.formatMessage({ id: `procedureDesk.value.${value}` }) }));
  return (
    <>
      <div className="columns">
        <DraftText
          path={`${path}/code`}
          label={<FormattedMessage id="procedureDesk.field.code" />}
          hint={<FormattedMessage id="procedureDesk.code.hint" />}
        />
        <DraftChoice
          path={`${path}/kind`}
          label={<FormattedMessage id="procedureDesk.field.kind" />}
          options={words(kinds)}
          onChosen={(chosen) => set(`${path}/exclusion`, chosen === 'exclusionGround' ? 'mandatory' : undefined)}
        />
        {kind === 'exclusionGround' && (
          <DraftChoice
            path={`${path}/exclusion`}
            optional
            label={<FormattedMessage id="procedureDesk.field.exclusion" />}
            options={[{ value: '', label: intl.formatMessage({ id: 'procedureDesk.notSaid' }) }, ...words(exclusions)]}
          />
        )}
      </div>
      <DraftBilingual path={`${path}/title`} label={<FormattedMessage id="procedureDesk.field.title" />} />
      <DraftBilingual path={`${path}/text`} long label={<FormattedMessage id="procedureDesk.field.text" />} />
      <div className="columns">
        <DraftChoice
          path={`${path}/answer`}
          label={<FormattedMessage id="procedureDesk.field.answer" />}
          options={words(answers)}
          onChosen={(chosen) => {
            set(
              `${path}/evidence`,
              chosen === 'evidence' ? { kind: '', atSubmission: true, expires: false } : undefined,
            );
            set(`${path}/seen`, undefined);
          }}
        />
        <DraftChoice
          path={`${path}/deliveredBy`}
          optional
          label={<FormattedMessage id="procedureDesk.field.deliveredBy" />}
          options={[
            { value: '', label: intl.formatMessage({ id: 'procedureDesk.deliveredBy.default' }) },
            ...words(deliverers),
          ]}
        />
        <DraftText path={`${path}/source`} size="wide" label={<FormattedMessage id="procedureDesk.field.source" />} />
      </div>
      <Leniency path={path} />
      {answer === 'recordedAsSeen' && <Seen path={`${path}/seen`} />}
      {answer === 'evidence' && <Evidence path={`${path}/evidence`} />}
    </>
  );
}

/** How old a document may be that is only seen; nothing of it is kept. */
function Seen({ path }: { path: string }): ReactNode {
  const intl = useIntl();
  const { set } = useDraftEditor();
  const { value } = useDraftValue(path);
  if (value === undefined) {
    return (
      <p>
        <Button small onClick={() => set(path, { maximumAgeMonths: 3, before: 'receipt' })}>
          <FormattedMessage id="procedureDesk.seen.add" />
        </Button>
      </p>
    );
  }
  return (
    <fieldset className="field-group stack">
      <legend>
        <FormattedMessage id="procedureDesk.field.seen" />
      </legend>
      <div className="columns">
        <DraftNumber
          path={`${path}/maximumAgeMonths`}
          label={<FormattedMessage id="procedureDesk.field.maximumAgeMonths" />}
        />
        <DraftChoice
          path={`${path}/before`}
          label={<FormattedMessage id="procedureDesk.field.before" />}
          options={(['receipt', 'start'] as const).map((one) => ({
            value: one,
            label: intl.formatMessage({ id: `procedureDesk.value.${one}` }),
          }))}
        />
      </div>
      <p>
        <Button small onClick={() => set(path, undefined)}>
          <FormattedMessage id="procedureDesk.seen.remove" />
        </Button>
      </p>
    </fieldset>
  );
}

/** Whether an earlier answer is offered, and whether other evidence may be accepted. */
function Leniency({ path }: { path: string }): ReactNode {
  const { name, value, set, error } = useDraftValue(`${path}/reusable`);
  return (
    <div>
      <Checkbox
        name={name}
        label={<FormattedMessage id="procedureDesk.field.reusable" />}
        error={error}
        checked={value !== false}
        onChange={(event) => set(event.target.checked ? undefined : false)}
      />
      <DraftCheck
        path={`${path}/alternativeAllowed`}
        optional
        label={<FormattedMessage id="procedureDesk.field.alternativeAllowed" />}
        hint={<FormattedMessage id="procedureDesk.alternativeAllowed.hint" />}
      />
    </div>
  );
}

function Evidence({ path }: { path: string }): ReactNode {
  return (
    <fieldset className="field-group stack">
      <legend>
        <FormattedMessage id="procedureDesk.field.evidence" />
      </legend>
      <div className="columns">
        <DraftText
          path={`${path}/kind`}
          label={<FormattedMessage id="procedureDesk.evidence.kind" />}
          hint={<FormattedMessage id="procedureDesk.evidence.kind.hint" />}
        />
        <DraftNumber
          path={`${path}/maximumAgeMonths`}
          optional
          label={<FormattedMessage id="procedureDesk.field.maximumAgeMonths" />}
          hint={<FormattedMessage id="procedureDesk.maximumAge.hint" />}
        />
        <DraftNumber
          path={`${path}/validityMonths`}
          optional
          label={<FormattedMessage id="procedureDesk.field.validityMonths" />}
          hint={<FormattedMessage id="procedureDesk.validity.hint" />}
        />
      </div>
      <DraftCheck
        path={`${path}/atSubmission`}
        label={<FormattedMessage id="procedureDesk.field.atSubmission" />}
        hint={<FormattedMessage id="procedureDesk.atSubmission.hint" />}
      />
      <DraftCheck path={`${path}/expires`} label={<FormattedMessage id="procedureDesk.field.expires" />} />
    </fieldset>
  );
}
