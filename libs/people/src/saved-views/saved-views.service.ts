import { Injectable } from '@nestjs/common';
import {
  type Actor,
  brokenConstraint,
  changeVersion,
  Database,
  type Moment,
  recordChange,
  RuleViolation,
} from '@openhuis/platform';
import type { EntityManager } from 'typeorm';
import type { ViewSearch } from './rules/view-search.js';
import { SavedView, type ViewPage } from './saved-view.entity.js';

/** More views than this nobody finds anything in. */
const MOST_VIEWS = 100;

/** Keeps the views that people make of the lists they work with. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: Database) {}

  /**
   * Keeps a view for oneself.
   *
   * @returns its id
   * @throws RuleViolation `already-exists` for a name that another view of one's own on that page has; `invalid-input` for
   *   the hundred and first
   */
  async make(
    actor: Actor,
    moment: Moment,
    request: { page: ViewPage; name: string; search: ViewSearch; isDefault?: boolean },
  ): Promise<string> {
    return await this.named(actor, request.name, async (manager, name) => {
      const personId = ownerOf(actor);
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('saved views of ' || $1, 0))`, [personId]);
      const [{ count }] = await manager.query<[{ count: number }]>(
        `select count(*)::int from saved_view where person_id = $1`,
        [personId],
      );
      if (count >= MOST_VIEWS) throw RuleViolation.of('invalid-input', { mostViews: MOST_VIEWS }, 'name');
      const { page, search } = request;
      const view = manager.create(SavedView, { personId, page, name, search, version: 1, changedAt: moment.now });
      await manager.insert(SavedView, view);
      if (request.isDefault === true) await setDefault(manager, personId, page, view.id);
      await this.record(manager, actor, 'savedView.made', view.id, { page, name });
      return view.id;
    });
  }

  /**
   * Renames one's own view, or makes it show something else. Where it is shared, everybody sees it changed.
   *
   * @throws RuleViolation `not-found`, `stale-version`, `already-exists`
   */
  async change(
    actor: Actor,
    moment: Moment,
    id: string,
    request: { version: number; name?: string; search?: ViewSearch },
  ): Promise<void> {
    await this.named(actor, request.name, async (manager, name) => {
      const view = await ownView(manager, actor, id);
      const { search } = request;
      const change = { ...(name !== '' && { name }), ...(search !== undefined && { search }) };
      await changeVersion(manager, SavedView, id, request.version, { ...change, changedAt: moment.now });
      await this.record(manager, actor, 'savedView.changed', id, {
        from: { name: view.name, search: view.search },
        to: change,
      });
    });
  }

  /** Throws one's own view away, for everybody with whom it was shared too. @throws RuleViolation `not-found` */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const { name, page } = await ownView(manager, actor, id);
      await manager.delete(SavedView, { id });
      await this.record(manager, actor, 'savedView.removed', id, { page, name });
    });
  }

  /**
   * Has a page open with a view, or without one.
   *
   * @throws RuleViolation `not-found` for a view that one does not see, or of another page
   */
  async openWith(actor: Actor, page: ViewPage, viewId: string | null): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const personId = ownerOf(actor);
      if (viewId === null) {
        await manager.query(`delete from saved_view_default where person_id = $1 and page = $2`, [personId, page]);
        return;
      }
      const view = await manager.findOneBy(SavedView, { id: viewId, page });
      if (view === null) throw RuleViolation.of('not-found');
      await setDefault(manager, personId, page, viewId);
    });
  }

  /**
   * Shows one's own view to the people of a region.
   *
   * @throws RuleViolation `not-found` for a view of somebody else, `forbidden` for a region in which one may not share
   */
  async share(actor: Actor, id: string, regionId: number): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const view = await ownView(manager, actor, id);
      if (!actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('forbidden');
      await manager.query(
        `insert into saved_view_share (view_id, person_id, region_id) values ($1, $2, $3) on conflict do nothing`,
        [id, view.personId, regionId],
      );
      await recordChange(manager, actor, {
        action: 'savedView.shared',
        subjectKind: 'savedView',
        subjectId: id,
        regionId,
        change: { page: view.page, name: view.name },
      });
    });
  }

  /**
   * Shows a view to the people of a region no longer; also somebody else's, who may have left. It stays its owner's.
   *
   * @throws RuleViolation `not-found` for a view that is not shared there, or a region in which one may not share
   */
  async unshare(actor: Actor, id: string, regionId: number): Promise<void> {
    if (!actor.scope.regionIds.includes(regionId)) throw RuleViolation.of('not-found');
    await this.database.command(actor.scope, async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        `delete from saved_view_share where view_id = $1 and region_id = $2`,
        [id, regionId],
      );
      if (count === 0) throw RuleViolation.of('not-found');
      await recordChange(manager, actor, {
        action: 'savedView.unshared',
        subjectKind: 'savedView',
        subjectId: id,
        regionId,
        change: {},
      });
    });
  }

  /** Runs a command with a trimmed name; that the name is taken is known from the database alone. */
  private async named<Result>(
    actor: Actor,
    name: string | undefined,
    work: (manager: EntityManager, name: string) => Promise<Result>,
  ): Promise<Result> {
    const trimmed = name?.trim() ?? '';
    if (name !== undefined && trimmed === '') throw RuleViolation.of('invalid-input', { rule: 'not empty' }, 'name');
    try {
      return await this.database.command(actor.scope, (manager) => work(manager, trimmed));
    } catch (error) {
      if (brokenConstraint(error) === 'saved_view_name') throw RuleViolation.of('already-exists', {}, 'name');
      throw error;
    }
  }

  /** What somebody does with a view of one's own is of no region, until it is shared there. */
  private async record(
    manager: EntityManager,
    actor: Actor,
    action: 'savedView.made' | 'savedView.changed' | 'savedView.removed',
    id: string,
    change: Record<string, unknown>,
  ): Promise<void> {
    await recordChange(manager, actor, { action, subjectKind: 'savedView', subjectId: id, change });
  }
}

function ownerOf(actor: Actor): string {
  const { personId } = actor.scope;
  if (personId === undefined) throw RuleViolation.of('forbidden');
  return personId;
}

/** Only its owner's: a view that is shared with one is seen, and not found here. */
async function ownView(manager: EntityManager, actor: Actor, id: string): Promise<SavedView> {
  const view = await manager.findOneBy(SavedView, { id, personId: ownerOf(actor) });
  if (view === null) throw RuleViolation.of('not-found');
  return view;
}

async function setDefault(manager: EntityManager, personId: string, page: ViewPage, viewId: string): Promise<void> {
  await manager.query(
    `insert into saved_view_default (person_id, page, view_id) values ($1, $2, $3)
     on conflict (person_id, page) do update set view_id = excluded.view_id`,
    [personId, page, viewId],
  );
}
