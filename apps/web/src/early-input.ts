type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typed = new Map<Control, string | boolean>();
let pressed: HTMLElement | undefined;
let stop = (): void => undefined;

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
  document.addEventListener('input', onInput, true);
  document.addEventListener('click', onClick, true);
  document.addEventListener('submit', onSubmit, true);
  stop = () => {
    document.removeEventListener('input', onInput, true);
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('submit', onSubmit, true);
  };
}

/** Puts the page back as the api drew it, for the app expects it so. What is typed while it takes over is kept as well. */
export function undoEarlyInput(): void {
  for (const control of typed.keys()) {
    if (isTicked(control)) control.checked = control.defaultChecked;
    else if (control instanceof HTMLSelectElement) control.selectedIndex = drawnChoice(control);
    else control.value = control.defaultValue;
  }
}

/** Does again what was done before the app was there, in its hearing. */
export function replayEarlyInput(): void {
  stop();
  for (const [control, value] of typed) {
    if (isTicked(control)) {
      if (control.checked !== value) control.click();
      continue;
    }
    // The property of the element itself is React's, which would take a change for its own.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (pressed?.isConnected === true) pressed.click();
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
