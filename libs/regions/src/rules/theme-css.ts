import { contrast, type HexColour } from './colour.js';
import { type ColourScheme, type SchemeColours, themeOf } from './theme.js';

/** The tokens of the web (apps/web/src/theme/tokens.css) that a region's colour sets, by the part of the theme they get. */
export const colourTokens: Record<keyof SchemeColours, readonly string[]> = {
  actionBackground: ['--basis-color-action-1-bg-default'],
  actionBackgroundHover: ['--basis-color-action-1-bg-hover'],
  actionBackgroundActive: ['--basis-color-action-1-bg-active'],
  actionText: ['--basis-color-action-1-inverse-color-default'],
  actionBorder: ['--basis-color-action-1-border-default'],
  link: ['--basis-color-action-1-color-default'],
  linkHover: ['--basis-color-action-1-color-hover'],
  headerBackground: ['--basis-color-accent-1-bg-default'],
  headerText: ['--basis-color-accent-1-color-default'],
  selectedBackground: ['--basis-color-selected-bg-default', '--basis-color-action-1-bg-subtle'],
  tintedBackground: ['--basis-color-accent-1-bg-subtle'],
};

/** The tokens of a region with their values in one scheme. */
export function themeTokens(brand: HexColour, scheme: ColourScheme): [token: string, colour: HexColour][] {
  const colours = themeOf(brand)[scheme];
  return (Object.keys(colourTokens) as (keyof SchemeColours)[]).flatMap((part) =>
    colourTokens[part].map((token): [string, HexColour] => [token, colours[part]]),
  );
}

/**
 * The style sheet of a region. It stands in no layer, and so goes before the tokens of the house. Dark on a screen where the
 * reader prefers it or chose it on the page (`data-scheme`); on paper always light.
 */
export function themeCss(brand: HexColour): string {
  const block = (selector: string, scheme: ColourScheme): string =>
    `${selector} {\n${themeTokens(brand, scheme)
      .map(([token, colour]) => `  ${token}: ${colour};\n`)
      .join('')}}\n`;
  return (
    `/* ${brand}, contrast with white ${contrast(brand, '#ffffff').toFixed(2)} */\n` +
    block(':root', 'light') +
    `@media screen and (prefers-color-scheme: dark) {\n${block(":root:not([data-scheme='light'])", 'dark')}}\n` +
    `@media screen {\n${block(":root[data-scheme='dark']", 'dark')}}\n`
  );
}
