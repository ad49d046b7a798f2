import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { newWindow, toast } from '../support/browser-window.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { withDirector } from '../support/demo-directors.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };
const NARROW = { width: 320, height: 800 };

interface Enrolment {
  id: string;
  status: string;
  version: number;
  organisationName: string;
  conditions: { code: string; answer: string }[];
}

/** A refusal in full: two people of the region, and a provider who reads and complains on a phone, without a mouse. */
(hasChromium ? describe : describe.skip)('a refusal and a complaint in two browsers (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let manager: Page;
  let approver: Page;
  let provider: Page;
  let id: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    manager = await newWindow(browser, troubles);
    approver = await newWindow(browser, troubles);
    provider = await newWindow(browser, troubles, { viewport: NARROW });
    await system.signIn(manager, 'staff', /contractmanager demo 1/i, REGION);
    await system.signIn(approver, 'staff', /besluitnemer demo 1/i, REGION);
    const { items } = await system.ask<{ items: Enrolment[] }>(manager.context(), '/enrolments?status=submitted');
    const found = items.find(({ organisationName }) => withDirector.has(organisationName));
    if (found === undefined) throw new Error('the demo has no enrolment to assess');
    id = found.id;
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
  const decision = (page: Page): Promise<void> => open(page, `/desk/enrolments/${id}/decision`);
  const enrolment = (): Promise<Enrolment> => system.ask<Enrolment>(manager.context(), `/enrolments/${id}`);
  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
  const inDialog = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('dialog').getByRole('button', { name }).click();

  /** Presses Tab until the focus is where it should be. */
  async function tabTo(page: Page, isThere: (focused: Element | null) => boolean): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`(${isThere.toString()})(document.activeElement)`)) return;
    }
    throw new Error('the keyboard never came there');
  }

  it('is proposed by one person, who cannot take it', async () => {
    const { version, conditions } = await enrolment();
    const answer = await system.send(manager.context(), `/enrolments/${id}/assessments`, {
      version,
      assessments: conditions.map(({ code, answer: asks }, index) => ({
        conditionCode: code,
        ...(index === 0
          ? { outcome: 'notMet', reason: 'De handtekening op pagina 4 ontbreekt.' }
          : { outcome: 'met', reason: 'Voldoet.' }),
        ...(asks === 'recordedAsSeen' && { seenOn: new Date().toISOString().slice(0, 10) }),
      })),
    });
    expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([201, '']);
    await decision(manager);
    await manager.getByLabel('Reden van het besluit').fill('De eigen verklaring is niet ondertekend.');
    await press(manager, 'Stel weigering voor');
    await toast(manager, 'Een collega neemt het besluit');
    await manager.getByText('Dit voorstel wacht op een collega').waitFor();
    expect(await manager.getByRole('button', { name: /^Neem het besluit/ }).count()).toBe(0);
    expect(await accessibilityFaults(manager)).toEqual([]);
  }, 60_000);

  it('is given back with a reason, proposed again and taken by a second person', async () => {
    await decision(approver);
    expect(await accessibilityFaults(approver)).toEqual([]);
    await press(approver, 'Geef terug');
    await approver.getByLabel('Waarom geeft u het terug?').fill('Noem ook de pagina.');
    await inDialog(approver, 'Geef terug');
    await toast(approver, 'teruggegeven');

    await decision(manager);
    await manager.getByText(/Noem ook de pagina/).waitFor();
    await manager.getByLabel('Reden van het besluit').fill('Op pagina 4 ontbreekt de handtekening.');
    await press(manager, 'Stel weigering voor');
    await toast(manager, 'Een collega neemt het besluit');

    await decision(approver);
    await press(approver, 'Neem het besluit: weigeren');
    await approver.getByRole('dialog').getByText('20 kalenderdagen').waitFor();
    await inDialog(approver, 'Neem het besluit: weigeren');
    await toast(approver, 'bericht van het voornemen');
    expect((await enrolment()).status).toBe('refusalIntended');
    await decision(manager);
    expect(await accessibilityFaults(manager)).toEqual([]);
  }, 60_000);

  it('is read by the provider on a phone, who complains by keyboard alone', async () => {
    await open(provider, `/portal/enrolments/${id}`);
    await provider.getByText('De handtekening op pagina 4 ontbreekt.').waitFor();
    await provider.getByText('Een klacht verlengt de termijn voor de rechter niet.').first().waitFor();
    const sideways = await provider.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    expect(await accessibilityFaults(provider)).toEqual([]);

    await tabTo(provider, (focused) => focused?.tagName === 'TEXTAREA');
    await provider.keyboard.type('Pagina 4 is wel ondertekend: kijk onderaan.');
    await tabTo(provider, (focused) => focused?.textContent.includes('Dien de klacht in') === true);
    await provider.keyboard.press('Enter');
    await toast(provider, 'Uw klacht is ingediend');
    await provider.getByText(/antwoordt uiterlijk op/).waitFor();
    expect(await accessibilityFaults(provider)).toEqual([]);
  }, 60_000);

  it('has its complaint on the work list, answered by the region and read by the provider', async () => {
    await open(manager, '/desk?kind=complaint');
    await manager
      .getByRole('link', { name: new RegExp((await enrolment()).organisationName) })
      .first()
      .click();
    await manager.getByText('Pagina 4 is wel ondertekend').waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    await press(manager, 'Beantwoord de klacht');
    // Nothing was chosen: everything that is missing is named, and what was asked stays.
    await manager.getByRole('alert').waitFor();
    await manager.getByRole('radio', { name: /^Gegrond/ }).check();
    await manager.getByLabel('Uitleg bij het antwoord').fill('U hebt gelijk: de handtekening staat onderaan.');
    await press(manager, 'Beantwoord de klacht');
    await toast(manager, 'De klacht is beantwoord');

    await open(provider, `/portal/enrolments/${id}`);
    await provider.getByText('U hebt gelijk gekregen').waitFor();
    await provider.getByText('de handtekening staat onderaan').waitFor();
    expect(await accessibilityFaults(provider)).toEqual([]);
  }, 60_000);

  it('is suspended by a writ, and reconsidered', async () => {
    await decision(manager);
    await press(manager, 'Registreer een dagvaarding');
    await manager.getByLabel('Rechtbank').fill('Rechtbank Gelderland');
    await manager.getByLabel('Zaaknummer').fill('C/05/1 KG ZA 26-1');
    await manager.getByLabel('Dag waarop de dagvaarding is betekend').fill('1-1-2020');
    await inDialog(manager, 'Schors de weigering');
    await manager.getByRole('dialog').getByText('valt niet binnen de termijn').first().waitFor();
    expect(await accessibilityFaults(manager)).toEqual([]);
    await manager
      .getByLabel('Dag waarop de dagvaarding is betekend')
      .fill(new Date().toISOString().slice(0, 10).split('-').reverse().join('-'));
    await inDialog(manager, 'Schors de weigering');
    await toast(manager, 'De weigering is geschorst');
    await open(provider, `/portal/enrolments/${id}`);
    await provider.getByText('Uw inschrijving wacht op een uitspraak').waitFor();
    expect(await accessibilityFaults(provider)).toEqual([]);

    await press(manager, 'Heroverweeg de weigering');
    await manager.getByLabel('Waarom heroverweegt u?').fill('De klacht is gegrond.');
    await inDialog(manager, 'Heroverweeg de weigering');
    await toast(manager, 'teruggenomen');
    await open(provider, `/portal/enrolments/${id}`);
    await provider.getByText('De regio kijkt opnieuw naar uw inschrijving').waitFor();
    expect(await accessibilityFaults(provider)).toEqual([]);
    expect((await enrolment()).status).toBe('assessed');
    expect(troubles).toEqual([]);
  }, 90_000);
});
