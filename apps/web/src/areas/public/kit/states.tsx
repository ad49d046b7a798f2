import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { ApiProblem } from '../../../api/client.js';
import { Alert } from '../../../components/alert.js';
import { EmptyState, ProblemState, Skeleton, ViolationText } from '../../../components/states.js';

const failed = new ApiProblem(503, 'unavailable', [{ code: 'unavailable' }], '0f8fad5b-d9cb-469f-a165-70867728950e');

export function States(): ReactNode {
  return (
    <section>
      <h2>
        <FormattedMessage id="kit.states" />
      </h2>
      <div className="columns">
        <div>
          <h3>
            <FormattedMessage id="kit.state.loading" />
          </h3>
          <div data-example>
            <Skeleton />
          </div>
        </div>
        <EmptyState title={<FormattedMessage id="kit.state.empty" />}>
          <p>
            <FormattedMessage id="kit.state.empty.next" />
          </p>
        </EmptyState>
        <div>
          <h3>
            <FormattedMessage id="kit.state.error" />
          </h3>
          <ProblemState problem={failed} retry={() => undefined} />
        </div>
        <div>
          <h3>
            <FormattedMessage id="kit.state.forbidden" />
          </h3>
          <Alert tone="warning" title={<FormattedMessage id="shared.forbidden.title" />}>
            <p>
              <FormattedMessage id="shared.forbidden.text" />
            </p>
          </Alert>
        </div>
        <div>
          <h3>
            <FormattedMessage id="kit.state.conflict" />
          </h3>
          <Alert tone="warning" title={<FormattedMessage id="shared.conflict.title" />}>
            <ViolationText violation={{ code: 'stale-version' }} />
          </Alert>
        </div>
      </div>
    </section>
  );
}
