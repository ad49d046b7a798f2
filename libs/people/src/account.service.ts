import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Moment, recordChange, RuleViolation } from '@openhuis/platform';
import type { AccountExportAnswer } from './account.dto.js';
import { camelCased } from './rules/camel-case.js';

/** So many records of a kind fit in one file. */
const MOST_OF_A_KIND = 20_000;

/** What people arrange about their own account. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /**
   * Sets the language of somebody; the next mail is in it.
   *
   * @throws RuleViolation `not-found` when the account is gone
   */
  async setLanguage(actor: Actor, language: 'nl' | 'en'): Promise<void> {
    await this.database.command(actor.scope, async (manager) => {
      const [person] = await manager.query<{ language: string }[]>(
        `select language from person where id = $1 for update`,
        [actor.scope.personId],
      );
      if (person === undefined) throw RuleViolation.of('not-found');
      if (person.language === language) return;
      await manager.query(`update person set language = $2 where id = $1`, [actor.scope.personId, language]);
      await recordChange(manager, actor, {
        action: 'account.languageSet',
        subjectKind: 'person',
        subjectId: actor.scope.personId ?? '',
        change: { language: { from: person.language, to: language } },
      });
    });
  }

  /** Everything that is kept about the actor, also where the actor has no role any more; that it was asked is recorded. */
  async export(actor: Actor, moment: Moment): Promise<AccountExportAnswer> {
    return await this.database.command(actor.scope, async (manager) => {
      const [row] = await manager.query<[{ everything: Record<string, Record<string, unknown>[]> }]>(
        `select everything_about_actor($1) as everything`,
        [MOST_OF_A_KIND + 1],
      );
      const found = Object.entries(row.everything);
      await recordChange(manager, actor, {
        action: 'account.exported',
        subjectKind: 'person',
        subjectId: actor.scope.personId ?? '',
        change: { records: found.reduce((sum, [, rows]) => sum + rows.length, 0) },
      });
      return {
        exportedAt: moment.now,
        personId: actor.scope.personId ?? '',
        records: Object.fromEntries(
          found
            .filter(([, rows]) => rows.length > 0)
            .map(([kind, rows]) => [camelCased(kind), rows.slice(0, MOST_OF_A_KIND).map(withCamelCasedNames)]),
        ),
        leftOut: found.filter(([, rows]) => rows.length > MOST_OF_A_KIND).map(([kind]) => camelCased(kind)),
      };
    });
  }
}

function withCamelCasedNames(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCased(name), value]));
}
