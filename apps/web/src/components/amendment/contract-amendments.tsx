import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Answer, answered, api } from '../../api/client.js';
import { CalendarDay } from '../../i18n/dates.js';
import { Badge } from '../alert.js';

type Item = Answer<'AmendmentAnswerItemAnswer'>;

/** The amendments that concern a contract, with what was answered; nothing where there is none. Its texts: 'components/amendment'. */
export function ContractAmendments({ contractId, area }: { contractId: string; area: 'portal' | 'desk' }): ReactNode {
  const query = { contractId, limit: 50 };
  const { data } = useQuery({
    queryKey: ['amendment-answers', query],
    queryFn: ({ signal }) => answered(api.GET('/amendment-answers', { params: { query }, signal })),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="contract-amendments">
      <h2 id="contract-amendments">
        <FormattedMessage id="amendmentPart.ofContract" />
      </h2>
      <ul className="items">
        {data.items.map((item) => (
          <li key={item.id} className="row">
            <Subject item={item} area={area} />
            <CalendarDay date={item.effectiveOn} />
            <Badge tone={item.canAnswer && item.answer === null ? 'warning' : 'neutral'}>
              <FormattedMessage id={`amendmentPart.told.${wordOf(item)}`} />
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Subject({ item, area }: { item: Item; area: 'portal' | 'desk' }): ReactNode {
  const name = `${item.number}. ${item.subject}`;
  return area === 'portal' ? (
    <Link to="/portal/amendments/$answerId" params={{ answerId: item.id }}>
      {name}
    </Link>
  ) : (
    <Link to="/desk/amendments/$amendmentId" params={{ amendmentId: item.amendmentId }}>
      {name}
    </Link>
  );
}

function wordOf({
  state,
  answer,
  outcome,
}: Item): 'withdrawn' | 'ends' | 'effective' | 'accepted' | 'refused' | 'silent' {
  if (state === 'withdrawn') return 'withdrawn';
  if (outcome === 'ends') return 'ends';
  if (state === 'effective') return 'effective';
  return answer ?? 'silent';
}
