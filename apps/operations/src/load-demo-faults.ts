import { isCalendarDate } from '@openhuis/calendar';
import { isAgbCode, isIban, isKvkNumber, rsinFault } from '@openhuis/identifiers';
import { bundleViolations, type ProcedureDefinition } from '@openhuis/procedures';
import { brandColourFaults } from '@openhuis/regions';
import type { DataFault } from './load-demo-data-file.js';
import type { EnrolmentEntry, ProviderEntry, ProvidersFile, RegionFile, RegionPersonEntry } from './load-demo-files.js';

/** What must hold between the fields of region.yaml. */
export function regionFaults({ municipalities, people, appearance }: RegionFile): DataFault[] {
  return [
    ...(appearance === undefined ? [] : brandColourFaults(appearance.brandColour, 'brandColour')).map(({ code }) => ({
      path: ['appearance', 'brandColour'],
      message: `cannot be used: ${code}`,
    })),
    ...repeated(
      municipalities.map(({ code }) => code),
      (index) => ['municipalities', index, 'code'],
    ),
    ...municipalities.flatMap(({ since }, index) =>
      isCalendarDate(since) ? [] : [{ path: ['municipalities', index, 'since'], message: `${since} does not exist` }],
    ),
    ...repeated(
      people.map(({ email }) => email),
      (index) => ['people', index, 'email'],
    ),
    ...people.flatMap((person, index) =>
      municipalitiesFaults(
        person,
        municipalities.map(({ code }) => code),
        ['people', index, 'municipalities'],
      ),
    ),
    ...(['contract_manager', 'assessor', 'approver'] as const)
      .filter((role) => people.every((person) => person.role !== role))
      .map((role) => ({ path: ['people'], message: `there is no ${role}` })),
  ];
}

/** A municipal manager sees municipalities of the region; nobody else is given any. */
function municipalitiesFaults(
  { role, municipalities = [] }: RegionPersonEntry,
  known: readonly string[],
  path: DataFault['path'],
): DataFault[] {
  if (role !== 'municipal_manager') {
    return municipalities.length === 0 ? [] : [{ path, message: 'only a municipal_manager has municipalities' }];
  }
  if (municipalities.length === 0)
    return [{ path, message: 'a municipal_manager sees nothing without municipalities' }];
  return municipalities.flatMap((code, index) =>
    known.includes(code) ? [] : [{ path: [...path, index], message: `${code} is no municipality of this region` }],
  );
}

/** What must hold between the fields of providers.yaml, given the procedures of the region. */
export function providersFaults(
  { providers }: ProvidersFile,
  procedures: ReadonlyMap<string, ProcedureDefinition>,
): DataFault[] {
  return [
    ...repeated(
      providers.map(({ kvkNumber }) => kvkNumber),
      (index) => ['providers', index, 'kvkNumber'],
    ),
    ...providers.flatMap((provider, index) => [
      ...identifierFaults(provider, ['providers', index]),
      ...(['provider_administrator', 'provider_signatory'] as const)
        .filter((role) => provider.staff.every(({ roles }) => !roles.includes(role)))
        .map((role) => ({ path: ['providers', index, 'staff'], message: `nobody is ${role}` })),
      ...provider.enrolments.flatMap((enrolment, position) =>
        enrolmentAndMoreFaults(enrolment, procedures, ['providers', index, 'enrolments', position]),
      ),
    ]),
  ];
}

/** Domain guide, appendix D. A natural person gives no RSIN: it would be a BSN. The value is not repeated. */
function identifierFaults(provider: ProviderEntry, path: DataFault['path']): DataFault[] {
  const { kvkNumber, naturalPerson, rsin, agbCode, iban } = provider;
  const holder = naturalPerson === true ? 'naturalPerson' : 'legalPerson';
  const wrong: [field: string, message: string, fault: boolean][] = [
    ['kvkNumber', 'must be eight digits', !isKvkNumber(kvkNumber)],
    ['rsin', 'must be an RSIN, and only for a legal person', rsinFault(holder, rsin ?? null) !== null],
    ['agbCode', 'must be eight digits', agbCode !== undefined && !isAgbCode(agbCode)],
    ['iban', 'must be an IBAN without spaces', iban !== undefined && !isIban(iban)],
  ];
  return wrong.filter(([, , fault]) => fault).map(([field, message]) => ({ path: [...path, field], message }));
}

/** What is asked for later has its companions in what is held. */
function enrolmentAndMoreFaults(
  entry: EnrolmentEntry,
  procedures: ReadonlyMap<string, ProcedureDefinition>,
  path: DataFault['path'],
): DataFault[] {
  const { more } = entry;
  const found = enrolmentFaults(entry, procedures, path);
  if (more === undefined) return found;
  const isHeld = more.products.some((product) => entry.products.includes(product));
  const isThere = more.municipalities.some((code) => entry.municipalities.includes(code));
  return [
    ...found,
    ...enrolmentFaults(
      { procedure: entry.procedure, municipalities: more.municipalities, products: more.products },
      procedures,
      [...path, 'more'],
    ),
    ...((entry.state ?? 'signed') === 'signed'
      ? []
      : [{ path: [...path, 'more'], message: 'needs a contract that both have signed' }]),
    ...(isHeld && isThere ? [{ path: [...path, 'more'], message: 'asks for what is held' }] : []),
  ];
}

function enrolmentFaults(
  { procedure, municipalities, products }: EnrolmentEntry,
  procedures: ReadonlyMap<string, ProcedureDefinition>,
  path: DataFault['path'],
): DataFault[] {
  const definition = procedures.get(procedure);
  if (definition === undefined) {
    return [{ path: [...path, 'procedure'], message: `there is no procedure ${procedure} in this region` }];
  }
  const codes = new Set(definition.products.map(({ code }) => code));
  const lines = products.map((product) => ({ product, municipality: municipalities[0] ?? '' }));
  return [
    ...repeated(products, (index) => [...path, 'products', index]),
    ...repeated(municipalities, (index) => [...path, 'municipalities', index]),
    ...products.flatMap((product, index) =>
      codes.has(product)
        ? []
        : [{ path: [...path, 'products', index], message: `${product} is not in the catalogue of ${procedure}` }],
    ),
    ...municipalities.flatMap((code, index) =>
      definition.municipalities.includes(code)
        ? []
        : [{ path: [...path, 'municipalities', index], message: `${code} does not take part in ${procedure}` }],
    ),
    ...bundleViolations(definition.bundleRules, lines, definition.term.startsOn).map(({ details }) => ({
      path: [...path, 'products'],
      message: `${String(details?.['product'])} also requires ${String(details?.['companion'])}`,
    })),
  ];
}

function repeated(values: readonly string[], pathOfIndex: (index: number) => DataFault['path']): DataFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [{ path: pathOfIndex(index), message: `${value} is there more than once` }],
  );
}

/** What names a procedure that the region does not have. @param part the field of the file that holds the entries */
export function unknownProcedures(
  part: string,
  entries: readonly { procedure: string }[],
  slugs: readonly string[],
): DataFault[] {
  return entries.flatMap(({ procedure }, index) =>
    slugs.includes(procedure)
      ? []
      : [{ path: [part, index, 'procedure'], message: `there is no procedure ${procedure} in this region` }],
  );
}
