import { Injectable } from '@nestjs/common';
import { Database, type Moment, publicScope } from '@openhuis/platform';
import type { RegionAnswer } from './regions.dto.js';

/** Regions are public. */
@Injectable()
export class RegionsQueries {
  constructor(private readonly database: Database) {}

  /** All regions with the municipalities that take part today. */
  async list(moment: Moment): Promise<RegionAnswer[]> {
    return await this.database.read<RegionAnswer>(
      publicScope,
      `select r.id, r.slug, r.name, r.contact_email as "contactEmail",
         coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name) order by m.code)
           from region_municipality m where m.region_id = r.id and m.validity @> $1::date), '[]') as municipalities
       from region r order by r.name`,
      [moment.today],
    );
  }
}
