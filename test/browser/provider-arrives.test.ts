import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

const KVK_NUMBER = '09220932';
const OWN_ADDRESS = 'beheer@nieuwezorg.example';
const COLLEAGUE = 'collega@nieuwezorg.example';

/** How a provider comes in: from the first sign-in to colleagues at work, and out again. */
(hasChromium ? describe : describe.skip)('a provider arrives (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let administrator: Page;

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    administrator = await visitor();
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const visitor = async (): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({ locale: 'nl-NL', acceptDownloads: true });
    return await context.newPage();
  };
  /** At the identity provider, as somebody whom nobody knows. The same name is the same person. */
  const signInAs = async (page: Page, name: string): Promise<void> => {
    const form = page.locator('form').filter({ has: page.locator('#kvkNumber') });
    await form.locator('#name').fill(name);
    await form.locator('#kvkNumber').fill(KVK_NUMBER);
    await form.getByRole('button').click();
    await page.waitForURL((url) => url.origin === system.address && !url.pathname.startsWith('/v1/'));
  };
  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const toast = (page: Page, text: RegExp): Promise<void> =>
    page.locator('.toast').filter({ hasText: text }).first().waitFor();
  const isFocused = (locator: ReturnType<Page['locator']>): Promise<boolean> =>
    locator.evaluate((element) => element === document.activeElement);
  /** The link of a mail, as its reader opens it. */
  const linkIn = ({ text }: { text: string }): string => /http:\S+#\S+/.exec(text)?.[0] ?? '';
  const session = (page: Page): Promise<{ missing: string | null; person: object | null }> =>
    system.ask(page.context(), '/session');

  it('registers the first one to come, and the organisation of that sign-in', async () => {
    const page = administrator;
    await page.goto(`${system.address}/portal/people`);
    await heading(page, 'Meld u eerst aan');
    await page.getByRole('link', { name: 'Aanmelden als zorgaanbieder' }).click();
    await signInAs(page, 'Eerste Beheerder');
    await heading(page, 'Welkom bij Openhuis');
    await page.getByText(KVK_NUMBER).waitFor();

    // Nothing filled in: every fault at once, with the focus, and each leads to its field.
    await page.getByRole('button', { name: 'Verder' }).click();
    const faults = page.locator('[role=alert]').filter({ has: page.getByRole('link') });
    await faults.getByRole('link', { name: 'Uw naam' }).waitFor();
    expect(await isFocused(faults)).toBe(true);
    await faults.getByRole('link', { name: 'Uw e-mailadres' }).click();
    expect(await isFocused(page.getByLabel('Uw e-mailadres'))).toBe(true);

    await page.getByLabel('Uw naam').fill('Eerste Beheerder');
    await page.getByLabel('Uw e-mailadres').fill(OWN_ADDRESS);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Uw organisatie kennen wij nog niet', { exact: false }).waitFor();
    expect(await page.getByLabel('Uw naam').inputValue()).toBe('Eerste Beheerder');
    await page.getByLabel('Naam van de organisatie').fill('Nieuwe Zorg B.V.');
    await page.getByLabel('Rechtsvorm').selectOption('besloten vennootschap');
    await page.getByLabel('E-mailadres van de organisatie').fill('info@nieuwezorg.example');
    await page.getByRole('button', { name: 'Registreer mijn organisatie' }).click();

    // Back to the page that was asked for before anybody was known.
    await heading(page, 'Mensen en volmachten');
    await page.getByText('Niemand mag nu tekenen').waitFor();
    await page.getByRole('link', { name: 'Mijn overzicht' }).click();
    await page.getByText('Bevestig nog uw e-mailadres').waitFor();
    await page.getByRole('heading', { name: 'Wat u moet doen' }).waitFor();
    await page.getByRole('link', { name: /^Vul aan/ }).waitFor();
  }, 60_000);

  it('confirms the address by the link in the mailbox', async () => {
    const page = administrator;
    await page.goto(linkIn(await system.mailTo(OWN_ADDRESS, /Bevestig uw e-mailadres/)));
    await page.getByRole('button', { name: 'Ja, bevestig mijn e-mailadres' }).waitFor();
    // What proves who one is does not stay where others can read it.
    expect(page.url()).toBe(`${system.address}/portal/confirm-address`);
    await page.getByRole('button', { name: 'Ja, bevestig mijn e-mailadres' }).click();
    await page.getByText(`Uw e-mailadres ${OWN_ADDRESS} is bevestigd`).waitFor();
    await page.getByRole('link', { name: 'Naar mijn overzicht' }).click();
    await heading(page, 'Mijn overzicht');
    await page.getByRole('heading', { name: 'Inschrijvingen' }).waitFor();
    expect(await page.getByText('Bevestig nog uw e-mailadres').count()).toBe(0);
  }, 60_000);

  it('lets two people correct the organisation without losing what either typed', async () => {
    const page = administrator;
    await page.goto(`${system.address}/portal/organisation`);
    await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
    await page.getByLabel('Rekeningnummer (IBAN)').fill('NL91 ABNA 0417 1643 01');
    await page.getByLabel('AGB-code').fill('41123456');
    await page.getByRole('button', { name: 'Sla op' }).click();
    await page.getByRole('link', { name: 'Rekeningnummer (IBAN)' }).waitFor();
    await page.getByLabel('Rekeningnummer (IBAN)').fill('NL91 ABNA 0417 1643 00');

    const other = await page.context().newPage();
    await other.goto(`${system.address}/portal/organisation`);
    await other.getByRole('button', { name: 'Wijzig de gegevens' }).click();
    await other.getByLabel('AGB-code').fill('41123457');
    await other.getByRole('button', { name: 'Sla op' }).click();
    await toast(other, /opgeslagen/);
    await other.close();

    await page.getByRole('button', { name: 'Sla op' }).click();
    await page.getByText('Kies per gegeven wat er moet komen te staan').waitFor();
    const code = page.getByRole('group', { name: 'AGB-code' });
    expect(await code.getByLabel('41123456').isChecked()).toBe(true);
    await code.getByLabel('41123457').check();
    await page.getByRole('button', { name: 'Sla mijn keuze op' }).click();
    await toast(page, /opgeslagen/);
    await page.getByText('NL91 ABNA 0417 1643 00').waitFor();
    await page.getByText('41123457').waitFor();
  }, 60_000);

  it('keeps evidence: with its dates, its progress, and a confirmation before it is gone', async () => {
    const page = administrator;
    await page.goto(`${system.address}/portal/evidence`);
    await page.getByText('U hebt nog geen bewijsstukken').waitFor();
    await page.getByRole('button', { name: 'Voeg een bewijsstuk toe' }).click();
    await page.getByLabel('Soort document').selectOption({ label: 'Een ander document' });
    await page.getByLabel('Wat voor document is het?').fill('Volmacht');
    await page.getByLabel('Afgegeven op').fill('15-01-2026');
    const file = {
      name: 'volmacht.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n'),
    };
    await page.getByLabel('Bestand').setInputFiles({ ...file, name: 'volmacht.exe' });
    await page.getByRole('button', { name: 'Voeg toe' }).click();
    await page.getByRole('link', { name: 'Bestand' }).waitFor();
    await page.getByLabel('Bestand').setInputFiles(file);
    await page.getByRole('button', { name: 'Voeg toe' }).click();
    await toast(page, /volmacht\.pdf is toegevoegd/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'volmacht.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('volmacht.pdf');
    await page.getByRole('button', { name: /^Verwijder/ }).click();
    await page.getByRole('button', { name: 'Nee, bewaar het' }).click();
    await page.getByRole('link', { name: 'volmacht.pdf' }).waitFor();
  }, 60_000);

  it('invites a colleague with a mandate, who joins by the link in the mail', async () => {
    const page = administrator;
    await page.goto(`${system.address}/portal/people`);
    await page.getByRole('button', { name: 'Nodig iemand uit' }).click();
    await page.getByLabel('E-mailadres').fill(COLLEAGUE);
    await page.getByLabel('Tekenbevoegde').check();
    await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    // A signatory without a mandate is refused, at the field that lacks.
    await page.getByRole('link', { name: 'Waarom mag deze persoon tekenen?' }).waitFor();
    await page.getByLabel('Staat als bevoegd in het handelsregister').check();
    await page.getByLabel(/Laatste dag/).fill('31-12-2030');
    await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
    await toast(page, /De uitnodiging gaat naar/);
    await page.getByText('Wacht op antwoord').waitFor();

    const colleague = await visitor();
    await colleague.goto(linkIn(await system.mailTo(COLLEAGUE, /Uitnodiging/)));
    await colleague.getByRole('link', { name: 'Aanmelden als zorgaanbieder' }).click();
    await signInAs(colleague, 'Tweede Collega');
    await heading(colleague, 'Uw uitnodiging');
    // A place on the page is no link of a mail: what the mail brought stays.
    await colleague.getByLabel('Uw naam').waitFor();
    await colleague.evaluate(() => {
      window.location.hash = 'main';
    });
    await colleague.reload();
    await colleague.getByLabel('Uw naam').fill('Tweede Collega');
    await colleague.getByLabel('Uw e-mailadres').fill(COLLEAGUE);
    await colleague.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
    await heading(colleague, 'Mijn overzicht');
    // The mail went to this address: there is nothing left to confirm.
    await colleague.getByText('U werkt voor Nieuwe Zorg B.V.').waitFor();
    expect(await colleague.getByText('Bevestig nog uw e-mailadres').count()).toBe(0);
    await colleague.getByRole('link', { name: 'Mensen' }).click();
    await colleague.getByText('Bevoegd volgens het handelsregister').waitFor();
    await colleague.getByText('31 december 2030', { exact: false }).waitFor();
    expect(await colleague.getByRole('button', { name: 'Nodig iemand uit' }).count()).toBe(0);
    await colleague.goBack();
    await heading(colleague, 'Mijn overzicht');
    await colleague.context().close();

    await page.reload();
    await page.getByText('1 eerdere uitnodiging').waitFor();
    expect(await page.getByText('Niemand mag nu tekenen').count()).toBe(0);
  }, 90_000);

  it('lets in who asked, and the last administrator stays', async () => {
    const page = administrator;
    const third = await visitor();
    await third.goto(`${system.address}/v1/sign-in/provider?returnTo=%2Fportal`);
    await signInAs(third, 'Derde Aanvrager');
    await third.getByLabel('Uw naam').fill('Derde Aanvrager');
    await third.getByLabel('Uw e-mailadres').fill('derde@nieuwezorg.example');
    await third.getByRole('button', { name: 'Verder' }).click();
    await third.getByText('Uw vraag om toegang is verstuurd').waitFor();
    // Of an organisation that one does not belong to, not even the name is told.
    expect(await third.textContent('main')).not.toContain('Nieuwe Zorg');

    await page.goto(linkFor(await system.mailTo(OWN_ADDRESS, /vraagt toegang/)));
    await page.getByRole('button', { name: 'Laat toe Derde Aanvrager' }).click();
    await page.getByLabel('Invuller').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Laat toe' }).click();
    await toast(page, /Derde Aanvrager heeft nu toegang/);
    // Who waits sees it by itself, and goes on.
    await third.getByRole('heading', { level: 1, name: 'Mijn overzicht' }).waitFor({ timeout: 45_000 });
    expect((await session(third)).missing).toBeNull();
    await third.context().close();

    await page.getByRole('button', { name: 'Beëindig Beheerder, Eerste Beheerder' }).click();
    await page.getByLabel('Reden').fill('uit dienst');
    await page.getByRole('button', { name: 'Beëindig de rol' }).click();
    await page.getByText('U bent de laatste beheerder', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 90_000);

  it('says in time that the session ends, and goes on with one press', async () => {
    const page = await administrator.context().newPage();
    await page.clock.install();
    await page.goto(`${system.address}/portal/organisation`);
    await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
    await page.getByLabel('AGB-code').fill('4112');
    // Half an hour is allowed; whoever typed a moment ago is at work, and hears nothing.
    await page.clock.fastForward('06:00');
    await page.getByLabel('AGB-code').pressSequentially('3456');
    await Promise.all([page.waitForResponse(/\/v1\/session$/), page.clock.runFor('00:10')]);
    await page.clock.fastForward('20:00');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.clock.fastForward('05:00');
    const dialog = page.getByRole('dialog', { name: 'Bent u er nog?' });
    await dialog.getByRole('button', { name: 'Ja, ik wil verder werken' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('AGB-code').inputValue()).toBe('41123456');
    await page.close();
  }, 60_000);

  it('goes on with what was typed after the session ended', async () => {
    const page = administrator;
    await page.goto(`${system.address}/portal/organisation`);
    await page.getByRole('button', { name: 'Wijzig de gegevens' }).click();
    await page.getByLabel('E-mailadres voor berichten').fill('post@nieuwezorg.example');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Sla op' }).click();
    const dialog = page.getByRole('dialog', { name: 'U bent afgemeld' });
    await dialog.waitFor();
    const [window] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: /Opnieuw aanmelden/ }).click(),
    ]);
    await signInAs(window, 'Eerste Beheerder');
    await heading(window, 'U bent weer aangemeld');
    // The first window goes on by itself.
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('E-mailadres voor berichten').inputValue()).toBe('post@nieuwezorg.example');
    await page.getByRole('button', { name: 'Sla op' }).click();
    await toast(page, /opgeslagen/);
    await page.getByText('post@nieuwezorg.example').waitFor();
    await window.close();
  }, 60_000);

  it('signs out, and leaves nothing behind the back button', async () => {
    const page = administrator;
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.waitForURL(`${system.address}/signed-out`);
    await heading(page, 'U bent afgemeld');
    await page.goBack();
    await heading(page, 'Meld u eerst aan');
    expect(await page.textContent('body')).not.toContain('nieuwezorg');
  }, 60_000);

  /** A link without a secret. */
  const linkFor = ({ text }: { text: string }): string => /http:\S+\/portal\/\S+/.exec(text)?.[0] ?? '';
});
