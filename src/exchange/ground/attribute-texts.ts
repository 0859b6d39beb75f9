import { jsonText } from './short-text.ts';
import type { SourceFeature } from './source-layer.ts';

function attributeText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? jsonText(value) : String(value);
}

/** Attributes as texts: nothing is the empty text, nested values are JSON. */
export const attributeTexts = (attributes: object): Readonly<Record<string, string>> =>
  // Entries, not assignments: a file may call an attribute `__proto__`.
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, attributeText(value)]));

/** The names of all attributes, in the order in which they appear. */
export const columnsOf = (features: readonly SourceFeature[]): readonly string[] => [
  ...new Set(features.flatMap(({ attributes }) => Object.keys(attributes))),
];
