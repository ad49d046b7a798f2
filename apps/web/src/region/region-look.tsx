import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { drawnPage } from '../drawn-page.js';
import { House } from '../frame/house.js';
import { type Region, regionsQuery } from './regions.js';

/** The region whose colours and name the page has; undefined for the house's own. */
let shown: number | undefined;
const listeners = new Set<() => void>();

/** Under it this browser remembers the style sheet of the desk, so that the first frame has the region's colours already. */
const STORED = 'openhuis.theme';

/** Begins with the look that the server gave the page: its style sheet is there already. */
export function beginWithLook(regionId: number | undefined): void {
  shown = regionId;
}

/** Gives the page the look of a region for as long as the caller is shown: its colours, its name and its logo. */
export function useRegionLook(regionId: number | undefined): void {
  // Nothing has effects there; the header, which is drawn first, shows it when the page is drawn again.
  if (import.meta.env.SSR) drawnPage().look.asked ??= regionId;
  useEffect(() => {
    if (regionId === undefined) return undefined;
    show(regionId);
    return () => {
      if (shown === regionId) show(undefined);
    };
  }, [regionId]);
}

/** In the header: name and logo of the region whose page it is, else Openhuis. Keeps the style sheet of the page besides. */
export function RegionBrand(): ReactNode {
  const regionId = useSyncExternalStore(subscribe, shownRegion, shownRegion);
  const { data: regions } = useQuery({ ...regionsQuery, enabled: regionId !== undefined });
  const region = regions?.find(({ id }) => id === regionId);
  const themeUrl = region?.appearance.themeUrl;
  useEffect(() => {
    if (regionId === undefined) dress(undefined);
    else if (themeUrl !== undefined) dress(themeUrl);
  }, [regionId, themeUrl]);
  if (region === undefined) {
    return (
      <>
        <House /> Openhuis
      </>
    );
  }
  return <RegionName region={region} />;
}

/** Logo and name of a region. The name says what the logo says. */
export function RegionName({ region }: { region: Region }): ReactNode {
  const { logoUrl, displayName } = region.appearance;
  return (
    <>
      {logoUrl === null ? <House /> : <img src={logoUrl} alt="" width="32" height="32" />}
      <span>{displayName}</span>
    </>
  );
}

/** Puts a style sheet on the page in place of the one before, which stays until the new one is there. */
function dress(themeUrl: string | undefined): void {
  const before = [...document.querySelectorAll<HTMLLinkElement>('link[data-region-theme]')];
  if (before.at(-1)?.getAttribute('href') === themeUrl) return;
  const undress = (): void => {
    for (const link of before) link.remove();
  };
  if (themeUrl === undefined) {
    localStorage.removeItem(STORED);
    undress();
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = themeUrl;
  link.dataset['regionTheme'] = '';
  link.addEventListener('load', undress);
  document.head.append(link);
  if (isDesk()) localStorage.setItem(STORED, themeUrl);
}

function shownRegion(): number | undefined {
  return import.meta.env.SSR ? drawnPage().look.shown : shown;
}

function isDesk(): boolean {
  return window.location.pathname.startsWith('/desk');
}

function show(regionId: number | undefined): void {
  shown = regionId;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

if (!import.meta.env.SSR) {
  const remembered = localStorage.getItem(STORED);
  if (remembered !== null && isDesk() && /^\/v1\/regions\/\d+\/theme\.css\?v=\w+$/.test(remembered)) dress(remembered);
}
