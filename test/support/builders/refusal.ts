import { RuleViolation } from '@openhuis/platform';

/** The codes of a refusal, with their paths; fails when nothing was refused or something else went wrong. */
export async function refusal(work: Promise<unknown>): Promise<string[]> {
  const outcome = await work.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  if (!(outcome instanceof RuleViolation)) throw outcome instanceof Error ? outcome : new Error(String(outcome));
  return outcome.violations.map(({ code, path }) => (path === undefined ? code : `${code} ${path}`));
}
