import {
  type OrganisationRole,
  type Permission,
  permissions,
  type RegionRole,
  type Tenant,
  type Violation,
} from '@openhuis/platform';

/**
 * What an application can be allowed. A list of what it may, so that a permission that comes later is not its by accident:
 * never what a person answers for (signing, submitting, assessing, deciding, approving, publishing), and never people,
 * tokens or applications.
 */
export const applicationPermissions = [
  'procedure.edit',
  'organisation.read',
  'organisation.edit',
  'evidence.upload',
  'evidence.read',
  'enrolment.read',
  'enrolment.edit',
  'contract.read',
  'deadline.read',
  'notice.read',
  'forecast.read',
  'task.read',
  'audit.read',
] as const satisfies readonly Permission[];
export type ApplicationPermission = (typeof applicationPermissions)[number];

/** The roles that an application can have, the one that reaches least first. */
const applicationRoles: { region: readonly RegionRole[]; organisation: readonly OrganisationRole[] } = {
  region: ['auditor', 'contract_manager'],
  organisation: ['provider_editor'],
};

/**
 * The role of an application: the one that reaches least of those that allow all that is asked.
 *
 * @returns the role, or what is asked that no role allows here, or not together with the rest
 */
export function applicationRole(
  tenant: Tenant,
  asked: readonly ApplicationPermission[],
): { role: RegionRole | OrganisationRole } | { faults: [Violation, ...Violation[]] } {
  const roles: readonly (RegionRole | OrganisationRole)[] =
    applicationRoles[tenant.startsWith('region:') ? 'region' : 'organisation'];
  const allows = (role: string, permission: Permission): boolean =>
    (permissions[permission] as readonly string[]).includes(role);
  const role = roles.find((one) => asked.every((permission) => allows(one, permission)));
  if (role !== undefined) return { role };
  const [first, ...others] = asked.flatMap((permission, index): Violation[] =>
    roles.some((one) => allows(one, permission))
      ? []
      : [{ code: 'permission-not-held', path: `permissions/${index}`, details: { permission, tenant } }],
  );
  const apart: Violation = {
    code: 'permission-not-held',
    path: 'permissions',
    details: { rule: 'no single role allows all of these: make two applications', permissions: [...asked] },
  };
  return { faults: first === undefined ? [apart] : [first, ...others] };
}
