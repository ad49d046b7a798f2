import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import type { Question } from './question-queries.js';

/** The other open questions about the procedure, to merge in; the oldest 50. */
export function MoreQuestions({
  procedureId,
  taken,
  add,
}: {
  procedureId: string;
  taken: readonly string[];
  add: (question: Question) => void;
}): ReactNode {
  const query = { procedureId, state: 'open' as const, limit: 50 };
  const { data } = useQuery({
    queryKey: ['questions', query],
    queryFn: ({ signal }) => answered(api.GET('/questions', { params: { query }, signal })),
  });
  const others = data?.items.filter(({ id }) => !taken.includes(id)) ?? [];
  if (others.length === 0) return null;
  return (
    <details className="card">
      <summary>
        <FormattedMessage id="answering.more" values={{ count: others.length }} />
      </summary>
      <ul className="items">
        {others.map((question) => (
          <li key={question.id}>
            <div className="items__main">
              <span id={`more-${question.id}`}>{question.text}</span>
              <div className="small subtle">{question.organisationName}</div>
            </div>
            <Button small aria-describedby={`more-${question.id}`} onClick={() => add(question)}>
              <FormattedMessage id="answering.add" />
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
