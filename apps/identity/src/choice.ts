import { createHash } from 'node:crypto';
import { isBranchNumber, isKvkNumber } from '@openhuis/identifiers';
import type { DemoPerson } from './demo-person.js';

/** How certain the broker is of the person: the levels of eHerkenning, low to high. */
export const assuranceLevels = ['loa2', 'loa3', 'loa4'] as const;
export type AssuranceLevel = (typeof assuranceLevels)[number];

/** As whom somebody signs in. */
export interface Choice {
  subject: string;
  name: string;
  email?: string;
  emailVerified?: boolean;
  /** Only at a client for providers. */
  company?: { kvkNumber: string; branchNumber?: string; level: AssuranceLevel };
}

/** What was typed or pressed, by the names of the fields. */
export type ChoiceForm = ReadonlyMap<string, string>;

/** A field that cannot be used. */
export type ChoiceFault = 'person' | 'name' | 'email' | 'kvkNumber' | 'branchNumber' | 'level';

/** The value of the button of a person: whom, and for which organisation. */
export function choiceValue(person: DemoPerson, kvkNumber?: string): string {
  return [person.subject, kvkNumber].filter((part) => part !== undefined).join(' ');
}

/**
 * Reads the answer of the page: a person of the demo, or somebody new. A new name is a new person; the same name is the
 * same person again, so that a second sign-in can be tried.
 *
 * @param forCompany whether a company is represented; then a KvK number and a level of assurance are needed
 * @returns the choice, or the fields that cannot be used
 */
export function readChoice(
  form: ChoiceForm,
  people: readonly DemoPerson[],
  forCompany: boolean,
): { choice: Choice } | { faults: ChoiceFault[] } {
  return form.has('person') ? knownPerson(form, people, forCompany) : newPerson(form, forCompany);
}

function knownPerson(
  form: ChoiceForm,
  people: readonly DemoPerson[],
  forCompany: boolean,
): ReturnType<typeof readChoice> {
  const [subject, kvkNumber] = (form.get('person') ?? '').split(' ');
  const person = people.find((one) => one.subject === subject);
  if (person === undefined) return { faults: ['person'] };
  const choice: Choice = { subject: person.subject, name: person.name, email: person.email, emailVerified: true };
  if (!forCompany) return person.regions.length === 0 ? { faults: ['person'] } : { choice };
  const level = levelOf(form);
  const works = person.organisations.find((one) => one.kvkNumber === kvkNumber);
  if (works === undefined) return { faults: ['person'] };
  if (level === undefined) return { faults: ['level'] };
  return { choice: { ...choice, company: { kvkNumber: works.kvkNumber, level } } };
}

function newPerson(form: ChoiceForm, forCompany: boolean): ReturnType<typeof readChoice> {
  const field = (name: string): string => (form.get(name) ?? '').trim();
  const [name, email, kvkNumber, branchNumber] = ['name', 'email', 'kvkNumber', 'branchNumber'].map(field) as [
    string,
    string,
    string,
    string,
  ];
  const level = levelOf(form);
  const faults: ChoiceFault[] = [];
  if (name === '' || name.length > 100) faults.push('name');
  // Staff are known by their address; a broker of eHerkenning may give none.
  if (!(forCompany && email === '') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) faults.push('email');
  if (forCompany && !isKvkNumber(kvkNumber)) faults.push('kvkNumber');
  if (forCompany && branchNumber !== '' && !isBranchNumber(branchNumber)) faults.push('branchNumber');
  if (forCompany && level === undefined) faults.push('level');
  if (faults.length > 0) return { faults };
  return {
    choice: {
      subject: `new-${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 24)}`,
      name,
      ...(email !== '' && { email, emailVerified: form.get('emailVerified') === 'yes' }),
      ...(forCompany &&
        level !== undefined && { company: { kvkNumber, level, ...(branchNumber !== '' && { branchNumber }) } }),
    },
  };
}

function levelOf(form: ChoiceForm): AssuranceLevel | undefined {
  return assuranceLevels.find((level) => level === form.get('level'));
}
