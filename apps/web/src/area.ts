/** The three parts of the web, each with routes of its own. */
export type Area = 'public' | 'portal' | 'desk';

/** The area to which an address belongs: '/portal/contracts' → 'portal'. */
export function areaOf(path: string): Area {
  const [, first] = path.split('/');
  return first === 'portal' || first === 'desk' ? first : 'public';
}
