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
  /** The border of a button, the line at what is current. */
  actionBorder: HexColour;
  /** Links, and buttons without a background. */
  link: HexColour;
  linkHover: HexColour;
  headerBackground: HexColour;
  headerText: HexColour;
  /** Of a row, tab or choice that is selected, and of a button without a background under the pointer. */
  selectedBackground: HexColour;
  /** Of the navigation, and of a card that stands out. */
  tintedBackground: HexColour;
}

export type Theme = Record<ColourScheme, SchemeColours>;

/** The surfaces of the house (apps/web/src/theme/tokens.css) on which a region's colours stand, and the text on both. */
export const surfaces: Record<
  ColourScheme,
  { backgrounds: readonly [HexColour, ...HexColour[]]; text: HexColour; subtleText: HexColour }
> = {
  light: { backgrounds: ['#ffffff', '#f4f6f6', '#ebeff0'], text: '#16211f', subtleText: '#516066' },
  dark: { backgrounds: ['#12191c', '#1a2327', '#223036'], text: '#e9eef0', subtleText: '#a9b8be' },
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
export const HOUSE_COLOUR: HexColour = '#0b5968';

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

/** What stands on something: a part of the theme, or the text of the house. */
type Foreground = keyof SchemeColours | 'text' | 'subtleText';
/** What it stands on: a part of the theme, or the surfaces of the house. */
type Background = keyof SchemeColours | 'surface';

/** A text or a shape on what it stands on, with the contrast that it needs and has. */
export interface ContrastPair {
  scheme: ColourScheme;
  part: Foreground;
  on: Background;
  foreground: HexColour;
  background: HexColour;
  needed: number;
  contrast: number;
}

const pairs: readonly [part: Foreground, on: Background, needed: number][] = [
  ['actionText', 'actionBackground', TEXT_CONTRAST],
  ['actionText', 'actionBackgroundHover', TEXT_CONTRAST],
  ['actionText', 'actionBackgroundActive', TEXT_CONTRAST],
  ['actionBackground', 'surface', SHAPE_CONTRAST],
  ['actionBorder', 'surface', SHAPE_CONTRAST],
  ['actionBorder', 'selectedBackground', SHAPE_CONTRAST],
  ['actionBorder', 'tintedBackground', SHAPE_CONTRAST],
  ['headerText', 'headerBackground', TEXT_CONTRAST],
  ...(['link', 'linkHover'] as const).flatMap((part) =>
    (['surface', 'selectedBackground', 'tintedBackground'] as const).map((on): [Foreground, Background, number] => [
      part,
      on,
      TEXT_CONTRAST,
    ]),
  ),
  ...(['text', 'subtleText'] as const).flatMap((part) =>
    (['selectedBackground', 'tintedBackground'] as const).map((on): [Foreground, Background, number] => [
      part,
      on,
      TEXT_CONTRAST,
    ]),
  ),
];

/** Every pair that the web draws, with its contrast; against the surfaces the worst of them. */
export function contrastPairs(theme: Theme): ContrastPair[] {
  return colourSchemes.flatMap((scheme) => {
    const { backgrounds, ...house } = surfaces[scheme];
    const colours = { ...theme[scheme], ...house };
    return pairs.map(([part, on, needed]) => {
      const foreground = colours[part];
      const [worst] = (on === 'surface' ? backgrounds : [theme[scheme][on]])
        .map((background) => ({ background, contrast: contrast(foreground, background) }))
        .sort((one, other) => one.contrast - other.contrast) as [{ background: HexColour; contrast: number }];
      return { scheme, part, on, foreground, needed, ...worst };
    });
  });
}

function lightOf(own: Oklch, brand: HexColour): SchemeColours {
  const selectedBackground = toHex({ ...own, lightness: 0.945, chroma: Math.min(own.chroma, 0.03) });
  const tintedBackground = toHex({ ...own, lightness: 0.97, chroma: Math.min(own.chroma, 0.015) });
  const underText = [...surfaces.light.backgrounds, selectedBackground, tintedBackground];
  const link = shifted(own, 'darker', underText, TEXT_CONTRAST);
  const actionBackground = shifted(own, 'darker', [WHITE], TEXT_CONTRAST);
  return {
    actionBackground,
    actionText: WHITE,
    ...pressed(toOklch(actionBackground), 'darker', WHITE),
    actionBorder: shifted(own, 'darker', underText, TEXT_CONTRAST),
    link,
    linkHover: shifted(moved(toOklch(link), -0.08), 'darker', underText, TEXT_CONTRAST),
    headerBackground: brand,
    // One of the two always reaches 4.5: that is how luminance and the ratio are made.
    headerText: contrast(brand, WHITE) >= TEXT_CONTRAST ? WHITE : BLACK,
    selectedBackground,
    tintedBackground,
  };
}

function darkOf(own: Oklch): SchemeColours {
  const selectedBackground = toHex({ ...own, lightness: 0.3, chroma: Math.min(own.chroma, 0.05) });
  const tintedBackground = toHex({ ...own, lightness: 0.25, chroma: Math.min(own.chroma, 0.03) });
  const underText = [...surfaces.dark.backgrounds, selectedBackground, tintedBackground];
  // A wide field of a vivid colour glares in the dark.
  const lit = { ...own, chroma: Math.min(own.chroma, 0.13) };
  const link = shifted(lit, 'lighter', underText, TEXT_CONTRAST);
  const actionBackground = shifted(lit, 'lighter', underText, TEXT_CONTRAST);
  return {
    actionBackground,
    actionText: BLACK,
    ...pressed(toOklch(actionBackground), 'lighter', BLACK),
    actionBorder: link,
    link,
    linkHover: shifted(moved(toOklch(link), 0.08), 'lighter', underText, TEXT_CONTRAST),
    headerBackground: toHex({
      ...own,
      lightness: Math.min(own.lightness, 0.32),
      chroma: Math.min(own.chroma, 0.09),
    }),
    headerText: WHITE,
    selectedBackground,
    tintedBackground,
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
  const colourAt = (by: number): HexColour => toHex(moved(own, direction === 'darker' ? -by : by));
  const passes = (by: number): boolean => against.every((other) => contrast(colourAt(by), other) >= needed);
  if (passes(0)) return colourAt(0);
  let [tooNear, far] = [0, 1];
  while (far - tooNear > STEP) {
    const middle = (tooNear + far) / 2;
    if (passes(middle)) far = middle;
    else tooNear = middle;
  }
  return colourAt(far);
}
