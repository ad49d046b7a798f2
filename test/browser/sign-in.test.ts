import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE } from '@openhuis/people';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DemoPerson } from '../../apps/identity/src/demo-person.js';
import { anOrganisation, type TestOrganisation } from '../support/builders/organisation.js';
import { aPerson } from '../support/builders/person.js';
import { aRegion } from '../support/builders/region.js';
import { hasChromium, startChromium } from '../support/chromium.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoPerson, openDoors, type TestDoors } from '../support/sign-in.js';

/** The pages of the api itself, also where a web was built. */
const withoutWeb = { WEB_DIR: '/nowhere' };

/** In a real browser: cookies, redirects, policies and forms are as the browser takes them. */
(hasChromium ? describe : describe.skip)('signing in with a browser (needs chromium)', () => {
  const people: DemoPerson[] = [];
  let database: TestDatabase;
  let organisation: TestOrganisation;
  let manager: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    database = await aDatabase();
    const region = await aRegion(database);
    organisation = await anOrganisation(database, region);
    const { scope } = await aPerson(database, { regionRoles: [{ regionId: region.id, role: 'contract_manager' }] });
    manager = scope.personId ?? '';
    people.push(
      aDemoPerson('manager', `${manager.slice(0, 8)}@openhuis.example`),
      aDemoPerson('signatory', 'signatory@zorg.example', [organisation.kvkNumber]),
    );
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await database.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'nl-NL' });
    page = await context.newPage();
    troubles = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', ({ message }) => troubles.push(message));
  });
  afterEach(() => context.close());

  interface SessionBody {
    person: { id: string } | null;
    actingFor: string | null;
    missing: string | null;
  }
  const shownSession = async (): Promise<SessionBody> =>
    JSON.parse((await page.textContent('body')) ?? '') as SessionBody;

  /** What a page of ours does; the browser itself says from where it asks. */
  async function signOut(doors: TestDoors): Promise<string> {
    await page.route(`${doors.address}/own-page`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
    await page.goto(`${doors.address}/own-page`);
    return await page.evaluate(async () => {
      const answer = await fetch('/v1/session/sign-out', { method: 'POST', headers: { 'openhuis-request': '1' } });
      return ((await answer.json()) as { redirectTo: string }).redirectTo;
    });
  }

  async function throughBothDoors(doors: TestDoors): Promise<void> {
    await page.goto(`${doors.address}/v1/sign-in?returnTo=%2Fv1%2Fsession`);
    await page.getByRole('link', { name: 'Ik werk voor een gemeente of regio' }).click();
    await page.getByRole('button', { name: 'Persoon manager' }).click();
    await page.waitForURL(`${doors.address}/v1/session`);
    expect(await shownSession()).toMatchObject({ person: { id: manager }, missing: null });
    const [cookie] = (await context.cookies(doors.address)).filter(({ name }) => name === SESSION_COOKIE);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', domain: 'localhost' });

    await page.goto(await signOut(doors));
    await page.waitForURL(`${doors.address}/v1/sign-in/signed-out`);
    expect(await page.textContent('h1')).toBe('U bent uitgelogd');
    expect((await page.goto(`${doors.address}/v1/session`))?.status()).toBe(401);
    expect((await context.cookies(doors.address)).map(({ name }) => name)).not.toContain(SESSION_COOKIE);
    troubles = troubles.filter((text) => !text.includes('401'));

    await page.goto(`${doors.address}/v1/sign-in?returnTo=%2Fv1%2Fsession`);
    await page.getByRole('link', { name: 'Ik werk voor een zorgaanbieder' }).click();
    await page.getByRole('button', { name: 'Persoon signatory' }).click();
    await page.waitForURL(`${doors.address}/v1/session`);
    expect(await shownSession()).toMatchObject({
      person: { id: organisation.signatory.scope.personId },
      actingFor: `organisation:${organisation.id}`,
    });
    await page.goto(await signOut(doors));
    await page.waitForURL(`${doors.address}/v1/sign-in/signed-out`);
    expect(troubles).toEqual([]);
  }

  it.each(['represents', 'etoegang'] as const)(
    'goes in and out by both doors, at both sides (%s)',
    async (shape) => {
      const doors = await openDoors(database, shape, people, withoutWeb);
      try {
        await database.asOwner(
          `insert into identity (issuer, subject, door, person_id) values ($1, 'signatory', 'provider', $2)`,
          [doors.provider.issuer, organisation.signatory.scope.personId],
        );
        // The municipality's provider is the same program here: one identity an issuer and person.
        await database.asOwner(`delete from identity where subject = 'manager'`);
        await throughBothDoors(doors);
      } finally {
        await doors.close();
      }
    },
    60_000,
  );

  it('refuses a level that is too low, the Back button, and another site', async () => {
    const doors = await openDoors(database, 'represents', people, withoutWeb);
    try {
      const newcomer = async (level: string): Promise<void> => {
        await page.goto(`${doors.address}/v1/sign-in/provider?returnTo=%2Fv1%2Fsession`);
        const form = page.locator('form').filter({ has: page.locator('#kvkNumber') });
        await form.locator('#name').fill('Nieuw Iemand');
        await form.locator('#kvkNumber').fill('09220932');
        await form.locator(`input[name=level][value=${level}]`).check();
        await form.getByRole('button').click();
      };
      await newcomer('loa2');
      await page.waitForURL(/\/callback\?/);
      expect(await page.textContent('h1')).toBe('Uw inlogmiddel is niet zeker genoeg');
      await page.reload();
      expect(await page.textContent('h1')).toBe('Deze inlogpoging is niet meer geldig');
      await page.getByRole('link', { name: 'Opnieuw inloggen' }).click();
      await page.waitForURL(`${doors.address}/v1/sign-in`);

      await newcomer('loa4');
      await page.waitForURL(`${doors.address}/v1/session`);
      expect(await shownSession()).toMatchObject({ person: null, missing: 'registration' });

      await page.route('http://elsewhere.example/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<form method="post" action="${doors.address}/v1/session/sign-out"><button>Win</button></form>`,
        }),
      );
      await page.goto('http://elsewhere.example/');
      const [answer] = await Promise.all([page.waitForResponse(/sign-out/), page.getByRole('button').click()]);
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect((await page.goto(`${doors.address}/v1/session`))?.status()).toBe(200);
    } finally {
      await doors.close();
    }
  }, 60_000);

  it('has pages that fit 320 pixels, work by keyboard and show the focus, in light and dark', async () => {
    const doors = await openDoors(database, 'represents', people, withoutWeb);
    try {
      await page.setViewportSize({ width: 320, height: 640 });
      const papers = new Set<string>();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const path of ['/v1/sign-in', '/v1/sign-in/signed-out', '/v1/sign-in/elsewhere']) {
          await page.goto(doors.address + path);
          expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
          expect(await page.getAttribute('html', 'lang')).toBe('nl');
          expect(await page.locator('h1').count()).toBe(1);
          papers.add(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'));
          await page.keyboard.press('Tab');
          const focused = await page.evaluate<string>(
            `document.activeElement.tagName + ' ' + getComputedStyle(document.activeElement).outlineStyle`,
          );
          expect(focused).toBe('A solid');
        }
      }
      expect(papers.size).toBe(2);
      await page.goto(`${doors.address}/v1/sign-in`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${doors.provider.issuer}/**`);
      expect(troubles.filter((text) => !text.includes('404'))).toEqual([]);
    } finally {
      await doors.close();
    }
  }, 60_000);
});
