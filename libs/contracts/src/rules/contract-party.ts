/** Who stands in a contract beside the contractor itself: it enrolled together with them. */
export interface ContractParty {
  role: 'member' | 'subcontractor' | 'parent';
  name: string;
  kvkNumber: string;
  legalForm: string;
  /** What a subcontractor does. */
  delivers: string | null;
}

const roleNames = { member: 'Combinant', subcontractor: 'Onderaannemer', parent: 'Moedermaatschappij' } as const;

/**
 * The lines of the party block that name them, in Dutch; none for who contracts alone. The members of a consortium are
 * jointly and severally liable, the main contractor is for its subcontractors (domain guide, section 1).
 */
export function partyLines(parties: readonly ContractParty[]): string[] {
  const named = parties.map(({ role, name, kvkNumber, delivers }) => {
    const task = (delivers ?? '').trim();
    return `${roleNames[role]}: ${name}, KvK-nummer ${kvkNumber}${task === '' ? '' : `, voor: ${task.replaceAll(/\s+/g, ' ')}`}.`;
  });
  const has = (role: ContractParty['role']): boolean => parties.some((party) => party.role === role);
  return [
    ...named,
    ...(has('member')
      ? [
          'De opdrachtnemer is penvoerder van de combinatie en vertegenwoordigt haar. De opdrachtnemer en de combinanten zijn ieder hoofdelijk aansprakelijk voor de uitvoering van deze overeenkomst.',
        ]
      : []),
    ...(has('subcontractor') ? ['De opdrachtnemer is volledig aansprakelijk voor het werk van onderaannemers.'] : []),
    ...(has('parent') ? ['De moedermaatschappij staat garant voor de opdrachtnemer.'] : []),
  ];
}
