import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Badge } from '../../../../components/alert.js';
import { InnerLink } from '../../../../components/inner-link.js';
import type { Enrolment } from '../enrolment-queries.js';

const PREFIX = 'organisation/';

/** What the machine saw of the numbers of the organisation. It decides nothing. */
export function OrganisationChecks({ enrolment: { checks } }: { enrolment: Enrolment }): ReactNode {
  const intl = useIntl();
  const own = checks.filter(({ path }) => path.startsWith(PREFIX));
  if (own.length === 0) return null;
  const wrong = own.filter(({ found }) => found !== null);
  const name = (path: string): string => intl.formatMessage({ id: `assessing.number.${path.slice(PREFIX.length)}` });
  return (
    <section className="organisation-checks" aria-labelledby="organisation-checks">
      <h2 id="organisation-checks" className="review__small-heading">
        <FormattedMessage id="assessing.numbers" />
      </h2>
      <p className="small">
        <Badge tone={wrong.length === 0 ? 'positive' : 'warning'}>
          <FormattedMessage id={wrong.length === 0 ? 'enrolments.checkPassed' : 'enrolments.checkFound'} />
        </Badge>{' '}
        <FormattedMessage
          id="assessing.numbers.checked"
          values={{ numbers: intl.formatList(own.map(({ path }) => name(path))) }}
        />
      </p>
      {wrong.length > 0 && (
        <ul className="small">
          {wrong.map(({ path, found }) => (
            <li key={path}>
              {name(path)}:{' '}
              {found?.code === 'duplicate-organisation' ? (
                <>
                  <FormattedMessage id="assessing.number.shared" /> <Others found={found} />
                </>
              ) : (
                <FormattedMessage id="assessing.number.form" />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Others({ found }: { found: NonNullable<Enrolment['checks'][number]['found']> }): ReactNode {
  const names = [found.details?.['organisations'] ?? []].flat().map(String);
  const ids = [found.details?.['ids'] ?? []].flat().map(String);
  return names.map((name, index) => (
    <span key={ids[index] ?? name}>
      {index > 0 && ', '}
      <InnerLink to={`/desk/providers/${ids[index] ?? ''}`}>{name}</InnerLink>
    </span>
  ));
}
