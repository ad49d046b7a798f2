import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, type HexColour, luminance, toHex, toOklch } from './colour.js';
import { brandColourFaults, contrastPairs, HOUSE_COLOUR, surfaces, TEXT_CONTRAST, themeOf } from './theme.js';
import { themeCss } from './theme-css.js';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number): HexColour => `#${number.toString(16).padStart(6, '0')}`);

describe('a colour', () => {
  it('has the contrast that WCAG gives it', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#767676')).toBe(contrast('#767676', '#ffffff'));
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
  });

  it('has the lightness, chroma and hue that CSS Color 4 gives it', () => {
    const red = toOklch('#ff0000');
    expect([red.lightness.toFixed(3), red.chroma.toFixed(3), red.hue.toFixed(1)]).toEqual(['0.628', '0.258', '29.2']);
    const white = toOklch('#ffffff');
    expect([white.lightness.toFixed(3), white.chroma.toFixed(3)]).toEqual(['1.000', '0.000']);
  });

  it('comes back from OKLCH as it was', () => {
    fc.assert(fc.property(colours, (colour) => toHex(toOklch(colour)) === colour));
  });

  it('that no screen shows keeps its lightness and hue, and loses chroma', () => {
    const shown = toOklch(toHex({ lightness: 0.7, chroma: 0.4, hue: 150 }));
    expect(shown.chroma).toBeLessThan(0.3);
    expect(Math.abs(shown.lightness - 0.7)).toBeLessThan(0.01);
    expect(Math.abs(shown.hue - 150)).toBeLessThan(2);
  });
});

describe('the theme of a brand colour', () => {
  it('reaches WCAG AA in every pair of both schemes, whatever the colour', () => {
    fc.assert(
      fc.property(colours, (brand) => {
        const poor = contrastPairs(themeOf(brand)).filter((pair) => pair.contrast < pair.needed);
        expect(poor).toEqual([]);
      }),
      { numRuns: 400, examples: [['#ffffff'], ['#000000'], ['#ffff00'], ['#808080'], ['#0000ff'], ['#00ff00']] },
    );
  });

  it('keeps the hue of a colour that has one, in buttons and links', () => {
    fc.assert(
      fc.property(colours, (brand) => {
        const own = toOklch(brand);
        fc.pre(own.chroma > 0.06 && own.lightness > 0.25 && own.lightness < 0.9);
        const theme = themeOf(brand);
        for (const { actionBackground, link } of [theme.light, theme.dark]) {
          for (const colour of [actionBackground, link]) {
            const { hue, chroma } = toOklch(colour);
            const turned = Math.abs(((hue - own.hue + 540) % 360) - 180);
            if (chroma > 0.03) expect(turned).toBeLessThan(8);
          }
        }
      }),
    );
  });

  it('leaves a colour that can be read on white as it is', () => {
    const { light } = themeOf('#154273');
    expect([light.headerBackground, light.headerText, light.actionBackground, light.link]).toEqual([
      '#154273',
      '#ffffff',
      '#154273',
      '#154273',
    ]);
  });

  it('tells a button under the pointer from one that is not', () => {
    fc.assert(
      fc.property(colours, (brand) => {
        for (const { actionBackground, actionBackgroundHover, actionBackgroundActive } of Object.values(
          themeOf(brand),
        )) {
          expect(actionBackgroundHover).not.toBe(actionBackground);
          expect(actionBackgroundActive).not.toBe(actionBackgroundHover);
        }
      }),
    );
  });

  it('stands on the surfaces of the web, whose own text can be read', () => {
    const tokens = readFileSync(resolve(import.meta.dirname, '../../../../apps/web/src/theme/tokens.css'), 'utf8');
    const pairOf = (token: string): string[] =>
      new RegExp(`--basis-color-default-${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? [];
    const { light, dark } = surfaces;
    expect(pairOf('color-default')).toEqual([light.text, dark.text]);
    expect(pairOf('color-subtle')).toEqual([light.subtleText, dark.subtleText]);
    for (const [index, token] of ['bg-document', 'bg-subtle', 'bg-default'].entries()) {
      expect(pairOf(token)).toEqual([light.backgrounds[index], dark.backgrounds[index]]);
    }
    for (const { backgrounds, text, subtleText } of [light, dark]) {
      for (const background of backgrounds) {
        for (const colour of [text, subtleText]) expect(contrast(colour, background)).toBeGreaterThan(TEXT_CONTRAST);
      }
    }
  });
});

describe('a brand colour', () => {
  it('may be dark, vivid or grey', () => {
    for (const brand of [HOUSE_COLOUR, '#000000', '#808080', '#e4002b', '#ffb612', '#00a651', '#f7941d']) {
      expect([brand, brandColourFaults(brand, 'brandColour')]).toEqual([brand, []]);
    }
  });

  it('so light that nothing readable resembles it is refused, with the nearest that is not', () => {
    for (const brand of ['#ffffff', '#ffffcc', '#e6f2ff'] as const) {
      const [fault, ...rest] = brandColourFaults(brand, 'brandColour');
      expect([fault?.code, fault?.path, rest]).toEqual(['colour-too-light', 'brandColour', []]);
      expect(brandColourFaults(String(fault?.details?.['nearest']), 'brandColour')).toEqual([]);
    }
  });

  it('that is no colour is refused', () => {
    for (const text of ['red', '#fff', '#15427', '#15427g', '', '#154273;}']) {
      expect(brandColourFaults(text, 'brandColour')[0]?.code).toBe('invalid-input');
    }
  });
});

describe('the style sheet of a region', () => {
  it('sets tokens that the web has, the same in light and in dark, and nothing else', () => {
    const tokens = readFileSync(resolve(import.meta.dirname, '../../../../apps/web/src/theme/tokens.css'), 'utf8');
    const blocks = [...themeCss('#e4002b').matchAll(/(:root[^{]*) \{\n([^{}]+)\}/g)];
    expect(blocks.map(([, selector]) => selector)).toEqual([
      ':root',
      ":root:not([data-scheme='light'])",
      ":root[data-scheme='dark']",
    ]);
    const lines = blocks.map(([, , block = '']) => block.trimEnd().split('\n'));
    for (const line of lines.flat()) {
      const [, token = ''] = /^ {2}(--[\w-]+): #[0-9a-f]{6};$/.exec(line) ?? [];
      expect([line, tokens.includes(`    ${token}: light-dark(`)]).toEqual([line, true]);
    }
    const [light = [], preferred, chosen] = lines;
    expect(light.length).toBeGreaterThan(10);
    expect(chosen).toEqual(preferred);
    const names = (some: readonly string[]): string[] => some.map((line) => line.split(':')[0] ?? '');
    expect(names(preferred ?? [])).toEqual(names(light));
    expect(new Set(names(light)).size).toBe(light.length);
  });
});
