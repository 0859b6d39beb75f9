import { useState } from 'preact/hooks';
import { type GroundRole, groundRoles } from '../../exchange/ground/plan-ground.ts';
import { controlLineKinds } from '../../model/boundary.ts';
import { geometryBases } from '../../model/geometry.ts';
import { Quantity } from '../components/quantity.tsx';
import { type Speech, useAtlas, useSpeech } from '../context.ts';
import { offer } from '../offer.ts';
import { ChoiceField, TextField } from '../tracking/form-fields.tsx';
import { BelongingTable } from './belonging-table.tsx';
import { putAway } from './desk.ts';
import { GroundIssues } from './issue-list.tsx';
import { mostDrawn } from './preview.ts';
import { type LayerForm, type LayerReview, ownerKinds } from './review-layer.ts';
import { SystemField } from './system-field.tsx';
import { TakeButton } from './take-button.tsx';
import { countOf, type LayerFault, layerFaults, planLayer, takable } from './take-layer.ts';
import { usePreview } from './use-preview.ts';

interface PartProps {
  readonly review: LayerReview;
  readonly faults: readonly LayerFault[];
}

const blank = { value: '' as const };
const set = ({ form }: LayerReview, patch: Partial<LayerForm>) => {
  form.value = { ...form.peek(), ...patch };
};

/** What the layer is taken as; guessed, and the user's to say. */
function RoleFields({ review, faults }: PartProps) {
  const { t } = useSpeech();
  const { role, roleBy, lineKind, nameColumn } = review.form.value;
  const hasName = role === 'parcels' || role === 'control-lines';
  return (
    <div class="ground-fields">
      <ChoiceField<GroundRole>
        label={t('ground.role')}
        value={role}
        options={groundRoles.map((value) => ({ value, text: t(`ground.role.${value}`) }))}
        onChange={(value) => set(review, { role: value, roleBy: 'user' })}
      />
      {role === 'control-lines' && (
        <ChoiceField
          label={t('ground.lineKind')}
          value={lineKind ?? ''}
          options={[
            ...(lineKind ? [] : [{ ...blank, text: t('ground.choose') }]),
            ...controlLineKinds.map((value) => ({ value, text: t(`ground.lineKind.${value}`) })),
          ]}
          fault={faults.includes('lineKind') ? t('ground.missing.lineKind') : null}
          onChange={(value) => set(review, { lineKind: value === '' ? null : value })}
        />
      )}
      {hasName && (
        <ChoiceField
          label={t('ground.nameColumn')}
          value={nameColumn}
          options={[
            { value: '', text: t('ground.noNameColumn') },
            ...review.layer.columns.map((value) => ({ value, text: value })),
          ]}
          onChange={(value) => set(review, { nameColumn: value })}
        />
      )}
      {roleBy !== 'user' && roleBy !== 'nothing' && <p class="hint is-wide">{t(`ground.roleBy.${roleBy}`)}</p>}
    </div>
  );
}

/** How the ground is known, and who says so. */
function WordFields({ review, faults }: PartProps) {
  const { t } = useSpeech();
  const { basis, authority, accuracyM, source } = review.form.value;
  return (
    <div class="ground-fields">
      <ChoiceField
        label={t('ground.basis')}
        value={basis ?? ''}
        options={[
          ...(basis ? [] : [{ ...blank, text: t('ground.choose') }]),
          ...geometryBases.map((value) => ({ value, text: t(`ground.basis.${value}`) })),
        ]}
        fault={faults.includes('basis') ? t('ground.missing.basis') : null}
        onChange={(value) => set(review, { basis: value === '' ? null : value })}
      />
      <TextField
        label={t('ground.authority')}
        text={authority}
        placeholder={t('ground.authorityHint')}
        fault={faults.includes('authority') ? t('ground.missing.authority') : null}
        onText={(text) => set(review, { authority: text })}
      />
      <TextField label={t('ground.source')} text={source} onText={(text) => set(review, { source: text })} />
      <TextField
        label={t('ground.accuracy')}
        text={accuracyM}
        unit={t('ground.metres')}
        inputMode="decimal"
        placeholder={t('word.unknown')}
        fault={faults.includes('accuracyM') ? t('ground.missing.accuracyM') : null}
        onText={(text) => set(review, { accuracyM: text.trim() })}
      />
    </div>
  );
}

/** What was taken, and what follows from it. */
function takenWords(role: GroundRole, counts: { readonly made: number; readonly unchanged: number }) {
  return ({ t, format }: Speech) =>
    [
      t(`ground.taken.${role}`, { count: format(counts.made, 'plain').text ?? '' }),
      ...(counts.unchanged > 0
        ? [t('ground.taken.unchanged', { count: format(counts.unchanged, 'plain').text ?? '' })]
        : []),
      t(`ground.follows.${role}`),
    ].join(' ');
}

/** A layer of ground that waits for the user's word: what it is, where it lies, how it is known, whose it is. */
export function LayerPanel({ review }: { readonly review: LayerReview }) {
  const { actions, history, pack } = useAtlas();
  const { t, format } = useSpeech();
  const say = (count: number) => format(count, 'plain').text ?? '';
  const [hasTried, setTried] = useState(false);
  usePreview(review);
  const faults = hasTried ? layerFaults(review) : [];
  const { role, nameColumn, system } = review.form.value;
  const { value: placed, done } = review.placed.value;
  const rows = review.rows.value;
  const attributesOf = new Map(review.layer.features.map(({ number, attributes }) => [number, attributes]));
  const landOf = new Map(placed?.features.map(({ number, areaMu }) => [number, areaMu]));
  const numbers = takable(review);
  const sum = numbers.reduce((land, number) => land + (landOf.get(number) ?? 0), 0);
  const left = (placed?.features.length ?? 0) - numbers.length;

  const take = () => {
    const plan = planLayer(pack, review);
    const issues = actions.edit('ground', plan.edits);
    if (issues.length > 0) return issues;
    const { added, replaced, unchanged } = plan;
    const says = takenWords(role, {
      made: countOf(review, [...added, ...replaced]),
      unchanged: countOf(review, unchanged),
    });
    putAway(review.key);
    offer.value = { says, offers: (speech) => speech.t('tracking.undo'), take: actions.undo, after: history.peek() };
    return [];
  };
  const waits = (): string | null => {
    if (done !== null) return t('ground.placing', { share: Math.round(done * 100) });
    if (review.isMatching.value) return t('ground.matching');
    return placed && numbers.length === 0 ? t('ground.nothingToTake') : null;
  };
  return (
    <>
      <RoleFields review={review} faults={faults} />
      <SystemField review={review} fault={faults.includes('system') ? t('ground.missing.system') : null} />
      <WordFields review={review} faults={faults} />
      {placed && (
        <GroundIssues issues={placed.issues} title={t('ground.issuesOfPlace', { count: placed.issues.length })} />
      )}
      {ownerKinds[role].length > 0 && rows.length > 0 && (
        <BelongingTable
          key={role}
          title={t('ground.belongs')}
          kinds={ownerKinds[role]}
          rows={rows}
          byHand={review.byHand.value}
          onHand={(byHand) => {
            review.byHand.value = byHand;
          }}
          nameOf={(number) => (nameColumn ? (attributesOf.get(number)?.[nameColumn] ?? '') : '')}
          areaMuOf={(number) => landOf.get(number) ?? null}
        />
      )}
      <footer class="ground-foot">
        {system && placed && (
          <p class="ground-sum">
            <span>{t('ground.sum', { count: say(numbers.length) })}</span>
            <Quantity value={sum} quantity="land" />
          </p>
        )}
        {numbers.length > mostDrawn && <p class="hint">{t('ground.drawn', { count: say(mostDrawn) })}</p>}
        {left > 0 && <p class="hint">{t('ground.left', { count: say(left) })}</p>}
        <TakeButton
          word={t(`ground.take.${role}`, {
            count: say(placed ? countOf(review, numbers) : review.layer.features.length),
          })}
          waits={waits()}
          hasFaults={() => {
            setTried(true);
            return layerFaults(review).length > 0;
          }}
          take={take}
          onLeave={() => putAway(review.key)}
        />
      </footer>
    </>
  );
}
