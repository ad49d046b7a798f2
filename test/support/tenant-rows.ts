import type { Scope } from '@openhuis/platform';
import { publicScope } from '@openhuis/platform';
import type { TestDatabase } from './database.js';
import { aNoticeScene, writeContractDeadlines } from './notice-scene.js';

/** A provider with one contract, in one municipality of one region. */
export interface TenantContract {
  contractId: string;
  organisationId: string;
  personId: string;
  regionId: number;
  municipality: string;
}

/**
 * Rows in every table that tells of a region or a provider, the same in each region: half of its providers lie in the one
 * municipality, half in the other. Written by the superuser, straight into the tables.
 */
export async function tenantRows(
  database: TestDatabase,
  regions: number,
  contractsInRegion: number,
): Promise<TenantContract[]> {
  for (let region = 1; region <= regions; region += 1) {
    const scene = await aNoticeScene(database, `regio-${region}`, contractsInRegion);
    await writeContractDeadlines(database, scene, {
      kind: 'contract-end',
      dueOn: '2030-12-31',
      inForceOn: '2026-01-01',
    });
    await database.asOwner(
      `insert into region_municipality (region_id, code, name, validity)
       select $1, ($1 * 10 + n)::text, 'Gemeente ' || n, '[2015-01-01,)' from generate_series(1000, 1001) n`,
      [scene.regionId],
    );
  }
  for (const statement of statements) await database.asOwner(statement);
  return await database.asOwner<TenantContract>(
    `select c.id as "contractId", c.organisation_id as "organisationId", r.person_id as "personId",
       c.region_id as "regionId", m.municipality
     from contract c join contract_municipality m on m.contract_id = c.id
     join organisation_role r on r.organisation_id = c.organisation_id and r.role = 'provider_signatory' order by c.id`,
  );
}

const statements = [
  `insert into contract_municipality (contract_id, region_id, organisation_id, municipality, ends_on)
   select id, region_id, organisation_id, (region_id * 10 + 1000 + row_number() over (order by id) % 2)::text, ends_on from contract`,
  `insert into product (region_id, procedure_id, code, category, name, unit, execution_variant)
   select region_id, id, 'A', '02', '{"nl": "Begeleiding", "en": "Support"}', '04', 'effort' from procedure`,
  `insert into contract_change (contract_id, region_id, organisation_id, sequence, kind, effective_on, source_kind, source_id, detail)
   select id, region_id, organisation_id, 1, 'formed', formed_on, 'decision', decision_id, '{"lines": []}' from contract`,
  `insert into contract_line (contract_id, region_id, organisation_id, product_id, municipality, validity, source_change_id)
   select c.id, c.region_id, c.organisation_id, p.id, m.municipality, '[2026-01-01,2031-01-01)', h.id
   from contract c join contract_municipality m on m.contract_id = c.id join contract_change h on h.contract_id = c.id
   join product p on p.procedure_id = c.procedure_id`,
  `insert into signature (contract_id, region_id, organisation_id, side, person_id, person_name, role, authority_statement, text_hash, signed_at)
   select c.id, c.region_id, c.organisation_id, 'provider', r.person_id, 'Aanbieder', 'bestuurder', 'Bevoegd', 'hash', now()
   from contract c join organisation_role r on r.organisation_id = c.organisation_id and r.role = 'provider_signatory'`,
  `insert into addendum (contract_id, region_id, organisation_id, procedure_id, procedure_version, number, decision_id, lines, text, text_hash, formed_on, signed_on, starts_on)
   select c.id, c.region_id, c.organisation_id, c.procedure_id, c.procedure_version, 1, uuidv7(),
     jsonb_build_array(jsonb_build_object('productId', p.id, 'municipality', m.municipality)), 'tekst', 'hash', '2026-02-02',
     '2026-02-10', '2026-03-01'
   from contract c join contract_municipality m on m.contract_id = c.id join product p on p.procedure_id = c.procedure_id`,
  `insert into addendum_signature (addendum_id, contract_id, region_id, organisation_id, side, person_id, person_name, role, authority_statement, text_hash, signed_at)
   select a.id, a.contract_id, a.region_id, a.organisation_id, 'provider', r.person_id, 'Aanbieder', 'bestuurder', 'Bevoegd', 'hash', now()
   from addendum a join organisation_role r on r.organisation_id = a.organisation_id and r.role = 'provider_signatory'`,
  `insert into extension_offer (contract_id, region_id, organisation_id, number, lines, starts_on, ends_on, reason, offered_at, offered_by, answer_due_on)
   select id, region_id, organisation_id, 1, '[]', '2031-01-01', '2032-12-31', 'Verlengen', now(), uuidv7(), '2030-06-30' from contract`,
  `insert into enrolment_line (enrolment_id, region_id, organisation_id, product_id, municipality)
   select e.id, e.region_id, e.organisation_id, l.product_id, l.municipality
   from enrolment e join contract_line l on l.organisation_id = e.organisation_id`,
  `update enrolment set submitted_at = submitted_at`,
  `insert into enrolment_answer (enrolment_id, region_id, organisation_id, condition_code, text, answered_at, answered_by)
   select id, region_id, organisation_id, 'PLAN', 'Ons plan', now(), created_by from enrolment`,
  `insert into assessment (enrolment_id, region_id, organisation_id, condition_code, outcome, reason, assessed_by, assessed_at)
   select id, region_id, organisation_id, 'PLAN', 'met', 'Voldoet', created_by, now() from enrolment`,
  `insert into decision_line (decision_id, region_id, organisation_id, product_id, municipality, admitted)
   select d.id, d.region_id, d.organisation_id, l.product_id, l.municipality, true
   from decision d join enrolment_line l on l.enrolment_id = d.enrolment_id`,
  `insert into evidence (organisation_id, kind, issued_on, file_name, file_hash, media_type, size_bytes, uploaded_by)
   select id, 'UEA', '2026-01-15', 'bewijs.pdf', md5(id::text) || md5(id::text), 'application/pdf', 10, uuidv7() from organisation`,
  `insert into evidence_disclosure (evidence_id, region_id, enrolment_id, organisation_id)
   select v.id, e.region_id, e.id, e.organisation_id from enrolment e join evidence v on v.organisation_id = e.organisation_id`,
  `insert into notice (region_id, organisation_id, procedure_id, deadline_id, subject_kind, subject_id, kind, step, due_key, recipient_role, due_on, useful_until, state)
   select region_id, organisation_id, procedure_id, id, subject_kind, subject_id, kind, 'step', 'key', 'provider_administrator', '2030-06-30', '2030-12-31', 'due'
   from deadline`,
  `insert into delivery (notice_id, region_id, organisation_id, person_id, recipient)
   select n.id, n.region_id, n.organisation_id, r.person_id, 'iemand@aanbieder.example'
   from notice n join organisation_role r on r.organisation_id = n.organisation_id and r.role = 'provider_administrator'`,
  `insert into delivery_attempt (delivery_id, region_id, fence) select id, region_id, 1 from delivery`,
  `insert into task (region_id, organisation_id, kind, subject_kind, subject_id)
   select region_id, organisation_id, 'test', 'contract', id from contract`,
  `insert into task (region_id, kind, subject_kind, subject_id) select id, 'test', 'region', uuidv7() from region`,
  `insert into audit_entry (scope, region_id, organisation_id, actor_kind, action, subject_kind, subject_id, change)
   select 'region:' || region_id, region_id, organisation_id, 'person', 'contract.formed', 'contract', id::text, '{}' from contract`,
  `insert into api_token (person_id, label, token_hash) select id, 'test', uuid_send(id) from person`,
  `analyze`,
];

/** Everybody who could ask, of every region: its staff, its municipal managers, its providers; and who is nobody there. */
export function scopesOf(contracts: readonly TenantContract[]): Scope[] {
  const person = { ...publicScope, kind: 'person' as const };
  const regionIds = [...new Set(contracts.map(({ regionId }) => regionId))];
  const codes = [...new Set(contracts.map(({ municipality }) => municipality))];
  return [
    ...regionIds.map((regionId) => ({ ...person, regionIds: [regionId] })),
    ...codes.map((code) => ({ ...person, municipalityCodes: [code] })),
    ...contracts.map(({ organisationId, personId }) => ({ ...person, personId, organisationIds: [organisationId] })),
    { ...person, regionIds: regionIds.slice(0, 1), municipalityCodes: codes.slice(-1) },
    person,
    publicScope,
  ];
}
