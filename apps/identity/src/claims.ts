import type { AssuranceLevel, Choice } from './choice.js';

/**
 * How claims are named. 'staff': a municipality's identity provider. 'represents': OIDC NLGOV, the company nested beside
 * the person. 'etoegang': the attribute catalogue of eHerkenning, as some brokers pass it on (domain guide, section 4).
 */
export type ClaimShape = 'staff' | 'represents' | 'etoegang';

/** Every claim that a client may get, whatever its shape: each gets what `claimsOf` gives. */
export const claimNames = [
  'sub',
  'name',
  'email',
  'email_verified',
  'acr',
  'represents',
  'urn:etoegang:core:ActingSubjectID',
  'urn:etoegang:core:LegalSubjectID',
  'urn:etoegang:core:LegalSubjectID.namequalifier',
  'urn:etoegang:core:ServiceRestriction:Vestigingsnr',
  'urn:etoegang:core:assurance-class',
  'urn:etoegang:core:ServiceID',
];

const eidasNames: Record<AssuranceLevel, string> = { loa2: 'low', loa3: 'substantial', loa4: 'high' };

/** A service of nobody: the OIN and the number are zeros. */
const mandate = 'urn:etoegang:DV:00000000000000000000:services:0000';

/** The level as this shape writes it: of eIDAS, or of eHerkenning. Staff have none. */
export function assuranceClass(choice: Choice, shape: ClaimShape): string | undefined {
  const level = choice.company?.level;
  if (level === undefined || shape === 'staff') return undefined;
  return shape === 'represents'
    ? `http://eidas.europa.eu/LoA/${eidasNames[level]}`
    : `urn:etoegang:core:assurance-class:${level}`;
}

/** Every name that `assuranceClass` can give. */
export const assuranceClasses = Object.entries(eidasNames).flatMap(([level, name]) => [
  `http://eidas.europa.eu/LoA/${name}`,
  `urn:etoegang:core:assurance-class:${level}`,
]);

/** What a client of this shape is told about a choice. Numbers are text: they may start with zeros. */
export function claimsOf(choice: Choice, shape: ClaimShape): { sub: string; [name: string]: unknown } {
  const { subject, name, email, emailVerified, company } = choice;
  const person = {
    sub: subject,
    name,
    ...(email !== undefined && { email, email_verified: emailVerified === true }),
  };
  if (shape === 'staff' || company === undefined) return person;
  const { kvkNumber, branchNumber } = company;
  const level = assuranceClass(choice, shape);
  if (shape === 'represents') {
    return {
      ...person,
      acr: level,
      represents: {
        sub: kvkNumber,
        sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr',
        ...(branchNumber !== undefined && { branch_number: branchNumber }),
        mandate,
      },
    };
  }
  return {
    ...person,
    acr: level,
    'urn:etoegang:core:ActingSubjectID': subject,
    'urn:etoegang:core:LegalSubjectID': kvkNumber,
    'urn:etoegang:core:LegalSubjectID.namequalifier': 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
    ...(branchNumber !== undefined && { 'urn:etoegang:core:ServiceRestriction:Vestigingsnr': branchNumber }),
    'urn:etoegang:core:assurance-class': level,
    'urn:etoegang:core:ServiceID': mandate,
  };
}
