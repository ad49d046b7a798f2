/** How rows of questions and items are answered: parts of statements that several reads share. */

/** An instant as the api writes it. */
export const utc = (instant: string): string =>
  `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What a row `alias` is about, or null. */
export const aboutOf = (alias: string): string =>
  `case when ${alias}.about_kind is not null then jsonb_build_object('kind', ${alias}.about_kind, 'code', ${alias}.about_code) end`;

/** A published item `alias` by its place, or null where there is none. */
export const itemOf = (alias: string): string =>
  `case when ${alias}.note_number is not null then jsonb_build_object('id', ${alias}.id,
    'reference', ${alias}.note_number || '.' || ${alias}.item_number) end`;

/**
 * The item that holds in the place of `item`, as a lateral join named `later`: corrections of corrections are followed to
 * the last. An item is corrected by at most one, in a later note.
 *
 * @param item the id as an expression
 */
export const laterItem = (item: string): string => `left join lateral (
    with recursive chain as (
      select n.id, n.note_number, n.item_number from clarification n where n.corrects_id = ${item} and n.published_at is not null
      union all
      select n.id, n.note_number, n.item_number from clarification n join chain on n.corrects_id = chain.id
        where n.published_at is not null
    ) select * from chain order by note_number desc, item_number desc limit 1
  ) later on true`;

/** A part of a text that somebody types, for `ilike`: what a pattern would take for a wildcard is itself. */
export const patternOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
