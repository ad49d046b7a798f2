import { contrast, type HexColour } from './colour.js';
import { type SchemeColours, themeOf } from './theme.js';

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

/** The tokens of a region with their values for both schemes: `light-dark()` follows the scheme of the page. */
export function themeTokens(brand: HexColour): [token: string, value: string][] {
  const { light, dark } = themeOf(brand);
  return (Object.keys(colourTokens) as (keyof SchemeColours)[]).flatMap((part) =>
    colourTokens[part].map((token): [string, string] => [token, `light-dark(${light[part]}, ${dark[part]})`]),
  );
}

/** The style sheet of a region. It stands in no layer, and so goes before the tokens of the house. */
export function themeCss(brand: HexColour): string {
  const lines = themeTokens(brand).map(([token, value]) => `  ${token}: ${value};\n`);
  return `/* ${brand}, contrast with white ${contrast(brand, '#ffffff').toFixed(2)} */\n:root {\n${lines.join('')}}\n`;
}
