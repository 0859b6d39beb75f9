import type { ComponentChildren } from 'preact';
import { formatSigned } from '../../i18n/format.ts';
import type { MessageKey } from '../../i18n/translate.ts';
import type { Gap, LedgerFigures, Sum } from '../../model/ledger.ts';
import { useSpeech } from '../context.ts';
import type { FigureColumn, SumKind } from './columns.ts';

const partialWords = {
  planned: 'ledger.partialPlanned',
  stage: 'ledger.partial',
  measured: 'ledger.partialMeasured',
  targets: 'ledger.partialTargets',
} as const satisfies Readonly<Record<SumKind, MessageKey>>;

/** Nothing is known: a dash to the eye, a word to the ear. */
export function Dash({ word = 'ledger.unknown' }: { readonly word?: MessageKey }) {
  const { t } = useSpeech();
  return (
    <span class="ledger-dash">
      <span aria-hidden="true">—</span>
      <span class="visually-hidden">{t(word)}</span>
    </span>
  );
}

/** A figure of land without its unit, which stands in the table's head. */
export function Land({ mu }: { readonly mu: number }) {
  const { format } = useSpeech();
  return <span class="number">{format(mu, 'land').text}</span>;
}

/** A sum with how many it is of where that is not all. */
export function SumFigure({ sum, kind }: { readonly sum: Sum; readonly kind: SumKind }) {
  const { t } = useSpeech();
  if (sum.value === null) {
    if (kind === 'measured' && sum.of > 0) return <span class="ledger-word">{t('word.unmeasured')}</span>;
    return <Dash {...(sum.of === 0 ? { word: 'word.noProjectListed' as const } : {})} />;
  }
  return (
    <>
      <Land mu={sum.value} />
      {sum.known < sum.of && (
        <span class="ledger-remark">{t(partialWords[kind], { known: sum.known, of: sum.of })}</span>
      )}
    </>
  );
}

/** A difference with its sign, and as a share; over a part of the projects it says of how many. */
export function GapFigure({ gap }: { readonly gap: Gap }) {
  const { t, options } = useSpeech();
  const mu = gap.mu ?? gap.partMu;
  if (mu === null) return <Dash word="ledger.noFigure" />;
  const share = formatSigned(gap.mu === null ? null : gap.share, 'share', options);
  return (
    <>
      <span class="number">{formatSigned(mu, 'land', options).text}</span>
      {gap.mu === null && <span class="ledger-remark">{t('ledger.partialGap', { known: gap.known, of: gap.of })}</span>}
      {share.text !== null && (
        <span class="ledger-remark">
          {share.text} {share.unit}
        </span>
      )}
    </>
  );
}

export function Numeric({
  class: className = '',
  children,
}: {
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return <td class={`ledger-numeric ${className}`}>{children}</td>;
}

/** A cell of a column that rows, projects and the total have alike. */
export function FigureCell({
  column,
  figures,
  class: className = '',
  children,
}: {
  readonly column: FigureColumn;
  readonly figures: LedgerFigures;
  readonly class?: string;
  /** What stands beneath the figure. */
  readonly children?: ComponentChildren;
}) {
  return (
    <Numeric class={className}>
      {column.type === 'sum' ? (
        <SumFigure sum={column.of(figures)} kind={column.kind} />
      ) : (
        <GapFigure gap={column.of(figures)} />
      )}
      {children}
    </Numeric>
  );
}
