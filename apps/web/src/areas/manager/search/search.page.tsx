import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Page as PageFrame } from '../../../components/page.js';
import { SearchResults } from '../../../components/search/search-results.js';
import { Permitted } from '../../../session/signed-in.js';

const route = getRouteApi('/desk/search');

/** Everything that one may see, by words, numbers and names. */
export function Page(): ReactNode {
  const intl = useIntl();
  return (
    <PageFrame title={intl.formatMessage({ id: 'finding.title' })}>
      <Permitted permission="search.read">
        <SearchResults area="desk" search={route.useSearch()} />
      </Permitted>
    </PageFrame>
  );
}
