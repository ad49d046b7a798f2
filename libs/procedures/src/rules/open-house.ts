/** Words that compare providers by merit or ration what every provider that meets the conditions may have. */
const comparing = new Set([
  'award',
  'merit',
  'points',
  'preferred',
  'quota',
  'rank',
  'ranked',
  'ranking',
  'rating',
  'score',
  'scored',
  'scores',
  'scoring',
  'shortlist',
  'weight',
  'weighting',
  'winner',
]);
const bounds = new Set(['cap', 'ceiling', 'max', 'maximum', 'limit', 'top']);
const admitted = new Set([
  'admission',
  'admissions',
  'applicant',
  'applicants',
  'award',
  'contract',
  'contractor',
  'contractors',
  'contracts',
  'enrolment',
  'enrolments',
  'organisation',
  'organisations',
  'place',
  'places',
  'provider',
  'providers',
  'slot',
  'slots',
]);

/**
 * Whether a name of the model says that providers are compared by merit, or that their number is limited. Open house is
 * admission without selection (CJEU C-410/14 Falk, C-9/17 Tirkkonen): the model has no such name.
 *
 * @param name of a column, field, filter, order or export column: 'max_contractors', 'qualityScore', '-price-rank'
 */
export function breaksOpenHouse(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => comparing.has(word))) return true;
  return words.some((word) => bounds.has(word)) && words.some((word) => admitted.has(word));
}
