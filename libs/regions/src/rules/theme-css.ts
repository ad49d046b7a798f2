import { contrast, type HexColour } from './colour.js';
import { type ColourScheme, type SchemeColours, themeOf } from './theme.js';

/** The tokens of the web that a region's colour sets, by the part of the theme from which each comes. */
export const colourTokens: Record<keyof SchemeColours, readonly string[]> = {
  actionBackground: ['--basis-color-action-1-bg'],
  actionBackgroundHover: ['--basis-color-action-1-bg-hover'],
  actionBackgroundActive: ['--basis-color-action-1-bg-active'],
  actionText: ['--basis-color-action-1-text'],
  link: ['--basis-color-link'],
  linkHover: ['--basis-color-link-hover'],
  headerBackground: ['--basis-color-header-bg'],
  headerText: ['--basis-color-header-text'],
  selectedBackground: ['--basis-color-selected-bg'],
  selectedText: ['--basis-color-selected-text'],
  accent: ['--basis-color-accent-1'],
  focus: ['--basis-color-focus'],
};

/** The tokens of one scheme as declarations, to put on an element or into a rule. */
export function themeDeclarations(colours: SchemeColours): [token: string, colour: HexColour][] {
  return (Object.keys(colourTokens) as (keyof SchemeColours)[]).flatMap((part) =>
    colourTokens[part].map((token): [string, HexColour] => [token, colours[part]]),
  );
}

/**
 * The style sheet of a region: its colours in light, in dark where the reader prefers it, and either where the reader
 * chose it on the page.
 */
export function themeCss(brand: HexColour): string {
  const theme = themeOf(brand);
  const block = (scheme: ColourScheme, indent = ''): string =>
    themeDeclarations(theme[scheme])
      .map(([token, colour]) => `${indent}  ${token}: ${colour};\n`)
      .join('');
  return (
    `/* ${brand}, contrast with white ${contrast(brand, '#ffffff').toFixed(2)} */\n` +
    `:root {\n${block('light')}}\n` +
    `@media (prefers-color-scheme: dark) {\n  :root:not([data-color-scheme='light']) {\n${block('dark', '  ')}  }\n}\n` +
    `:root[data-color-scheme='dark'] {\n${block('dark')}}\n`
  );
}
