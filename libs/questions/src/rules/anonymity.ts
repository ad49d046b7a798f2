/** What may tell who asked: a name, a number in the trade register, a mail address or a telephone number. */
export type AnonymityDoubt = 'name' | 'kvkNumber' | 'email' | 'phone';

/** Somebody who must not be recognised: the organisation that asked or the person who did so for it. */
export interface Asker {
  name: string;
  kvkNumber?: string;
}

/** Words by which nobody is recognised, because a thousand organisations bear them. */
const LEGAL_FORMS = new Set(
  'bv b v nv n stichting vereniging cooperatie cooperatieve u a ua w vof v o f maatschap eenmanszaak cv holding'.split(
    ' ',
  ),
);
/** Nor by these: half of a name of such words tells nothing. */
const TRADE = new Set(
  'zorg thuiszorg jeugdzorg jeugdhulp hulp ondersteuning begeleiding dagbesteding wonen voor'.split(' '),
);
const MAIL = /[\w.+%-]+@[\w-]+(\.[\w-]+)+/u;
/** Ten digits that begin with 0, or +31 / 0031 and nine digits, with the separators that people type. */
const PHONE =
  /(?<![\d+])(?:(?:\+|00)31[\s.-]*(?:\(0\)[\s.-]*)?[1-9](?:[\s.-]*\d){8}|\(?0[1-9](?:[\s.()/-]*\d){8})(?!\d)/u;
/** Eight digits, as they stand or in groups. */
const EIGHT_DIGITS = /(?<!\d)\d(?:[ .]?\d){7}(?!\d)/gu;
const NAMED_KVK = /\bk\.?v\.?k\.?\b[^\d\n]{0,25}\d(?:[ .]?\d){7}(?!\d)/iu;

/**
 * What in a text may still tell who asked, so that a person looks again before everyone can read it. It doubts and does not
 * judge: the number of the region's own help desk is a telephone number too.
 *
 * @param askers the organisations that asked, and the people who did so for them
 * @returns each kind once, in a fixed order
 */
export function anonymityDoubts(text: string, askers: readonly Asker[]): AnonymityDoubt[] {
  const found: AnonymityDoubt[] = [];
  const words = wordsOf(text);
  if (askers.some(({ name }) => holdsName(words, name))) found.push('name');
  const numbers = [...text.matchAll(EIGHT_DIGITS)].map(([digits]) => digits.replace(/\D/g, ''));
  const isAskers = ({ kvkNumber }: Asker): boolean => kvkNumber !== undefined && numbers.includes(kvkNumber);
  if (NAMED_KVK.test(text) || askers.some(isAskers)) found.push('kvkNumber');
  if (MAIL.test(text)) found.push('email');
  if (PHONE.test(text)) found.push('phone');
  return found;
}

/** Small letters without accents; whatever is no letter or digit parts words. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * Whether the words hold the name: whole, without its legal form, or two words of it that follow each other, for an
 * organisation calls itself "De Linde" and not "Zorggroep De Linde".
 */
function holdsName(words: readonly string[], name: string): boolean {
  const whole = wordsOf(name);
  const core = whole.filter((word) => !LEGAL_FORMS.has(word));
  const pairs = core
    .map((_, index) => core.slice(index, index + 2))
    .filter((pair) => pair.length === 2 && pair.some((word) => word.length > 3 && !TRADE.has(word)));
  return [whole, core, ...pairs].some((sought) => sought.join('').length >= 3 && holdsInOrder(words, sought));
}

function holdsInOrder(words: readonly string[], sought: readonly string[]): boolean {
  return words.some((_, start) => sought.every((word, index) => words[start + index] === word));
}
