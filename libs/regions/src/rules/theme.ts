import type { Violation } from '@openhuis/platform';
import { contrast, type HexColour, isHexColour, type Oklch, toHex, toOklch } from './colour.js';

export type ColourScheme = 'light' | 'dark';
export const colourSchemes: readonly ColourScheme[] = ['light', 'dark'];

/** What a brand colour decides of one scheme. Everything else of it is the house's own and the same for every region. */
export interface SchemeColours {
  actionBackground: HexColour;
  actionBackgroundHover: HexColour;
  actionBackgroundActive: HexColour;
  actionText: HexColour;
  link: HexColour;
  linkHover: HexColour;
  headerBackground: HexColour;
  headerText: HexColour;
  /** Of a row, tab or choice that is selected. */
  selectedBackground: HexColour;
  selectedText: HexColour;
  /** The bar at a selected row, the line under a selected tab, the border of a control in use. */
  accent: HexColour;
  focus: HexColour;
}

export type Theme = Record<ColourScheme, SchemeColours>;

/** The surfaces on which a region's colours come to stand, from the page to the most raised, and the text on them. */
export const surfaces: Record<ColourScheme, { backgrounds: readonly [HexColour, ...HexColour[]]; text: HexColour }> = {
  light: { backgrounds: ['#ffffff', '#f5f6f8', '#eceef2'], text: '#16191f' },
  dark: { backgrounds: ['#14171c', '#1c2027', '#262b34'], text: '#eceef2' },
};

/** WCAG 2.2, 1.4.3: text, level AA. */
export const TEXT_CONTRAST = 4.5;
/** WCAG 2.2, 1.4.11: borders of controls and the focus indicator. */
export const SHAPE_CONTRAST = 3;

const WHITE: HexColour = '#ffffff';
const BLACK: HexColour = '#000000';
const STEP = 0.004;
/** A colour that must become so much darker to be read is no longer the region's colour. */
const FARTHEST_SHIFT = 0.36;

/** The colour that stands where a region chose none. */
export const HOUSE_COLOUR: HexColour = '#154273';

/**
 * The colours of a region in both schemes, from its one brand colour: lightness is shifted in OKLCH until every pair of
 * text and background reaches WCAG AA. Hue stays, and chroma as far as a screen shows it.
 */
export function themeOf(brand: HexColour): Theme {
  return { light: lightOf(toOklch(brand), brand), dark: darkOf(toOklch(brand)) };
}

/**
 * What is wrong with a brand colour: it is no colour, or it is so light that nothing readable resembles it.
 *
 * @param path the field in which it stands
 */
export function brandColourFaults(brand: string, path: string): Violation[] {
  if (!isHexColour(brand)) return [{ code: 'invalid-input', path, details: { rule: '# and six hexadecimal digits' } }];
  const own = toOklch(brand);
  const readable = toOklch(lightOf(own, brand).actionBackground).lightness;
  if (own.lightness - readable <= FARTHEST_SHIFT) return [];
  const nearest = toHex({ ...own, lightness: readable + FARTHEST_SHIFT - 0.01 });
  return [
    {
      code: 'colour-too-light',
      path,
      details: { colour: brand, contrast: contrast(brand, WHITE).toFixed(2), needed: String(TEXT_CONTRAST), nearest },
    },
  ];
}

/** A text or a shape on what it stands on, with the contrast that it needs and has. */
export interface ContrastPair {
  scheme: ColourScheme;
  /** What stands there. */
  part: keyof SchemeColours;
  /** On which part of the theme it stands; `surface` for the surfaces of the house. */
  on: keyof SchemeColours | 'surface';
  foreground: HexColour;
  background: HexColour;
  needed: number;
  contrast: number;
}

type PairOf = [part: keyof SchemeColours, on: keyof SchemeColours | 'surface', needed: number];

const pairs: readonly PairOf[] = [
  ['actionText', 'actionBackground', TEXT_CONTRAST],
  ['actionText', 'actionBackgroundHover', TEXT_CONTRAST],
  ['actionText', 'actionBackgroundActive', TEXT_CONTRAST],
  ['actionBackground', 'surface', SHAPE_CONTRAST],
  ['link', 'surface', TEXT_CONTRAST],
  ['link', 'selectedBackground', TEXT_CONTRAST],
  ['linkHover', 'surface', TEXT_CONTRAST],
  ['linkHover', 'selectedBackground', TEXT_CONTRAST],
  ['headerText', 'headerBackground', TEXT_CONTRAST],
  ['selectedText', 'selectedBackground', TEXT_CONTRAST],
  ['accent', 'surface', SHAPE_CONTRAST],
  ['accent', 'selectedBackground', SHAPE_CONTRAST],
  ['focus', 'surface', SHAPE_CONTRAST],
  ['focus', 'selectedBackground', SHAPE_CONTRAST],
];

/** Every pair that the web draws, with its contrast; against the surfaces the worst of them. */
export function contrastPairs(theme: Theme): ContrastPair[] {
  return colourSchemes.flatMap((scheme) =>
    pairs.map(([part, on, needed]) => {
      const foreground = theme[scheme][part];
      const backgrounds = on === 'surface' ? surfaces[scheme].backgrounds : ([theme[scheme][on]] as const);
      const [worst] = backgrounds
        .map((background) => ({ background, contrast: contrast(foreground, background) }))
        .sort((one, other) => one.contrast - other.contrast) as [{ background: HexColour; contrast: number }];
      return { scheme, part, on, foreground, needed, ...worst };
    }),
  );
}

function lightOf(own: Oklch, brand: HexColour): SchemeColours {
  const { backgrounds, text } = surfaces.light;
  const selectedBackground = toHex({ ...own, lightness: 0.95, chroma: Math.min(own.chroma, 0.03) });
  const underText = [...backgrounds, selectedBackground];
  const link = shifted(own, 'darker', underText, TEXT_CONTRAST);
  const actionBackground = shifted(own, 'darker', [WHITE], TEXT_CONTRAST);
  const headerBackground = brand;
  return {
    actionBackground,
    actionText: WHITE,
    ...pressed(toOklch(actionBackground), 'darker', WHITE),
    link,
    linkHover: shifted(moved(toOklch(link), -0.08), 'darker', underText, TEXT_CONTRAST),
    headerBackground,
    // One of the two always reaches 4.5: that is how luminance and the ratio are made.
    headerText: contrast(headerBackground, WHITE) >= TEXT_CONTRAST ? WHITE : BLACK,
    selectedBackground,
    selectedText: text,
    accent: shifted(own, 'darker', underText, SHAPE_CONTRAST),
    focus: shifted(own, 'darker', underText, TEXT_CONTRAST),
  };
}

function darkOf(own: Oklch): SchemeColours {
  const { backgrounds, text } = surfaces.dark;
  const selectedBackground = toHex({ ...own, lightness: 0.32, chroma: Math.min(own.chroma, 0.06) });
  const underText = [...backgrounds, selectedBackground];
  // A wide field of a vivid colour glares in the dark.
  const lit = { ...own, chroma: Math.min(own.chroma, 0.14) };
  const link = shifted(lit, 'lighter', underText, TEXT_CONTRAST);
  const actionBackground = shifted(lit, 'lighter', [...backgrounds, BLACK], TEXT_CONTRAST);
  const headerBackground = toHex({
    ...own,
    lightness: Math.min(own.lightness, 0.32),
    chroma: Math.min(own.chroma, 0.1),
  });
  return {
    actionBackground,
    actionText: BLACK,
    ...pressed(toOklch(actionBackground), 'lighter', BLACK),
    link,
    linkHover: shifted(moved(toOklch(link), 0.08), 'lighter', underText, TEXT_CONTRAST),
    headerBackground,
    headerText: WHITE,
    selectedBackground,
    selectedText: text,
    accent: shifted(lit, 'lighter', underText, SHAPE_CONTRAST),
    focus: shifted(lit, 'lighter', underText, TEXT_CONTRAST),
  };
}

/** A button under the pointer and while it is pressed: each a step further from its text, so that it stays readable. */
function pressed(
  own: Oklch,
  direction: 'darker' | 'lighter',
  text: HexColour,
): Pick<SchemeColours, 'actionBackgroundHover' | 'actionBackgroundActive'> {
  const sign = direction === 'darker' ? -1 : 1;
  // A button that is nearly black or white already is told by the step back.
  const room = direction === 'darker' ? own.lightness > 0.3 : own.lightness < 0.85;
  const step = (size: number): HexColour =>
    shifted(moved(own, (room ? sign : -sign) * size), direction, [text], TEXT_CONTRAST);
  return { actionBackgroundHover: step(0.06), actionBackgroundActive: step(0.1) };
}

const moved = (own: Oklch, by: number): Oklch => ({
  ...own,
  lightness: Math.min(1, Math.max(0, own.lightness + by)),
});

/** The colour itself where it contrasts enough with all of them, else the nearest in that direction that does. */
function shifted(
  own: Oklch,
  direction: 'darker' | 'lighter',
  against: readonly HexColour[],
  needed: number,
): HexColour {
  for (let by = 0; by <= 1 + STEP; by += STEP) {
    const colour = toHex(moved(own, direction === 'darker' ? -by : by));
    if (against.every((other) => contrast(colour, other) >= needed)) return colour;
  }
  return direction === 'darker' ? BLACK : WHITE;
}
