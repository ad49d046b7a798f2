import type { Answer } from '../../../api/client.js';

/** What somebody can be in an organisation, in the order in which it is offered. */
export const providerRoles = ['provider_editor', 'provider_signatory', 'provider_administrator'] as const;
export type ProviderRole = (typeof providerRoles)[number];
export type RoleGrant = Answer<'RoleGrantBody'>;

/** Roles as they are being chosen; dates '' for none. */
export interface ChosenRoles {
  roles: readonly ProviderRole[];
  /** The last day of what is given; '' for no end. */
  until: string;
  basis: 'register' | 'authorisation' | '';
  evidenceId: string;
}

export const noRolesYet: ChosenRoles = { roles: [], until: '', basis: '', evidenceId: '' };

/** What is sent to the api: it names what is missing, such as the basis of a mandate. */
export function grantsOf({ roles, until, basis, evidenceId }: ChosenRoles): RoleGrant[] {
  return providerRoles
    .filter((role) => roles.includes(role))
    .map((role) => ({
      role,
      ...(until !== '' && { until }),
      ...(role === 'provider_signatory' && basis !== '' && { basis }),
      ...(role === 'provider_signatory' && basis === 'authorisation' && evidenceId !== '' && { evidenceId }),
    }));
}

/** Where the api points ('roles/1/basis') as the one field that we show for it ('basis'). */
export function fieldOfPath(path: string | undefined): string | undefined {
  const match = path?.match(/^roles[./]\d+[./](\w+)$/);
  if (match?.[1] === 'role') return 'roles';
  return match?.[1] ?? path;
}
