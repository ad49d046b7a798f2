import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

interface Listed {
  items: { id: string; organisationId: string; name: string; title: { nl: string } }[];
}

/** What the api draws itself: there before the script, and for who has none. */
(hasChromium ? describe : describe.skip)('pages before and without their script (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('shows the register to who has no script', async () => {
    const context = await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: false });
    const page = await context.newPage();
    const { items: procedures } = await system.ask<Listed>(context, '/procedures?limit=5');
    const { items: providers } = await system.ask<Listed>(context, '/register/providers?limit=5');
    await page.goto(`${system.address}/procedures`);
    expect(await page.title()).toBe('Procedures – Openhuis');
    await page
      .getByRole('link', { name: procedures[0]?.title.nl ?? '', exact: true })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: procedures[0]?.title.nl ?? '' }).waitFor();
    // What it asks of the api is in it, to the tariffs and the term.
    await page.getByRole('table').first().waitFor();
    await page.getByRole('link', { name: 'Aanbieders' }).first().click();
    await page
      .getByRole('rowheader', { name: new RegExp(providers[0]?.name ?? '-') })
      .first()
      .waitFor();
    await context.close();
  });

  it('takes a page over as it is: nothing is drawn anew, asked again or out of place', async () => {
    for (const [door, who, addresses] of [
      [undefined, '', ['/', '/procedures', '/providers', '/contact', '/status', '/kit', '/nowhere']],
      ['provider', /bestuurder/i, ['/portal', '/portal/enrolments', '/portal/evidence', '/portal/settings']],
      ['staff', /contractmanager/i, ['/desk', '/desk/contracts', '/desk/terms', '/desk/notices/calendar']],
    ] as const) {
      for (const locale of ['nl-NL', 'en-GB']) {
        const context = await browser.newContext({ locale });
        const page = await context.newPage();
        if (door !== undefined) await system.signIn(page, door, who);
        const faults: string[] = [];
        page.on('pageerror', ({ message }) => faults.push(`${page.url()} ${message}`));
        page.on('console', (message) => {
          if (/policy|hydrat/i.test(message.text())) faults.push(`${page.url()} ${message.text()}`);
        });
        for (const address of addresses) {
          const answer = await page.goto(system.address + address, { waitUntil: 'networkidle' });
          const html = (await answer?.text()) ?? '';
          expect([address, html.includes('id="openhuis-state"')]).toEqual([address, true]);
          expect([address, /<h1[^>]*>[^<]/.test(html)]).toEqual([address, true]);
          expect([address, answer?.headers()['cache-control']]).toEqual([
            address,
            door === undefined ? 'no-cache' : 'no-store',
          ]);
          expect(html).toContain(`<html lang="${locale.slice(0, 2)}"`);
        }
        expect(faults).toEqual([]);
        await context.close();
      }
    }
  }, 240_000);

  it('does not lose what is pressed and typed before the script is there', async () => {
    const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    let isHeld = true;
    const held: (() => void)[] = [];
    // The app is late; the little that listens before it is not.
    await page.route(/assets\/start-/, async (route) => {
      if (isHeld) await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await page.goto(`${system.address}/providers`, { waitUntil: 'commit' });
    await page.getByRole('searchbox').first().fill('zorg');
    await page.getByRole('button', { name: 'English' }).click();
    isHeld = false;
    for (const go of held) go();
    await page.getByRole('heading', { level: 1, name: 'Contracted providers' }).waitFor();
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('zorg');
    // The choice is the next page's too.
    await page.goto(`${system.address}/procedures`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});
