import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment } from '@openhuis/platform';
import { SEARCH } from './search-statement.js';
import { type MoreFound, type SearchAnswer, searchKinds, type SearchQuery } from './search.dto.js';

const GROUP = 6;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The search over everything that somebody may see. */
@Injectable()
export class SearchQueries {
  constructor(private readonly database: Database) {}

  /**
   * What fits the words, by kind. One statement, whatever is sought and however much there is; row-level security decides
   * what it finds. What was sought is neither stored nor logged.
   */
  async search({ scope }: Actor, { today }: Moment, query: SearchQuery): Promise<SearchAnswer> {
    const limit = query.limit ?? GROUP;
    const [found] = await this.database.read<Omit<SearchAnswer, 'more'>>(
      scope,
      SEARCH,
      [
        today,
        query.q,
        ID.test(query.q) ? query.q : null,
        scope.regionIds,
        scope.organisationIds,
        scope.municipalityCodes,
        scope.personId ?? null,
        query.kind === undefined ? searchKinds : [query.kind],
        limit + 1,
      ],
      { planOnce: true },
    );
    if (found === undefined) throw new Error('the search answered nothing');
    const more = Object.fromEntries(
      searchKinds.map((kind) => [kind, found[kind].length > limit]),
    ) as unknown as MoreFound;
    for (const kind of searchKinds) found[kind].length = Math.min(found[kind].length, limit);
    return { ...found, more };
  }
}
