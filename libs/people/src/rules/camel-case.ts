/** A name of the database as the api writes it: `last_seen_at` becomes `lastSeenAt`. */
export function camelCased(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}
