import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { answered, api } from '../../../api/client.js';
import { Badge } from '../../../components/alert.js';
import { useWritten } from '../../../i18n/written.js';

/** Consortia that others lead and in which one's own organisation takes part, or is asked to. Nothing when there are none. */
export function OwnConsortia(): ReactNode {
  const written = useWritten();
  const list = useQuery({
    queryKey: ['consortium-parts'],
    queryFn: ({ signal }) => answered(api.GET('/consortium-parts', { params: { query: {} }, signal })),
  });
  const items = list.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="own-consortia">
      <h2 id="own-consortia">
        <FormattedMessage id="enrolling.consortia.title" />
      </h2>
      <ul className="items">
        {items.map(({ id, procedureTitle, leadName, organisationName, outcome }) => (
          <li key={id}>
            <div className="items__main">
              <Link to="/portal/consortia/$partId" params={{ partId: id }}>
                {written(procedureTitle)}
              </Link>
              <div className="small subtle">
                <FormattedMessage id="enrolling.consortia.lead" values={{ name: leadName }} /> · {organisationName}
              </div>
            </div>
            <Badge tone={outcome === 'confirmed' ? 'positive' : outcome === 'declined' ? 'neutral' : 'warning'}>
              <FormattedMessage id={`enrolling.consortia.${outcome ?? 'open'}`} />
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
