type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typed = new Map<Control, string | boolean>();
let pressed: HTMLElement | undefined;
let keys: { event: KeyboardEvent; path: string }[] = [];
const hearers = new Set<(event: KeyboardEvent) => boolean>();
let stop = (): void => undefined;

/** A part of the page that does not listen to its keys this long after the app began will not come. */
const KEYS_KEPT_MILLISECONDS = 10_000;

/**
 * A page that the api drew can be seen before the app is there. What somebody types or presses in between is kept here, and
 * given to the app when it is (`replayEarlyInput`); links work by themselves.
 */
export function keepEarlyInput(): void {
  const keep = (control: Control): void => {
    typed.set(control, isTicked(control) ? control.checked : control.value);
  };
  const onInput = ({ target }: Event): void => {
    if (isControl(target)) keep(target);
  };
  // What was typed before even this was there.
  for (const control of document.querySelectorAll<Control>('input, textarea, select')) {
    if (isChanged(control)) keep(control);
  }
  const onClick = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button !== null) pressed = button;
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('input', onInput, true);
  document.addEventListener('click', onClick, true);
  document.addEventListener('submit', onSubmit, true);
  stop = () => {
    document.removeEventListener('input', onInput, true);
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('submit', onSubmit, true);
  };
}

/** Does again what was done before the app was there, in its hearing. From here on a part that it has yet to take over waits. */
export function replayEarlyInput(): void {
  stop();
  for (const [control, value] of typed) enter(control, value);
  if (pressed?.isConnected === true) pressed.click();
  setTimeout(() => {
    document.removeEventListener('keydown', onKey, true);
    keys = [];
  }, KEYS_KEPT_MILLISECONDS);
  // A password manager fills a field without a key being pressed first, also one the app has not reached.
  document.addEventListener('input', onInputBeforeApp, true);
}

/** A shortcut of the app that no part of it hears yet; what is a key of the browser or of a control stays one. */
function onKey(event: KeyboardEvent): void {
  if (event.target !== document.body || event.key.length !== 1 || event.altKey) return;
  if ([...hearers].some((hears) => hears(event))) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key !== 'k' || document.querySelector('[aria-keyshortcuts]') === null) return;
    event.preventDefault();
  }
  keys.push({ event, path: window.location.pathname });
}

/**
 * Listens to shortcuts from now on, and hears those that were pressed on this page while nobody did.
 *
 * @param hears whether a key is one of them
 * @returns ends it
 */
export function listenToKeys(
  hears: (event: KeyboardEvent) => boolean,
  press: (event: KeyboardEvent) => void,
): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (hears(event)) press(event);
  };
  hearers.add(hears);
  document.addEventListener('keydown', listener);
  const missed = keys.filter(({ event, path }) => path === window.location.pathname && hears(event));
  keys = keys.filter((key) => !missed.includes(key));
  void replayKeys(missed);
  return () => {
    hearers.delete(hears);
    document.removeEventListener('keydown', listener);
  };
}

/** One after the other, each once the page has done what the one before it asked. */
async function replayKeys(missed: typeof keys): Promise<void> {
  for (const { event } of missed) {
    await new Promise((done) => setTimeout(done));
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
  }
}

function onInputBeforeApp({ target }: Event): void {
  if (!isControl(target) || isTicked(target) || isFile(target) || isTaken(target)) return;
  const { value } = target;
  target.value = target.defaultValue;
  wake(target);
  nativeValue(target, value);
}

/** The app only hears of a change of a value that it has seen: first it takes the control over as drawn. */
function enter(control: Control, value: string | boolean): void {
  if (isTicked(control)) {
    control.checked = control.defaultChecked;
    wake(control);
    if (control.checked !== value) control.click();
    return;
  }
  if (isFile(control)) wake(control);
  else {
    if (control instanceof HTMLSelectElement) control.selectedIndex = drawnChoice(control);
    else control.value = control.defaultValue;
    wake(control);
    nativeValue(control, String(value));
  }
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** React takes a drawn part over at once when an event that cannot wait reaches it; nothing listens to the end of a drag. */
function wake(place: Element): void {
  place.dispatchEvent(new Event('dragend', { bubbles: true }));
}

/** React watches the text of a field through a property of its own, from when it took the field over; it watches no choice. */
function isTaken(control: Control): control is HTMLSelectElement {
  return control instanceof HTMLSelectElement || Object.hasOwn(control, 'value');
}

/** The files themselves stay chosen; a script may not set them. */
function isFile(control: Control): boolean {
  return control instanceof HTMLInputElement && control.type === 'file';
}

/** The property of the element itself is React's, which would take a change for its own. */
function nativeValue(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
}

/** Whether a control holds something else than the api drew. */
function isChanged(control: Control): boolean {
  if (isTicked(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== drawnChoice(control);
  return control.value !== control.defaultValue;
}

function drawnChoice(select: HTMLSelectElement): number {
  return Math.max(
    0,
    [...select.options].findIndex(({ defaultSelected }) => defaultSelected),
  );
}

function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
}
