import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { allSaved } from '../support/all-saved.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const REGION = 'Midden-IJssel';
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 900 };

interface Detail {
  id: string;
  version: number;
  contentHash: string | null;
  organisationId: string;
  conditions: { code: string; answer: string }[];
  lines: { product: string; municipality: string }[];
}

/** From the public page of a procedure to a decision: by keyboard, on a phone, and with a colleague in between. */
(hasChromium ? describe : describe.skip)('a provider enrols (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let id: string;
  const troubles: string[] = [];

  const watched = async (): Promise<Page> => {
    const opened = await context.newPage();
    opened.on('pageerror', ({ message }) => troubles.push(message));
    return opened;
  };
  const draft = (path = ''): string => `${system.address}/portal/enrolments/${id}${path}`;
  const detail = () => system.ask<Detail>(context, `/enrolments/${id}`);
  const heading = (name: string | RegExp, on = page) => on.getByRole('heading', { level: 1, name }).waitFor();
  const saved = (on = page) => allSaved(on);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const question = (name: string) => page.getByRole('region', { name, exact: true });
  /** Presses Tab until the focus is where it should be, as somebody without a mouse. */
  const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await isThere()) return;
    }
    throw new Error('the keyboard never came there');
  };
  const press = async (text: RegExp): Promise<void> => {
    await tabTo(async () => text.test(await focused()));
    await page.keyboard.press('Enter');
  };
  const overflow = (on = page) =>
    on.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    context = await browser.newContext({ locale: 'nl-NL', viewport: WIDE });
    page = await watched();
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('begins on the public page and comes back to it after signing in', async () => {
    await page.goto(`${system.address}/procedures`);
    await page.getByRole('link', { name: 'Jeugd 2026' }).first().waitFor();
    const { items } = await system.ask<{ items: { id: string; regionId: number; title: { nl: string } }[] }>(
      context,
      '/procedures?limit=50',
    );
    const procedure = items.find(({ regionId, title }) => regionId === 1 && title.nl === 'Jeugd 2026');
    await page.goto(`${system.address}/procedures/${procedure?.id ?? ''}`);
    await page.getByRole('link', { name: 'Schrijf u in' }).click();
    await page.locator('button[name=person]').filter({ hasText: 'Bestuurder' }).first().click();
    await heading('Inschrijven');
    expect(new URL(page.url()).searchParams.get('procedure')).toBe(procedure?.id);
    await page.getByText('Eigen verklaring (UEA)').waitFor();
    await press(/^Begin met inschrijven$/);
    await page.waitForURL(/enrolments\/[0-9a-f-]{36}$/);
    id = page.url().split('/').at(-1) ?? '';
    await page.getByText('0 van 14 onderdelen klaar').waitFor();
  });

  it('chooses complex by keyboard, reads why basic belongs with it, and adds it with one action', async () => {
    await press(/^Producten en gemeenten$/);
    await heading('Producten en gemeenten');
    await page.getByRole('grid').waitFor();
    // One box of the grid is in the tab order; the arrows do the rest.
    const box = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await tabTo(async () => / in Apeldoorn$/.test(await box()));
    while (!(await box()).startsWith('Ambulante jeugdhulp complex')) await page.keyboard.press('ArrowDown');
    while (!(await box()).endsWith('Lochem')) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    const grid = page.getByRole('grid');
    await grid.getByText('Dat ontbreekt nog in Lochem').waitFor();
    await press(/^Voeg Ambulante jeugdhulp basis toe in Lochem$/);
    await page.getByText('Gekozen: 2 producten in 1 gemeente, samen 2 regels.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Ambulante jeugdhulp basis in Lochem' }).isChecked()).toBe(true);
    expect(await grid.getByText('Dat ontbreekt nog').count()).toBe(0);
    await saved();
    expect((await detail()).lines.map(({ municipality }) => municipality)).toEqual(['0262', '0262']);
  });

  it('uploads a document after its faults were named, and is told before sending that one is too old', async () => {
    await press(/^Opslaan en naar: Uitsluitingsgronden$/);
    await heading('Uitsluitingsgronden');
    const uea = question('Eigen verklaring (UEA)');
    await press(/^Voeg een document toe$/);
    await uea.getByRole('button', { name: 'Document toevoegen' }).press('Enter');
    await uea.getByText('Er zijn 2 fouten').waitFor();
    await uea.getByLabel('Bestand').setInputFiles(aPdf('eigen-verklaring.pdf'));
    await uea.getByLabel('Datum op het document').pressSequentially('01-11-2026');
    await page.keyboard.press('Enter');
    await uea.getByRole('link', { name: 'eigen-verklaring.pdf' }).waitFor();
    await saved();

    const conduct = question('Gedragsverklaring Aanbesteden');
    await conduct.getByRole('button', { name: 'Voeg een document toe' }).press('Enter');
    await conduct.getByLabel('Datum op het document').fill('01-01-2020');
    await conduct.getByText(/Dit document is van 1 januari 2020\. Het moet van .* of later zijn/).waitFor();
    await conduct.getByRole('button', { name: 'Annuleren' }).press('Enter');
  });

  it('uses what the organisation has already, and keeps what is typed without a button', async () => {
    await page.getByRole('button', { name: 'Opslaan en naar: Geschiktheid' }).press('Enter');
    await heading('Geschiktheid');
    for (const name of ['Kwaliteitscertificaat', 'Aansprakelijkheidsverzekering']) {
      await question(name)
        .getByRole('button', { name: /^Gebruik dit/ })
        .first()
        .press('Enter');
      await question(name).getByText('Klaar', { exact: true }).waitFor();
    }
    await question('Onderaannemers').getByRole('textbox').pressSequentially('Geen.');
    await question('Onderaannemers').getByText('Klaar', { exact: true }).waitFor();
    await saved();
    await page.getByRole('button', { name: 'Opslaan en naar: Hoe u werkt' }).press('Enter');
    await heading('Hoe u werkt');
    await page.getByRole('checkbox').first().waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.press('Space');
    await page.getByRole('button', { name: 'Opslaan en later verder' }).press('Enter');
    await page.getByText('14 van 14 onderdelen klaar').waitFor();
  });

  it('checks and changes on a phone, and sees what a colleague wrote meanwhile', async () => {
    await page.setViewportSize(NARROW);
    for (const path of ['', '/products', '/products?view=product', '/questions/suitability', '/check']) {
      await page.goto(draft(path));
      await page
        .getByRole('main')
        .getByText(/Jeugd 2026|Gekozen/)
        .first()
        .waitFor();
      expect([path, await overflow()]).toEqual([path, 0]);
    }
    await page.getByRole('link', { name: 'Wijzig Onderaannemers' }).click();
    await heading('Geschiktheid');
    const colleague = await watched();
    await colleague.goto(draft('/questions/suitability'));
    await colleague.getByRole('textbox').fill('Fictiezorg Onder B.V.');
    await saved(colleague);
    await colleague.close();
    const answer = page.getByRole('textbox');
    expect(await answer.inputValue()).toBe('Geen.');
    await answer.fill('Voorbeeldzorg Onder B.V.');
    const conflict = page.locator('.conflict');
    await conflict.getByText('Fictiezorg Onder B.V.').waitFor();
    expect(await conflict.textContent()).toContain('Voorbeeldzorg Onder B.V.');
    expect(await overflow()).toBe(0);
    await conflict.getByRole('button', { name: 'Houd het mijne' }).click();
    await saved();
    await page.getByRole('button', { name: 'Opslaan en naar controleren' }).click();
    await heading('Controleren en indienen');
    await page.getByText('Voorbeeldzorg Onder B.V.').waitFor();
  });

  it('submits, and keeps a receipt', async () => {
    await page.setViewportSize(WIDE);
    await page.getByText(/Dient u vandaag in, dan is dat uiterlijk op/).waitFor();
    await press(/^Inschrijving indienen$/);
    await page.getByText('Uw inschrijving is ontvangen').waitFor();
    const { contentHash } = await detail();
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    await page.getByText(contentHash ?? '').waitFor();
    await page.goto(draft('/questions/suitability'));
    await page.getByText('Deze inschrijving staat vast').waitFor();
  });

  it('reads the decision on each line, with its reason', async () => {
    const desk = await browser.newContext({ locale: 'nl-NL' });
    const second = await browser.newContext({ locale: 'nl-NL' });
    await system.signIn(await desk.newPage(), 'staff', /contractmanager/i, { search: REGION });
    await system.signIn(await second.newPage(), 'staff', /besluitnemer/i, { search: REGION });
    const command = async (path: string, data: object, by = desk): Promise<{ version: number }> => {
      const answer = await by.request.post(`${system.address}/v1/enrolments/${id}/${path}`, {
        data,
        headers: { 'openhuis-request': '1', origin: system.address },
      });
      if (!answer.ok()) throw new Error(await answer.text());
      return (await answer.json()) as { version: number };
    };
    const { version, conditions, lines } = await detail();
    const assessed = await command('assessments', {
      version,
      assessments: conditions.map(({ code, answer }) => ({
        conditionCode: code,
        outcome: 'met',
        reason: 'Voldoet',
        ...(answer === 'recordedAsSeen' && { seenOn: new Date().toISOString().slice(0, 10) }),
      })),
    });
    const complex = lines.find(({ product }) => product.endsWith('COMPLEX'));
    const proposed = await command('decision-proposals', {
      version: assessed.version,
      outcome: 'admitted',
      reason: 'U voldoet aan alle voorwaarden',
      lines: [
        {
          productCode: complex?.product,
          municipality: '0262',
          admitted: false,
          reason: 'U hebt hiervoor geen geregistreerde professionals',
        },
      ],
    });
    await command('decisions', { version: proposed.version }, second);
    await desk.close();
    await second.close();
    await page.goto(draft());
    await page.getByText('U bent toegelaten').waitFor();
    const refused = page.getByRole('row').filter({ hasText: 'Ambulante jeugdhulp complex' });
    expect(await refused.textContent()).toContain('Afgewezen');
    expect(await refused.textContent()).toContain('geen geregistreerde professionals');
    await page.getByRole('link', { name: 'Naar het contract' }).waitFor();
    const { email } = await system.ask<{ email: string }>(context, '/account');
    const mail = await system.mailTo(email, /^Er is een besluit over de inschrijving/, 60);
    expect(mail.text).toContain('De organisatie is toegelaten');
  });

  it('stops an enrolment after it was told what that means, and can begin again', async () => {
    const { items } = await system.ask<{ items: { id: string; title: { nl: string } }[] }>(
      context,
      '/procedures?regionId=2&limit=50',
    );
    const other = items.find(({ title }) => title.nl === 'Jeugd 2026');
    await page.goto(`${system.address}/portal/enrolments/new?procedure=${other?.id ?? ''}`);
    await page.getByRole('button', { name: 'Begin met inschrijven' }).click();
    await page.getByRole('button', { name: 'Stop met deze inschrijving' }).click();
    await page
      .getByRole('dialog')
      .getByText(/Dit kunt u niet ongedaan maken/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Stop met deze inschrijving' }).click();
    await page.getByRole('button', { name: 'Ja, trek in' }).click();
    await page.getByText('Deze inschrijving is nooit ingediend', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Opnieuw inschrijven' }).click();
    await heading('Inschrijven');
    expect(troubles).toEqual([]);
  });
});

/** A file that a browser uploads and the api takes for what it says it is. */
function aPdf(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
    'trailer<</Root 1 0 R>>',
    'startxref',
    '9',
    '%%EOF',
  ].join('\n');
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text) };
}
