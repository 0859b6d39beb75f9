import { computed, type ReadonlySignal } from '@preact/signals';
import { enterpriseColumns } from '../metrics/enterprises/enterprise-columns.ts';
import { enterpriseMask } from '../metrics/enterprises/enterprise-mask.ts';
import { summarizeEnterprises } from '../metrics/enterprises/enterprise-summary.ts';
import { applyMask } from '../metrics/filter-mask.ts';
import type { EffectivePack } from '../model/effective-pack.ts';
import type { Filter } from '../model/filter.ts';

/** What the filter leaves of the enterprises; worked out when first asked for. */
export function createEnterpriseFigures(pack: ReadonlySignal<EffectivePack>, filter: ReadonlySignal<Filter>) {
  const rows = computed(() => pack.value.tables.enterprises);
  const columns = computed(() => enterpriseColumns(rows.value));
  const mask = computed(() => enterpriseMask(columns.value, filter.value, pack.value.tables.platforms));
  return {
    /** One byte per row of `pack.tables.enterprises`: 1 where the filter holds. */
    enterpriseMask: mask,
    /** The enterprises that the filter leaves, in pack order. */
    remainingEnterprises: computed(() => applyMask(rows.value, mask.value)),
    enterpriseSummary: computed(() => summarizeEnterprises(columns.value, mask.value)),
  };
}
