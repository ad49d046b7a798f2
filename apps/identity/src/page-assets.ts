/** The one stylesheet: readable from 320 px, in a light and a dark scheme, contrast of 4.5 and more. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1a1a1a, #f2f2f2);
  --paper: light-dark(#ffffff, #16191d);
  --soft: light-dark(#f1f4f8, #22272e);
  --line: light-dark(#5b6672, #96a2b0);
  --brand: light-dark(#154273, #9cc7f2);
  --fault: light-dark(#a8071a, #ffa39e);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header { padding: 0.5rem 1rem; border-bottom: 4px solid var(--brand); background: var(--soft); font-weight: 600; }
header p { margin: 0; }
main { max-width: 52rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 0.5rem; }
ul.people { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
ul.people button { width: 100%; text-align: left; font-weight: 400; }
ul.people strong { display: block; }
button, input { font: inherit; color: inherit; }
button { min-height: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 4px; background: var(--soft); font-weight: 600; cursor: pointer; }
button:hover { border-color: var(--brand); text-decoration: underline; }
input[type='text'], input[type='search'], input[type='email'] { width: 100%; max-width: 24rem; min-height: 2.75rem; padding: 0.5rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); }
input[aria-invalid='true'] { border: 2px solid var(--fault); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
label { display: block; font-weight: 600; }
fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 1rem 0; padding: 0.5rem 0.75rem; }
fieldset label, label.tick { display: flex; gap: 0.5rem; align-items: center; min-height: 2.5rem; font-weight: 400; }
.field { margin: 0 0 1rem; }
.hint { margin: 0; }
.fault { margin: 0; color: var(--fault); font-weight: 600; }
[role='alert'] { border: 2px solid var(--fault); border-radius: 4px; padding: 0.5rem 0.75rem; margin: 0 0 1rem; }
section { border-top: 1px solid var(--line); margin-top: 2rem; }
`;

/** Signing out goes on by itself; without scripts the button is there. */
export const signOutScript = `document.getElementById('sign-out').click();\n`;
