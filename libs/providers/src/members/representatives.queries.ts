import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, RuleViolation } from '@openhuis/platform';
import type { RepresentativeAnswer } from './representatives.dto.js';

/** Who may speak and sign for a provider, as a region that it enrolled in may know. */
@Injectable()
export class RepresentativeQueries {
  constructor(private readonly database: Database) {}

  /**
   * Those of today first, then those who were or will be; each by name.
   *
   * @throws RuleViolation `not-found` for an organisation that the region does not know
   */
  async list({ scope }: Actor, { today }: Moment, organisationId: string): Promise<RepresentativeAnswer[]> {
    const [found] = await this.database.read<{ representatives: RepresentativeAnswer[] }>(
      scope,
      `select coalesce((select jsonb_agg(jsonb_build_object('roleId', r.role_id, 'personId', r.person_id, 'name', r.name,
           'role', r.role, 'since', r.since_on, 'until', r.ended_on, 'heldToday', r.held, 'basis', r.basis)
           order by r.held desc, lower(r.name), r.role, r.since_on desc)
         from (select *, since_on <= $2::date and (ended_on is null or ended_on >= $2::date) as held from representatives_of($1)) r
         ), '[]') as representatives
       from organisation o where o.id = $1 and exists (select from organisation_region l
         where l.organisation_id = o.id and l.region_id = any($3::int[]))`,
      [organisationId, today, scope.regionIds],
    );
    if (found === undefined) throw RuleViolation.of('not-found');
    return found.representatives;
  }
}
