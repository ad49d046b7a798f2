import type { DemoPerson } from './demo-person.js';

/** A region or an organisation with those of its people who fit the search. */
export interface ChoiceGroup {
  name: string;
  /** Of an organisation. */
  kvkNumber?: string;
  members: ChoiceMember[];
}

export interface ChoiceMember {
  person: DemoPerson;
  /** What the person is here, in words. */
  roles: string[];
  /** The names of the other regions or organisations of this person. */
  elsewhere: string[];
}

/**
 * Groups people by region or by organisation. First come the groups that show most: people who work elsewhere too, then
 * organisations in which several people share the roles.
 *
 * @param search words that must all occur in the name of a person or its group, a role or the KvK number
 * @param roleNames the words for each role
 */
export function choiceGroups(
  people: readonly DemoPerson[],
  forCompany: boolean,
  search: string,
  roleNames: Readonly<Record<string, string>>,
): ChoiceGroup[] {
  const words = simplified(search).split(/\s+/).filter(Boolean);
  const groups = new Map<string, ChoiceGroup>();
  for (const person of people) {
    const places: readonly { name: string; kvkNumber?: string; roles: string[] }[] = forCompany
      ? person.organisations
      : person.regions;
    for (const { name, kvkNumber, roles } of places) {
      const named = roles.map((role) => roleNames[role] ?? role);
      const text = simplified([name, kvkNumber, person.name, ...named].join(' '));
      if (!words.every((word) => text.includes(word))) continue;
      const key = kvkNumber ?? name;
      const group = groups.get(key) ?? { name, ...(kvkNumber !== undefined && { kvkNumber }), members: [] };
      const elsewhere = places.filter((place) => (place.kvkNumber ?? place.name) !== key).map((place) => place.name);
      group.members.push({ person, roles: named, elsewhere });
      groups.set(key, group);
    }
  }
  const shows = ({ members }: ChoiceGroup): number =>
    (members.some(({ elsewhere }) => elsewhere.length > 0) ? 2 : 0) + (members.length > 1 ? 1 : 0);
  return [...groups.values()].toSorted(
    (one, other) => (forCompany ? shows(other) - shows(one) : 0) || one.name.localeCompare(other.name, 'nl'),
  );
}

/** Small letters without accents. */
function simplified(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
