import './values.css';
import type { ComponentChildren } from 'preact';
import type { Provenance, ValueBasis } from '../../model/sourced.ts';
import { Locator } from '../components/locator.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useSpeech } from '../context.ts';
import { BasisWord } from './basis-word.tsx';
import type { CardValue } from './card-value.ts';

/** Headline figures, number over label, each with its basis and its locator. */
export function Figures({ values }: { readonly values: readonly CardValue[] }) {
  const { t } = useSpeech();
  if (values.length === 0) return null;
  return (
    <dl class="card-figures">
      {values.map((value) => (
        <div key={value.label}>
          <dt>
            {t(value.label)}
            <BasisWord basis={value.basis} computed={value.computed} />
            <Locator
              source={value.source}
              locator={value.locator}
              label={t(value.label)}
              note={value.note && t(value.note)}
            />
          </dt>
          <dd>
            <Quantity value={value.value} quantity={value.quantity} unknown={t(value.unknown ?? 'word.unknown')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly from?: Provenance;
  readonly basis?: ValueBasis;
  readonly computed?: boolean | undefined;
  readonly note?: string | undefined;
  /** A number and the words around it stay on one line; what qualifies them may go to the next. */
  readonly isNumber?: boolean;
  /** A remark of its own line under the value. */
  readonly remark?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A labelled line of a card: stands in a `dl`. */
export function Fact({ label, from, basis = 'plan', computed, note, isNumber = false, remark, children }: FactProps) {
  return (
    <div class={isNumber ? 'card-fact card-fact-number' : 'card-fact'}>
      <dt>{label}</dt>
      <dd>
        <span class="card-fact-value">{children}</span>
        <BasisWord basis={basis} computed={computed} />
        {from && <Locator source={from.source} locator={from.locator} label={label} note={note} />}
      </dd>
      {remark && <dd class="card-remark">{remark}</dd>}
    </div>
  );
}

interface ValueFactProps {
  readonly value: CardValue;
  /** Words around the number, such as its comparator and the year it is of. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** A remark of its own line under a known value. */
  readonly remark?: string | undefined;
}

/** A number as a labelled line; an unknown one has no words around it, and its note under it. */
export function ValueFact({ value, before, after, remark }: ValueFactProps) {
  const { t } = useSpeech();
  const label = t(value.label);
  return (
    <Fact
      label={label}
      isNumber
      {...(value.source === '' ? {} : { from: value })}
      basis={value.value === null ? 'plan' : value.basis}
      computed={value.value !== null && value.computed}
      note={value.note && t(value.note)}
      remark={value.value === null ? value.note && t(value.note) : remark}
    >
      {before && value.value !== null && <span class="card-extra">{before}</span>}
      <Quantity value={value.value} quantity={value.quantity} unknown={t(value.unknown ?? 'word.unknown')} />
      {after && value.value !== null && <span class="card-extra">{after}</span>}
    </Fact>
  );
}

export function Section({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="card-section">
      <h3>{title}</h3>
      {note && <p class="card-note">{note}</p>}
      {children}
    </section>
  );
}
