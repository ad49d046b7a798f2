import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextField } from '../field.js';
import { InnerLink } from '../inner-link.js';
import { EmptyState, Loaded, Skeleton } from '../states.js';
import { groupsOf, type SearchArea, type SearchKind, searchKinds } from './search-groups.js';
import { SHORTEST, useFound, useSettled } from './use-search.js';

/**
 * The search as a page, with what is sought in the address: for a narrow screen, for a link that can be shared, and for all
 * of a kind.
 *
 * @param search that of the route: `q`, and `kind` for one kind alone
 */
export function SearchResults({
  area,
  search: { q = '', kind },
}: {
  area: SearchArea;
  search: { q?: string; kind?: string };
}): ReactNode {
  const intl = useIntl();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const [shown, setShown] = useState(q);
  if (q !== shown) {
    setShown(q);
    if (q !== typed.trim()) setTyped(q);
  }
  const words = useSettled(typed).trim();
  useEffect(() => {
    // Replaces the address: back leads to the page before the search, not to each word on the way.
    if (words !== q) void navigate({ to: '.', search: { q: words === '' ? undefined : words, kind }, replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is typed changes the address, not the other way round
  }, [words]);
  const only = searchKinds.find((known) => known === kind);
  const found = useFound(q, only);
  return (
    <div className="stack">
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          type="search"
          label={<FormattedMessage id="finding.label" />}
          hint={<FormattedMessage id="finding.hint" />}
          size="wide"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      {only !== undefined && (
        <p>
          <FormattedMessage id="finding.only" values={{ kind: intl.formatMessage({ id: `finding.kind.${only}` }) }} />{' '}
          <InnerLink to={`/${area}/search?${new URLSearchParams({ q }).toString()}`}>
            <FormattedMessage id="finding.all" />
          </InnerLink>
        </p>
      )}
      {q.trim().length >= SHORTEST && (
        <Loaded query={found} skeleton={<Skeleton lines={6} height="2.6rem" />}>
          {(answer) => <Groups area={area} q={q} only={only} groups={groupsOf(answer, area, intl)} />}
        </Loaded>
      )}
    </div>
  );
}

function Groups({
  area,
  q,
  only,
  groups,
}: {
  area: SearchArea;
  q: string;
  only: SearchKind | undefined;
  groups: ReturnType<typeof groupsOf>;
}): ReactNode {
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <>
      <p role="status" className="visually-hidden">
        <FormattedMessage id="finding.found" values={{ count }} />
      </p>
      {count === 0 && <EmptyState title={<FormattedMessage id="finding.nothing" />} />}
      {groups.map(({ kind, hits, hasMore }) => (
        <section key={kind}>
          <h2>
            <FormattedMessage id={`finding.kind.${kind}`} />
          </h2>
          <ul className="items">
            {hits.map(({ id, to, title, detail }) => (
              <li key={id}>
                <div className="items__main">
                  <InnerLink to={to}>{title}</InnerLink>
                  <div className="small subtle">{detail}</div>
                </div>
              </li>
            ))}
          </ul>
          {hasMore && only === undefined && (
            <p>
              <InnerLink to={`/${area}/search?${new URLSearchParams({ q, kind }).toString()}`}>
                <FormattedMessage id="finding.more" />
              </InnerLink>
            </p>
          )}
          {hasMore && only !== undefined && (
            <p className="subtle">
              <FormattedMessage id="finding.narrow" />
            </p>
          )}
        </section>
      ))}
    </>
  );
}
