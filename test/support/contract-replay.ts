/**
 * A contract on a date, told anew from what was done: nothing here reads the rows that the feature reads, and nothing of the
 * feature's code is used. Slow and plain on purpose: it is what the feature is held against.
 */

/** A step of a contract's history, as the append-only table has it. */
export interface ReplayedChange {
  kind: string;
  effectiveOn: string;
  detail: Record<string, unknown>;
}

/** A command that changed what is common to all: kept by the test when it gave it. */
export interface ReplayedText {
  startsOn: string;
  by: string;
  clauses: { number: string; text: string }[];
}

/** A command that changed a tariff from a day on. */
export interface ReplayedTariff {
  productId: string;
  startsOn: string;
  by: string;
  amount: string;
}

interface Span {
  from: string;
  to: string;
  by: string;
  /** The day of the second signature under the contract or an addition; none for what only goes on. */
  agreedOn?: string;
}

/** What a contract is on a day. */
export interface ReplayedContract {
  state: string;
  /** 'product municipality first last origin term'; no term before the first day of the contract. */
  lines: string[];
  /** 'number since by text' */
  clauses: string[];
  /** 'product amount since by' */
  tariffs: string[];
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** @param changes in the order of their numbers; `texts` and `tariffs` in the order in which the commands were given */
export function replay(
  changes: readonly ReplayedChange[],
  texts: readonly ReplayedText[],
  tariffs: readonly ReplayedTariff[],
  on: string,
): ReplayedContract {
  const formed = changes.find(({ kind }) => kind === 'formed');
  if (formed === undefined) throw new Error('a contract that was never formed');
  const formedLines = formed.detail['lines'] as { productId: string; municipality: string }[];
  const held = new Map<string, Span[]>();
  let signedOn: string | undefined;
  let startsOn: string | undefined;
  let unsignedEnd: string | undefined;
  let additionSignedOn = '';
  const name = (line: { productId: string; municipality: string }): string => `${line.productId} ${line.municipality}`;
  const add = (lines: { productId: string; municipality: string }[], span: Span): void => {
    for (const line of lines) held.set(name(line), [...(held.get(name(line)) ?? []), { ...span }]);
  };
  for (const { kind, effectiveOn, detail } of changes) {
    const lines = detail['lines'] as { productId: string; municipality: string }[];
    switch (kind) {
      case 'concluded':
        signedOn = detail['signedOn'] as string;
        startsOn = detail['startsOn'] as string;
        add(formedLines, { from: startsOn, to: detail['endsOn'] as string, by: 'contract', agreedOn: signedOn });
        break;
      case 'extended':
        add(lines, { from: effectiveOn, to: detail['to'] as string, by: `extension ${String(detail['number'])}` });
        break;
      case 'addendumSignedByProvider':
      case 'addendumSignedByRegion':
        additionSignedOn = effectiveOn;
        break;
      case 'linesAdded':
        add(lines, {
          from: detail['startsOn'] as string,
          to: detail['endsOn'] as string,
          by: `addendum ${String(detail['addendum'])}`,
          agreedOn: additionSignedOn,
        });
        break;
      case 'endPlanned': {
        const last = detail['lastDay'] as string;
        const ending = detail['lines'] === null ? null : new Set(lines.map(name));
        for (const [line, spans] of held) {
          if (ending !== null && !ending.has(line)) continue;
          held.set(
            line,
            spans.filter(({ from }) => from <= last).map((span) => ({ ...span, to: span.to > last ? last : span.to })),
          );
        }
        break;
      }
      case 'lapsed':
        // From that day on it is over; who withdraws or declines does so on its last day.
        unsignedEnd = dayBefore(effectiveOn);
        break;
      case 'withdrawn':
      case 'declined':
        unsignedEnd = effectiveOn;
        break;
      default:
    }
  }
  const lastDays = [...held.values()].flatMap((spans) => spans.map(({ to }) => to)).toSorted();
  const last = lastDays.at(-1);
  const state = stateOf(formed.effectiveOn, signedOn, startsOn, last, unsignedEnd, on);
  const lines = state === 'active' ? heldOn(held, on) : state === 'signed' ? agreedBy(held, on) : [];
  const textOn = state === 'ended' && last !== undefined && last < on ? last : on;
  return {
    state,
    lines: lines.map(({ words }) => words).toSorted(),
    clauses: state === 'notFormed' ? [] : clausesOn(texts, textOn),
    tariffs: tariffsOn(tariffs, new Set(lines.map(({ productId }) => productId)), on),
  };
}

function stateOf(
  formedOn: string,
  signedOn: string | undefined,
  startsOn: string | undefined,
  last: string | undefined,
  unsignedEnd: string | undefined,
  on: string,
): string {
  if (on < formedOn) return 'notFormed';
  if (signedOn === undefined) return unsignedEnd !== undefined && on > unsignedEnd ? 'ended' : 'unsigned';
  if (last === undefined || on > last) return 'ended';
  if (on < signedOn) return 'unsigned';
  return startsOn !== undefined && on < startsOn ? 'signed' : 'active';
}

/** The lines on a day, each from the first to the last day of the spans that touch. */
function heldOn(held: ReadonlyMap<string, Span[]>, on: string): ToldLine[] {
  return [...held].flatMap(([line, spans]) => {
    const here = spans.find(({ from, to }) => from <= on && on <= to);
    return here === undefined ? [] : [toldLine(line, spans, here, here.by)];
  });
}

/** The lines that were to come on a day before the contract began: of the contract, and of what was added by then. */
function agreedBy(held: ReadonlyMap<string, Span[]>, on: string): ToldLine[] {
  return [...held].flatMap(([line, spans]) => {
    const toCome = spans.find(({ agreedOn }) => agreedOn !== undefined && agreedOn <= on);
    return toCome === undefined ? [] : [toldLine(line, spans, toCome, '')];
  });
}

interface ToldLine {
  productId: string;
  words: string;
}

function toldLine(line: string, spans: readonly Span[], here: Span, term: string): ToldLine {
  let first = here;
  let before: Span | undefined = here;
  while (before !== undefined) {
    first = before;
    const firstDay: string = before.from;
    before = spans.find(({ to }) => nextDay(to) === firstDay);
  }
  let lastDay = here.to;
  let after = spans.find(({ from }) => from === nextDay(lastDay));
  while (after !== undefined) {
    lastDay = after.to;
    const boundary = nextDay(lastDay);
    after = spans.find(({ from }) => from === boundary);
  }
  return { productId: line.split(' ')[0] ?? '', words: [line, first.from, lastDay, first.by, term].join(' ') };
}

/** What the clauses say on a day: by the last command whose first day has come. Since when: day of change by day of change back. */
function clausesOn(texts: readonly ReplayedText[], on: string): string[] {
  const textOn = (day: string): ReplayedText | undefined => texts.findLast(({ startsOn }) => startsOn <= day);
  const days = [...new Set(texts.map(({ startsOn }) => startsOn))].filter((day) => day <= on).toSorted();
  const now = textOn(on);
  if (now === undefined) return [];
  return now.clauses.map(({ number, text }) => {
    let since = '';
    for (const day of days.toReversed()) {
      const then = textOn(day)?.clauses.find((clause) => clause.number === number);
      if (then?.text !== text) break;
      since = day;
    }
    return `${number} ${since} ${textOn(since)?.by ?? ''} ${text}`;
  });
}

function tariffsOn(tariffs: readonly ReplayedTariff[], held: ReadonlySet<string>, on: string): string[] {
  return [...held]
    .flatMap((productId) => {
      const own = tariffs.filter((tariff) => tariff.productId === productId);
      const tariffOn = (day: string): ReplayedTariff | undefined => own.findLast(({ startsOn }) => startsOn <= day);
      const now = tariffOn(on);
      if (now === undefined) return [];
      const days = [...new Set(own.map(({ startsOn }) => startsOn))].filter((day) => day <= on).toSorted();
      let since = '';
      for (const day of days.toReversed()) {
        if (tariffOn(day)?.amount !== now.amount) break;
        since = day;
      }
      return [`${productId} ${now.amount} ${since} ${tariffOn(since)?.by ?? ''}`];
    })
    .toSorted();
}
