import { askForJob } from '@openhuis/platform';
import { keepLogo, letterSettings, regionContact } from '@openhuis/regions';
import type { EnrolmentWork, LoadedEnrolment } from '../enrolment-work.js';
import { type LetterFacts, letterFacts } from '../rules/letter-facts.js';
import type { LetterMatter, LetterSource } from '../rules/letter-matter.js';
import { currentTemplate } from './letter-templates.js';

/** A letter of which everything is known, written or not. */
export interface ComposedLetter {
  facts: LetterFacts;
  templateVersion: number;
}

/**
 * Writes a letter in the transaction of the command that makes it true: everything that it shows is frozen in the row. Its
 * PDF is made afterwards, and always gives the same bytes.
 *
 * @param signedBy who decided, or asked; null where nobody did: a receipt, or a term that passed
 * @returns the id of the letter
 */
export async function writeLetter(
  work: EnrolmentWork,
  loaded: LoadedEnrolment,
  matter: LetterMatter,
  signedBy: string | null,
): Promise<string> {
  return await insertLetter(work, loaded, matter, signedBy, null);
}

/** What a letter is written from: the enrolment that it is kept with, and the version of its procedure. */
export interface LetterGrounds {
  enrolment: Pick<LoadedEnrolment['enrolment'], 'id' | 'regionId' | 'organisationId' | 'submittedAt'>;
  procedure: LoadedEnrolment['procedure'];
}

/**
 * Writes a letter as {@link writeLetter} does, about an offer to extend the contract as well.
 *
 * @param offerId the offer that it tells of; null for any other letter
 */
export async function insertLetter(
  work: Pick<EnrolmentWork, 'manager' | 'moment'>,
  loaded: LetterGrounds,
  matter: LetterMatter,
  signedBy: string | null,
  offerId: string | null,
): Promise<string> {
  const { manager, moment } = work;
  const { id, regionId, organisationId } = loaded.enrolment;
  const { facts, templateVersion } = await composeLetter(work, loaded, matter, signedBy);
  const { logo } = facts.letterhead;
  if (logo !== null) await keepLogo(manager, regionId, logo.hash);
  const [letter] = await manager.query<[{ id: string }]>(
    `insert into letter (enrolment_id, region_id, organisation_id, kind, template_version, reference, written_at, written_on, signed_by, facts, logo_hash, extension_offer_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      id,
      regionId,
      organisationId,
      matter.kind,
      templateVersion,
      facts.reference,
      moment.now,
      moment.today,
      signedBy,
      JSON.stringify(facts),
      logo?.hash ?? null,
      offerId,
    ],
  );
  await askForJob(manager, 'letters.file', { regionId, letterId: letter.id });
  return letter.id;
}

/** What a letter would show if it were written now; nothing is stored. */
export async function composeLetter(
  { manager, moment }: Pick<EnrolmentWork, 'manager' | 'moment'>,
  { enrolment, procedure }: LetterGrounds,
  matter: LetterMatter,
  signedBy: string | null,
): Promise<ComposedLetter> {
  const { id, regionId, organisationId, submittedAt } = enrolment;
  if (submittedAt === null) throw new Error(`enrolment ${id} is a draft: there is nothing to write about it`);
  const [source] = await manager.query<[LetterSource]>(SOURCE, [regionId, organisationId, id, signedBy, moment.today]);
  const facts = letterFacts({ enrolmentId: id, submittedAt, procedure }, matter, source, moment.now);
  return { facts, templateVersion: currentTemplate(matter.kind) };
}

/** Read through the eyes of whoever the transaction runs for: a provider sees no findings before it is told of them. */
const SOURCE = `
  select ${regionContact} as contact, ${letterSettings} as settings, a.brand_colour as "brandColour",
    case when a.logo_hash is not null then jsonb_build_object('hash', a.logo_hash, 'alternative', a.logo_alternative) end as logo,
    jsonb_build_object('name', o.name, 'kvkNumber', o.kvk_number, 'email', o.email) as addressee,
    (select jsonb_build_object('name', p.name, 'roles', array(select h.role from region_role h
        where h.person_id = p.id and h.region_id = r.id and (h.ended_on is null or h.ended_on >= $5::date)))
      from person p where p.id = $4) as signatory,
    (select coalesce(jsonb_object_agg(m.code, m.name), '{}') from region_municipality m
      where m.region_id = r.id and m.validity @> $5::date) as municipalities,
    (select coalesce(jsonb_object_agg(s.condition_code, s.reason), '{}') from assessment s where s.enrolment_id = $3) as findings
  from region r
  left join region_appearance a on a.region_id = r.id
  left join region_letter_setting s on s.region_id = r.id
  join organisation o on o.id = $2
  where r.id = $1`;
