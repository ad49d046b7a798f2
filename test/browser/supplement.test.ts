import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { allSaved } from '../support/all-saved.js';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { withDirector } from '../support/demo-directors.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };
const NARROW = { width: 320, height: 800 };
const LACKING = 'De handtekening op pagina 4 ontbreekt.';

interface Condition {
  code: string;
  title: { nl: string };
  answer: 'confirmation' | 'text' | 'evidence' | 'recordedAsSeen';
  alternativeAllowed?: boolean;
}
interface Enrolment {
  id: string;
  status: string;
  version: number;
  organisationName: string;
  conditions: Condition[];
}

/** What is lacking is asked at the desk and sent by a provider on a phone, without a mouse. */
(hasChromium ? describe : describe.skip)('a supplement in two browsers (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let provider: Page;
  let enrolment: Enrolment;
  /** Confirmed by the provider, and lacking; its title is on both pages. */
  let asked: Condition;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    provider = await newWindow(browser, troubles, { viewport: NARROW });
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    const { items } = await system.ask<{ items: Enrolment[] }>(manager.context(), '/enrolments?status=submitted');
    const found = items.find(({ organisationName }) => withDirector.has(organisationName));
    if (found === undefined) throw new Error('the demo has no enrolment to assess');
    enrolment = await system.ask<Enrolment>(manager.context(), `/enrolments/${found.id}`);
    const confirmed = enrolment.conditions.find(({ answer }) => answer === 'confirmation');
    if (confirmed === undefined) throw new Error('the demo asks nothing to be confirmed');
    asked = confirmed;
    await system.signIn(provider, 'provider', /bestuurder/i, { search: found.organisationName });
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('main .skeleton') === null);
  };
  const review = (page: Page): Promise<void> => open(page, `/desk/enrolments/${enrolment.id}`);
  const now = (): Promise<Enrolment> => system.ask<Enrolment>(manager.context(), `/enrolments/${enrolment.id}`);
  const cardOf = (page: Page, { code }: Condition) => page.locator(`#condition-${code}`);

  const sideways = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  /** Presses Tab until the focus is where it should be. */
  async function tabTo(page: Page, isThere: (focused: Element | null) => boolean): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`(${isThere.toString()})(document.activeElement)`)) return;
    }
    throw new Error('the keyboard never came there');
  }

  it('is asked at the desk: what was found not met stands there to begin with, and what follows is said before', async () => {
    await review(manager);
    const card = cardOf(manager, asked);
    await card.getByRole('radio', { name: 'Voldoet niet', exact: true }).check();
    await card.getByLabel('Reden', { exact: true }).fill(LACKING);
    await card.getByRole('status').getByText('Bewaard.', { exact: true }).waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    await manager.getByRole('link', { name: 'Vraag een aanvulling' }).click();
    await manager.getByRole('heading', { level: 1, name: /^Aanvulling vragen aan/ }).waitFor();
    const words = manager.getByLabel(`Wat ontbreekt? ${asked.title.nl}`);
    expect(await words.inputValue()).toBe(LACKING);
    // Nothing to read for the provider is nothing to send.
    await words.fill(' ');
    await manager.getByRole('button', { name: 'Verstuur de vraag' }).click();
    await manager.getByRole('alert').getByText('Schrijf wat er ontbreekt.').waitFor();
    await words.fill(LACKING);
    await manager.getByRole('region', { name: 'Zo leest de aanbieder het' }).getByText(LACKING).waitFor();
    await manager.getByText('Komt er niets, dan wordt de inschrijving daarna niet in behandeling genomen.').waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    await manager.getByRole('button', { name: 'Verstuur de vraag' }).click();
    await toast(manager, 'De aanvulling is gevraagd');
    await manager.getByText(/^Wacht op een aanvulling tot en met/).waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    expect((await now()).status).toBe('supplementAsked');
  }, 90_000);

  it('is read, answered and handed in by the provider on a phone, by keyboard alone', async () => {
    await open(provider, `/portal/enrolments/${enrolment.id}`);
    expect(await accessibilityFaults(provider)).toEqual([]);
    await tabTo(provider, (focused) => focused?.textContent.includes('Bekijk wat er ontbreekt') === true);
    await provider.keyboard.press('Enter');
    await provider.getByRole('heading', { level: 1, name: 'Vul uw inschrijving aan' }).waitFor();
    await provider.getByText(LACKING).waitFor();
    await provider.getByText('Nog niet klaar om in te leveren').waitFor();
    await provider.getByText('0 van 1 aangevuld').waitFor();
    expect(await sideways(provider)).toBe(0);
    expect(await accessibilityFaults(provider)).toEqual([]);

    await tabTo(provider, (focused) => focused instanceof HTMLInputElement && focused.type === 'checkbox');
    await provider.keyboard.press('Space');
    await allSaved(provider);
    await provider.getByText('1 van 1 aangevuld').waitFor();
    expect(await accessibilityFaults(provider)).toEqual([]);
    // Not before it is handed in.
    expect((await now()).status).toBe('supplementAsked');
    await tabTo(provider, (focused) => focused?.textContent.includes('Lever de aanvulling in') === true);
    await provider.keyboard.press('Enter');
    await toast(provider, 'Uw aanvulling is ontvangen');
    await open(provider, `/portal/enrolments/${enrolment.id}/supplement`);
    await provider.getByText(/^Wij ontvingen haar op/).waitFor();
    expect(await sideways(provider)).toBe(0);
    expect(await accessibilityFaults(provider)).toEqual([]);
    expect((await now()).status).toBe('submitted');
  }, 90_000);

  it('is assessed anew, with what was there before beside it', async () => {
    await review(manager);
    await manager.getByText(/^Aanvulling ontvangen op/).waitFor();
    const card = cardOf(manager, asked);
    await card.getByText(LACKING).waitFor();
    await card.getByText('Wat er eerder stond').click();
    await card.getByText(/^Versie 1, ontvangen op/).waitFor();
    expect(await card.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await accessibilityFaults(manager)).toEqual([]);
    await card.getByRole('radio', { name: 'Voldoet', exact: true }).check();
    await card.getByRole('status').getByText('Bewaard.', { exact: true }).waitFor();
  }, 60_000);

  it('other evidence is accepted until a day to come, and what is only seen with the day on which it was seen', async () => {
    await review(manager);
    const relaxed = enrolment.conditions.find(({ alternativeAllowed }) => alternativeAllowed === true);
    const shown = enrolment.conditions.find(({ answer }) => answer === 'recordedAsSeen');
    if (relaxed === undefined || shown === undefined) throw new Error('the demo has no such conditions');
    const quality = cardOf(manager, relaxed);
    await quality.getByRole('radio', { name: 'Voldoet', exact: true }).check();
    await quality.getByRole('status').getByText('Bewaard.', { exact: true }).waitFor();
    await quality.getByLabel('Met ander bewijs dan gevraagd').check();
    await quality.getByLabel('Opnieuw bekijken op').fill('1-1-2020');
    await quality.getByLabel('Opnieuw bekijken op').blur();
    await quality.getByText('Kies een dag die nog moet komen.').waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    await quality.getByLabel('Opnieuw bekijken op').fill('1-3-2031');
    await quality.getByRole('status').getByText('Bewaard.', { exact: true }).waitFor();
    const conduct = cardOf(manager, shown);
    await conduct.getByRole('radio', { name: 'Voldoet', exact: true }).check();
    await conduct.getByRole('status').getByText('Bewaard.', { exact: true }).waitFor();
    const found = await system.ask<{ conditions: { code: string; assessment: Record<string, string> | null }[] }>(
      manager.context(),
      `/enrolments/${enrolment.id}`,
    );
    const of = (code: string) => found.conditions.find((condition) => condition.code === code)?.assessment;
    expect(of(relaxed.code)).toMatchObject({ alternativeCheckOn: '2031-03-01' });
    expect(of(shown.code)?.['seenOn']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }, 90_000);

  it('an interest in the provider is declared, and keeps its person from judging until a colleague ends it', async () => {
    await review(manager);
    await manager.getByRole('button', { name: 'Meld een belang bij deze aanbieder' }).click();
    const dialog = manager.getByRole('dialog');
    expect(await accessibilityFaults(manager)).toEqual([]);
    await dialog.getByLabel('Wat is het belang?').fill('Mijn zus werkt bij deze aanbieder.');
    await dialog.getByRole('button', { name: 'Meld het belang' }).click();
    await toast(manager, 'is gemeld');
    await manager.getByText(/U mag deze inschrijving niet beoordelen/).waitFor();
    expect(await manager.getByRole('radio', { name: 'Voldoet', exact: true }).count()).toBe(0);
    expect(await accessibilityFaults(manager)).toEqual([]);

    const colleague = await newWindow(browser, troubles);
    await system.signIn(colleague, 'staff', /regiobeheerder demo 1/i, REGION);
    await review(colleague);
    await colleague.getByRole('button', { name: /^Beëindig/ }).click();
    await colleague.getByLabel('Waarom is er geen belang meer?').fill('Zij werkt er niet meer.');
    await colleague.getByRole('button', { name: 'Beëindig het belang' }).click();
    await toast(colleague, 'is beëindigd');
    await review(manager);
    await manager.getByRole('radio', { name: 'Voldoet', exact: true }).first().waitFor();
    expect(troubles).toEqual([]);
  }, 90_000);
});
