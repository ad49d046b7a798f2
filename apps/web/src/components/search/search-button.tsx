import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { listenToKeys } from '../../early-input.js';
import { loadTexts } from '../../i18n/texts.js';
import { useRecentPages } from './recent-pages.js';
import type { SearchArea } from './search-groups.js';
import './search-button.css';

const loadDialog = async (): Promise<{ default: typeof import('./search-dialog.js').SearchDialog }> => {
  const [{ SearchDialog }] = await Promise.all([
    import('./search-dialog.js'),
    loadTexts('components/search', 'components/notice-words'),
  ]);
  return { default: SearchDialog };
};
const SearchDialog = lazy(loadDialog);

/** After a page has come and before somebody thinks of searching. */
const PAUSE_MILLISECONDS = 1500;

/** On a Mac it is the command key; a server does not know. */
function useIsMac(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => /mac|iphone|ipad/i.test(navigator.userAgent),
    () => false,
  );
}

const neverChanges = () => () => undefined;

/**
 * Opens the search: a dialog, also with Ctrl K (⌘ K), and on a narrow screen a page. The dialog is no part of the
 * first page.
 */
export function SearchButton({ area }: { area: SearchArea }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isMac = useIsMac();
  useRecentPages(`/${area}`);
  useEffect(() => {
    // Who presses Ctrl K types on at once: the dialog is there by then, fetched when nothing else is going on.
    const timer = setTimeout(() => void loadDialog(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(
    () =>
      listenToKeys(isSearchKey, (event) => {
        // A dialog that asks something stays in front.
        if (document.querySelector('dialog[open]') !== null) return;
        event.preventDefault();
        setOpen(true);
      }),
    [],
  );
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadDialog()}
        onClick={() => setOpen(true)}
      >
        <Glass /> <FormattedMessage id={area === 'desk' ? 'desk.search' : 'portal.search'} />{' '}
        <kbd aria-hidden="true">{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <Link to={area === 'desk' ? '/desk/search' : '/portal/search'} className="search-link">
        <Glass /> <FormattedMessage id={area === 'desk' ? 'desk.search' : 'portal.search'} />
      </Link>
      {isOpen && (
        <Suspense>
          <SearchDialog area={area} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Ctrl K, or ⌘ K. */
function isSearchKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

function Glass(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" className="search-glass">
      <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M13 13l4.5 4.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
