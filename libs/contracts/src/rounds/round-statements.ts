/** Rounds on a page, and contracts of a round on a page. */
export const ROUNDS_PAGE = 20;
export const ROUND_CONTRACTS_PAGE = 100;

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Where a contract `c` of a round stands, with its offer `o` or without. */
const STATE = `case when c.state <> 'offered' then c.state
  when o.state = 'open' then case when o.received_at is null and o.letter_sent_on is null then 'unreceived' else 'waiting' end
  when o.state = 'accepted' then case when o.accepted_lines is null then 'accepted' else 'partly' end
  else o.state end`;

/** How many contracts of the round `r` stand where, as JSON. */
const COUNTS = `(select jsonb_build_object(
    'chosen', count(*) filter (where s.state = 'chosen'), 'skipped', count(*) filter (where s.state = 'skipped'),
    'failed', count(*) filter (where s.state = 'failed'),
    'offered', count(*) filter (where s.state not in ('chosen', 'skipped', 'failed')),
    'waiting', count(*) filter (where s.state in ('waiting', 'unreceived')),
    'unreceived', count(*) filter (where s.state = 'unreceived'),
    'accepted', count(*) filter (where s.state = 'accepted'), 'partly', count(*) filter (where s.state = 'partly'),
    'declined', count(*) filter (where s.state = 'declined'),
    'closed', count(*) filter (where s.state in ('lapsed', 'withdrawn')))
  from (select ${STATE} as state from extension_round_contract c left join extension_offer o on o.id = c.offer_id
    where c.round_id = r.id) s)`;

const SUMMARY = `r.id, r.region_id as "regionId", r.procedure_id as "procedureId",
  v.definition -> 'title' as "procedureTitle", r.number, r.state, ${instant('r.created_at')} as "createdAt",
  r.answer_due_on as "answerDueOn", ${COUNTS} as counts, r.version`;
const FROM = `extension_round r
  join procedure p on p.id = r.procedure_id
  join procedure_version v on v.procedure_id = p.id and v.number = p.current_version`;

/** $1 the regions, $2 a procedure or null, $3 the id of the last round seen or null. */
export const roundsPage = `select ${SUMMARY} from ${FROM}
  where r.region_id = any($1::int[]) and ($2::uuid is null or r.procedure_id = $2) and ($3::uuid is null or r.id < $3)
  order by r.id desc limit ${ROUNDS_PAGE + 1}`;

const nameOf = (column: string): string => `(select name from person where id = r.${column})`;

/** $1 the round. */
export const ROUND_DETAIL = `select ${SUMMARY}, r.choice, r.reason, r.return_reason as "returnReason",
    r.cancel_reason as "cancelReason", ${instant('r.sent_at')} as "sentAt", r.submitted_by as "submittedBy",
    ${instant('r.submitted_at')} as "submittedAt", ${instant('r.decided_at')} as "decidedAt",
    ${instant('r.returned_at')} as "returnedAt", ${instant('r.cancelled_at')} as "cancelledAt",
    ${nameOf('created_by')} as "createdByName", ${nameOf('submitted_by')} as "submittedByName",
    ${nameOf('decided_by')} as "decidedByName", ${nameOf('returned_by')} as "returnedByName",
    ${nameOf('cancelled_by')} as "cancelledByName",
    (select coalesce(jsonb_object_agg(m.code, m.name), '{}') from region_municipality m
      where m.region_id = r.region_id and upper_inf(m.validity)) as "municipalityNames"
  from ${FROM} where r.id = $1`;

/** $1 the round, $2 a state or null ('waiting' holds those whose receipt is not known too), $3 the last number or null. */
export const contractsOfRound = `select * from (
    select c.contract_id as "contractId", k.number, k.organisation_name as "organisationName", ${STATE} as state,
      jsonb_array_length(c.lines) as lines, case when o.state = 'accepted'
        then jsonb_array_length(coalesce(o.accepted_lines, o.lines)) when o.state = 'declined' then 0 end as "acceptedLines",
      c.reasons, c.offer_id as "offerId", o.answer_due_on as "answerDueOn", ${instant('o.answered_at')} as "answeredAt",
      o.answer_reason as "answerReason", ${instant('o.received_at')} as "receivedAt",
      o.receipt_due_on as "receiptDueOn", o.letter_sent_on as "letterSentOn", o.letter_reference as "letterReference",
      o.reminded_on as "remindedOn"
    from extension_round_contract c
    join contract k on k.id = c.contract_id
    left join extension_offer o on o.id = c.offer_id
    where c.round_id = $1 and ($3::text is null or k.number > $3)) found
  where $2::text is null or found.state = $2 or ($2 = 'waiting' and found.state = 'unreceived')
  order by found.number limit ${ROUND_CONTRACTS_PAGE + 1}`;
