import type { Enrolment } from '../enrolment.js';

export type Party = Enrolment['parties'][number];
export type PartyRole = Party['role'];
export type Form = Enrolment['form'];

/** What the applicant states about a party; the rest is the party's own. */
export type StatedParty = Pick<
  Party,
  'role' | 'name' | 'kvkNumber' | 'legalForm' | 'delivers' | 'soleTrader' | 'keepsWork' | 'guarantee'
>;

/** Who enrols, as the applicant states it. */
export interface Stated {
  form: Form;
  parties: StatedParty[];
}

/** The role of the parties of each form; alone has none. */
export const roleOf = {
  mainContractor: 'subcontractor',
  consortium: 'member',
  group: 'parent',
} as const satisfies Record<Exclude<Form, 'alone'>, PartyRole>;

/** Who enrols as one text: two are the same when their texts are, and it saves itself as one value. */
export function statedText({ form, parties }: Pick<Enrolment, 'form'> & { parties: readonly StatedParty[] }): string {
  return JSON.stringify({
    form,
    parties: parties.map(({ role, name, kvkNumber, legalForm, delivers, soleTrader, keepsWork, guarantee }) => ({
      role,
      name,
      kvkNumber,
      legalForm,
      delivers,
      soleTrader,
      keepsWork,
      guarantee,
    })),
  } satisfies Stated);
}

export function statedOf(text: string): Stated {
  return JSON.parse(text) as Stated;
}

/** A party of a role of which nothing is stated yet. */
export function emptyParty(role: PartyRole): StatedParty {
  return {
    role,
    name: '',
    kvkNumber: '',
    legalForm: 'besloten vennootschap',
    delivers: null,
    soleTrader: false,
    keepsWork: false,
    guarantee: role === 'parent' ? 'parentGuarantee' : null,
  };
}

/** What of a party is not filled in well, by field: what the api would refuse is said before it is sent. */
export function partyFaults(
  { name, kvkNumber, role, delivers }: StatedParty,
  others: readonly string[],
): ('name' | 'kvkNumber' | 'kvkTwice' | 'delivers')[] {
  const hasForm = /^\d{8}$/.test(kvkNumber);
  return [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(hasForm ? [] : (['kvkNumber'] as const)),
    ...(hasForm && others.includes(kvkNumber) ? (['kvkTwice'] as const) : []),
    ...(role === 'subcontractor' && (delivers ?? '').trim() === '' ? (['delivers'] as const) : []),
  ];
}
