import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Alert } from '../../../../components/alert.js';
import { Button } from '../../../../components/button.js';

/** A colleague changed the same thing: both values, and the choice. */
export function Conflict({
  mine,
  theirs,
  onMine,
  onTheirs,
  children,
}: {
  mine: ReactNode;
  theirs: ReactNode;
  onMine: () => void;
  onTheirs: () => void;
  /** A third way, such as taking both. */
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="conflict">
      <Alert tone="warning" live title={<FormattedMessage id="shared.conflict.title" />}>
        <div className="columns">
          <div>
            <h3>
              <FormattedMessage id="enrolling.conflict.theirs" />
            </h3>
            <div className="conflict__value">{theirs === '' ? '–' : theirs}</div>
            <Button onClick={onTheirs}>
              <FormattedMessage id="enrolling.conflict.takeTheirs" />
            </Button>
          </div>
          <div>
            <h3>
              <FormattedMessage id="enrolling.conflict.mine" />
            </h3>
            <div className="conflict__value">{mine === '' ? '–' : mine}</div>
            <Button onClick={onMine}>
              <FormattedMessage id="enrolling.conflict.keepMine" />
            </Button>
          </div>
        </div>
        {children}
      </Alert>
    </div>
  );
}
