/**
 * The settings that every transaction sets (`libs/platform/src/database/scope.ts`), read inside a
 * sub-select so that PostgreSQL evaluates them once per statement. On a reused connection an unset
 * setting is '' and not NULL, hence nullif.
 */
export const actorKind = `(select nullif(current_setting('openhuis.actor', true), ''))`;
export const actorPerson = `(select nullif(current_setting('openhuis.person', true), '')::uuid)`;
export const actorRegions = `((select nullif(current_setting('openhuis.regions', true), '')::int[])::int[])`;
export const actorOrganisations = `((select nullif(current_setting('openhuis.organisations', true), '')::uuid[])::uuid[])`;
export const actorMunicipalities = `((select nullif(current_setting('openhuis.municipalities', true), '')::text[])::text[])`;

export const ofRegion = `region_id = any ${actorRegions}`;
export const ofOrganisation = `organisation_id = any ${actorOrganisations}`;
export const bySystem = `${actorKind} = 'system'`;
/** Read once per statement, and false for whoever is no municipal manager: what stands after it costs the others nothing. */
export const forMunicipalities = `(select coalesce(current_setting('openhuis.municipalities', true), '') not in ('', '{}'))`;
/** As {@link forMunicipalities}, for whoever acts for no organisation. */
export const forOrganisations = `(select coalesce(current_setting('openhuis.organisations', true), '') not in ('', '{}'))`;

/**
 * Puts a table behind row-level security, for its owner as well. Who may see a row may not therefore delete or change it:
 * that takes both conditions, for a row as it stands and as it becomes.
 *
 * @param using which rows the actor may see
 * @param check which rows the actor may write; the same as `using` when left out
 */
export function guarded(table: string, using: string, check = using): string {
  const walls = `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;`;
  if (check === using)
    return `${walls}\n    create policy ${table}_scope on ${table} using (${using}) with check (${check});`;
  const both = `(${using}) and (${check})`;
  return `${walls}
    create policy ${table}_read on ${table} for select using (${using});
    create policy ${table}_made on ${table} for insert with check (${check});
    create policy ${table}_changed on ${table} for update using (${both}) with check (${check});
    create policy ${table}_removed on ${table} for delete using (${both});`;
}

/** Gives a table that is {@link guarded} other walls: as when it was guarded so from the beginning. */
export function reguarded(table: string, using: string, check = using): string {
  if (check === using) return `alter policy ${table}_scope on ${table} using (${using}) with check (${check});`;
  const both = `(${using}) and (${check})`;
  return `
    alter policy ${table}_read on ${table} using (${using});
    alter policy ${table}_changed on ${table} using (${both});
    alter policy ${table}_removed on ${table} using (${both});`;
}

/** Rows of a region: one of the actor's regions, or about the actor's own organisation. */
export function guardedByTenant(table: string): string {
  return guarded(table, `${ofRegion} or ${ofOrganisation}`);
}

/**
 * What an organisation discloses to a region: made by the organisation (or on loading, by the system),
 * read by both, changed and taken back by nobody. A region cannot give itself a look.
 */
export function writtenOnceByOrganisation(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_read on ${table} for select using (${ofRegion} or ${ofOrganisation});
    create policy ${table}_made on ${table} for insert with check (${ofOrganisation} or (${bySystem} and ${ofRegion}));`;
}

/**
 * What a municipal manager may read of a table besides: what concerns the own municipalities. The api alone asks for
 * that, so the worker's statements do not carry the policy.
 *
 * @param concerning which rows do; judged only when the actor has municipalities
 */
export function shownToMunicipalities(table: string, concerning: string): string {
  return `create policy ${table}_municipal on ${table} for select to openhuis_app using (${forMunicipalities} and ${concerning});`;
}

/** The worker's own rows cross regions: the relay and the sender serve all of them. */
export function openToWorker(table: string): string {
  return `create policy ${table}_worker on ${table} to openhuis_worker using (true) with check (true);`;
}

/** Rows that may never change once written: history that rights depend on. */
export function appendOnly(table: string): string {
  return `
    create trigger ${table}_append_only before update or delete on ${table}
      for each row execute function refuse_change();
    create trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function refuse_change();`;
}
