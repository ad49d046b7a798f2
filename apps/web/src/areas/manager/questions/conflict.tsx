import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Loaded } from '../../../components/states.js';
import { ItemWords } from './item-preview.js';
import { type Draft, draftQuery } from './question-queries.js';

/** A colleague saved in the meantime: both texts are there, and one chooses. */
export function Conflict({
  draftId,
  take,
  keep,
}: {
  draftId: string;
  take: (theirs: Draft) => void;
  keep: (theirs: Draft) => void;
}): ReactNode {
  const { queryFn } = draftQuery(draftId);
  const theirs = useQuery({ queryKey: ['clarification-drafts', draftId, 'of-a-colleague'], queryFn, gcTime: 0 });
  return (
    <Alert tone="warning" live title={<FormattedMessage id="answering.conflict" />}>
      <Loaded query={theirs}>
        {(draft) => (
          <>
            <ItemWords question={draft.question} answer={draft.answer} />
            <div className="row">
              <Button onClick={() => take(draft)}>
                <FormattedMessage id="answering.conflict.take" />
              </Button>
              <Button onClick={() => keep(draft)}>
                <FormattedMessage id="answering.conflict.keep" />
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Alert>
  );
}
