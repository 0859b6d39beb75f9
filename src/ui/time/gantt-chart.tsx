import './time.css';
import { useRef, useState } from 'preact/hooks';
import { monthCount } from '../../metrics/calendar.ts';
import { scheduled } from '../../metrics/tracking.ts';
import type { Project } from '../../model/project.ts';
import { ganttGroups as groupings } from '../../model/view-state.ts';
import { ChartFrame } from '../analysis/chart-frame.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useShow } from '../ledger/use-shown.ts';
import { type GanttRow, ganttGroups } from './gantt-groups.ts';
import { GanttPicture } from './gantt-picture.tsx';
import { useTexts } from './use-texts.ts';
import { useWidth } from './use-width.ts';

/** Every project as a bar over the months of the plan, by area or industry; filters, selects and follows like the map. */
export function GanttChart() {
  const atlas = useAtlas();
  const { actions, asOf, pack, mask, view } = atlas;
  const { t, month, name } = useSpeech();
  const texts = useTexts();
  const show = useShow();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [told, setTold] = useState<string | null>(null);
  const by = view.value.ganttGroup;
  const groups = ganttGroups(pack, mask.value, by);
  const filtered = by === 'area' ? atlas.filter.value.areas : atlas.filter.value.industries;

  const months = ({ start, end }: Project) => t('time.fromTo', { from: month(start), to: month(end) });
  const wordsOf = (project: Project, isLeft: boolean) =>
    [
      name(project.name).text,
      name(pack.areaById.get(project.areaId)?.name).text,
      name(pack.industryById.get(project.industryId)?.name).text,
      `${months(project)} ${t('time.months', { count: monthCount(project.start, project.end) })}`,
      texts.land(project.plannedNewLandMu),
      texts.money(project.plannedInvestmentWan),
      t(`tracking.scheduled.${scheduled(project, asOf.value)}`),
      ...(isLeft ? [] : [t('time.leftOut')]),
    ].join(' · ');
  const tell = (row: GanttRow | null) => {
    setTold(row && wordsOf(row.project, row.isLeft));
    actions.setHover(row && { kind: 'project', id: row.project.id });
  };

  return (
    <ChartFrame
      id="gantt"
      title={t('time.gantt')}
      note={t('time.ganttNote')}
      table={() => ({
        columns: [
          { label: t(`time.groupBy.${by}`) },
          { label: t('word.project') },
          { label: t('time.starting') },
          { label: t('time.ending') },
          { label: texts.withUnit(t('filter.land'), 'land'), isNumber: true },
          { label: texts.withUnit(t('filter.investment'), 'money'), isNumber: true },
        ],
        rows: groups.flatMap((group) =>
          group.rows
            .filter(({ isLeft }) => isLeft)
            .map(({ project }) => [
              name(group.name).text,
              name(project.name).text,
              month(project.start),
              month(project.end),
              texts.bare(project.plannedNewLandMu, 'land'),
              texts.bare(project.plannedInvestmentWan, 'money'),
            ]),
        ),
      })}
    >
      <div class="gantt-head">
        <Segmented
          label={t('time.groupBy')}
          value={by}
          options={groupings.map((value) => ({ value, text: t(`time.groupBy.${value}`) }))}
          onChange={(ganttGroup) => actions.setAnalysis({ ganttGroup })}
        />
        <span class="hint gantt-keys">{t('time.ganttKeys')}</span>
      </div>
      <div ref={box} class="gantt-box">
        {width > 0 && (
          <GanttPicture
            width={width}
            groups={groups}
            filtered={filtered}
            wordsOf={wordsOf}
            onTell={tell}
            onProject={(id) => show({ kind: 'project', id })}
            onGroup={(id) => actions.toggleFilter(by === 'area' ? 'areas' : 'industries', id)}
          />
        )}
      </div>
      <p class="gantt-told" aria-hidden="true">
        {told ?? <span class="muted">{t('time.ganttTold')}</span>}
      </p>
    </ChartFrame>
  );
}
