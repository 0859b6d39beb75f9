import './layout.css';
import { useMemo, useState } from 'preact/hooks';
import { industryLayout } from '../../metrics/layout/industry-layout.ts';
import { readingsOf } from '../../metrics/layout/readings.ts';
import { isEmptyFilter } from '../../model/filter.ts';
import { SelectionLine } from '../analysis/selection-line.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { comparedProjects, projectMeasure } from './compared-projects.ts';
import { IndustrySection } from './industry-section.tsx';
import { LayoutLegend } from './layout-bar.tsx';
import { Matrix } from './matrix.tsx';
import { MeasureChoice } from './measure-choice.tsx';

const origins = { both: ['layout', 'platform'], layout: ['layout'], platform: ['platform'] } as const;
type OriginChoice = keyof typeof origins;

/** Projects against the places that the plan names for their industries, and the matrix of areas and industries. */
export function LayoutPage() {
  const { pack, filter, view, switchedAssumptions } = useAtlas();
  const { t } = useSpeech();
  const [named, setNamed] = useState<OriginChoice>('both');
  const layouts = useMemo(() => {
    const { tables } = pack;
    const readings = readingsOf(tables.assumptions, switchedAssumptions.value);
    const projects = comparedProjects(pack, filter.value, ['industries']);
    const { industries } = filter.value;
    return tables.industries
      .filter(({ id }) => industries.length === 0 || industries.includes(id))
      .map(({ id }) => industryLayout({ tables, projects, industryId: id, origins: origins[named], readings }));
  }, [pack, filter.value, switchedAssumptions.value, named]);
  const measure = projectMeasure(view.value.analysisMeasure);
  return (
    <div class="analysis-page layout-page">
      <div class="layout-controls">
        <SelectionLine />
        <MeasureChoice />
        <Segmented
          label={t('layout.origins')}
          value={named}
          options={[
            { value: 'both', text: t('layout.origins.both') },
            { value: 'layout', text: t('layout.byLayout') },
            { value: 'platform', text: t('layout.byPlatform') },
          ]}
          onChange={setNamed}
        />
      </div>
      <p class="hint layout-lead">
        {t('layout.lead')} {!isEmptyFilter(filter.value) && t('layout.filtered')}
      </p>
      <LayoutLegend />
      <div class="industry-layouts">
        {layouts.map((layout) => (
          <IndustrySection key={layout.industryId} layout={layout} measure={measure} />
        ))}
      </div>
      <Matrix />
    </div>
  );
}
