import type { ListKey } from '#src/press/fast-path/list-keys.ts';

/** Asks once for each key. */
export function once<Value>(ask: (key: ListKey) => Value): (key: ListKey) => Value {
  const known = new Map<ListKey, Value>();
  return (key) => {
    const value = known.get(key) ?? ask(key);
    known.set(key, value);
    return value;
  };
}
