import { monthCount } from '../../metrics/calendar.ts';
import { enterpriseColumns } from '../../metrics/enterprises/enterprise-columns.ts';
import { ratio } from '../../metrics/ratio.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { RangeKey } from '../../model/filter.ts';
import type { Project } from '../../model/project.ts';
import type { AnalysisSubject } from '../../model/view-state.ts';

/** What a histogram is of: a range of the filter, with the values along the rows of its table; NaN is unknown. */
export interface Distribution {
  readonly key: RangeKey;
  readonly values: Float64Array;
  /** Land along the same rows, mu. */
  readonly landMu: Float64Array;
  readonly isWhole: boolean;
}

const along = (projects: readonly Project[], sizeOf: (project: Project) => number | null): Float64Array =>
  Float64Array.from(projects, (project) => sizeOf(project) ?? Number.NaN);

function ofProjects({ tables: { projects } }: EffectivePack): readonly Distribution[] {
  const landMu = along(projects, (project) => project.plannedNewLandMu);
  const shared = { landMu, isWhole: false };
  return [
    { ...shared, key: 'landMu', values: landMu },
    { ...shared, key: 'investmentWan', values: along(projects, (project) => project.plannedInvestmentWan) },
    {
      ...shared,
      key: 'investmentPerMu',
      values: along(projects, (project) => ratio(project.plannedInvestmentWan, project.plannedNewLandMu)),
    },
    {
      ...shared,
      key: 'months',
      values: along(projects, ({ start, end }) => monthCount(start, end)),
      isWhole: true,
    },
  ];
}

function ofEnterprises({ tables: { enterprises } }: EffectivePack): readonly Distribution[] {
  const { landMu, outputWan, outputPerMu, taxPerMu } = enterpriseColumns(enterprises);
  const shared = { landMu, isWhole: false };
  return [
    { ...shared, key: 'enterpriseLandMu', values: landMu },
    { ...shared, key: 'enterpriseOutputWan', values: outputWan },
    { ...shared, key: 'enterpriseOutputPerMu', values: outputPerMu },
    { ...shared, key: 'enterpriseTaxPerMu', values: taxPerMu },
  ];
}

/** The distributions of a subject that can be brushed. */
export const distributionsOf = (pack: EffectivePack, subject: AnalysisSubject): readonly Distribution[] =>
  subject === 'projects' ? ofProjects(pack) : ofEnterprises(pack);
