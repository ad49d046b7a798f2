import { TestEnvironment } from 'jest-environment-node';

/** Node, in which a test that fails tells what was to be seen when it did: see evidence.ts. */
export default class EvidenceEnvironment extends TestEnvironment {
  async handleTestEvent({ name, error }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    if (typeof error?.stack !== 'string') return;
    const seen = [];
    for (const look of this.global.openhuisEvidence ?? []) {
      seen.push(...(await look().catch((trouble) => [`could not look: ${trouble.message}`])));
    }
    if (seen.length > 0) error.stack = ['Seen when it failed:', ...seen, '', error.stack].join('\n');
  }
}
