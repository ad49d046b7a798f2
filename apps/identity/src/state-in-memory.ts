import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Of each kind so many are kept: far more than a demo has people at once. */
const LARGEST = 1000;

/** Sessions, interactions, grants and tokens for as long as the program runs: one of these for each kind. */
export class StateInMemory implements Adapter {
  private readonly kept = new Map<string, Kept>();

  upsert(id: string, payload: AdapterPayload, seconds = 3600): Promise<void> {
    this.kept.set(id, { payload, expiresAt: Date.now() + seconds * 1000 });
    const [oldest] = this.kept.keys();
    if (this.kept.size > LARGEST && oldest !== undefined) this.kept.delete(oldest);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.alive(this.kept.get(id)));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.alive([...this.kept.values()].find(({ payload }) => payload.uid === uid)));
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.alive([...this.kept.values()].find(({ payload }) => payload.userCode === userCode)));
  }

  consume(id: string): Promise<void> {
    const found = this.kept.get(id);
    if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
    return Promise.resolve();
  }

  private alive(found: Kept | undefined): AdapterPayload | undefined {
    return found !== undefined && found.expiresAt > Date.now() ? found.payload : undefined;
  }
}
