import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** What is wrong at a place in a data file. */
export interface DataFault {
  /** The way to the field: ['products', 3, 'unit']. */
  path: (string | number)[];
  /** A sentence that goes on after the name of the field: 'must be …'. */
  message: string;
}

/** A data file that cannot be used: every fault at once, each as `file:line: field: message`. */
export class DataFileError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Reads a YAML file into an instance of a class and validates it by the decorators of that class, then by rules.
 * Nothing of a file with a fault is ever used.
 *
 * @param type the class that describes the file; it is the one that the api uses where both know the same thing
 * @param rules what must hold between fields; asked only when every field by itself is right
 * @throws DataFileError with every fault, its line and its field
 */
export async function readDataFile<Data extends object>(
  path: string,
  type: new () => Data,
  rules: (data: Data) => DataFault[] = () => [],
): Promise<Data> {
  const lines = new LineCounter();
  const name = relative(process.cwd(), path);
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new DataFileError(
      document.errors.map(({ pos, message }) => `${name}:${lines.linePos(pos[0]).line}: ${message.trim()}`),
    );
  }
  const plain: unknown = document.toJS();
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw new DataFileError([`${name}:1: the file must hold fields, such as 'name: …'`]);
  }
  const data = plainToInstance(type, plain);
  const errors = validateSync(data, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const faults = errors.length > 0 ? faultsOf(errors, []) : rules(data);
  if (faults.length === 0) return data;
  throw new DataFileError(
    faults
      .map(({ path: field, message }) => ({ line: lineOf(document, lines, field), field, message }))
      .toSorted((one, other) => one.line - other.line)
      .map(({ line, field, message }) => `${name}:${line}: ${fieldName(field)}: ${message}`),
  );
}

/** The path of a violation, such as `products/3/unit`, as the way to a field. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function faultsOf(errors: readonly ValidationError[], parent: DataFault['path']): DataFault[] {
  return errors.flatMap((error) => {
    const step = /^\d+$/.test(error.property) ? Number(error.property) : error.property;
    const path = [...parent, step];
    const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({ rule, text }));
    // Of a field that is missing, one rule after the other fails: that it is missing says it all.
    const messages =
      error.value === undefined && own.some(({ rule }) => rule !== 'whitelistValidation')
        ? ['is missing']
        : own.map(({ rule, text }) => messageOf(rule, text, error.property));
    return [...messages.map((message) => ({ path, message })), ...faultsOf(error.children ?? [], path)];
  });
}

/** class-validator starts its sentences with the name of the field, which stands in front already. */
function messageOf(rule: string, text: string, property: string): string {
  if (rule === 'whitelistValidation') return 'is not a known field';
  return text.startsWith(`${property} `) ? text.slice(property.length + 1) : text;
}

/** 'products[3].unit' */
function fieldName(path: DataFault['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** The line of a field, or of the nearest thing around it when the field itself is missing. Lines start at 1. */
function lineOf(document: Document, lines: LineCounter, path: DataFault['path']): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  return lines.linePos(offset).line;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
