/** A value that JSON can hold, as a form keeps it: while somebody types, a number may still be a text. */
export type Value = string | number | boolean | undefined | readonly Value[] | { readonly [name: string]: Value };

/** What stands at a path such as 'conditions/3/text/nl'; undefined where nothing does. */
export function valueAt(value: Value, path: string): Value {
  return path.split('/').reduce<Value>((inner, step) => memberOf(inner, step), value);
}

/** The text or number at a path, as it is shown; empty for anything else. */
export function textAt(value: Value, path: string): string {
  const found = valueAt(value, path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** A copy with another value at the path; undefined takes it away. What is not on the way stays the same. */
export function withValue(value: Value, path: string, next: Value): Value {
  const [step = '', ...rest] = path.split('/');
  const inner = rest.length === 0 ? next : withValue(memberOf(value, step), rest.join('/'), next);
  if (isList(value)) {
    return inner === undefined
      ? value.filter((_, index) => index !== Number(step))
      : Object.assign([...value], { [Number(step)]: inner });
  }
  const record = isRecord(value) ? value : {};
  if (inner !== undefined) return { ...record, [step]: inner };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== step));
}

/** A copy without what stands at the path, and without what stood around it and holds nothing now. A list keeps its items. */
export function without(value: Value, path: string): Value {
  const left = withValue(value, path, undefined);
  const steps = path.split('/').slice(0, -1);
  const around = valueAt(left, steps.join('/'));
  const holdsNothing = steps.length > 0 && isRecord(around) && Object.keys(around).length === 0;
  const isItem = steps.length > 1 && isList(valueAt(left, steps.slice(0, -1).join('/')));
  return holdsNothing && !isItem ? without(left, steps.join('/')) : left;
}

/** A list with the item at `index` moved by one place; the same list where there is no such place. */
export function moved(list: readonly Value[], index: number, by: 1 | -1): readonly Value[] {
  const other = index + by;
  if (other < 0 || other >= list.length) return list;
  return Object.assign([...list], { [index]: list[other], [other]: list[index] });
}

/** The items at a path; none where no list stands. */
export function itemsAt(value: Value, path: string): readonly Value[] {
  const found = valueAt(value, path);
  return isList(found) ? found : [];
}

function memberOf(value: Value, step: string): Value {
  if (isList(value)) return value[Number(step)];
  return isRecord(value) ? value[step] : undefined;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isRecord(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}
