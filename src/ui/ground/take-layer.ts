import { type GroundPlan, planGround } from '../../exchange/ground/plan-ground.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type LayerReview, ownerKinds } from './review-layer.ts';

/** What is still to be said of a layer before it can be taken. */
export type LayerFault = 'system' | 'basis' | 'authority' | 'accuracyM' | 'lineKind';

export function layerFaults({ form }: Pick<LayerReview, 'form'>): readonly LayerFault[] {
  const { system, basis, authority, accuracyM, role, lineKind } = form.value;
  const needsAuthority = basis === 'official' || basis === 'surveyed';
  return [
    ...(system ? [] : ['system' as const]),
    ...(role === 'control-lines' && !lineKind ? ['lineKind' as const] : []),
    ...(basis ? [] : ['basis' as const]),
    ...(needsAuthority && authority.trim() === '' ? ['authority' as const] : []),
    ...(accuracyM === '' || /^\d+(?:\.\d+)?$/u.test(accuracyM) ? [] : ['accuracyM' as const]),
  ];
}

/** Numbers of the features that would be taken: boundaries of nothing known cannot be. */
export function takable({ form, placed, rows }: LayerReview): readonly number[] {
  const numbers = placed.value.value?.features.map(({ number }) => number) ?? [];
  const { role } = form.value;
  if (role === 'parcels' || role === 'control-lines') return numbers;
  const owned = new Set(rows.value.flatMap(({ number, owner }) => (owner ? [number] : [])));
  return numbers.filter((number) => owned.has(number));
}

/** Of how many parcels, lines, areas or platforms so many features are: several may be parts of one boundary. */
export function countOf({ form, rows }: Pick<LayerReview, 'form' | 'rows'>, numbers: readonly number[]): number {
  const { role } = form.value;
  if (role === 'parcels' || role === 'control-lines') return numbers.length;
  const ofThese = new Set(numbers);
  return new Set(rows.value.flatMap(({ number, owner }) => (owner && ofThese.has(number) ? [owner.id] : []))).size;
}

/** What taking the layer would do to the pack as it is. Asks for a form without faults. */
export function planLayer(pack: EffectivePack, { form, placed, rows }: LayerReview): GroundPlan {
  const { system, basis, role, lineKind, authority, accuracyM, source, nameColumn } = form.value;
  const { value } = placed.value;
  if (!system || !basis || !value) throw new Error('the layer is not placed, or nobody said how it is known');
  return planGround(pack, value.features, {
    role,
    basis,
    authority: authority.trim(),
    accuracyM,
    source: source.trim(),
    cameIn: system,
    lineKind: role === 'control-lines' ? lineKind : null,
    nameColumn: nameColumn || null,
    assigned:
      ownerKinds[role].length === 0 ? new Map() : new Map(rows.value.map(({ number, owner }) => [number, owner])),
  });
}
