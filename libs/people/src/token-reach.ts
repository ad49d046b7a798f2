import {
  type Permission,
  permissions,
  type RegionRole,
  type OrganisationRole,
  type Tenant,
  type Violation,
} from '@openhuis/platform';

/** How far a token reaches. Null: everything that the roles of its person allow, for everybody. */
export interface Reach {
  permissions: readonly Permission[] | null;
  actingFor: Tenant | null;
}

/** The roles of a person today. */
export interface HeldRoles {
  regionRoles: readonly { regionId: number; role: RegionRole }[];
  organisationRoles: readonly { organisationId: string; role: OrganisationRole }[];
}

/** What a token can be limited to: whatever asks for sign-in with a person behind it. */
export const tokenPermissions = (Object.keys(permissions) as Permission[]).filter(
  (permission) => permissions[permission] === 'signedIn' || typeof permissions[permission] !== 'string',
);

/** Whoever may do these makes keys, or gives people roles: a token for it must say that it reaches the account. */
const changesPeople: readonly Permission[] = [
  'people.edit',
  'role-proposal.decide',
  'access-review.sign-off',
  'member.edit',
  'handover.propose',
  'handover.decide',
  'application.edit',
];

/**
 * What is wrong with the reach that a person asks for a new token: a tenant without a role today, a permission that none
 * of the roles there allows, one that changes people without `own-account` beside it, or more than the token has by which the person asks. A token never widens itself.
 *
 * @param maker the reach of the token by which it is asked; null for a person who signed in
 * @returns every fault at once; none when the token may be made
 */
export function tokenReachFaults(asked: Reach, held: HeldRoles, maker: Reach | null): Violation[] {
  const roles = rolesFor(held, asked.actingFor);
  const faults: Violation[] = [];
  if (asked.actingFor !== null && roles.length === 0) {
    faults.push({ code: 'permission-not-held', path: 'actingFor', details: { tenant: asked.actingFor } });
  }
  for (const [index, permission] of (asked.permissions ?? []).entries()) {
    const allowed: string | readonly string[] = permissions[permission];
    if (typeof allowed === 'string' || roles.some((role) => allowed.includes(role))) continue;
    const details = { permission, neededRoles: [...allowed] };
    faults.push({ code: 'permission-not-held', path: `permissions/${index}`, details });
  }
  if (asked.permissions !== null && !asked.permissions.includes('own-account')) {
    for (const [index, permission] of asked.permissions.entries()) {
      if (!changesPeople.includes(permission)) continue;
      faults.push({
        code: 'token-too-narrow',
        path: `permissions/${index}`,
        details: { neededPermission: 'own-account' },
      });
    }
  }
  return [...faults, ...wideningFaults(asked, maker)];
}

/** Where `asked` reaches further than the token by which it is asked. */
export function wideningFaults(asked: Reach, maker: Reach | null): Violation[] {
  if (maker === null) return [];
  const faults: Violation[] = [];
  if (maker.actingFor !== null && asked.actingFor !== maker.actingFor) {
    faults.push({ code: 'token-too-narrow', path: 'actingFor', details: { tenant: maker.actingFor } });
  }
  const within = maker.permissions;
  if (within === null) return faults;
  if (asked.permissions === null) {
    faults.push({ code: 'token-too-narrow', path: 'permissions', details: { permissions: [...within] } });
  }
  for (const [index, permission] of (asked.permissions ?? []).entries()) {
    if (!within.includes(permission)) {
      faults.push({
        code: 'token-too-narrow',
        path: `permissions/${index}`,
        details: { neededPermission: permission },
      });
    }
  }
  return faults;
}

function rolesFor({ regionRoles, organisationRoles }: HeldRoles, tenant: Tenant | null): string[] {
  return [
    ...regionRoles.filter(({ regionId }) => tenant === null || tenant === `region:${regionId}`),
    ...organisationRoles.filter(({ organisationId }) => tenant === null || tenant === `organisation:${organisationId}`),
  ].map(({ role }) => role);
}
