const LONGEST = 254;
const SHAPE = /^[^\s@<>(),;:\\"[\]]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/**
 * True for exactly one plain mail address. Lists, display names, quoted parts and line breaks are refused: what passes
 * can stand in a header and in an SMTP command.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && SHAPE.test(text);
}
