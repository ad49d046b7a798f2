import { rememberChoice, rememberedChoice } from '../choices.js';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Light or dark, as chosen in this browser; else as the machine has it. */
export function chosenScheme(): Scheme {
  const chosen = rememberedChoice('scheme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function chooseScheme(scheme: Scheme): void {
  rememberChoice('scheme', scheme);
  applyScheme();
}

/** Sets what was chosen on the page. */
export function applyScheme(): void {
  const scheme = chosenScheme();
  if (scheme === 'system') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}
