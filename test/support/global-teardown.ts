import { rmSync } from 'node:fs';

/** Stops the private PostgreSQL of this run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const running = globalThis.openhuisTestPostgres;
  if (running === undefined) return;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
