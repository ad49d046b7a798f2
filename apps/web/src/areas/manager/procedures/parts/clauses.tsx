import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { DraftLongText, DraftText } from '../draft/draft-fields.js';
import { DraftList } from '../draft/draft-list.js';
import { ItemTitle } from './item-title.js';

/** The articles of the contract: the same for every contractor. */
export function Part(): ReactNode {
  return (
    <>
      <p>
        <FormattedMessage id="procedureDesk.clauses.what" />
      </p>
      <DraftList
        path="clauses"
        ordered
        made={() => ({ number: '', title: '', text: '' })}
        title={(item) => <ItemTitle item={item} name="title" code="number" />}
        add={<FormattedMessage id="procedureDesk.clauses.add" />}
      >
        {(path) => (
          <>
            <div className="columns">
              <DraftText
                path={`${path}/number`}
                size="short"
                label={<FormattedMessage id="procedureDesk.clause.number" />}
              />
              <DraftText
                path={`${path}/title`}
                size="wide"
                label={<FormattedMessage id="procedureDesk.clause.title" />}
              />
            </div>
            <DraftLongText path={`${path}/text`} rows={8} label={<FormattedMessage id="procedureDesk.clause.text" />} />
          </>
        )}
      </DraftList>
    </>
  );
}
