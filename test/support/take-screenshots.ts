import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startChromium } from './chromium.js';
import { RunningSystem } from './running-system.js';

interface Picture {
  name: string;
  who?: 'staff' | 'provider';
  address: string | ((ask: <Answer>(path: string) => Promise<Answer>) => Promise<string>);
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
}

interface Listed {
  items: { id: string }[];
}
const firstOf = async (list: Promise<Listed>): Promise<string> => (await list).items[0]?.id ?? '';

const pictures: readonly Picture[] = [
  { name: 'home', address: '/' },
  {
    name: 'procedure',
    address: async (ask) => `/procedures/${await firstOf(ask<Listed>('/procedures?status=published'))}`,
    height: 1400,
  },
  { name: 'providers', address: '/providers' },
  { name: 'portal', who: 'provider', address: '/portal' },
  {
    name: 'portal-contract',
    who: 'provider',
    address: async (ask) => `/portal/contracts/${await firstOf(ask<Listed>('/contracts?limit=1'))}`,
    width: 390,
    height: 1200,
    scheme: 'dark',
  },
  { name: 'work-list', who: 'staff', address: '/desk' },
  { name: 'contracts', who: 'staff', address: '/desk/contracts' },
  {
    name: 'contract',
    who: 'staff',
    address: async (ask) => `/desk/contracts/${await firstOf(ask<Listed>('/contracts?status=active&limit=1'))}`,
    height: 1300,
  },
  { name: 'terms', who: 'staff', address: '/desk/terms' },
  { name: 'notices', who: 'staff', address: '/desk/notices/calendar', scheme: 'dark' },
];

/** Takes the pictures of docs/screenshots from the demo regions, as a visitor, a provider and a contract manager see them. */
async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const system = await RunningSystem.start();
  const browser = await startChromium();
  try {
    const contexts = new Map<string, BrowserContext>();
    for (const who of ['nobody', 'staff', 'provider'] as const) {
      const context = await browser.newContext({ locale: 'nl-NL' });
      contexts.set(who, context);
      if (who === 'nobody') continue;
      const page = await context.newPage();
      await system.signIn(page, who, who === 'staff' ? /contractmanager/i : /bestuurder/i);
      await page.close();
    }
    for (const picture of pictures) {
      const context = contexts.get(picture.who ?? 'nobody');
      if (context === undefined) continue;
      const page: Page = await context.newPage();
      await page.setViewportSize({ width: picture.width ?? 1280, height: picture.height ?? 860 });
      await page.emulateMedia({ colorScheme: picture.scheme ?? 'light' });
      const { address } = picture;
      const path = typeof address === 'string' ? address : await address((asked) => system.ask(context, asked));
      await page.goto(system.address + path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${picture.name}.png`) });
      console.log(`${picture.name}.png`);
      await page.close();
    }
  } finally {
    await browser.close();
    await system.stop();
  }
}

await main(process.argv[2] ?? 'docs/screenshots');
process.exit();
