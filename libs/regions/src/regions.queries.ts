import { Injectable } from '@nestjs/common';
import { Database, type Moment, publicScope, RuleViolation } from '@openhuis/platform';
import type { RegionAnswer } from './regions.dto.js';
import { isHexColour } from './rules/colour.js';
import { HOUSE_COLOUR } from './rules/theme.js';
import { themeCss } from './rules/theme-css.js';

/** The picture that a region shows. */
export interface RegionLogo {
  bytes: Buffer;
  mediaType: string;
  hash: string;
}

/** Regions are public. */
@Injectable()
export class RegionsQueries {
  constructor(private readonly database: Database) {}

  /** All regions with the municipalities that take part today, and how each shows itself. */
  async list(moment: Moment): Promise<RegionAnswer[]> {
    return await this.database.read<RegionAnswer & Record<string, unknown>>(
      publicScope,
      `select r.id, r.slug, r.name, coalesce(a.contact_email, r.contact_email) as "contactEmail",
         coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name) order by m.code)
           from region_municipality m where m.region_id = r.id and m.validity @> $1::date), '[]') as municipalities,
         jsonb_build_object('version', coalesce(a.version, 0), 'displayName', coalesce(a.display_name, r.name),
           'brandColour', a.brand_colour,
           'themeUrl', '/v1/regions/' || r.id || '/theme.css?v=' || coalesce(substr(a.brand_colour, 2), 'house'),
           'logoUrl', '/v1/regions/' || r.id || '/logo?v=' || left(a.logo_hash, 12), 'logoAlternative', a.logo_alternative,
           'phone', a.phone, 'postalAddress', a.postal_address, 'openingHours', a.opening_hours,
           'complaintsText', a.complaints_text, 'complaintsUrl', a.complaints_url,
           'privacyContact', a.privacy_contact, 'privacyUrl', a.privacy_url) as appearance
       from region r left join region_appearance a on a.region_id = r.id order by r.name`,
      [moment.today],
    );
  }

  /** The style sheet of a region. @throws RuleViolation `not-found` */
  async theme(regionId: number): Promise<string> {
    const [region] = await this.database.read<{ brandColour: string | null }>(
      publicScope,
      `select a.brand_colour as "brandColour" from region r left join region_appearance a on a.region_id = r.id where r.id = $1::bigint`,
      [regionId],
    );
    if (region === undefined) throw RuleViolation.of('not-found');
    const { brandColour } = region;
    return themeCss(brandColour !== null && isHexColour(brandColour) ? brandColour : HOUSE_COLOUR);
  }

  /** The logo of a region. @throws RuleViolation `not-found`, also where a region has none */
  async logo(regionId: number): Promise<RegionLogo> {
    const [logo] = await this.database.read<RegionLogo & Record<string, unknown>>(
      publicScope,
      `select logo as bytes, logo_media_type as "mediaType", logo_hash as hash from region_appearance
       where region_id = $1::bigint and logo is not null`,
      [regionId],
    );
    if (logo === undefined) throw RuleViolation.of('not-found');
    return logo;
  }
}
