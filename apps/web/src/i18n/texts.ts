import { useSyncExternalStore } from 'react';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { rememberChoice, rememberedChoice } from '../choices.js';
import { cameDrawn, drawnPage } from '../drawn-page.js';

export type Language = 'nl' | 'en';
export type Texts = Record<string, MessageFormatElement[]>;
/** As compile-messages.ts writes them: a text without placeholders stays a text. */
type WrittenTexts = Record<string, string | MessageFormatElement[]>;

/** A file of texts, as `import.meta.glob<TextFile>` fetches it. */
export interface TextFile {
  default: WrittenTexts;
}
type TextFiles = Partial<Record<string, () => Promise<TextFile>>>;

/** Where texts can be fetched. Each area adds its own, so that nobody waits for the list of another's. */
const files: TextFiles = import.meta.glob<TextFile>([
  '/src/**/messages.{nl,en}.json',
  '!/src/areas/**',
  '!/src/components/{dialogue,contract-end,gantt,letters,list,month,notice-words,party-changes,search,sent-mail}/**',
]);

/** Adds the texts of an area: what `import.meta.glob` finds in it. */
export function addTexts(found: TextFiles): void {
  Object.assign(files, found);
}

interface State {
  language: Language;
  texts: Texts;
}

const languages = ['nl', 'en'] as const;

let state: State = { language: import.meta.env.SSR ? 'nl' : preferredLanguage(), texts: {} };
/** The language that was asked for last; its texts may still be on their way. */
let target = state.language;
const wanted = new Set<string>();
const loaded = new Set<string>();
const listeners = new Set<() => void>();
/** On the server, which has pages in both languages at a time. */
const served: Record<Language, State> = { nl: { language: 'nl', texts: {} }, en: { language: 'en', texts: {} } };

/**
 * Fetches the texts that a page needs, in the language of the moment, once.
 *
 * @param places folders below `src` that hold messages.nl.json and messages.en.json, such as 'areas/public/home'
 */
export async function loadTexts(...places: string[]): Promise<void> {
  if (import.meta.env.SSR) return loadBoth(places);
  for (const place of places) wanted.add(place);
  await load();
}

/** Changes the language of the whole page, and remembers it in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberChoice('language', language);
  target = language;
  await load();
}

/** The language and the texts that were fetched so far. */
export function useTexts(): State {
  return useSyncExternalStore(subscribe, textsNow, textsNow);
}

export function currentLanguage(): Language {
  return textsNow().language;
}

function textsNow(): State {
  return import.meta.env.SSR ? served[drawnPage().language] : state;
}

/** They stay: a page that was asked for in one language will be asked for in the other. */
async function loadBoth(places: readonly string[]): Promise<void> {
  const missing = places.filter((place) => !loaded.has(place));
  for (const language of languages) {
    const found = await Promise.all(missing.map((place) => fetchTexts(place, language)));
    const { texts } = served[language];
    served[language] = { language, texts: Object.assign({ ...texts }, ...(found as [Texts])) };
  }
  for (const place of missing) loaded.add(place);
}

async function load(): Promise<void> {
  const language = target;
  const isChange = language !== state.language;
  const missing = [...wanted].filter((place) => isChange || !loaded.has(place));
  if (missing.length === 0 && !isChange) return;
  const found = await Promise.all(missing.map((place) => fetchTexts(place, language)));
  // While they came another language was chosen, or this one came with another page's texts.
  if (target !== language || (isChange && state.language === language)) return load();
  if (isChange) loaded.clear();
  for (const place of missing) loaded.add(place);
  state = { language, texts: Object.assign(isChange ? {} : { ...state.texts }, ...(found as [Texts])) };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

async function fetchTexts(place: string, language: Language): Promise<Texts> {
  const path = `/src/${place}/messages.${language}.json`;
  const fetchFile = files[path];
  if (fetchFile === undefined) throw new Error(`there are no texts at ${path}`);
  const texts = Object.entries((await fetchFile()).default);
  return Object.fromEntries(texts.map(([id, text]) => [id, typeof text === 'string' ? [plain(text)] : text]));
}

/** A text without placeholders, as the message engine has it. */
function plain(text: string): MessageFormatElement {
  return { type: TYPE.literal, value: text };
}

/** That of the page as it came; else what was chosen before, or what the browser asks for; Dutch when it asks for neither. */
function preferredLanguage(): Language {
  const drawn = cameDrawn() ? document.documentElement.lang : undefined;
  const asked = navigator.languages.map((language) => language.slice(0, 2));
  return [drawn, rememberedChoice('language'), ...asked].find((language) => isLanguage(language)) ?? 'nl';
}

function isLanguage(language: string | undefined): language is Language {
  return language === 'nl' || language === 'en';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
