import type { AccessChanges } from './access-changes.js';

/** For so long what was found is not looked up again, when nothing is heard of a change. Roles end at midnight. */
const REMEMBER_MILLISECONDS = 10_000;
const REMEMBER_AT_MOST = 10_000;

/**
 * What a process remembers of who showed which token, so that not every request asks the database. It forgets at once
 * what changes, and remembers nothing while it cannot hear of changes.
 */
export class RememberedAccess<Known> {
  private readonly known = new Map<string, { known: Known; until: number }>();

  /** @param subjectsOf the person and the session or token that something known is about */
  constructor(
    private readonly changes: AccessChanges,
    private readonly subjectsOf: (known: Known) => readonly (string | null | undefined)[],
  ) {
    changes.onChange((subjectId) => {
      this.forget(subjectId);
    });
  }

  /** What is known under a key, or else what `lookUp` finds; what is not found is not remembered. */
  async recall(key: string, lookUp: () => Promise<Known | undefined>): Promise<Known | undefined> {
    const remembered = this.known.get(key);
    if (remembered !== undefined && remembered.until > performance.now()) return remembered.known;
    const before = this.changes.count;
    const found = await lookUp();
    // A change that was heard during the read may not be in what was read.
    if (found === undefined || before === undefined || before !== this.changes.count) return found;
    // Oldest first out: a flood of tokens cannot fill the memory.
    for (const oldest of this.known.keys()) {
      if (this.known.size < REMEMBER_AT_MOST) break;
      this.known.delete(oldest);
    }
    this.known.delete(key);
    this.known.set(key, { known: found, until: performance.now() + REMEMBER_MILLISECONDS });
    return found;
  }

  private forget(subjectId: string | undefined): void {
    if (subjectId === undefined) {
      this.known.clear();
      return;
    }
    for (const [key, { known }] of this.known) if (this.subjectsOf(known).includes(subjectId)) this.known.delete(key);
  }
}
