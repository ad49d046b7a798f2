import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DraftCheck, DraftChoice, DraftDate } from '../draft/draft-fields.js';
import { DraftList } from '../draft/draft-list.js';
import { useDraftItems } from '../draft/draft-context.js';
import { textAt } from '../draft/paths.js';

const modes = ['required', 'encouraged', 'off'] as const;

/** Which product asks for which other, and how strongly. */
export function Part(): ReactNode {
  const intl = useIntl();
  const products = useDraftItems('products').map((item) => textAt(item, 'code'));
  const options = [
    { value: '', label: intl.formatMessage({ id: 'procedureDesk.choose' }) },
    ...products.map((code) => ({ value: code, label: code })),
  ];
  return (
    <>
      <p>
        <FormattedMessage id="procedureDesk.bundles.what" />
      </p>
      <DraftList
        path="bundleRules"
        made={() => ({ product: '', requires: '', mode: 'required', startsOn: '', bindsExistingContracts: false })}
        title={(item) => (
          <FormattedMessage
            id="procedureDesk.bundles.title"
            values={{
              product: textAt(item, 'product'),
              requires: textAt(item, 'requires'),
            }}
          />
        )}
        add={<FormattedMessage id="procedureDesk.bundles.add" />}
      >
        {(path) => (
          <>
            <div className="columns">
              <DraftChoice
                path={`${path}/product`}
                options={options}
                label={<FormattedMessage id="procedureDesk.field.product" />}
              />
              <DraftChoice
                path={`${path}/requires`}
                options={options}
                label={<FormattedMessage id="procedureDesk.field.requires" />}
              />
              <DraftChoice
                path={`${path}/mode`}
                options={modes.map((value) => ({
                  value,
                  label: intl.formatMessage({ id: `procedureDesk.value.${value}` }),
                }))}
                label={<FormattedMessage id="procedureDesk.bundles.mode" />}
              />
              <DraftDate path={`${path}/startsOn`} label={<FormattedMessage id="procedureDesk.bundles.startsOn" />} />
            </div>
            <DraftCheck
              path={`${path}/bindsExistingContracts`}
              label={<FormattedMessage id="procedureDesk.field.bindsExistingContracts" />}
            />
          </>
        )}
      </DraftList>
    </>
  );
}
