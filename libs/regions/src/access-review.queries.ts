import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, BYTE_ORDER_MARK, csvLine, Database, type Moment } from '@openhuis/platform';
import type {
  AccessLineAnswer,
  AccessReviewAnswer,
  AccessReviewQuery,
  SignedReviewAnswer,
  SignedReviewsAnswer,
} from './access-review.dto.js';
import { reviewDueOn } from './access-review-due.js';
import { ACCESS_ROWS, type AccessRow, pageOf, refuseForeignRegion } from './region-access.js';
import { reviewedText } from './rules/access-review.js';

const COLUMNS = [
  'tenant',
  'organisationName',
  'name',
  'email',
  'personKind',
  'role',
  'municipalityCodes',
  'since',
  'until',
  'endReason',
  'lastSignedInAt',
  'tokens',
  'tokenLastUsedAt',
  'personId',
  'organisationId',
  'roleId',
] as const satisfies (keyof AccessLineAnswer)[];

/** The hash by which a list of access is signed off: SHA-256 of its text, in hexadecimal. */
export function hashOfReviewed(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Who can do what in a region, and the reviews of it. */
@Injectable()
export class AccessReviewQueries {
  constructor(private readonly database: Database) {}

  /** A page of who can do what, with the hash of the whole. */
  async list(actor: Actor, moment: Moment, regionId: number, query: AccessReviewQuery): Promise<AccessReviewAnswer> {
    const rows = await this.rows(actor, moment, regionId);
    return {
      ...pageOf<AccessLineAnswer>(rows, ({ roleId }) => roleId, query),
      count: rows.length,
      listHash: hashOfReviewed(reviewedText(rows)),
      dueOn: await reviewDueOn((text, values) => this.database.read(actor.scope, text, values), regionId),
    };
  }

  /** The whole list as CSV. */
  async file(actor: Actor, moment: Moment, regionId: number): Promise<{ text: string; listHash: string }> {
    const rows = await this.rows(actor, moment, regionId);
    const cells = rows.map((row) =>
      COLUMNS.map((column) => {
        const value = row[column];
        return Array.isArray(value) ? value.join(' ') : value;
      }),
    );
    return {
      text: BYTE_ORDER_MARK + [COLUMNS, ...cells].map(csvLine).join(''),
      listHash: hashOfReviewed(reviewedText(rows)),
    };
  }

  /** The reviews that were signed off, the newest first. */
  async history(
    actor: Actor,
    regionId: number,
    { cursor, limit = 50 }: AccessReviewQuery,
  ): Promise<SignedReviewsAnswer> {
    refuseForeignRegion(actor, regionId);
    const items = await this.database.read<SignedReviewAnswer & Record<string, unknown>>(
      actor.scope,
      `select r.id, r.signed_off_at as "signedOffAt", r.signed_off_by as "signedOffBy", r.note, r.list_hash as "listHash",
         r.due_on as "dueOn"
       from access_review r
       where r.region_id = $1 and r.signed_off_at is not null and ($2::uuid is null or (r.signed_off_at, r.id) < (
         select before.signed_off_at, before.id from access_review before where before.region_id = $1 and before.id = $2))
       order by r.signed_off_at desc, r.id desc limit $3`,
      [regionId, cursor ?? null, limit + 1],
    );
    return { items: items.slice(0, limit), next: items.length > limit ? (items[limit - 1]?.id ?? null) : null };
  }

  private async rows(actor: Actor, moment: Moment, regionId: number): Promise<AccessRow[]> {
    refuseForeignRegion(actor, regionId);
    return await this.database.read<AccessRow>(actor.scope, ACCESS_ROWS, [regionId, true, moment.today, false]);
  }
}
