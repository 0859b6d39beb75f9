import type { guessColumns, Match, MatchInput, MatchKind, matchRows } from '../exchange/ground/match.ts';
import type { PlacedLayer } from '../exchange/ground/place-layer.ts';
import type { GroundRead, SourceLayer } from '../exchange/ground/source-layer.ts';
import type { FoundClusters, findClusters } from '../geo/clusters/find-clusters.ts';
import type { DetectedSystem } from '../geo/detect-system.ts';
import type { checkSites } from '../geo/site-checks.ts';
import type { CoordinateSystem } from '../model/datum.ts';
import type { Bounds } from '../model/geometry.ts';
import type { SiteChecks } from '../model/ledger.ts';

/** What the ground worker does: question and answer by task. */
export interface GroundTasks {
  readonly read: { readonly ask: { readonly files: readonly File[] }; readonly answer: GroundRead };
  readonly detect: {
    readonly ask: { readonly layer: SourceLayer; readonly city: Bounds };
    readonly answer: DetectedSystem;
  };
  readonly place: {
    readonly ask: { readonly layer: SourceLayer; readonly system: CoordinateSystem };
    readonly answer: PlacedLayer;
  };
  /** Which columns of a file look most like holding names or codes of the kind, best first. */
  readonly columns: {
    readonly ask: {
      readonly pack: Parameters<typeof guessColumns>[0];
      readonly kind: MatchKind;
      readonly columns: readonly string[];
      readonly rows: Parameters<typeof guessColumns>[3];
    };
    readonly answer: readonly string[];
  };
  readonly match: {
    readonly ask: {
      readonly pack: Parameters<typeof matchRows>[0];
      readonly kind: MatchKind;
      readonly rows: readonly MatchInput[];
    };
    readonly answer: readonly Match[];
  };
  readonly check: { readonly ask: { readonly of: Parameters<typeof checkSites> }; readonly answer: SiteChecks };
  /** Clusters and density of places whose basis bears it. */
  readonly clusters: { readonly ask: { readonly of: Parameters<typeof findClusters> }; readonly answer: FoundClusters };
}
export type GroundTask = keyof GroundTasks;

export type GroundRequest = {
  [task in GroundTask]: { readonly id: number; readonly task: task; readonly ask: GroundTasks[task]['ask'] };
}[GroundTask];

/** From the worker. `ready` comes first, once its code has arrived. */
export type GroundAnswer =
  | { readonly kind: 'ready' }
  | { readonly id: number; readonly kind: 'progress'; readonly done: number }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: GroundTasks[GroundTask]['answer'] }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
