import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = { search: 'Midden-IJssel' };

interface Finding {
  outcome: string;
  reason: string;
}
interface Enrolment {
  id: string;
  status: string;
  version: number;
  conditions: { code: string; assessment: Finding | null }[];
}

/** Two colleagues at one desk: who takes what, how an enrolment is assessed, and the decision on it. */
(hasChromium ? describe : describe.skip)('the work of a desk (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  const desks: { context: BrowserContext; page: Page }[] = [];

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    for (const who of [/contractmanager demo 1/i, /beoordelaar demo 1/i]) {
      const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 1000 } });
      const page = await context.newPage();
      await system.signIn(page, 'staff', who, REGION);
      desks.push({ context, page });
    }
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const manager = (): { context: BrowserContext; page: Page } => desks[0] ?? fail();
  const assessor = (): { context: BrowserContext; page: Page } => desks[1] ?? fail();
  function fail(): never {
    throw new Error('nobody is signed in');
  }
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(system.address + path);
    await page.locator('h1').first().waitFor();
  };
  const firstOf = async (status: string): Promise<string> => {
    const { items } = await system.ask<{ items: { id: string }[] }>(manager().context, `/enrolments?status=${status}`);
    return items[0]?.id ?? '';
  };
  const enrolment = (id: string): Promise<Enrolment> => system.ask<Enrolment>(manager().context, `/enrolments/${id}`);

  it('lets one take work, tells the other, and takes it back with an undo', async () => {
    const { page } = manager();
    const { page: other } = assessor();
    await open(page, '/desk?kind=enrolment-assessment');
    await open(other, '/desk?kind=enrolment-assessment');
    await page
      .locator('.items li')
      .first()
      .getByRole('button', { name: /^Pak op/ })
      .click();
    await page.locator('.items li').first().getByText('Van u', { exact: true }).waitFor();
    // The other still sees it as nobody's.
    await other
      .locator('.items li')
      .first()
      .getByRole('button', { name: /^Pak op/ })
      .click();
    await other.getByText('Iemand anders heeft dit net gewijzigd').first().waitFor();
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.locator('.items li').first().getByText('Van niemand').waitFor();
    await page.getByRole('link', { name: 'Van mij', exact: true }).click();
    await page.waitForURL(/who=me/);
    await page.getByText('Hier is nu niets te doen').waitFor();
    await page.goBack();
    await page.locator('.items li').first().waitFor();
  });

  it('keeps the list up to date, which is nobody being there: the end of the session is told in time all the same', async () => {
    const page = await manager().context.newPage();
    await page.clock.install();
    await open(page, '/desk');
    // What is drawn keeps nothing up to date until the app has taken it over: then the list answers.
    await page
      .locator('.items li')
      .getByRole('button', { name: /^Stel uit/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const askedBy = (who: 'somebody' | 'the page', path: RegExp) =>
      page.waitForResponse(
        (answer) =>
          path.test(answer.url()) && 'openhuis-unattended' in answer.request().headers() === (who === 'the page'),
      );
    await Promise.all([askedBy('the page', /\/v1\/work-items(\?|$)/), page.clock.runFor('01:10')]);
    await page.clock.fastForward('23:10');
    const dialog = page.getByRole('dialog', { name: 'Bent u er nog?' });
    await dialog.waitFor();
    // Asking whether it is over does not make it go on, and until the api says so one can still say yes.
    await Promise.all([askedBy('the page', /\/v1\/session$/), page.clock.fastForward('05:00')]);
    await Promise.all([
      askedBy('somebody', /\/v1\/session$/),
      dialog.getByRole('button', { name: 'Ja, ik wil verder werken' }).click(),
    ]);
    await dialog.waitFor({ state: 'detached' });
    await page.close();
  });

  it('assesses by keyboard alone and saves by itself; of two findings on one condition the person chooses', async () => {
    const { page } = assessor();
    const id = await firstOf('submitted');
    const [one, two] = (await enrolment(id)).conditions.map(({ code }) => code);
    await open(page, `/desk/enrolments/${id}`);
    await page.locator('.review__condition').first().waitFor();
    // At once: what is pressed before the app listens is done when it does.
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await page
      .locator(`#condition-${one ?? ''}`)
      .getByText('Bewaard.')
      .waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('2');
    await page.keyboard.press('r');
    await page.keyboard.type('Het bewijs ontbreekt.');
    await page
      .locator(`#condition-${two ?? ''}`)
      .getByText('Bewaard.')
      .waitFor();
    const { conditions, version } = await enrolment(id);
    expect(conditions.slice(0, 2).map(({ assessment }) => assessment?.outcome)).toEqual(['met', 'notMet']);
    expect(conditions[1]?.assessment?.reason).toBe('Het bewijs ontbreekt.');

    const other = await manager().context.request.post(`${system.address}/v1/enrolments/${id}/assessments`, {
      headers: { 'openhuis-request': '1', origin: system.address },
      data: { version, assessments: [{ conditionCode: two, outcome: 'met', reason: 'Toch gevonden.' }] },
    });
    expect(other.status()).toBe(201);
    await page.keyboard.type(' Echt waar.');
    await page
      .locator(`#condition-${two ?? ''}`)
      .getByText('Toch gevonden.')
      .waitFor();
    await page.getByRole('button', { name: 'Neem dat oordeel over' }).click();
    await page.getByText('Iemand anders heeft dit net gewijzigd').waitFor({ state: 'detached' });
    expect(await page.locator(`#field-reason-${two ?? ''}`).inputValue()).toBe('Toch gevonden.');
    expect((await enrolment(id)).conditions[1]?.assessment?.reason).toBe('Toch gevonden.');
  });

  it('proposes a decision, which waits for a colleague', async () => {
    const { page } = assessor();
    const id = await firstOf('assessed');
    await open(page, `/desk/enrolments/${id}/decision`);
    await page.getByText('Iemand anders leest uw voorstel').waitFor();
    await page.getByRole('button', { name: /^Stel (toelating|weigering) voor/ }).click();
    await page.getByText('Dit voorstel wacht op een collega').waitFor();
    expect((await enrolment(id)).status).toBe('decisionProposed');
  });

  it('decides after saying what will happen, and goes on to the next', async () => {
    const { page } = manager();
    const id = await firstOf('decisionProposed');
    await open(page, `/desk/enrolments/${id}/decision`);
    await page.getByRole('button', { name: 'Besluit en ga door met de volgende' }).click();
    await page.getByRole('dialog').getByText('Er komt een contract').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Neem het besluit: toelaten' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/decision') && !url.pathname.includes(id));
    expect((await enrolment(id)).status).toBe('admitted');
  });
});
