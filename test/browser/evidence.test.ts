import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { sampleDocx, sampleJpeg, samplePdf } from '../../libs/platform/src/files/content/sample-files.fixture.js';
import { accessibilityFaults } from './accessibility.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { RunningSystem } from '../support/running-system.js';

/** The wallet of a provider, and evidence that a contract needs again: delivered, refused with a reason, accepted. */
(hasChromium ? describe : describe.skip)('evidence (needs chromium)', () => {
  let system: RunningSystem;
  let browser: Browser;
  let provider: Page;
  let manager: Page;
  let contract: { id: string; number: string; organisationId: string };

  beforeAll(async () => {
    system = await RunningSystem.start();
    browser = await startChromium();
    provider = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    manager = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    await system.signIn(manager, 'staff', 'Contractmanager Demo 1');
    await system.signIn(provider, 'provider', 'Bestuurder', { search: 'Luneliwen', returnTo: '/portal/evidence' });
    type Contracts = { items: (typeof contract)[] };
    const own = await system.ask<Contracts>(provider.context(), '/contracts?limit=50');
    const filter = `status=active&limit=50&organisationId=${own.items[0]?.organisationId ?? ''}`;
    // The provider has contracts in two regions; the manager sees that of one.
    const [shared] = (await system.ask<Contracts>(manager.context(), `/contracts?${filter}`)).items;
    if (shared === undefined) throw new Error('the provider has no running contract in this region');
    contract = shared;
  }, 900_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const toast = (page: Page, text: RegExp): Promise<void> =>
    page.locator('.toast').filter({ hasText: text }).first().waitFor();
  const fill = async (page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> => {
    await page.getByLabel('Afgegeven op').fill('01-11-2026');
    const ends = page.getByLabel('Geldig tot en met');
    if ((await ends.count()) > 0) await ends.fill('31-10-2029');
    await page.getByLabel('Bestand').setInputFiles({ name, mimeType, buffer });
    await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  };
  const check = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (size !== null) await page.setViewportSize(size);
  };
  const evidencePage = (): string => `${system.address}/portal/contracts/${contract.id}/evidence`;

  it('is refused for what is in it, whatever it is called, and says why', async () => {
    await heading(provider, 'Bewijsstukken');
    await provider.getByRole('button', { name: 'Voeg een bewijsstuk toe' }).click();
    await provider.getByLabel('Soort document').selectOption({ label: 'Aansprakelijkheidsverzekering' });
    const gifar = Buffer.concat([sampleJpeg(), Buffer.from(zipSync({ 'a.class': new Uint8Array(4) }))]);
    await fill(provider, 'foto.jpg', 'image/jpeg', gifar);
    await provider.getByText('In dit bestand zit meer dan een document', { exact: false }).first().waitFor();
    await fill(provider, 'polis.pdf', 'application/pdf', samplePdf(4000).subarray(0, 2000));
    await provider.getByText('Dit bestand is beschadigd of niet compleet', { exact: false }).first().waitFor();
    // What was filled in is still there; another file will do.
    await fill(provider, 'toelichting.docx', 'application/octet-stream', sampleDocx());
    await toast(provider, /toelichting\.docx is toegevoegd/);
    await provider.getByRole('link', { name: 'toelichting.docx' }).waitFor();
    await check(provider);
  });

  it('says where it is used, and leads to the contract', async () => {
    await provider
      .getByRole('link', { name: `contract ${contract.number}` })
      .first()
      .click();
    await heading(provider, `Bewijsstukken bij contract ${contract.number}`);
    await check(provider);
  });

  it('is delivered anew for a contract, and waits for the region', async () => {
    await provider
      .getByRole('button', { name: /Lever een nieuwer document aan Aansprakelijkheidsverzekering/ })
      .click();
    await provider.getByRole('button', { name: 'Voeg een nieuw document toe' }).click();
    await fill(provider, 'polis-nieuw.pdf', 'application/pdf', samplePdf(3000));
    await toast(provider, /Aansprakelijkheidsverzekering is aangeleverd/);
    await provider.getByText('Aangeleverd, de regio kijkt ernaar').waitFor();
  });

  it('is on the list of the manager, who refuses it with a reason', async () => {
    await manager.goto(`${system.address}/desk`);
    await manager.getByText('Nieuw bewijsstuk beoordelen').first().waitFor();
    await manager.goto(`${system.address}/desk/providers/${contract.organisationId}`);
    await manager.getByRole('heading', { name: 'Nieuw bewijsstuk: Aansprakelijkheidsverzekering' }).waitFor();
    await check(manager);
    await manager.getByRole('button', { name: 'Neem niet aan polis-nieuw.pdf' }).click();
    await manager.getByRole('button', { name: 'Neem niet aan', exact: true }).click();
    await manager.getByText('Vul in waarom u dit bewijsstuk niet aanneemt.').first().waitFor();
    await manager.getByLabel('Reden').fill('De polis noemt een ander bedrijf.');
    await manager.getByRole('button', { name: 'Neem niet aan', exact: true }).click();
    await toast(manager, /polis-nieuw\.pdf is niet aangenomen/);
  });

  it('is a task of the provider again, with the reason, and is accepted in the end', async () => {
    await provider.goto(`${system.address}/portal`);
    await provider.getByRole('link', { name: /Lever aan.*Aansprakelijkheidsverzekering/ }).click();
    await heading(provider, `Bewijsstukken bij contract ${contract.number}`);
    await provider.getByText('De polis noemt een ander bedrijf.', { exact: false }).waitFor();
    await provider.getByRole('button', { name: 'Voeg een nieuw document toe' }).click();
    await fill(provider, 'polis-goed.pdf', 'application/pdf', samplePdf(3500));
    await provider.getByText('Aangeleverd, de regio kijkt ernaar').waitFor();
    await manager.goto(`${system.address}/desk/providers/${contract.organisationId}`);
    await manager.getByRole('button', { name: 'Neem aan polis-goed.pdf' }).click();
    await toast(manager, /polis-goed\.pdf is aangenomen/);
    await provider.goto(evidencePage());
    await provider.getByRole('link', { name: 'polis-goed.pdf' }).waitFor();
    await provider.getByText('Telt tot en met 31 oktober 2029').waitFor();
  });
});
