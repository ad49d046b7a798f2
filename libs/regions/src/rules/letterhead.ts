import { isHexColour } from './colour.js';
import type { RegionContact } from './letter-passages.js';
import { HOUSE_COLOUR, themeOf } from './theme.js';

/** How a region shows itself on paper, as it is frozen with what was written. */
export interface Letterhead {
  name: string;
  phone: string | null;
  email: string;
  /** As a hexadecimal colour that can be read on white. */
  colour: string;
  logo: { hash: string; alternative: string } | null;
}

/** What a letterhead is made of, as the region set it. */
export interface LetterheadSource {
  contact: RegionContact;
  brandColour: string | null;
  logo: Letterhead['logo'];
}

/** The letterhead of a region. Its colour is darkened, or replaced by that of the house, until it can be read. */
export function letterheadOf({ contact, brandColour, logo }: LetterheadSource): Letterhead {
  const brand = brandColour !== null && isHexColour(brandColour) ? brandColour : HOUSE_COLOUR;
  return {
    name: contact.displayName,
    phone: contact.phone,
    email: contact.contactEmail,
    colour: themeOf(brand).light.link,
    logo,
  };
}
