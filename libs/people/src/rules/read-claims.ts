import { isBranchNumber, isKvkNumber } from '@openhuis/identifiers';
import type { ClaimPath, ClaimPaths } from '@openhuis/platform';

/** What an identity provider vouches for, in our own words. */
export interface ReadClaims {
  /** Who it is, at this issuer. */
  subject: string;
  /** The person who acts: the same as the subject, for whomever it acts. */
  actingPerson: string;
  kvkNumber?: string;
  branchNumber?: string;
  assuranceLevel?: string;
  /** How the person was recognised, in the names of RFC 8176 (amr). */
  methods?: string[];
  mandate?: string;
  name?: string;
  /** In lower case. */
  email?: string;
  emailVerified?: boolean;
}

export type ClaimFault =
  'no-subject' | 'no-kvk-number' | 'other-kind-of-number' | 'kvk-number-form' | 'branch-number-form' | 'claim-form';

/** Longer than any of our values is; what is longer is no value of ours. */
const LONGEST = 300;
/** Control characters, and half of a pair of surrogates: neither can be stored or shown. */
const UNSOUND = /[\p{Cc}\p{Surrogate}]/u;

/**
 * Reads what an identity provider says about somebody, by the paths that are configured. Claims come from outside: any
 * type may stand anywhere, and only a value of the object itself counts, never one of its prototype.
 *
 * @param claims of a verified ID token
 * @param paths where this provider puts things; with a path to a KvK number there must be one
 * @returns what was read, or every fault
 */
export function readClaims(
  claims: unknown,
  paths: ClaimPaths,
): { read: ReadClaims; faults?: never } | { read?: never; faults: ClaimFault[] } {
  const faults = new Set<ClaimFault>();
  const textAt = (path: ClaimPath | undefined): string | undefined => {
    const value = path === undefined ? undefined : valueAt(claims, path);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && value.length <= LONGEST && !UNSOUND.test(value)) return value.trim() || undefined;
    faults.add('claim-form');
    return undefined;
  };
  const subject = textAt(paths.subject);
  if (subject === undefined) faults.add('no-subject');
  const kvkNumber = textAt(paths.kvkNumber);
  if (paths.kvkNumber !== undefined) {
    const kind = textAt(paths.kvkNumberKind);
    const isKvk = paths.kvkNumberKind === undefined || (kind !== undefined && paths.kvkNumberKinds?.includes(kind));
    if (kvkNumber === undefined) faults.add('no-kvk-number');
    else if (isKvk !== true) faults.add('other-kind-of-number');
    else if (!isKvkNumber(kvkNumber)) faults.add('kvk-number-form');
  }
  const branchNumber = textAt(paths.branchNumber);
  if (branchNumber !== undefined && !isBranchNumber(branchNumber)) faults.add('branch-number-form');
  const verified = paths.emailVerified === undefined ? undefined : valueAt(claims, paths.emailVerified);
  const read = {
    kvkNumber,
    branchNumber,
    assuranceLevel: textAt(paths.assuranceLevel),
    methods: methodsOf(valueAt(claims, paths.methods ?? ['amr'])),
    mandate: textAt(paths.mandate),
    name: textAt(paths.name),
    email: textAt(paths.email)?.toLowerCase(),
    // Some write it as a text; anything but a clear yes is a no.
    emailVerified: verified === undefined ? undefined : verified === true || verified === 'true',
  };
  if (faults.size > 0 || subject === undefined) return { faults: [...faults] };
  const present = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { read: { subject, actingPerson: subject, ...present } };
}

/** The names that are names; what else stands there says nothing, and is no reason to let nobody in. */
function methodsOf(value: unknown): string[] | undefined {
  const names = (Array.isArray(value) ? value : []).filter(
    (name): name is string => typeof name === 'string' && /^[a-z0-9_-]{1,20}$/i.test(name),
  );
  return names.length === 0 ? undefined : names.slice(0, 10);
}

function valueAt(claims: unknown, path: ClaimPath): unknown {
  let value = claims;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
