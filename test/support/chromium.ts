import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** Whether this machine has a browser; the suites that need one are skipped where it has not. */
export const hasChromium = existsSync(EXECUTABLE);

/** A real browser without a window. */
export async function startChromium(): Promise<Browser> {
  // Chromium will not sandbox what runs as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath: EXECUTABLE, args });
}
