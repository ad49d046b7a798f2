import axe from 'axe-core';
import type { Page } from 'playwright-core';

type Axe = typeof axe;

/** The rules of WCAG 2.2 at level A and AA, as axe knows them. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong with a page as it stands: 'rule: where html', a line each, for `toEqual([])`.
 *
 * It runs in the page itself. Its builder for Playwright reads itself in twice and opens a page of its own each time, for frames
 * that none of our pages has: over a second more.
 *
 * @param only the rules to look at, 'all' for advice beyond WCAG too; those of WCAG 2.2 AA when left out
 */
export async function accessibilityFaults(page: Page, only?: readonly string[] | 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly =
    only === 'all' ? undefined : { type: only === undefined ? 'tag' : 'rule', values: [...(only ?? WCAG)] };
  return await page.evaluate(async (asked) => {
    const { axe: here } = globalThis as unknown as { axe: Axe };
    const { violations } = await here.run(document, {
      ...(asked !== undefined && { runOnly: asked as never }),
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`),
    );
  }, runOnly);
}
