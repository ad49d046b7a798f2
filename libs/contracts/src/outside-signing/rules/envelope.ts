/** Where an envelope stands at the service. */
export const envelopeStates = ['sent', 'completed', 'declined', 'expired', 'voided'] as const;
export type EnvelopeState = (typeof envelopeStates)[number];

/** So much may two clocks differ, ours and that of the service. */
export const CLOCKS_DIFFER_MILLISECONDS = 300_000;

/** Who signs in an envelope. */
export interface EnvelopeSigner {
  name: string;
  email: string;
  /** When the person signed; null before that. */
  signedAt: Date | null;
  /** Why the person did not want to. */
  reason: string | null;
  /** Where the person signs. */
  signUrl: string | null;
}

/** An envelope, as the service tells of it. */
export interface Envelope {
  id: string;
  /** The name that we gave it: {@link envelopeName}. */
  externalId: string;
  state: EnvelopeState;
  signers: readonly EnvelopeSigner[];
}

/** A message of the service: that something happened, and to which envelope. What it is, is asked. */
export interface EnvelopeEvent {
  /** 'envelope.completed' */
  type: string;
  externalId: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** RFC 3339, with its distance to UTC: without that it would be read by the clock of this machine. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A text that can be stored: NUL cannot. */
const textIn = (fields: Fields, name: string, longest: number): string | undefined => {
  const value = fields[name];
  const isText = typeof value === 'string' && value !== '' && value.length <= longest && !value.includes('\0');
  return isText ? value : undefined;
};

/** An envelope in what the service answered; undefined for anything that is none. */
export function readEnvelope(answer: unknown): Envelope | undefined {
  if (!isFields(answer)) return undefined;
  const id = textIn(answer, 'id', 200);
  const externalId = textIn(answer, 'externalId', 200);
  const state = envelopeStates.find((known) => known === answer['status']);
  const signers = Array.isArray(answer['signers']) ? answer['signers'].map(readSigner) : [];
  const read = signers.filter((signer) => signer !== undefined);
  if (id === undefined || externalId === undefined || state === undefined || read.length < signers.length) {
    return undefined;
  }
  return { id, externalId, state, signers: read };
}

function readSigner(signer: unknown): EnvelopeSigner | undefined {
  if (!isFields(signer)) return undefined;
  const name = textIn(signer, 'name', 1000);
  const email = textIn(signer, 'email', 1000);
  const at = textIn(signer, 'signedAt', 40);
  const signedAt = at === undefined ? null : new Date(INSTANT.test(at) ? at : Number.NaN);
  if (name === undefined || email === undefined || Number.isNaN(signedAt?.getTime())) return undefined;
  const reason = textIn(signer, 'declineReason', 100_000)?.slice(0, 2000) ?? null;
  return { name, email, signedAt, reason, signUrl: textIn(signer, 'signUrl', 2000) ?? null };
}

/** The event in the body of a message; undefined for a body that holds none. */
export function readEnvelopeEvent(body: unknown): EnvelopeEvent | undefined {
  if (!isFields(body) || !isFields(body['data'])) return undefined;
  const type = textIn(body, 'type', 100);
  const externalId = textIn(body['data'], 'externalId', 200);
  return type === undefined || externalId === undefined ? undefined : { type, externalId };
}

/** What an envelope of ours is called at the service: a message by this name finds its region without a search. */
export const envelopeName = (regionId: number, signingId: string): string => `openhuis-${regionId}-${signingId}`;

/** Of which region and which signing an envelope is; undefined for the name of somebody else's. */
export function envelopeOf(externalId: string): { regionId: number; signingId: string } | undefined {
  const [, regionId, signingId] =
    /^openhuis-([1-9]\d{0,8})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(externalId) ?? [];
  return regionId === undefined || signingId === undefined ? undefined : { regionId: Number(regionId), signingId };
}
