import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { MatchedPack, MatchInput, MatchKind } from '../../exchange/ground/match.ts';
import type { PlacedLayer } from '../../exchange/ground/place-layer.ts';
import type { GroundRole } from '../../exchange/ground/plan-ground.ts';
import type { SourceLayer } from '../../exchange/ground/source-layer.ts';
import type { ControlLineKind } from '../../model/boundary.ts';
import type { CoordinateSystem } from '../../model/datum.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Bounds, GeometryBasis } from '../../model/geometry.ts';
import type { GroundAsk, GroundClient } from '../../worker/ground-client.ts';
import { type BelongingRow, type ByHand, belongingRows } from './belonging.ts';
import { type Followed, follow } from './follow.ts';
import { guessRole, type RoleGuess } from './guess-role.ts';
import { askSystem, type SystemQuestion } from './systems.ts';
import { matchedPack, textColumns } from './text-columns.ts';

/** What the user says of a layer, as it stands in the form; null and empty are not said yet. */
export interface LayerForm {
  readonly role: GroundRole;
  /** What spoke for the role before the user did. */
  readonly roleBy: RoleGuess['by'] | 'user';
  readonly lineKind: ControlLineKind | null;
  readonly system: CoordinateSystem | null;
  readonly basis: GeometryBasis | null;
  readonly authority: string;
  readonly accuracyM: string;
  readonly source: string;
  /** Empty for none. */
  readonly nameColumn: string;
}

/** A part of a layer as another system would place it. */
export interface Alternative {
  readonly system: CoordinateSystem;
  readonly placed: PlacedLayer;
}

export interface LayerReview {
  readonly kind: 'layer';
  readonly key: string;
  readonly layer: SourceLayer;
  readonly form: Signal<LayerForm>;
  readonly byHand: Signal<ByHand>;
  /** null until it is known which systems fit. */
  readonly question: ReadonlySignal<SystemQuestion | null>;
  readonly alternatives: ReadonlySignal<readonly Alternative[]>;
  /** Whether the map shows the alternatives: of itself where nothing is declared that fits, else at the user's word. */
  readonly compares: ReadonlySignal<boolean>;
  readonly setCompares: (compares: boolean) => void;
  /** The layer in the system of the form. */
  readonly placed: ReadonlySignal<Followed<PlacedLayer>>;
  /** What each feature belongs to; empty for control lines. */
  readonly rows: ReadonlySignal<readonly BelongingRow[]>;
  readonly isMatching: ReadonlySignal<boolean>;
  readonly hasFailed: ReadonlySignal<boolean>;
  readonly again: () => void;
  readonly stop: () => void;
}

/** Alternatives show where a layer would lie, for which a part of it is enough. */
const mostOfAlternative = 200;
const mostAlternatives = 4;
/** So many columns may hold the name or code of what a feature belongs to. */
const mostTextColumns = 3;

/** What features of a role may belong to, the one that settles it first. */
export const ownerKinds: Readonly<Record<GroundRole, readonly MatchKind[]>> = {
  parcels: ['project', 'area'],
  'area-boundaries': ['area'],
  'platform-boundaries': ['platform'],
  'control-lines': [],
};

const nameWords = /^(?:宗地号|地块号|地块编号|地块名称?|宗地代码|dkmc|dkbh|zddm|zdh|名称|name|title)$/iu;

/** The column that looks most like holding the number or name of a parcel; empty for none. */
const nameColumnOf = ({ columns }: SourceLayer): string =>
  columns.find((column) => nameWords.test(column.trim())) ?? '';

interface ReviewOptions {
  readonly key: string;
  readonly layer: SourceLayer;
  /** The pack as it is; read where a signal's change is to be followed. */
  readonly pack: () => EffectivePack;
  readonly city: Bounds;
  /** Whether its coordinates cannot be of the system that its file declares. */
  readonly isContradicted?: boolean;
  readonly ask: GroundClient;
}

/** Looks at a layer: which systems fit, what it may be, where it lies, what its features belong to; follows what the user says. */
export function reviewLayer({ key, layer, pack, city, isContradicted = false, ask }: ReviewOptions): LayerReview {
  const form = signal<LayerForm>({
    role: 'parcels',
    roleBy: 'nothing',
    lineKind: null,
    system: null,
    basis: null,
    authority: '',
    accuracyM: '',
    source: layer.file,
    nameColumn: nameColumnOf(layer),
  });
  const byHand = signal<ByHand>(new Map());
  const wantsCompared = signal<boolean | null>(null);
  const role = computed(() => form.value.role);
  const system = computed(() => form.value.system);
  const attributes = layer.features.map((feature) => feature.attributes);

  const matched = async (known: MatchedPack, kind: MatchKind, placed: PlacedLayer | null, options: GroundAsk) => {
    const all = await textColumns(ask, known, kind, layer.columns, attributes, options);
    const columns = all.slice(0, mostTextColumns);
    const texts = (cells: Readonly<Record<string, string>>) =>
      columns.map((column) => cells[column] ?? '').filter(Boolean);
    const rows = placed
      ? placed.features.map(
          (feature): MatchInput => ({ number: feature.number, texts: texts(feature.attributes), feature }),
        )
      : layer.features.map(
          ({ number, attributes: cells }): MatchInput => ({ number, texts: texts(cells), feature: null }),
        );
    return ask('match', { pack: known, kind, rows }, options);
  };

  const detected = follow(() => (options) => ask('detect', { layer, city }, options));
  const question = computed(() => {
    const { value } = detected.state.value;
    return value && askSystem({ declared: layer.declared, isContradicted }, value, city);
  });
  const guessed = follow(() => {
    const known = untracked(() => matchedPack(pack()));
    return async (options) =>
      guessRole(`${layer.file} ${layer.name}`, {
        area: await matched(known, 'area', null, options),
        platform: await matched(known, 'platform', null, options),
      });
  });
  const placed = follow(() => {
    const chosen = system.value;
    return chosen && ((options) => ask('place', { layer, system: chosen }, options));
  });
  const alternatives = follow(() => {
    const fitting = question.value?.fitting.slice(0, mostAlternatives) ?? [];
    const part = { ...layer, features: layer.features.slice(0, mostOfAlternative) };
    return async (options): Promise<readonly Alternative[]> =>
      Promise.all(
        fitting.map(async (one) => ({
          system: one,
          placed: await ask('place', { layer: part, system: one }, options),
        })),
      );
  });
  const matches = follow(() => {
    const lies = placed.state.value;
    const known = matchedPack(pack());
    const kinds = ownerKinds[role.value];
    // A layer that is on its way to its place is matched there, and not twice.
    if (lies.done !== null || kinds.length === 0) return null;
    return async (options) =>
      Promise.all(kinds.map(async (kind) => [kind, await matched(known, kind, lies.value, options)] as const));
  });

  const stops = [
    effect(() => {
      const declared = question.value?.declared;
      if (declared && form.peek().system === null) form.value = { ...form.peek(), system: declared };
    }),
    effect(() => {
      const guess = guessed.state.value.value;
      if (!guess || form.peek().roleBy === 'user') return;
      const { role: likely, lineKind, by } = guess;
      form.value = { ...form.peek(), role: likely, lineKind, roleBy: by };
    }),
  ];
  const followers = [detected, guessed, placed, alternatives, matches];
  return {
    kind: 'layer',
    key,
    layer,
    form,
    byHand,
    question,
    alternatives: computed(() => alternatives.state.value.value ?? []),
    compares: computed(() => wantsCompared.value ?? question.value?.declared === null),
    setCompares: (compares) => {
      wantsCompared.value = compares;
    },
    placed: placed.state,
    rows: computed(() => {
      const kinds = ownerKinds[role.value];
      const said = [...byHand.value].filter(([, owner]) => owner === null || kinds.includes(owner.kind));
      return belongingRows(matches.state.value.value ?? [], new Map(said));
    }),
    isMatching: computed(() => matches.state.value.done !== null),
    hasFailed: computed(() => followers.some(({ state }) => state.value.hasFailed)),
    again: () => {
      for (const { state, again } of followers) if (state.peek().hasFailed) again();
    },
    stop: () => {
      for (const stop of [...stops, ...followers.map((follower) => follower.stop)]) stop();
    },
  };
}
