import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { WorkItem } from './work-queries.js';

const namedTasks = [
  'notice-undeliverable',
  'notice-uncertain',
  'notice-without-recipient',
  'notices-overdue',
  'notice-policy-invalid',
  'outside-signing-ended',
  'contract-unsignable',
];

/** What there is to do. */
export function WorkName({ item }: { item: Pick<WorkItem, 'kind' | 'about' | 'count'> }): ReactNode {
  const { kind, about, count } = item;
  if (kind === 'task') {
    return <FormattedMessage id={`work.task.${about !== null && namedTasks.includes(about) ? about : 'other'}`} />;
  }
  if (kind === 'role-proposal') {
    return <FormattedMessage id="work.role-proposal" values={{ role: about ?? '' }} />;
  }
  return <FormattedMessage id={`work.kind.${kind}`} values={{ count: count ?? 0 }} />;
}
