import './theme/layers.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/kit.css';
import './theme/frame.css';
import { cameDrawn, scriptsOfDrawnPage } from './drawn-page.js';
import { keepEarlyInput } from './early-input.js';
import { keepLinkToken } from './link-token.js';

keepLinkToken();
// This file is small, so that it runs as soon as there is a page; the app, which keeps a telephone busy, follows once it is seen.
if (cameDrawn()) {
  keepEarlyInput();
  await painted();
  for (const file of scriptsOfDrawnPage()) fetchAhead(file);
}
const { start } = await import('./start.js');
await start();

/** Waits until the page as it came is on the screen; nobody looks at one that is hidden. */
function painted(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
}

/** All files at once: what one of them imports is not found out a round trip later. */
function fetchAhead(file: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = file;
  document.head.append(link);
}
