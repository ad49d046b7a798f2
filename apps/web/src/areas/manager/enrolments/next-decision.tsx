import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { buttonClass } from '../../../components/button.js';

/** The enrolment to decide on after this one: of one's own first, then of nobody; the one that is due first. */
export async function findNextDecision(after: string): Promise<string | undefined> {
  for (const holder of ['me', 'nobody'] as const) {
    const { items } = await answered(
      api.GET('/work-items', { params: { query: { kinds: 'enrolment-decision', holder, limit: 2 } } }),
    );
    const next = items.find(({ subjectId }) => subjectId !== after);
    if (next !== undefined) return next.subjectId;
  }
  return undefined;
}

/** After a decision: on to the next, or back to the list. */
export function NextDecision({ after }: { after: string }): ReactNode {
  const { data: next } = useQuery({
    queryKey: ['work-items', 'next-decision', after],
    queryFn: async () => (await findNextDecision(after)) ?? null,
  });
  return (
    <div className="row not-in-print">
      {typeof next === 'string' && (
        <Link className={buttonClass('primary')} to="/desk/enrolments/$id/decision" params={{ id: next }}>
          <FormattedMessage id="enrolments.toNext" />
        </Link>
      )}
      <Link className={buttonClass()} to="/desk">
        <FormattedMessage id="enrolments.toWork" />
      </Link>
    </div>
  );
}
