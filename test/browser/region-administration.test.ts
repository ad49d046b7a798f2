import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };

/** The region's administrator at work: people, trail, appearance; and what everybody arranges for themselves. */
(hasChromium ? describe : describe.skip)('the administration of a region (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let administrator: Page;
  let approver: Page;

  const visitor = async (who: RegExp): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      locale: 'nl-NL',
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await system.signIn(page, 'staff', who, REGION);
    return page;
  };
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
  };
  const toast = (page: Page, text: RegExp): Promise<void> =>
    page.locator('.toast').filter({ hasText: text }).first().waitFor();

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    administrator = await visitor(/regiobeheerder/i);
    approver = await visitor(/besluitnemer/i);
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('gives a role that decides only with four eyes', async () => {
    await open(administrator, '/desk/people');
    await administrator.getByRole('link', { name: 'Geef een rol' }).click();
    await administrator.getByRole('button', { name: /geef een rol/i }).click();
    // Nothing was filled in: the list of faults takes the focus and leads to the field.
    const faults = administrator.locator('[role=alert]').filter({ has: administrator.getByRole('link') });
    await faults.waitFor();
    expect(await faults.evaluate((element) => element === document.activeElement)).toBe(true);
    await faults.getByRole('link').first().click();
    expect(await administrator.getByLabel('Naam').evaluate((element) => element === document.activeElement)).toBe(true);

    await administrator.getByLabel('Naam').fill('Nieuwe Besluitnemer');
    await administrator.getByLabel('E-mailadres').fill('nieuw@midden-ijssel.example');
    await administrator.getByRole('radio', { name: /^Besluitnemer/ }).check();
    await administrator.getByLabel(/Laatste dag/).fill('31-12-2030');
    await administrator.getByRole('button', { name: 'Stel deze rol voor' }).click();
    await administrator.waitForURL(/people\/proposals/);
    await administrator.getByText('U hebt dit zelf voorgesteld', { exact: false }).waitFor();
    expect(await administrator.getByRole('button', { name: /^Bevestig/ }).count()).toBe(0);

    await open(approver, '/desk/people/proposals');
    await approver.getByRole('button', { name: /^Bevestig/ }).click();
    const dialog = approver.getByRole('dialog');
    expect(await dialog.textContent()).toContain('nieuw@midden-ijssel.example');
    await dialog.getByRole('button', { name: 'Bevestig' }).click();
    await toast(approver, /Nieuwe Besluitnemer is bevestigd/);
    await approver.getByText('Er wacht geen rol op een tweede persoon').waitFor();

    await open(administrator, '/desk/people');
    const row = administrator.getByRole('row', { name: /Nieuwe Besluitnemer/ });
    expect(await row.textContent()).toContain('tot en met 31-12-2030');
  }, 60_000);

  it('tells who changed what, by filters that the back button knows', async () => {
    await open(administrator, '/desk/audit');
    await administrator.getByLabel('Wat', { exact: true }).selectOption({ label: 'Voorgestelde rol bevestigd' });
    await administrator.getByRole('button', { name: 'Toon' }).click();
    await administrator.waitForURL(/action=role-proposal\.confirmed/);
    const rows = administrator.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('Besluitnemer Demo 1');
    await administrator.goBack();
    await administrator.waitForFunction(() => document.querySelectorAll('tbody tr').length > 1);

    const download = administrator.waitForEvent('download');
    await administrator.goForward();
    await administrator.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await administrator.getByRole('button', { name: 'Download als CSV' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('role-proposal.confirmed');
  }, 60_000);

  it('shows itself in its own colour, which everybody can read', async () => {
    await open(administrator, '/desk/appearance');
    const colour = administrator.getByLabel(/^Kleur van de regio/);
    const header = (page: Page): Promise<string> =>
      page.locator('header.header').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await header(administrator)).toBe('rgb(30, 107, 82)');
    await colour.fill('#fffbe0');
    await administrator.getByRole('button', { name: /^Gebruik #/ }).click();
    expect(await colour.inputValue()).not.toBe('#fffbe0');
    await colour.fill('#7a1f5c');
    await administrator.getByRole('button', { name: 'Sla op' }).click();
    await toast(administrator, /opgeslagen/);
    await administrator.waitForFunction(
      () => getComputedStyle(document.querySelector('header.header') as Element).backgroundColor === 'rgb(122, 31, 92)',
    );
    await open(approver, '/desk');
    await approver.waitForFunction(
      () => getComputedStyle(document.querySelector('header.header') as Element).backgroundColor === 'rgb(122, 31, 92)',
    );
  }, 60_000);

  it('shows both values when somebody else saved in the meantime, and lets one choose', async () => {
    const second = await administrator.context().newPage();
    await open(second, '/desk/appearance');
    await second.getByLabel(/^Telefoonnummer/).waitFor();
    await administrator.getByLabel(/^Telefoonnummer/).fill('055 111 11 11');
    await administrator.getByRole('button', { name: 'Sla op' }).click();
    await toast(administrator, /opgeslagen/);
    await second.getByLabel(/^Telefoonnummer/).fill('055 222 22 22');
    await second.getByRole('button', { name: 'Sla op' }).click();
    const conflict = second.locator('[role=alert]').filter({ hasText: 'Iemand anders' });
    const row = conflict.getByRole('row', { name: /Telefoonnummer/ });
    await row.filter({ hasText: '055 111 11 11' }).waitFor();
    expect(await row.textContent()).toContain('055 222 22 22');
    await conflict.getByRole('button', { name: 'Sla op wat ik invulde' }).click();
    await toast(second, /opgeslagen/);
    const [region] = await system.ask<{ appearance: { phone: string } }[]>(second.context(), '/regions');
    expect(region?.appearance.phone).toBe('055 222 22 22');
    await second.close();
  }, 60_000);

  it('reviews who can do what, ends a role with it, and has it on paper', async () => {
    await open(administrator, '/desk/people/review');
    const row = administrator.getByRole('row', { name: /^Nieuwe Besluitnemer/ });
    await row.getByRole('checkbox').check();
    await administrator.getByLabel('Wat hebt u nagekeken?').fill('Alles nagelopen.');
    await administrator.getByRole('button', { name: 'Teken de lijst af en beëindig 1 rol' }).click();
    await toast(administrator, /afgetekend/);
    await administrator.locator('li').filter({ hasText: 'Alles nagelopen.' }).waitFor();
    await open(administrator, '/desk/people?state=ended');
    await administrator.getByRole('row', { name: /Nieuwe Besluitnemer/ }).waitFor();
  }, 60_000);

  it('lets people put their dates into a calendar of their own, by an address that is shown once', async () => {
    await open(approver, '/desk/settings');
    await approver.getByLabel('Waar gaat u het gebruiken?').fill('Telefoon');
    await approver.getByRole('button', { name: 'Maak een adres' }).click();
    const address = (await approver.locator('.secret code').textContent()) ?? '';
    const calendar = await fetch(address);
    expect([calendar.status, (await calendar.text()).split('\r\n')[0]]).toEqual([200, 'BEGIN:VCALENDAR']);
    await approver.reload();
    await approver.getByRole('button', { name: 'Trek in Telefoon' }).click();
    expect(await approver.locator('.secret').count()).toBe(0);
    await approver.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await toast(approver, /ingetrokken/);
    expect((await fetch(address)).status).toBe(404);
  }, 60_000);

  it('lets people choose their language, see their devices, and take their data with them', async () => {
    const elsewhere = await visitor(/besluitnemer/i);
    await open(approver, '/desk/settings');
    await approver
      .getByRole('button', { name: /^Meld af / })
      .first()
      .click();
    await approver.getByRole('dialog').getByRole('button', { name: 'Meld af' }).click();
    await toast(approver, /afgemeld/);
    expect((await elsewhere.context().request.get(`${system.address}/v1/session`)).status()).toBe(401);

    const download = approver.waitForEvent('download');
    await approver.getByRole('button', { name: 'Download mijn gegevens' }).click();
    const data = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { records: object };
    expect(Object.keys(data.records)).toEqual(expect.arrayContaining(['person', 'regionRole', 'session', 'identity']));

    await approver.getByRole('radio', { name: 'English' }).check();
    await approver.getByRole('heading', { name: 'Settings' }).waitFor();
    const { person } = await system.ask<{ person: { language: string } }>(approver.context(), '/session');
    expect(person.language).toBe('en');
    await elsewhere.context().close();
  }, 60_000);
});
