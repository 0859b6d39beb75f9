import type { NamedView } from '../model/named-view.ts';
import { Name } from './components/name.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { useIndustryColour } from './industry-colour.ts';
import { LaterSavedViews } from './later-panels.ts';

/** How many places and projects a view shows, or platforms where it is about no single industry. */
function ViewCounts({ view }: { readonly view: NamedView }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const { industryId } = view;
  if (industryId === null) return <>{t('views.platforms', { count: pack.tables.platforms.length })}</>;
  const planned = pack.tables['planned-locations'].filter((location) => location.industryId === industryId).length;
  const projects = pack.tables.projects.filter((project) => project.industryId === industryId).length;
  return (
    <>
      {t('views.planned', { count: planned })} · {t('views.projects', { count: projects })}
    </>
  );
}

/** `4.1` of a figure that the plan calls `图4.1`. */
const numberOf = ({ figure }: NamedView): string => /\d[\d.]*/u.exec(figure)?.[0] ?? figure;

/** The plan's figures as views to open, and those that users keep themselves. */
export function ViewsPanel() {
  const { actions, pack, view } = useAtlas();
  const { t } = useSpeech();
  const colourOf = useIndustryColour();
  const active = view.value.namedView;
  const ordered = pack.tables.views.toSorted((a, b) => a.order - b.order);
  return (
    <>
      <header class="panel-title">
        <h2>{t('views.title')}</h2>
      </header>
      <p class="hint">{t('views.intro')}</p>
      <ol class="views">
        {ordered.map((named) => (
          <li key={named.id}>
            <button
              type="button"
              class="view-button"
              aria-current={named.id === active ? 'true' : undefined}
              style={named.industryId ? { '--bar': colourOf(named.industryId) } : {}}
              onClick={() => actions.openNamedView(named.id)}
            >
              <span class="view-figure">{t('views.figure', { number: numberOf(named) })}</span>
              <span class="view-name">
                <Name of={named.name} />
                <small class="muted">
                  <ViewCounts view={named} />
                </small>
              </span>
              {named.id === active && <span class="tag is-accent">{t('views.active')}</span>}
            </button>
          </li>
        ))}
      </ol>
      <LaterSavedViews />
    </>
  );
}
