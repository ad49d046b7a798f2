import { realpathSync } from 'node:fs';

/** Something the person at the keyboard can put right. The message is one line: what is wrong and what to do. */
export class Trouble extends Error {}

/**
 * Runs the file's own command when Node was started with that file, and not when another script imports it.
 * A trouble becomes one clear line and exit code 1; anything unforeseen keeps its stack.
 */
export async function runAsCommand(file: string, command: () => Promise<void> | void): Promise<void> {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== file) return;
  try {
    await command();
  } catch (error) {
    console.error(clearLine(error) ?? error);
    process.exitCode = 1;
  }
}

function clearLine(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Trouble) return `Openhuis: ${error.message}`;
  const isFull = 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return isFull ? `Openhuis: the disk is full: make room, then run this again (${error.message}).` : undefined;
}
