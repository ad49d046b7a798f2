import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { defaultRevisionClause } from '../../../../../../../libs/procedures/src/rules/revision-clause.js';
import { DraftAmount, DraftCheck, DraftChoice, DraftNumber, DraftText } from '../draft/draft-fields.js';
import { DraftGroup } from '../draft/draft-group.js';

const revisionDays = ['responseDays', 'lastTermDays', 'implementationMonths'] as const;
const capFields = ['announceMonths', 'decideMonths', 'planMonths', 'warnAtPercent'] as const;
const silences = ['refusal', 'acceptance'] as const;

/** What contracts agree besides their articles (contract standard 1.4 to 1.9), and who signs them for the region. */
export function Part(): ReactNode {
  const intl = useIntl();
  const { responseDays, lastTermDays, implementationMonths, silence } = defaultRevisionClause;
  return (
    <>
      <p>
        <FormattedMessage id="procedureDesk.agreements.what" />
      </p>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.field.contractingParty" />
        </legend>
        <DraftGroup
          path="contractingParty"
          label={<FormattedMessage id="procedureDesk.agreements.party" />}
          hint={<FormattedMessage id="procedureDesk.agreements.party.hint" />}
          made={{ name: '' }}
        >
          <DraftText
            path="contractingParty/name"
            size="wide"
            label={<FormattedMessage id="procedureDesk.field.name" />}
          />
          <DraftText
            path="contractingParty/kvkNumber"
            size="short"
            optional
            label={<FormattedMessage id="procedureDesk.field.kvkNumber" />}
          />
        </DraftGroup>
      </fieldset>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.field.revision" />
        </legend>
        <DraftGroup
          path="revision"
          label={<FormattedMessage id="procedureDesk.agreements.revision" />}
          hint={
            <FormattedMessage
              id={`procedureDesk.agreements.revision.hint.${silence}`}
              values={{ responseDays, lastTermDays, implementationMonths }}
            />
          }
          made={{ responseDays, lastTermDays, implementationMonths, silence }}
        >
          {revisionDays.map((field) => (
            <DraftNumber
              key={field}
              path={`revision/${field}`}
              label={<FormattedMessage id={`procedureDesk.field.${field}`} />}
            />
          ))}
          <DraftChoice
            path="revision/silence"
            label={<FormattedMessage id="procedureDesk.field.silence" />}
            options={silences.map((value) => ({
              value,
              label: intl.formatMessage({ id: `procedureDesk.value.${value}` }),
            }))}
          />
        </DraftGroup>
      </fieldset>
      <fieldset className="field-group stack">
        <legend>
          <FormattedMessage id="procedureDesk.field.agreements" />
        </legend>
        <DraftGroup
          path="agreements/spendingCap"
          label={<FormattedMessage id="procedureDesk.agreements.spendingCap" />}
          hint={<FormattedMessage id="procedureDesk.agreements.spendingCap.hint" />}
          made={{ announceMonths: 6, decideMonths: 3, planMonths: 2, warnAtPercent: 70 }}
        >
          {capFields.map((field) => (
            <DraftNumber
              key={field}
              path={`agreements/spendingCap/${field}`}
              label={<FormattedMessage id={`procedureDesk.field.${field}`} />}
            />
          ))}
        </DraftGroup>
        <DraftCheck
          path="agreements/bibob"
          optional
          label={<FormattedMessage id="procedureDesk.agreements.bibob" />}
          hint={<FormattedMessage id="procedureDesk.agreements.bibob.hint" />}
        />
        <DraftGroup
          path="agreements/socialReturn"
          label={<FormattedMessage id="procedureDesk.agreements.socialReturn" />}
          hint={<FormattedMessage id="procedureDesk.agreements.socialReturn.hint" />}
          made={{ percentage: '' }}
        >
          <DraftAmount
            path="agreements/socialReturn/percentage"
            label={<FormattedMessage id="procedureDesk.field.percentage" />}
          />
        </DraftGroup>
      </fieldset>
    </>
  );
}
