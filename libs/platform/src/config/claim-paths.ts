/** The names to follow from the top of the claims, such as `['represents', 'sub']`. */
export type ClaimPath = readonly string[];

/** Where an identity provider puts what we ask. Brokers of eHerkenning differ, so this is configuration. */
export interface ClaimPaths {
  /** Who acts: stable at this issuer, and of nobody else. */
  subject: ClaimPath;
  kvkNumber?: ClaimPath;
  /** What kind of number stands at `kvkNumber`; left out when it can be no other. */
  kvkNumberKind?: ClaimPath;
  /** The kinds that say it is a KvK number. */
  kvkNumberKinds?: readonly string[];
  branchNumber?: ClaimPath;
  assuranceLevel?: ClaimPath;
  /** The methods of the sign-in, a list (amr); 'amr' at the top when left out. */
  methods?: ClaimPath;
  mandate?: ClaimPath;
  name?: ClaimPath;
  email?: ClaimPath;
  emailVerified?: ClaimPath;
}

/**
 * The shapes that are known. 'represents' is OIDC NLGOV: the company nested beside the person. 'etoegang' has the names
 * of the eHerkenning attribute catalogue at the top.
 */
export const claimPathPresets = {
  standard: {
    subject: ['sub'],
    assuranceLevel: ['acr'],
    name: ['name'],
    email: ['email'],
    emailVerified: ['email_verified'],
  },
  represents: {
    subject: ['sub'],
    kvkNumber: ['represents', 'sub'],
    kvkNumberKind: ['represents', 'sub_id_type'],
    kvkNumberKinds: ['urn:nl-eid-gdi:1.0:id:KvKnr'],
    branchNumber: ['represents', 'branch_number'],
    assuranceLevel: ['acr'],
    mandate: ['represents', 'mandate'],
    name: ['name'],
    email: ['email'],
    emailVerified: ['email_verified'],
  },
  etoegang: {
    subject: ['urn:etoegang:core:ActingSubjectID'],
    kvkNumber: ['urn:etoegang:core:LegalSubjectID'],
    kvkNumberKind: ['urn:etoegang:core:LegalSubjectID.namequalifier'],
    kvkNumberKinds: ['urn:etoegang:1.9:EntityConcernedID:KvKnr', 'urn:etoegang:core:EntityConcernedID:KvKnr'],
    branchNumber: ['urn:etoegang:core:ServiceRestriction:Vestigingsnr'],
    assuranceLevel: ['urn:etoegang:core:assurance-class'],
    mandate: ['urn:etoegang:core:ServiceID'],
    name: ['name'],
    email: ['email'],
    emailVerified: ['email_verified'],
  },
} as const satisfies Record<string, ClaimPaths>;

const pathNames = [
  'subject',
  'kvkNumber',
  'kvkNumberKind',
  'branchNumber',
  'assuranceLevel',
  'methods',
  'mandate',
  'name',
  'email',
  'emailVerified',
] as const satisfies (keyof ClaimPaths)[];

/**
 * Reads claim paths: the name of a preset, or JSON such as `{"subject": "sub", "kvkNumber": ["represents", "sub"]}` in
 * which a text is one name at the top (names may hold dots and colons, so a path is a list and never a dotted text).
 *
 * @returns the paths, or what is wrong with the text
 */
export function readClaimPaths(text: string): ClaimPaths | string {
  if (Object.hasOwn(claimPathPresets, text)) return claimPathPresets[text as keyof typeof claimPathPresets];
  const names = Object.keys(claimPathPresets).join(', ');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return `must be ${names}, or JSON with claim paths`;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return `must be ${names}, or a JSON object with claim paths`;
  }
  const entries = Object.entries(given);
  const paths = new Map<string, readonly string[]>();
  for (const [name, value] of entries) {
    if (![...pathNames, 'kvkNumberKinds'].includes(name)) return `does not know ${name}`;
    const path: unknown = typeof value === 'string' ? [value] : value;
    const isPath =
      Array.isArray(path) && path.length > 0 && path.every((step) => typeof step === 'string' && step !== '');
    if (!isPath) return `must have a text or a list of texts for ${name}`;
    paths.set(name, path as string[]);
  }
  const subject = paths.get('subject');
  if (subject === undefined) return 'must name subject';
  if (paths.has('kvkNumberKind') !== paths.has('kvkNumberKinds'))
    return 'needs kvkNumberKind and kvkNumberKinds together';
  return { ...Object.fromEntries(paths), subject };
}
