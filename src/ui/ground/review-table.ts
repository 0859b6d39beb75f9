import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { Match, MatchedPack, MatchInput } from '../../exchange/ground/match.ts';
import { type NumericColumn, numericColumns } from '../../exchange/ground/plan-statistics.ts';
import type { SourceTable } from '../../exchange/ground/source-layer.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type StatisticScope, statisticScopes } from '../../model/statistic.ts';
import type { GroundAsk, GroundClient } from '../../worker/ground-client.ts';
import { type BelongingRow, type ByHand, belongingRows } from './belonging.ts';
import { follow } from './follow.ts';
import { matchedPack, textColumns } from './text-columns.ts';

/** What the user says of one column of figures. */
export interface ColumnForm extends NumericColumn {
  readonly adding: 'sum' | 'none';
  readonly isTaken: boolean;
}

export interface TableForm {
  readonly scopeKind: StatisticScope;
  /** Empty where no column looks like holding names. */
  readonly nameColumn: string;
  readonly source: string;
  readonly columns: readonly ColumnForm[];
}

export interface TableReview {
  readonly kind: 'table';
  readonly key: string;
  readonly table: SourceTable;
  /** null until it is known what the rows are of. */
  readonly form: Signal<TableForm | null>;
  readonly byHand: Signal<ByHand>;
  readonly rows: ReadonlySignal<readonly BelongingRow[]>;
  readonly isMatching: ReadonlySignal<boolean>;
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Whether not a single name of the table is like any here. */
  readonly isForeign: ReadonlySignal<boolean>;
  /** Takes the rows for those of another kind, by the column that looks most like their names. */
  readonly changeScope: (scopeKind: StatisticScope) => void;
  readonly again: () => void;
  readonly stop: () => void;
}

interface ScopeGuess {
  readonly scopeKind: StatisticScope;
  readonly nameColumn: string;
  readonly known: number;
}

/** Ratios, ranks and averages do not add up; whatever is counted or measured does. */
const doesNotAdd =
  /率|比|占|均|排名|排序|名次|指数|密度|强度|％|%|每|\/|人均|ratio|rate|share|average|mean|per |rank|index|density/iu;

const firstForm = (column: NumericColumn): ColumnForm => ({
  ...column,
  adding: doesNotAdd.test(`${column.name} ${column.unit}`) ? 'none' : 'sum',
  isTaken: true,
});

/** A file's name without its ending: the best word for a source until the user gives one. */
const sourceOf = (file: string): string => file.replace(/^.*\//u, '').replace(/\.[a-z0-9]+$/iu, '');

interface ReviewOptions {
  readonly key: string;
  readonly table: SourceTable;
  readonly pack: () => EffectivePack;
  readonly ask: GroundClient;
}

/** Looks at a table of figures: what its rows are of, and which of its columns hold figures; follows what the user says. */
export function reviewTable({ key, table, pack, ask }: ReviewOptions): TableReview {
  const form = signal<TableForm | null>(null);
  const byHand = signal<ByHand>(new Map());
  const cells = table.rows.map((row) => row.cells);
  const columns = numericColumns(table);
  const isFigure = new Set(columns.map(({ name }) => name));
  /** Figures are never names, whatever their heading says: 企业 may count them. Where none is likely, the first that may be. */
  const nameColumnFor = async (known: MatchedPack, kind: StatisticScope, options: GroundAsk) => {
    const likely = await textColumns(ask, known, kind, table.columns, cells, options);
    const named = table.columns.filter((name) => cells.some((row) => !/^\d{0,6}$/u.test(row[name]?.trim() ?? '')));
    const [column = ''] = [...likely, ...named, ...table.columns].filter((name) => !isFigure.has(name));
    return { column, isLikely: likely.includes(column) };
  };
  const matched = (known: MatchedPack, kind: StatisticScope, column: string, options: GroundAsk) =>
    ask(
      'match',
      {
        pack: known,
        kind,
        rows: table.rows.map(
          ({ number, cells }): MatchInput => ({ number, texts: [cells[column] ?? ''].filter(Boolean), feature: null }),
        ),
      },
      options,
    );
  const score = (matches: readonly Match[]): number =>
    matches.reduce((sum, { found, suggestions }) => sum + (found ? 1 : suggestions.length > 0 ? 0.5 : 0), 0);

  const guessed = follow(() => {
    const known = untracked(() => matchedPack(pack()));
    return async (options): Promise<readonly ScopeGuess[]> => {
      const guesses: ScopeGuess[] = [];
      for (const scopeKind of statisticScopes) {
        const { column: nameColumn, isLikely } = await nameColumnFor(known, scopeKind, options);
        // Rows that are merely numbered from 1 would all be projects by their numbers: an unlikely column speaks for nothing.
        const matches = isLikely ? await matched(known, scopeKind, nameColumn, options) : [];
        guesses.push({ scopeKind, nameColumn, known: score(matches) });
      }
      return guesses.toSorted((one, other) => other.known - one.known);
    };
  });
  const scopeKind = computed(() => form.value?.scopeKind ?? null);
  const nameColumn = computed(() => form.value?.nameColumn ?? '');
  const matches = follow(() => {
    const [kind, column, known] = [scopeKind.value, nameColumn.value, matchedPack(pack())];
    return kind && (async (options) => [[kind, await matched(known, kind, column, options)] as const]);
  });
  const stopForm = effect(() => {
    const guess = guessed.state.value.value?.[0];
    if (!guess || form.peek()) return;
    form.value = {
      scopeKind: guess.scopeKind,
      nameColumn: guess.nameColumn,
      source: sourceOf(table.file),
      columns: columns.map(firstForm),
    };
  });
  const followers = [guessed, matches];
  return {
    kind: 'table',
    key,
    table,
    form,
    byHand,
    rows: computed(() => {
      const said = [...byHand.value].filter(([, owner]) => owner === null || owner.kind === scopeKind.value);
      return belongingRows(matches.state.value.value ?? [], new Map(said));
    }),
    isMatching: computed(() => matches.state.value.done !== null),
    hasFailed: computed(() => followers.some(({ state }) => state.value.hasFailed)),
    isForeign: computed(() => guessed.state.value.value?.[0]?.known === 0),
    changeScope: (kind) => {
      const current = form.peek();
      const guess = guessed.state.peek().value?.find((one) => one.scopeKind === kind);
      if (current) form.value = { ...current, scopeKind: kind, nameColumn: guess?.nameColumn ?? current.nameColumn };
    },
    again: () => {
      for (const { state, again } of followers) if (state.peek().hasFailed) again();
    },
    stop: () => {
      for (const stop of [stopForm, ...followers.map((follower) => follower.stop)]) stop();
    },
  };
}
