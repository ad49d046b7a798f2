export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const STORED = 'openhuis.scheme';

/** Light or dark, as chosen in this browser; else as the machine has it. */
export function chosenScheme(): Scheme {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(STORED, scheme);
  applyScheme();
}

/** Sets what was chosen on the page. */
export function applyScheme(): void {
  const scheme = chosenScheme();
  if (scheme === 'system') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}
