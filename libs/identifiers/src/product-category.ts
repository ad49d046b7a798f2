/** The law a product is bought under: Wet maatschappelijke ondersteuning 2015 or Jeugdwet. */
export type Law = 'wmo' | 'jeugd';

/** A category of products in the code lists of the iStandaarden. */
export interface ProductCategory {
  law: Law;
  /** Two digits as text; a code belongs to one law only. */
  code: string;
  dutchName: string;
  englishName: string;
}

function category(law: Law, code: string, dutchName: string, englishName: string): ProductCategory {
  return { law, code, dutchName, englishName };
}

/**
 * The categories that can be offered: WMO020 (iWmo 3.2) and JZ020 (iJw 3.2). The categories 31 to 38 of the division of
 * 2015 are not among them: see {@link isLegacyProductCategory}. The English names are ours.
 */
export const productCategories: readonly ProductCategory[] = [
  category('wmo', '01', 'Hulp bij het huishouden', 'Domestic help'),
  category('wmo', '02', 'Begeleiding', 'Support'),
  category('wmo', '03', 'Persoonlijke verzorging', 'Personal care'),
  category('wmo', '04', 'Kortdurend verblijf', 'Short stay'),
  category('wmo', '05', 'Woondiensten', 'Housing services'),
  category(
    'wmo',
    '06',
    'Overige ondersteuning gericht op het individu of huishouden/gezin',
    'Other support for the individual, household or family',
  ),
  category('wmo', '07', 'Dagbesteding', 'Day activities'),
  category('wmo', '08', 'Vervoerdiensten', 'Transport services'),
  category('wmo', '09', 'Overige groepsgerichte ondersteuning', 'Other group support'),
  category('wmo', '10', 'Overige maatwerk arrangementen', 'Other individual arrangements'),
  category('wmo', '11', 'Rolstoelen', 'Wheelchairs'),
  category('wmo', '12', 'Vervoervoorzieningen', 'Transport provisions'),
  category('wmo', '13', 'Woonvoorzieningen', 'Housing provisions'),
  category('wmo', '14', 'Overige hulpmiddelen', 'Other aids'),
  category('wmo', '15', 'Beschermd wonen', 'Sheltered housing'),
  category('wmo', '16', 'Opvang', 'Shelter'),
  category('wmo', '17', 'Spoedopvang', 'Emergency shelter'),
  category('wmo', '18', 'Overige beschermd wonen en opvang', 'Other sheltered housing and shelter'),
  category('jeugd', '40', 'Persoonlijke verzorging', 'Personal care'),
  category('jeugd', '41', 'Dagbehandeling', 'Day treatment'),
  category('jeugd', '42', 'Vervoerdiensten', 'Transport services'),
  category('jeugd', '43', 'Jeugdhulp verblijf (incl. behandeling)', 'Residential youth care (including treatment)'),
  category('jeugd', '44', 'Jeugdhulp verblijf (excl. behandeling)', 'Residential youth care (excluding treatment)'),
  category('jeugd', '45', 'Jeugdhulp ambulant', 'Outpatient youth care'),
  category('jeugd', '46', 'Jeugdhulp crisis', 'Youth crisis care'),
  category('jeugd', '47', 'Jeugdreclassering', 'Youth probation'),
  category('jeugd', '48', 'Jeugdbescherming', 'Youth protection'),
  category(
    'jeugd',
    '49',
    'Activiteiten in het preventief justitieel kader',
    'Activities in the preventive judicial framework',
  ),
  category('jeugd', '50', 'Maatwerkarrangementen jeugd', 'Individual arrangements for youth'),
  category('jeugd', '51', 'Generalistische basis-ggz', 'General basic mental health care'),
  category('jeugd', '52', 'Specialistische ggz', 'Specialist mental health care'),
  category('jeugd', '53', 'Kindergeneeskunde', 'Paediatrics'),
  category('jeugd', '54', 'Jeugd-ggz', 'Youth mental health care'),
  category('jeugd', '55', 'Landelijk ingekochte zorg', 'Nationally purchased care'),
];

const categoriesByCode = new Map(productCategories.map((entry) => [entry.code, entry]));

/** The category with this code of two digits, or null when there is none to offer. */
export function productCategory(code: string): ProductCategory | null {
  return categoriesByCode.get(code) ?? null;
}

/** True for the code of a category that can be offered, under the given law when one is given. */
export function isProductCategory(value: unknown, law?: Law): boolean {
  if (typeof value !== 'string') return false;
  const found = productCategory(value);
  return found !== null && (law === undefined || found.law === law);
}

/** True for a category of the 2015 division of youth care (31 to 38), which may be read but not offered. */
export function isLegacyProductCategory(value: unknown): boolean {
  return typeof value === 'string' && /^3[1-8]$/.test(value);
}
