import type { ComponentChildren } from 'preact';
import { fromChosenUnit, inChosenUnit, unitName } from '../../i18n/format.ts';
import type { Area } from '../../model/area.ts';
import { emptyFilter, type RangeKey, rangeKeys } from '../../model/filter.ts';
import { projectKinds } from '../../model/project.ts';
import { MonthField } from '../components/month-field.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useIndustryColour } from '../industry-colour.ts';
import { CheckList } from './check-list.tsx';
import { countsOf, type FilterList } from './facets.ts';
import { NumberRange } from './number-range.tsx';
import { rangeFields } from './range-fields.ts';

function Group({
  title,
  children,
  note,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly note?: string;
}) {
  return (
    <section class="filter-group">
      <h3>{title}</h3>
      {note && <p class="hint">{note}</p>}
      {children}
    </section>
  );
}

function useCounts(list: FilterList): ReadonlyMap<string, number> {
  const { filter, pack } = useAtlas();
  return countsOf(pack, filter.value, list);
}

export function IndustryGroup() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const colourOf = useIndustryColour();
  const items = pack.tables.industries.map(({ id, name }) => ({
    value: id,
    name: <Name of={name} />,
    colour: colourOf(id),
  }));
  return (
    <Group title={t('filter.industry')}>
      <CheckList list="industries" label={t('filter.industry')} items={items} counts={useCounts('industries')} />
    </Group>
  );
}

/** Zones and townships that have projects; the others lie folded, since they would leave nothing. */
export function AreaGroup() {
  const { filter, pack } = useAtlas();
  const { t } = useSpeech();
  const counts = useCounts('areas');
  const withProjects = new Set(pack.tables.projects.map((project) => project.areaId));
  const isOffered = ({ id }: Area) => withProjects.has(id) || filter.value.areas.includes(id);
  const itemsOf = (areas: readonly Area[]) => areas.map(({ id, name }) => ({ value: id, name: <Name of={name} /> }));
  const zones = pack.tables.areas.filter((area) => area.kind === 'zone' && isOffered(area));
  const townships = pack.tables.areas.filter((area) => area.kind === 'township' && isOffered(area));
  const others = pack.tables.areas.filter((area) => !isOffered(area));
  return (
    <Group title={t('filter.area')}>
      <h4>{t('filter.zones')}</h4>
      <CheckList list="areas" label={t('filter.zones')} items={itemsOf(zones)} counts={counts} />
      <h4>{t('filter.townships')}</h4>
      <CheckList list="areas" label={t('filter.townships')} items={itemsOf(townships)} counts={counts} />
      {others.length > 0 && (
        <details>
          <summary>{t('filter.others', { count: others.length })}</summary>
          <CheckList
            list="areas"
            label={t('filter.others', { count: others.length })}
            items={itemsOf(others)}
            counts={counts}
          />
        </details>
      )}
    </Group>
  );
}

export function PlatformGroup() {
  const { filter, pack } = useAtlas();
  const { t } = useSpeech();
  const counts = useCounts('platforms');
  const allocated = new Set(
    pack.platformOfProject.flatMap((allocation) => (allocation ? [allocation.platformId] : [])),
  );
  const isOffered = (id: string) => allocated.has(id) || filter.value.platforms.includes(id);
  const items = [
    { value: 'none', name: t('filter.notAllocated') },
    ...pack.tables.platforms
      .filter(({ id }) => isOffered(id))
      .map(({ id, name }) => ({ value: id, name: <Name of={name} /> })),
  ];
  return (
    <Group title={t('filter.platform')} note={t('filter.platformNote')}>
      <CheckList list="platforms" label={t('filter.platform')} items={items} counts={counts} />
    </Group>
  );
}

export function KindGroup() {
  const { t } = useSpeech();
  const items = projectKinds.map((kind) => ({ value: kind, name: t(`kind.${kind}`) }));
  return (
    <Group title={t('filter.kind')}>
      <CheckList list="kinds" label={t('filter.kind')} items={items} counts={useCounts('kinds')} />
    </Group>
  );
}

export function PeriodGroup() {
  const { actions, filter } = useAtlas();
  const { t } = useSpeech();
  const { period } = filter.value;
  return (
    <Group title={t('filter.period')} note={t('filter.periodHint')}>
      <div class="field-pair">
        <MonthField
          label={t('filter.from')}
          value={period.from}
          onChange={(from) => actions.setFilter({ period: { ...period, from } })}
        />
        <MonthField
          label={t('filter.to')}
          value={period.to}
          onChange={(to) => actions.setFilter({ period: { ...period, to } })}
        />
        {period.from !== null && period.to !== null && period.from > period.to && (
          <p class="field-fault" role="alert">
            {t('filter.emptyRange')}
          </p>
        )}
      </div>
    </Group>
  );
}

/** Least and most of what projects are measured by, and of enterprises where the pack has any. */
export function RangeGroups() {
  const { actions, filter, pack } = useAtlas();
  const { t, options } = useSpeech();
  const hasEnterprises = pack.tables.enterprises.length > 0;
  const isOffered = (key: RangeKey) =>
    hasEnterprises || !rangeFields[key].isOfEnterprises || filter.value[key] !== emptyFilter[key];
  return (
    <>
      {rangeKeys.filter(isOffered).map((key) => {
        const { label, quantity } = rangeFields[key];
        return (
          <Group key={key} title={t(label)}>
            <NumberRange
              unit={unitName(quantity, options)}
              range={filter.value[key]}
              toShown={(value) => inChosenUnit(value, quantity, options)}
              toCanonical={(value) => fromChosenUnit(value, quantity, options)}
              onChange={(range) => actions.setFilter({ [key]: range })}
            />
          </Group>
        );
      })}
    </>
  );
}
