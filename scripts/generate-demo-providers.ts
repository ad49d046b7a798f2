/**
 * Writes demo/<region>/providers.yaml: made-up providers with valid identifiers, their staff, and what they enrolled for.
 * The same files come out every time. Run it only to change the demo: node scripts/generate-demo-providers.ts
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const random = seeded(20260101);
const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
function pick<Item>(items: readonly Item[]): Item {
  const item = items[whole(0, items.length - 1)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
/** Some of the items, in their own order. */
function some<Item>(items: readonly Item[], count: number): Item[] {
  const left = items.map((item, index) => ({ item, index, key: random() })).toSorted((a, b) => a.key - b.key);
  return left
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

interface Enrolment {
  procedure: string;
  municipalities: string[];
  products: string[];
  state?: string;
  more?: { municipalities: string[]; products: string[]; state: string };
}
interface Provider {
  kvkNumber: string;
  name: string;
  word: string;
  legalForm: string;
  naturalPerson: boolean;
  rsin?: string;
  agbCode: string;
  iban?: string;
  /** `word` where the address is at another organisation. */
  staff: { roles: string[]; name: string; mailbox: string; word?: string }[];
  enrolments: Enrolment[];
}
/** Products that belong together: the second requires the first. */
type Family = [basic: string, complex?: string];

const wmo: Family[] = [
  ['HH-BASIS', 'HH-COMPLEX'],
  ['BG-BASIS', 'BG-COMPLEX'],
  ['PV-BASIS'],
  ['KV-BASIS', 'KV-COMPLEX'],
  ['DB-BASIS', 'DB-COMPLEX'],
  ['VV-BASIS', 'VV-ROLSTOEL'],
  ['GR-BASIS'],
  ['BW-BASIS', 'BW-COMPLEX'],
];
const jeugd: Family[] = [
  ['JA-BASIS', 'JA-COMPLEX'],
  ['JG-BASIS', 'JG-COMPLEX'],
  ['GZ-BASIS', 'GZ-COMPLEX'],
  ['DIAGNOSTIEK'],
  ['BEHANDELING'],
  ['DH-BASIS', 'DH-COMPLEX'],
  ['LG-BASIS', 'LG-COMPLEX'],
  ['PLEEGZORG'],
  ['GEZINSHUIS'],
  ['VB-BASIS', 'VB-COMPLEX'],
  ['CR-AMBULANT'],
  ['CR-VERBLIJF'],
  ['VV-BASIS', 'VV-ROLSTOEL'],
];
const east = ['0200', '0213', '0232', '0244', '0246', '0262', '0285', '0301'];
const southEast = ['0310', '0312', '0352', '0355', '1581'];

/** What is not the default (signed by both) of the enrolments of the large region, by their number. */
const states = new Map<number, string>([
  ...[7, 48, 101, 152].map((number) => [number, 'draft'] as const),
  ...[12, 33, 77, 90, 131, 170].map((number) => [number, 'submitted'] as const),
  ...[20, 64].map((number) => [number, 'assessed'] as const),
  ...[118, 160].map((number) => [number, 'decisionProposed'] as const),
  ...[41, 139].map((number) => [number, 'refused'] as const),
  [55, 'supplementAsked'],
  [126, 'withdrawn'],
  ...[26, 83, 109, 177].map((number) => [number, 'admitted'] as const),
  ...[60, 95, 147].map((number) => [number, 'signedByProvider'] as const),
]);

/** What is asked for besides once the contract runs, by the number of the enrolment: not admitted to in a place of it yet. */
const additions = new Map<number, { municipalities: string[]; products: string[]; state: string }>([
  [1, { municipalities: ['0200', '0213'], products: ['BG-BASIS', 'DB-BASIS'], state: 'admitted' }],
]);

const firstParts = ['Voorbeeldzorg', 'Demozorg', 'Proefzorg', 'Fictiezorg', 'Voorbeeldhuis', 'Demobegeleiding'];
const firstPartsYouth = ['Voorbeeldjeugd', 'Demojeugdhulp', 'Fictiejeugd', 'Proefjeugdhulp'];
const beginnings = [
  'Bral',
  'Dor',
  'Fen',
  'Gul',
  'Hest',
  'Jor',
  'Kelm',
  'Lun',
  'Mor',
  'Nalf',
  'Or',
  'Pel',
  'Quin',
  'Rust',
  'Sil',
  'Tund',
  'Ulf',
  'Vel',
  'Wim',
  'Zer',
];
const middles = ['a', 'e', 'i', 'o', 'u', 'ara', 'eli', 'ino', 'ovi'];
const endings = ['dan', 'lin', 'mora', 'nix', 'pel', 'ra', 'sten', 'tuw', 'vik', 'wen'];
const used = new Set<string>();
/** A word that means nothing: no organisation or person is meant. */
function madeUpWord(): string {
  for (;;) {
    const word = `${pick(beginnings)}${pick(middles)}${pick(endings)}`;
    if (used.has(word)) continue;
    used.add(word);
    return word;
  }
}

/** Nine digits that pass the elfproef, from the range kept for tests. */
function madeUpRsin(): string {
  for (;;) {
    const digits = `9999${String(whole(10000, 99998))}`;
    const sum = Array.from(digits).reduce(
      (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
      0,
    );
    if (sum % 11 === 0) return digits;
  }
}

/** A Dutch IBAN with a bank that does not exist, 1 modulo 97. */
function madeUpIban(): string {
  const account = `DEMO${String(whole(1, 999999999)).padStart(10, '0')}`;
  const number = Array.from(`${account}NL00`, (sign) => String(Number.parseInt(sign, 36))).join('');
  const check = 98n - (BigInt(number) % 97n);
  return `NL${String(check).padStart(2, '0')}${account}`;
}

let enrolments = 0;
function enrolment(procedure: string, families: readonly Family[], municipalities: string[], least: number): Enrolment {
  enrolments += 1;
  const state = states.get(enrolments);
  const products = some(families, Math.min(families.length, whole(least, least + 3))).flatMap(([basic, complex]) =>
    complex !== undefined && random() < 0.6 ? [basic, complex] : [basic],
  );
  const more = additions.get(enrolments);
  return {
    ...{ procedure, municipalities, products },
    ...(state !== undefined && { state }),
    ...(more !== undefined && { more }),
  };
}
const areaOf = (municipalities: readonly string[]): string[] =>
  random() < 0.25 ? [...municipalities] : some(municipalities, whole(1, municipalities.length - 1));

let numbers = 0;
function provider(kind: 'wmo' | 'jeugd' | 'both', enrolmentsOf: Enrolment[]): Provider {
  numbers += 1;
  const word = madeUpWord();
  const legalForm = pick(['bv', 'bv', 'bv', 'stichting', 'stichting', 'coöperatie', 'eenmanszaak']);
  const naturalPerson = legalForm === 'eenmanszaak';
  const suffix = { bv: ' B.V.', coöperatie: ' U.A.' }[legalForm] ?? '';
  const separate = numbers % 12 === 0;
  return {
    // The trade register has no numbers that start with 00: these are nobody's.
    kvkNumber: `00${String(100000 + numbers * 5209).slice(-6)}`,
    name: `${legalForm === 'stichting' ? 'Stichting ' : ''}${pick(kind === 'jeugd' ? firstPartsYouth : firstParts)} ${word}${suffix}`,
    word,
    legalForm,
    naturalPerson,
    ...(!naturalPerson && { rsin: madeUpRsin() }),
    agbCode: `99${String(whole(1, 999999)).padStart(6, '0')}`,
    ...(random() < 0.8 && { iban: madeUpIban() }),
    staff: separate
      ? [
          { roles: ['provider_administrator'], name: `Beheerder Demo ${numbers}`, mailbox: 'beheerder' },
          { roles: ['provider_editor'], name: `Medewerker Demo ${numbers}`, mailbox: 'medewerker' },
          { roles: ['provider_signatory'], name: `Tekenbevoegde Demo ${numbers}`, mailbox: 'tekenbevoegde' },
        ]
      : [
          {
            roles: ['provider_administrator', 'provider_signatory'],
            name: `Bestuurder Demo ${numbers}`,
            mailbox: 'bestuurder',
          },
        ],
    enrolments: enrolmentsOf,
  };
}

function yaml({ word, staff, enrolments: ofProvider, ...rest }: Provider): string {
  const domain = `${word.toLowerCase()}.example`;
  const list = (values: string[]): string =>
    `[${values.map((value) => (/^\d+$/.test(value) ? `'${value}'` : value)).join(', ')}]`;
  return [
    `  - kvkNumber: '${rest.kvkNumber}'`,
    `    name: ${rest.name}`,
    `    legalForm: ${rest.legalForm}`,
    ...(rest.naturalPerson ? ['    naturalPerson: true'] : []),
    ...(rest.rsin === undefined ? [] : [`    rsin: '${rest.rsin}'`]),
    `    agbCode: '${rest.agbCode}'`,
    ...(rest.iban === undefined ? [] : [`    iban: ${rest.iban}`]),
    `    email: info@${domain}`,
    '    staff:',
    ...staff.flatMap(({ roles, name, mailbox, word: elsewhere }) => [
      `      - roles: ${list(roles)}`,
      `        name: ${name}`,
      `        email: ${mailbox}@${elsewhere === undefined ? domain : `${elsewhere.toLowerCase()}.example`}`,
    ]),
    '    enrolments:',
    ...ofProvider.flatMap(({ procedure, municipalities, products, state, more }) => [
      `      - procedure: ${procedure}`,
      `        municipalities: ${list(municipalities)}`,
      ...(products.length < 9
        ? [`        products: ${list(products)}`]
        : ['        products:', ...products.map((product) => `          - ${product}`)]),
      ...(state === undefined ? [] : [`        state: ${state}`]),
      ...(more === undefined
        ? []
        : [
            '        more:',
            `          municipalities: ${list(more.municipalities)}`,
            `          products: ${list(more.products)}`,
            `          state: ${more.state}`,
          ]),
    ]),
  ].join('\n');
}

const header = `# Made by scripts/generate-demo-providers.ts: names that mean nothing, identifiers with the right form that are nobody's
# (KvK numbers and AGB codes outside the ranges in use, RSINs of the test range, IBANs of a bank that does not exist), mail
# addresses under .example. Staff are roles, not persons.
# state: draft, submitted, supplementAsked, assessed, decisionProposed, admitted (not signed yet), signedByProvider, signed (when left out), refused, withdrawn
providers:
`;
function write(folder: string, providers: Provider[]): void {
  const file = join(root, 'demo', folder, 'providers.yaml');
  writeFileSync(file, header + providers.map(yaml).join('\n') + '\n');
  const products = providers.flatMap((one) => one.enrolments.flatMap((each) => each.products)).length;
  console.log(`${file}: ${providers.length} providers, ${products} enrolled products`);
}

const large = Array.from({ length: 155 }, (_, index) => {
  const kind = index % 9 < 4 ? 'wmo' : index % 9 < 7 ? 'jeugd' : 'both';
  const area = areaOf(east);
  return provider(kind, [
    ...(kind === 'jeugd' ? [] : [enrolment('wmo-2026', wmo, area, 2)]),
    ...(kind === 'wmo' ? [] : [enrolment('jeugd-2026', jeugd, area, 2)]),
  ]);
});
// The small region: its own procedures have fewer products.
const [wmoSmall, jeugdSmall]: [Family[], Family[]] = [
  [['HH-BASIS', 'HH-COMPLEX'], ['BG-BASIS', 'BG-COMPLEX'], ['DB-BASIS', 'DB-COMPLEX'], ['KV-BASIS'], ['VV-BASIS']],
  [['JA-BASIS', 'JA-COMPLEX'], ['GZ-BASIS', 'GZ-COMPLEX'], ['DH-BASIS', 'DH-COMPLEX'], ['DIAGNOSTIEK'], ['PLEEGZORG']],
];
const shared = [0, 4, 7].map((index): Provider => {
  const known = large[index];
  if (known === undefined) throw new Error('the large region is too small');
  const area = areaOf(southEast);
  return {
    ...known,
    enrolments: known.enrolments.map(({ procedure }) =>
      enrolment(procedure, procedure === 'wmo-2026' ? wmoSmall : jeugdSmall, area, 1),
    ),
  };
});
const own = Array.from({ length: 9 }, (_, index) => {
  const kind = index % 2 === 0 ? 'wmo' : 'jeugd';
  const area = areaOf(southEast);
  return provider(kind, [enrolment(`${kind}-2026`, kind === 'wmo' ? wmoSmall : jeugdSmall, area, 1)]);
});
// Two organisations with one director, who chooses for which to act.
const [first, second] = own.slice(1);
if (first === undefined || second === undefined) throw new Error('the small region is too small');
second.staff = first.staff.map((member) => ({ ...member, word: first.word }));
write('midden-ijssel-oost-veluwe', large);
write('zuidoost-utrecht', [...shared, ...own]);
