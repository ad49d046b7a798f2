import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

interface Notices {
  items: { id: string; dueOn: string; organisationName: string; contract: { number: string } | null }[];
}

/** From the calendar to the mailbox, and by Ctrl K to everything else. */
(hasChromium ? describe : describe.skip)('notices and search (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let page: Page;
  let sent: Notices['items'][number];

  const open = async (path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
  };
  const search = () => new URL(page.url()).searchParams;

  beforeAll(async () => {
    // The mails of a first start are in its own mailbox.
    system = await RunningSystem.start(undefined, { isPrepared: false });
    browser = await startChromium();
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    await system.signIn(page, 'staff', /contractmanager/i, { search: 'Midden-IJssel' });
    // The worker plans and sends by itself, as soon as it runs.
    for (const until = Date.now() + 60_000; ;) {
      const { items } = await system.ask<Notices>(
        context,
        '/notices?outcome=sent&audience=provider&kind=signature&order=desc',
      );
      const [first] = items;
      if (first !== undefined) {
        sent = first;
        break;
      }
      if (Date.now() > until) throw new Error('no notice was sent in a minute');
      await page.waitForTimeout(500);
    }
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('leads from a day of the calendar to the notice, its rule and the mail that is in the mailbox', async () => {
    await open(`/desk/notices/calendar?month=${sent.dueOn.slice(0, 7)}`);
    await page.locator(`[data-date="${sent.dueOn}"]`).click();
    expect(search().get('day')).toBe(sent.dueOn);
    const row = page.locator('.table tbody tr').filter({ hasText: sent.contract?.number ?? '?' });
    await row
      .filter({ hasText: 'tekenbevoegde' })
      .getByRole('link', { name: /Contract ondertekenen/ })
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(sent.organisationName) }).waitFor();
    await page.getByText('De regel', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bekijk de mail' }).first().click();
    const text = (await page.locator('.sent-mail__text').first().textContent()) ?? '';
    const subject = (await page.locator('.sent-mail dd').nth(0).textContent()) ?? '';
    const to = (await page.locator('.sent-mail dd').nth(2).textContent()) ?? '';
    // The same person gets other mails as well.
    const mail = await system.mailTo(to, subject);
    expect(mail.text.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' ').slice(0, 200));
    // Back is the same day of the same month.
    await page.goBack();
    await page.locator(`td[aria-selected="true"] [data-date="${sent.dueOn}"]`).waitFor();
  }, 60_000);

  it('is walked with the arrow keys, from month to month too', async () => {
    await open('/desk/notices/calendar?month=2026-12&day=2026-12-31');
    // A key that is pressed before the app has taken over what the api drew is nobody's.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('[data-date]') ?? {}).some((name) => name.startsWith('__reactProps')),
    );
    await page.locator('[data-date="2026-12-31"]').focus();
    await page.keyboard.press('ArrowUp');
    expect(await focusedDate()).toBe('2026-12-24');
    await page.keyboard.press('Home');
    expect(await focusedDate()).toBe('2026-12-21');
    await page.keyboard.press('PageDown');
    await page.waitForURL(/month=2027-01/);
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-date') === '2027-01-21');
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=2027-01-21/);
    expect(await page.locator('[data-date][tabindex="0"]').count()).toBe(1);
  });
  const focusedDate = () => page.evaluate(() => document.activeElement?.getAttribute('data-date'));

  it('is a list where it is narrow', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(`/desk/notices/calendar?month=${sent.dueOn.slice(0, 7)}`);
    await page.locator('.month__agenda a').first().waitFor();
    expect(await page.locator('.month__grid').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('keeps its filters in the address', async () => {
    await open('/desk/notices');
    await page.getByLabel('Voor wie?').selectOption('provider');
    await page.getByLabel('Soort bericht').selectOption('signature');
    await page.waitForURL(/kind=signature/);
    expect(search().get('audience')).toBe('provider');
    await page.reload();
    expect(await page.getByLabel('Soort bericht').inputValue()).toBe('signature');
    await page.getByLabel('Wat is ervan geworden?').selectOption('failed');
    await page.getByRole('link', { name: 'Wis alle filters' }).click();
    await page.waitForURL(/\/desk\/notices$/);
  });

  it('opens the search with Ctrl K and goes by keyboard to what was found', async () => {
    await open('/desk/notices');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Waar zoekt u naar?' });
    await field.waitFor();
    await page.keyboard.type(sent.contract?.number ?? '?');
    const contract = page.getByRole('option', { name: new RegExp(`^${sent.contract?.number ?? '?'} `) }).first();
    await contract.waitFor();
    expect(await contract.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await contract.getAttribute('aria-selected')).toBe('false');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/contracts\//);
    // What was looked at is offered before anything is typed, and Escape gives the focus back.
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Berichten' }).waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('searches on a page of its own, with what is sought in the address', async () => {
    await open(`/desk/search?q=${encodeURIComponent(sent.organisationName)}`);
    await page.getByRole('link', { name: new RegExp(`^${sent.contract?.number ?? '?'}`) }).waitFor();
    await page.getByLabel('Waar zoekt u naar?').fill('qzxqzxqzx');
    await page.waitForURL(/q=qzxqzxqzx/);
    await page.getByText('Niets gevonden.').waitFor();
  });
});
