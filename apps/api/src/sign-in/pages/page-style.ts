/** The stylesheet of the pages about signing in: narrow screens, dark schemes, a focus that is seen. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #1b2733;
  --quiet: #4a5866;
  --line: #78869a;
  --brand: #154273;
  --brand-ink: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14202b;
    --ink: #eef3f8;
    --quiet: #c2ccd7;
    --line: #8fa1b5;
    --brand: #a9cff5;
    --brand-ink: #0d1a26;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 system-ui, sans-serif;
}
header { padding: 1rem; border-bottom: 0.25rem solid var(--brand); font-weight: 700; }
main { max-width: 40rem; padding: 1rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; }
.doors { display: grid; gap: 1rem; padding: 0; margin: 1.5rem 0; list-style: none; }
.door {
  display: block;
  padding: 1rem;
  border: 0.125rem solid var(--line);
  border-radius: 0.5rem;
  color: var(--ink);
  text-decoration: none;
}
.door strong { display: block; color: var(--brand); text-decoration: underline; }
.door:hover { border-color: var(--brand); }
.again {
  display: inline-block;
  padding: 0.75rem 1.25rem;
  border-radius: 0.5rem;
  background: var(--brand);
  color: var(--brand-ink);
}
.reference { color: var(--quiet); font-size: 1rem; }
a:focus-visible { outline: 0.25rem solid var(--ink); outline-offset: 0.25rem; }
`;
