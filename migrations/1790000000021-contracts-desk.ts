import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardedByTenant, shownToMunicipalities } from './row-level-security.js';

const MARKS = String.raw`[\u0300-\u036f]`;
const NO_LETTERS = String.raw`[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+`;

/**
 * What a contract manager looks for all day, each by an index of its own: by a word of the provider's name or of the
 * number, by product, by the date on which an option lapses, by an offer that waits for its answer, in the order of the
 * provider's name.
 *
 * The comparisons are those that PostgreSQL trusts behind row-level security (leakproof): a range of words and not a
 * pattern, for an index on a pattern would not be used there.
 */
export class ContractsDesk1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same as searchWords in libs/contracts, which a test holds against it.
      create function searchable(original text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(lower(regexp_replace(normalize(original, NFKD), '${MARKS}', '', 'g')), '${NO_LETTERS}', ' ', 'g'))
      $$;
      alter table contract
        add sort_name text collate "C" generated always as (searchable(organisation_name)) stored,
        add search_text text collate "C" generated always as (' ' || searchable(organisation_name || ' ' || number)
          || ' ' || coalesce(ltrim(substring(number from '[0-9]+$'), '0'), '') || ' ') stored,
        add latest_notice_on date not null default 'infinity',
        add answer_due_on date;
      comment on column contract.latest_notice_on is 'as its option-lapse deadline has it, written with it: what the list is filtered and sorted by; infinity without one';
      comment on column contract.answer_due_on is 'of the offer that waits for the answer of the provider; null without one';
      create index contract_by_provider on contract (region_id, sort_name, id);
      create index contract_by_notice on contract (region_id, latest_notice_on, id);
      create index contract_awaiting_answer on contract (region_id, ends_on, id) where answer_due_on is not null;

      create table contract_word (
        region_id int not null references region,
        word text collate "C" not null,
        contract_id uuid not null references contract,
        organisation_id uuid not null references organisation,
        primary key (region_id, word, contract_id) include (organisation_id)
      );
      comment on table contract_word is 'the words of search_text, each once: found by how they begin';
      create index contract_word_of_contract on contract_word (contract_id);
      create function write_contract_words() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new.search_text = old.search_text then return null; end if;
          delete from contract_word where contract_id = new.id;
        end if;
        insert into contract_word (region_id, word, contract_id, organisation_id)
          select distinct new.region_id, word, new.id, new.organisation_id
          from regexp_split_to_table(new.search_text, ' +') word where word <> '';
        return null;
      end $$;
      create trigger contract_words after insert or update of organisation_name, number on contract
        for each row execute function write_contract_words();

      -- Which products a contract holds and until when, kept in the same transaction as the lines.
      create table contract_product (
        contract_id uuid not null references contract,
        region_id int not null references region,
        organisation_id uuid not null references organisation,
        product text not null,
        ends_on date not null,
        primary key (contract_id, product)
      );
      comment on column contract_product.product is 'its code in the catalogue';
      create index contract_product_by_end on contract_product (region_id, product, ends_on, contract_id)
        include (organisation_id);
      create statistics contract_product_place (dependencies) on region_id, product from contract_product;

      -- The owner is under row-level security as well, and would find nothing to fill in.
      ${FILLED_FROM.map((table) => `alter table ${table} no force row level security;`).join('\n')}
      insert into contract_word (region_id, word, contract_id, organisation_id)
        select distinct region_id, word, id, organisation_id
        from contract, regexp_split_to_table(search_text, ' +') word where word <> '';
      insert into contract_product (contract_id, region_id, organisation_id, product, ends_on)
        select c.id, c.region_id, c.organisation_id, p.code, max(coalesce(upper(l.validity) - 1, c.ends_on))
        from contract c
        cross join lateral (
          select product_id, validity from contract_line where contract_id = c.id and superseded_at is null
          union all
          select (formed.line ->> 'productId')::uuid, null from contract_change h
            cross join jsonb_array_elements(h.detail -> 'lines') formed (line)
          where h.contract_id = c.id and h.kind = 'formed' and c.signed_on is null) l
        join product p on p.id = l.product_id
        group by c.id, p.code;
      update contract c set latest_notice_on = d.due_on from deadline d
        where d.region_id = c.region_id and d.subject_kind = 'contract' and d.subject_id = c.id and d.kind = 'option-lapse'
          and d.superseded_at is null and c.option_open and c.ended_on is null;
      update contract c set answer_due_on = o.answer_due_on from extension_offer o
        where o.contract_id = c.id and o.state = 'open';
      ${FILLED_FROM.map((table) => `alter table ${table} force row level security;`).join('\n')}
      ${['contract_word', 'contract_product'].map(guardedByTenant).join('\n')}
      ${['contract_word', 'contract_product']
        .map((table) => shownToMunicipalities(table, 'concerns_own_municipality_contract(contract_id)'))
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table contract_product, contract_word;
      drop trigger contract_words on contract;
      drop function write_contract_words;
      drop index contract_by_provider, contract_by_notice, contract_awaiting_answer;
      alter table contract drop answer_due_on, drop latest_notice_on, drop search_text, drop sort_name;
      drop function searchable;
    `);
  }
}

const FILLED_FROM = ['contract', 'contract_line', 'contract_change', 'product', 'deadline', 'extension_offer'];
