import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CalendarDay } from '../../../i18n/dates.js';
import { type Region, useRegions } from '../../../region/regions.js';

/** Every role that the region itself gives, in the order of a form. */
export const regionRoles = [
  'contract_manager',
  'assessor',
  'approver',
  'municipal_manager',
  'auditor',
  'region_administrator',
] as const;
export type RegionRole = (typeof regionRoles)[number];

/** A role by its name, with the municipalities of a municipal manager. */
export function RoleName({
  role,
  municipalityCodes = [],
  regionId,
}: {
  role: string;
  municipalityCodes?: readonly string[];
  regionId?: number;
}): ReactNode {
  const { data: regions } = useRegions();
  const region = regions?.find(({ id }) => id === regionId);
  return (
    <>
      <FormattedMessage id={`staff.role.${role}`} />
      {municipalityCodes.length > 0 && <> ({municipalityCodes.map((code) => nameOf(region, code)).join(', ')})</>}
    </>
  );
}

function nameOf(region: Region | undefined, code: string): string {
  return region?.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
}

/** From when to when a role holds; both days count. */
export function RolePeriod({ since, until }: { since: string; until: string | null }): ReactNode {
  return until === null ? (
    <FormattedMessage id="staff.since" values={{ since: <CalendarDay date={since} short /> }} />
  ) : (
    <FormattedMessage
      id="staff.sinceUntil"
      values={{ since: <CalendarDay date={since} short />, until: <CalendarDay date={until} short /> }}
    />
  );
}
