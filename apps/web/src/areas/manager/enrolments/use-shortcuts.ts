import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { listenToKeys } from '../../../early-input.js';

const STORED = 'openhuis.review-keys';
const listeners = new Set<() => void>();

/** Whether single keys do something; everybody can turn that off (WCAG 2.1.4), and the browser remembers it. */
export function useShortcutSetting(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORED) !== 'off',
    () => true,
  );
  return [
    isOn,
    (next) => {
      localStorage.setItem(STORED, next ? 'on' : 'off');
      for (const listener of listeners) listener();
    },
  ];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls what belongs to a key, while nobody types and no dialog is open. */
export function useShortcuts(keys: Record<string, () => void>, isOn: boolean): void {
  const isShortcut = useEffectEvent(
    ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey && key in keys,
  );
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    keys[event.key]?.();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    return listenToKeys(
      (event) => isShortcut(event),
      (event) => press(event),
    );
  }, [isOn]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}
