const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * The "elfproef" of a nine-digit number of the tax authority or the population register: the digits times 9, 8, …, 2 and
 * −1 add up to a multiple of eleven. RSIN and BSN share it, so it cannot tell one from the other.
 * @param digits nine decimal digits; anything else, and nine zeros, fails
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^[0-9]{9}$/.test(digits) || digits === '000000000') return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
