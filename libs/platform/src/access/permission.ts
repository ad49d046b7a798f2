/** What a person can be in a region or in an organisation. */
export type RegionRole =
  'region_administrator' | 'contract_manager' | 'assessor' | 'approver' | 'municipal_manager' | 'auditor';
export type OrganisationRole = 'provider_administrator' | 'provider_editor' | 'provider_signatory';
export type Role = RegionRole | OrganisationRole;

const readers: readonly RegionRole[] = [
  'region_administrator',
  'contract_manager',
  'assessor',
  'approver',
  'municipal_manager',
  'auditor',
];
const provider: readonly OrganisationRole[] = ['provider_administrator', 'provider_editor', 'provider_signatory'];

/**
 * Who may do what. A route names one of these permissions; the scope of its request then holds only
 * the regions and organisations in which the person has one of the roles. 'public' needs no sign-in; 'session' needs a
 * browser's session, whether or not anybody is registered behind it.
 */
export const permissions = {
  public: 'public',
  'procedure.read': 'public',
  'own-account': 'signedIn',
  registration: 'session',
  'procedure.edit': ['region_administrator', 'contract_manager'],
  'procedure.publish': ['region_administrator', 'contract_manager'],
  'organisation.read': [...readers, ...provider],
  'organisation.edit': ['provider_administrator', 'provider_editor'],
  'evidence.upload': ['provider_administrator', 'provider_editor'],
  'evidence.read': ['contract_manager', 'assessor', 'approver', 'auditor', ...provider],
  'evidence.judge': ['contract_manager', 'assessor'],
  'enrolment.read': [...readers, ...provider],
  'enrolment.edit': ['provider_administrator', 'provider_editor'],
  'enrolment.submit': ['provider_administrator', 'provider_signatory'],
  'consortium-part.read': provider,
  'enrolment.assess': ['contract_manager', 'assessor'],
  'standing-reason.read': ['contract_manager', 'assessor', 'auditor'],
  'conflict-of-interest.read': ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor'],
  'conflict-of-interest.declare': ['region_administrator', 'contract_manager', 'assessor', 'approver'],
  'enrolment.propose': ['contract_manager', 'assessor'],
  'enrolment.decide': ['contract_manager', 'approver'],
  'enrolment-figure.read': readers,
  'question.ask': provider,
  'question.read': ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor', ...provider],
  'question.answer': ['region_administrator', 'contract_manager', 'assessor'],
  'clarification-draft.read': ['region_administrator', 'contract_manager', 'assessor', 'auditor'],
  'clarification.publish': ['region_administrator', 'contract_manager'],
  'proposal.read': ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor', ...provider],
  'proposal.make': ['region_administrator', 'contract_manager', ...provider],
  'proposal.support': provider,
  'proposal.answer': ['region_administrator', 'contract_manager'],
  'dialogue-table.read': ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor', ...provider],
  'dialogue-table.plan': ['region_administrator', 'contract_manager'],
  'dialogue-table.reply': provider,
  'contract.read': [...readers, ...provider],
  'contract.sign.provider': ['provider_signatory'],
  'contract.sign.region': ['contract_manager', 'approver'],
  'extension.offer': ['contract_manager'],
  'extension.approve': ['contract_manager', 'approver'],
  'extension.answer': ['provider_signatory'],
  'extension.receive': provider,
  'extension-round.read': ['region_administrator', 'contract_manager', 'approver', 'auditor'],
  'contract-ending.preview': ['contract_manager', 'approver', ...provider],
  'contract.end.provider': ['provider_signatory'],
  'contract.end.region': ['contract_manager'],
  'contract.end.approve': ['contract_manager', 'approver'],
  'contract.settle': ['provider_administrator', 'provider_editor', 'provider_signatory'],
  'intake-stop.ask': ['provider_administrator', 'provider_signatory'],
  'intake-stop.decide': ['contract_manager'],
  'measure.propose': ['contract_manager'],
  'measure.decide': ['contract_manager', 'approver'],
  'measure.respond': ['provider_administrator', 'provider_signatory'],
  'organisation-change.read': [...readers.filter((role) => role !== 'municipal_manager'), ...provider],
  'organisation-change.report': ['provider_administrator', 'provider_signatory'],
  'organisation-change.check': ['contract_manager'],
  'amendment.read': [...readers, ...provider],
  'amendment.edit': ['contract_manager'],
  'amendment-impact.read': ['region_administrator', 'contract_manager', 'approver', 'auditor'],
  'amendment.announce': ['contract_manager', 'approver'],
  'amendment.acknowledge': provider,
  'amendment.answer': ['provider_signatory'],
  'indexation.edit': ['region_administrator', 'contract_manager'],
  'indexation.publish': ['region_administrator', 'contract_manager', 'approver'],
  'indexation.receive': provider,
  'deadline.read': [...readers, ...provider],
  'notice.read': [...readers, ...provider],
  'notice.release': ['contract_manager', 'region_administrator'],
  'notice-mail.read': ['contract_manager', 'region_administrator', 'auditor', ...provider],
  'notice.resend': ['contract_manager', 'region_administrator'],
  'forecast.read': readers,
  'task.read': readers,
  'work-item.read': ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor'],
  'work-item.assign': ['region_administrator', 'contract_manager', 'assessor', 'approver'],
  'task.settle': ['contract_manager', 'region_administrator'],
  'search.read': [...readers, ...provider],
  'people.read': ['region_administrator', 'auditor'],
  'people.edit': ['region_administrator'],
  'role-proposal.read': ['region_administrator', 'approver', 'auditor'],
  'role-proposal.decide': ['region_administrator', 'approver'],
  'access-review.read': ['region_administrator', 'auditor'],
  'access-review.sign-off': ['region_administrator'],
  'appearance.edit': ['region_administrator'],
  'letter-setting.read': ['region_administrator', 'contract_manager', 'auditor'],
  'letter-setting.edit': ['region_administrator', 'contract_manager'],
  'letter.read': ['region_administrator', 'contract_manager', 'assessor', 'approver', 'auditor', ...provider],
  'letter.preview': ['contract_manager', 'assessor', 'approver'],
  'audit.read': ['region_administrator', 'auditor'],
  'view.read': [...readers, ...provider],
  'view.edit': [...readers.filter((role) => role !== 'auditor'), ...provider],
  'view.share': ['contract_manager', 'region_administrator'],
  'member.read': provider,
  'member.edit': ['provider_administrator'],
  'representative.read': ['contract_manager', 'approver', 'region_administrator', 'auditor'],
  'handover.read': ['contract_manager', 'approver', 'region_administrator', 'auditor', ...provider],
  'handover.propose': ['contract_manager'],
  'handover.decide': ['approver', 'region_administrator'],
  'application.read': ['region_administrator', 'auditor', 'provider_administrator'],
  'application.edit': ['region_administrator', 'provider_administrator'],
} as const satisfies Record<string, 'public' | 'signedIn' | 'session' | readonly Role[]>;

export type Permission = keyof typeof permissions;

/** What somebody with these roles may do, as far as it takes a role at all. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => {
    const holders: string | readonly Role[] = permissions[permission];
    return typeof holders !== 'string' && holders.some((role) => roles.includes(role));
  });
}
