import type { MissingPart } from './topics.js';

/**
 * The faults as one tells them: a product that lacks its companion in eight municipalities is one thing to mend, so it is
 * said once, with the municipalities as a list.
 */
export function groupedFaults(faults: readonly MissingPart[]): MissingPart[] {
  const groups = new Map<string, MissingPart>();
  for (const [index, fault] of faults.entries()) {
    const { code, details = {} } = fault;
    const isBundle = code === 'bundle-companion-missing';
    const key = isBundle ? `${code} ${String(details['product'])} ${String(details['companion'])}` : String(index);
    const before = groups.get(key);
    const municipalities = [before?.details?.['municipality'] ?? [], details['municipality'] ?? []].flat().map(String);
    groups.set(key, isBundle ? { ...(before ?? fault), details: { ...details, municipality: municipalities } } : fault);
  }
  return [...groups.values()];
}
