import { Injectable } from '@nestjs/common';
import { type Actor, Database, RuleViolation } from '@openhuis/platform';
import type { PartyChangeAnswer } from './party-changes.dto.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

/** What organisations reported of themselves. */
@Injectable()
export class PartyChangesQueries {
  constructor(private readonly database: Database) {}

  /** Every change of an organisation, newest first, in one statement. @throws RuleViolation `not-found` */
  async ofOrganisation(actor: Actor, organisationId: string): Promise<PartyChangeAnswer[]> {
    const [row] = await this.database.read<{ changes: PartyChangeAnswer[] }>(
      actor.scope,
      `select (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'state', c.state, 'organisationId', o.id,
           'organisationName', o.name, 'kind', c.kind, 'content', c.content, 'explanation', c.explanation,
           'effectiveOn', c.effective_on, 'reportedAt', ${instant('c.reported_at')},
           'acceptedAt', ${instant('c.accepted_at')}, 'effectiveAt', ${instant('c.effective_at')},
           'checks', (select coalesce(jsonb_agg(jsonb_build_object('regionId', h.region_id, 'regionName', r.name, 'state', h.state,
               'reason', h.reason, 'checkedAt', ${instant('h.checked_at')}) order by r.name), '[]')
             from organisation_change_check h join region r on r.id = h.region_id where h.change_id = c.id))
           order by c.reported_at desc), '[]')
         from organisation_change c where c.organisation_id = o.id) as changes
       from organisation o where o.id = $1`,
      [organisationId],
    );
    if (row === undefined) throw RuleViolation.of('not-found');
    return row.changes;
  }
}
