import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { invitedToConsortium } from '../support/consortium.js';
import { addressOf, pages, type Visitor, visitors } from '../support/every-page.js';
import { RunningSystem } from '../support/running-system.js';

/** Every page of these visitors as they meet it: both languages, both schemes, narrow, and without colours. */
export function lookAtPagesOf(these: readonly Visitor[]): void {
  (hasChromium ? describe : describe.skip)(`every page of a ${these.join(', ')} (needs chromium)`, () => {
    let system: RunningSystem;
    let browser: Browser;
    const windows = {} as Record<Visitor, { context: BrowserContext; page: Page }>;
    let troubles: string[] = [];

    beforeAll(async () => {
      system = await RunningSystem.start();
      browser = await startChromium();
      for (const visitor of these) {
        const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') troubles.push(message.text());
        });
        page.on('pageerror', ({ message }) => troubles.push(message));
        windows[visitor] = { context, page };
        const person = visitors[visitor];
        if (person === undefined) continue;
        if (person.who === undefined) await system.signInAsNewcomer(page);
        else
          await system.signIn(
            page,
            person.door,
            person.who,
            person.door === 'staff' ? { search: 'Midden-IJssel' } : {},
          );
      }
      if (!these.includes('provider')) return;
      await startEnrolment(windows.provider.context);
      const lead = await (await browser.newContext()).newPage();
      await invitedToConsortium(system, lead, windows.provider.context);
      await lead.context().close();
    }, 900_000);
    afterAll(async () => {
      await browser.close();
      await system.stop();
    });

    it.each(pages.filter(({ visitor }) => these.includes(visitor)))(
      '$route for a $visitor',
      async (row) => {
        const { context, page } = windows[row.visitor];
        troubles = [];
        // Whatever became of the page before.
        await context.addCookies([{ name: 'openhuis-language', value: 'nl', url: system.address }]);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${system.address}${await addressOf(row, system, context)}`);
        await settled(page);

        expect(await accessibilityFaults(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await accessibilityFaults(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        expect(await accessibilityFaults(page, ['color-contrast'])).toEqual([]);
        await page.emulateMedia({ forcedColors: 'none' });

        await page.getByRole('button', { name: 'English', exact: true }).click();
        await page.waitForFunction(() => document.documentElement.lang === 'en');
        await settled(page);
        expect(await accessibilityFaults(page)).toEqual([]);
        for (const language of ['Nederlands', 'English']) {
          // 320 px is also what 1280 px becomes at 400 % zoom (WCAG 1.4.10).
          await page.setViewportSize({ width: 320, height: 256 * 3 });
          expect(await tooWide(page)).toEqual([]);
          await page.setViewportSize({ width: 1280, height: 900 });
          if (language === 'English') break;
          await page.getByRole('button', { name: language, exact: true }).click();
          await page.waitForFunction(() => document.documentElement.lang === 'nl');
          await settled(page);
        }
        expect(troubles).toEqual([]);
      },
      120_000,
    );

    /** The demo has no enrolment that is still being filled in. */
    async function startEnrolment(context: BrowserContext): Promise<void> {
      const { tenants } = await system.ask<{ tenants: { tenant: string }[] }>(context, '/session');
      const organisationId = tenants[0]?.tenant.replace('organisation:', '');
      const { items } = await system.ask<{ items: { id: string }[] }>(
        context,
        '/procedures?status=published&open=true',
      );
      for (const { id } of items) {
        const answer = await system.send(context, '/enrolments', { procedureId: id, organisationId });
        if (answer.status() === 201) return;
      }
      throw new Error('this provider can start no enrolment');
    }

    async function settled(page: Page): Promise<void> {
      await page.locator('h1').first().waitFor();
      await page.waitForFunction(() => document.querySelector('main .skeleton:not([data-example] *)') === null);
    }

    /** What stands outside a narrow window without a region of its own that scrolls. */
    async function tooWide(page: Page): Promise<string[]> {
      return await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const scrolls = (element: Element | null): boolean =>
          element !== null &&
          (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
        return [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
          .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
          .concat(`page is ${document.documentElement.scrollWidth} wide`);
      });
    }
  });
}
