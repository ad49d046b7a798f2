import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { conditionFault } from './condition-fault.js';
import type { AskedCondition } from './question-props.js';

/** How it stands with a condition, by the rule with which the api judges a submission. */
export function ConditionBadge({ condition }: { condition: AskedCondition }): ReactNode {
  const fault = conditionFault(condition);
  if (condition.answer === 'recordedAsSeen') {
    return (
      <Badge>
        <FormattedMessage id="enrolling.state.nothing" />
      </Badge>
    );
  }
  if (fault !== undefined) {
    return (
      <Badge tone="warning">
        <FormattedMessage id={fault.code === 'evidence-too-old' ? 'enrolling.state.wrong' : 'enrolling.state.open'} />
      </Badge>
    );
  }
  const isGiven =
    condition.given !== null &&
    (condition.given.confirmed || condition.given.evidence !== null || (condition.given.text ?? '') !== '');
  return isGiven ? (
    <Badge tone="positive">
      <FormattedMessage id="enrolling.state.done" />
    </Badge>
  ) : (
    <Badge>
      <FormattedMessage id="enrolling.state.later" />
    </Badge>
  );
}
