import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { newWindow } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const QUESTION = 'Geldt de overhead uit de kostprijs ook voor een onderaannemer?';
const SAME = 'Hoe rekent een onderaannemer met de overhead uit de kostprijs?';
const OWN_WORDS = 'Rekent een onderaannemer met dezelfde overhead?';

/** A question in one browser, its answer in another, and everybody who reads it. */
(hasChromium ? describe : describe.skip)('questions and answers in browsers (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let provider: Page;
  let manager: Page;
  let visitor: Page;
  let procedureId: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    provider = await newWindow(browser, troubles);
    manager = await newWindow(browser, troubles);
    visitor = await newWindow(browser, troubles);
    await system.signIn(manager, 'staff', /contractmanager/i, { search: 'Midden-IJssel' });
    const { items } = await system.ask<{ items: { id: string; slug: string }[] }>(
      manager.context(),
      '/procedures?regionId=1&status=published',
    );
    // Youth care: about the other procedure the demo has a note already.
    procedureId = items.find(({ slug }) => slug.startsWith('jeugd'))?.id ?? '';
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
  };
  const press = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('button', { name }).first().click();

  /** Nothing that axe objects to, and at 320 px nothing to scroll sideways. */
  async function sound(page: Page): Promise<void> {
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([page.url(), tooWide]).toEqual([page.url(), 0]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  it('leads from the public page to sign-in and back to the form, which asks in plain words', async () => {
    await open(visitor, `/procedures/${procedureId}/questions`);
    await visitor.getByText('Er zijn nog geen antwoorden bekendgemaakt.').waitFor();
    await sound(visitor);
    const address = await visitor.getByRole('link', { name: 'Stel een vraag' }).getAttribute('href');
    expect(decodeURIComponent(address ?? '')).toContain(`/portal/questions/new?procedure=${procedureId}`);

    await system.signIn(provider, 'provider', /bestuurder/i, {
      returnTo: `/portal/questions/new?procedure=${procedureId}`,
    });
    const field = provider.getByLabel('Uw vraag');
    await field.fill('Kort?');
    await press(provider, 'Verstuur de vraag');
    await provider.getByRole('alert').waitFor();
    expect(await field.inputValue()).toBe('Kort?');
    await sound(provider);
    for (const text of [QUESTION, SAME]) {
      await open(provider, `/portal/questions/new?procedure=${procedureId}`);
      await provider.getByLabel('Uw vraag').fill(text);
      await press(provider, 'Verstuur de vraag');
      await provider.getByRole('heading', { level: 1, name: 'Mijn vragen' }).waitFor();
      await provider.getByText(text).waitFor();
    }
    await sound(provider);
  }, 180_000);

  it('is merged, anonymised and drafted on the desk, by keyboard', async () => {
    await open(manager, '/desk/questions');
    for (const text of [QUESTION, SAME]) {
      await manager.getByRole('checkbox', { name: new RegExp(text.slice(0, 30)) }).focus();
      await manager.keyboard.press('Space');
    }
    await sound(manager);
    await manager.getByRole('link', { name: 'Beantwoord deze 2 vragen samen' }).focus();
    await manager.keyboard.press('Enter');
    await manager.getByRole('heading', { name: 'De 2 vragen zoals ze zijn gesteld' }).waitFor();
    const words = manager.getByLabel('Vraag in uw woorden');
    expect(await words.inputValue()).toContain(QUESTION);
    await words.fill(`${OWN_WORDS} Bel 06-12345678.`);
    await manager.getByText('Er staat een telefoonnummer in de tekst.').waitFor();
    await words.fill(OWN_WORDS);
    await manager.getByText('Er staat een telefoonnummer in de tekst.').waitFor({ state: 'detached' });
    await manager.getByRole('textbox', { name: /^Antwoord/ }).fill('Ja, iedere partij rekent met dezelfde elementen.');
    await manager.keyboard.press('Tab');
    await press(manager, 'Bewaar concept');
    await manager.waitForURL(/draft=/);
    await sound(manager);
  }, 180_000);

  it('is published as note 1 after a preview', async () => {
    await manager.getByRole('link', { name: 'Nota voorbereiden' }).click();
    await manager.getByText('Beantwoordt 2 vragen.').waitFor();
    await sound(manager);
    await press(manager, 'Maak nota 1 bekend');
    await manager.getByText('Nota van inlichtingen 1 is bekendgemaakt').waitFor();
    await sound(manager);
  }, 120_000);

  it('is read by everybody, and by who asked; who is enrolling gets a mail', async () => {
    await open(visitor, `/procedures/${procedureId}/questions?search=1.1`);
    await visitor.getByRole('heading', { name: OWN_WORDS }).waitFor();
    await sound(visitor);
    const { items } = await system.ask<{ items: { organisationName: string }[] }>(provider.context(), '/questions');
    const text = await visitor.locator('main').innerText();
    expect(text).not.toContain(items[0]?.organisationName ?? 'nobody');
    await open(provider, '/portal/questions');
    await provider.getByRole('link', { name: 'Lees antwoord 1.1' }).first().waitFor();

    const mails = await anyMail(/nota van inlichtingen/i);
    expect(mails).toMatch(/beantwoord/);
    expect(troubles).toEqual([]);
  }, 180_000);

  /** The demo's provider with an enrolment that runs is told; which one that is, the api knows. */
  async function anyMail(subject: RegExp): Promise<string> {
    const until = Date.now() + 120_000;
    for (;;) {
      const found = (await system.everyMail()).find((mail) => subject.test(mail.subject));
      if (found !== undefined) return found.text;
      if (Date.now() > until) throw new Error('nobody was told of the note');
      await new Promise((go) => setTimeout(go, 500));
    }
  }

  it('shows the figures of the region, with a table beside the bars', async () => {
    await open(manager, '/desk/figures');
    await manager.getByRole('heading', { name: 'Per maand' }).waitFor();
    await manager.getByRole('img', { name: /aantal ontvangen inschrijvingen/ }).waitFor();
    await manager.getByRole('row').nth(12).waitFor();
    await sound(manager);
  }, 120_000);
});
