import { RuleViolation, type Violation } from '@openhuis/platform';
import type { ProcedureLine, PublishedProcedure } from '@openhuis/procedures';
import type { ContractWork } from './contract-work.js';
import type { ContractParty } from './rules/contract-party.js';
import { contractText, type ScheduledLine } from './rules/contract-text.js';
import { runOffOf } from './rules/run-off.js';

/** The lines with what the text calls them, or everything that is wrong with them. */
export function namedLines(
  procedure: PublishedProcedure,
  lines: readonly ProcedureLine[],
  municipalityNames: ReadonlyMap<string, string>,
): { lines: ScheduledLine[]; violations: Violation[] } {
  const codes = new Map([...procedure.productIds].map(([code, id]) => [id, code]));
  const names = new Map(procedure.definition.products.map(({ code, name }) => [code, name.nl]));
  const runOff = runOffOf(procedure);
  const { municipalities, leavingMunicipalities = [] } = procedure.definition;
  const known = new Set([...municipalities, ...leavingMunicipalities.map((leaving) => leaving.municipality)]);
  const violations: Violation[] = lines.length === 0 ? [{ code: 'line-missing', path: 'lines' }] : [];
  const named = lines.map(({ productId, municipality }, index) => {
    const product = codes.get(productId);
    if (product === undefined) violations.push({ code: 'unknown-product', path: `lines/${index}/productId` });
    if (!known.has(municipality)) {
      violations.push({
        code: 'unknown-municipality',
        path: `lines/${index}/municipality`,
        details: { municipality },
      });
    }
    const until = runOff({ productId, municipality });
    return {
      product: product ?? '',
      productName: names.get(product ?? '') ?? '',
      municipality,
      municipalityName: municipalityNames.get(municipality) ?? '',
      ...(until !== undefined && { until }),
    };
  });
  return { lines: named, violations };
}

/** The names of the municipalities of a region by their codes: of one that is no more, as it was called last. */
export async function municipalityNames({ manager }: ContractWork, regionId: number): Promise<Map<string, string>> {
  const rows = await manager.query<{ code: string; name: string }[]>(
    `select distinct on (code) code, name from region_municipality where region_id = $1 order by code, validity desc`,
    [regionId],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** What a text is composed of besides the procedure. */
export interface TextGrounds {
  regionId: number;
  organisationId: string;
  procedure: PublishedProcedure;
  number: string;
  formedOn: string;
  amendedOn?: readonly string[];
  extensionsExercised: number;
  lines: readonly ScheduledLine[];
  parties?: readonly ContractParty[] | undefined;
}

/**
 * The canonical text with the parties as they are called today.
 *
 * @throws RuleViolation `not-found` for an organisation that the region does not see
 */
export async function composeText(
  work: ContractWork,
  grounds: TextGrounds,
): Promise<{ text: string; organisationName: string }> {
  const { regionName, ...organisation } = await partiesOf(work, grounds);
  const text = contractText({
    number: grounds.number,
    regionName: contractingName(grounds.procedure, regionName),
    organisation,
    parties: grounds.parties,
    procedure: grounds.procedure.definition,
    procedureVersion: grounds.procedure.number,
    extensionsExercised: grounds.extensionsExercised,
    formedOn: grounds.formedOn,
    amendedOn: grounds.amendedOn,
    lines: grounds.lines,
  });
  return { text, organisationName: organisation.name };
}

/** By which name the region contracts: that of the party that its procedure names, where it names one. */
export function contractingName({ definition }: PublishedProcedure, regionName: string): string {
  return definition.contractingParty?.name ?? regionName;
}

/**
 * The parties as they are called today.
 *
 * @throws RuleViolation `not-found` for an organisation that the actor does not see
 */
export async function partiesOf(
  { manager }: ContractWork,
  { organisationId, regionId }: Pick<TextGrounds, 'organisationId' | 'regionId'>,
): Promise<{ regionName: string; name: string; kvkNumber: string }> {
  const [parties] = await manager.query<{ regionName: string; name: string; kvkNumber: string }[]>(
    `select r.name as "regionName", o.name, o.kvk_number as "kvkNumber"
     from organisation o, region r where o.id = $1 and r.id = $2`,
    [organisationId, regionId],
  );
  if (parties === undefined) throw RuleViolation.of('not-found');
  return parties;
}
