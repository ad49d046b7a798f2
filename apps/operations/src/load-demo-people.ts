import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import type { OrganisationRole, RegionRole } from '@openhuis/platform';
import type { ProvidersFile, RegionFile } from './load-demo-files.js';

/** A region or an organisation that a person of the demo works for. */
interface Place<Role> {
  name: string;
  roles: Role[];
}

/** A person of the demo, as the local identity provider shows it: everything a sign-in tells, and nothing else. */
export interface PersonToChoose {
  /** The same in every load of the demo. */
  subject: string;
  name: string;
  email: string;
  language: 'nl' | 'en';
  regions: Place<RegionRole>[];
  organisations: (Place<OrganisationRole> & { kvkNumber: string })[];
}

/**
 * Everybody in the files, each once: who stands in several files works for several regions or organisations.
 *
 * @param regions what was read from the folder of each region
 */
export function peopleToChoose(regions: readonly { region: RegionFile; providers: ProvidersFile }[]): PersonToChoose[] {
  const people = new Map<string, PersonToChoose>();
  const known = (email: string, name: string, language: 'nl' | 'en'): PersonToChoose => {
    const person = people.get(email) ?? {
      subject: subjectOf(email),
      name,
      email,
      language,
      regions: [],
      organisations: [],
    };
    people.set(email, person);
    return person;
  };
  for (const { region, providers } of regions) {
    for (const { email, name, language, role } of region.people) {
      const places = known(email, name, language).regions;
      const place = places.find((one) => one.name === region.name);
      if (place === undefined) places.push({ name: region.name, roles: [role] });
      else place.roles.push(role);
    }
    for (const { kvkNumber, name: organisation, staff } of providers.providers) {
      for (const { email, name, roles } of staff) {
        const places = known(email, name, 'nl').organisations;
        // An organisation that works in both regions stands in both files.
        if (places.every((one) => one.kvkNumber !== kvkNumber)) places.push({ name: organisation, kvkNumber, roles });
      }
    }
  }
  return [...people.values()];
}

/** Writes them for the local identity provider, for the owner's eyes only; it never sees half a file. */
export async function writePeopleToChoose(
  file: string,
  issuer: string,
  people: readonly PersonToChoose[],
): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, `${JSON.stringify({ issuer, people }, null, 1)}\n`, { mode: 0o600 });
  await rename(fresh, file);
}

function subjectOf(email: string): string {
  return `demo-${createHash('sha256').update(email).digest('hex').slice(0, 24)}`;
}
