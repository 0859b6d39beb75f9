import type { Position } from 'geojson';
import { type CoordinateKind, doAgree, kindOfSystem, kindsOf } from './coordinate-kind.ts';
import type { GroundIssue, SourceLayer } from './source-layer.ts';

type Seen = { readonly kind: CoordinateKind; readonly at: Position };

/** To a tenth of a millimetre. */
const shown = ([first = 0, second = 0]: Position): string =>
  [first, second].map((part) => Number(part.toFixed(Math.abs(part) > 180 ? 4 : 9))).join(', ');

/** The kind that most features of a layer begin with. */
function commonKind(seen: readonly (readonly Seen[])[]): Seen | null {
  const counts = new Map<string, { readonly first: Seen; count: number }>();
  for (const [first] of seen) {
    if (!first) continue;
    const key = `${first.kind.unit} ${first.kind.axes}`;
    const entry = counts.get(key) ?? { first, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.first ?? null;
}

/**
 * Names the first feature whose coordinates are of another system than most: degrees among metres, another zone number,
 * the other axis order. `count` is how many are odd. Shifted datums (GCJ-02) cannot be told so.
 */
function mixedIn(layer: SourceLayer, seen: readonly (readonly Seen[])[], common: Seen | null): GroundIssue | null {
  if (!common) return null;
  const odd = seen.flatMap((kinds, index) => {
    const other = kinds.find(({ kind }) => !doAgree(kind, common.kind));
    return other ? [{ number: layer.features[index]?.number ?? index + 1, at: other.at }] : [];
  });
  const [first] = odd;
  return first
    ? {
        code: 'mixed-systems',
        file: layer.file,
        row: first.number,
        params: { value: shown(first.at), expected: `≈ ${shown(common.at)}`, count: odd.length },
      }
    : null;
}

/**
 * What every reader does with a layer before it hands it on: mixed systems are named, and a declared system that the
 * coordinates cannot be of, as degrees under a planar .prj, is named and no longer believed, so that it is asked about.
 */
export function checkSystem(layer: SourceLayer): {
  readonly layer: SourceLayer;
  readonly issues: readonly GroundIssue[];
} {
  const seen = layer.features.map(({ geometry }) => kindsOf(geometry));
  const common = commonKind(seen);
  const mixed = mixedIn(layer, seen, common);
  const issues = mixed ? [mixed] : [];
  const { declared } = layer;
  if (!declared?.system || !common || doAgree(common.kind, kindOfSystem(declared.system))) return { layer, issues };
  return {
    layer: { ...layer, declared: { ...declared, system: null } },
    issues: [
      ...issues,
      { code: 'wrong-projection', file: layer.file, params: { value: shown(common.at), expected: declared.words } },
    ],
  };
}
