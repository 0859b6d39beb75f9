const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((part, at) => part === b[at]));

/**
 * Keeps what was made last, and makes it anew only when one of the inputs is another than then: by identity, and a list by
 * the identity of what it holds.
 */
export function remember<T>(): (inputs: readonly unknown[], make: () => T) => T {
  let last: { readonly inputs: readonly unknown[]; readonly value: T } | null = null;
  return (inputs, make) => {
    if (!last?.inputs.every((input, at) => isSame(input, inputs[at]))) last = { inputs, value: make() };
    return last.value;
  };
}
