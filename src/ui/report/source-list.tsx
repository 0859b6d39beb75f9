import type { Source } from '../../model/source.ts';
import { hasText } from '../cards/has-text.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';

/** The sources with publisher, year, licence and address. A link leaves the atlas and says where to. */
export function SourceList() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  return (
    <dl class="report-sources">
      {pack.tables.sources.map((source) => (
        <div key={source.id} class="report-source">
          <dt>
            <Name of={source.title} /> <span class="report-kind">{t(`sourceKind.${source.kind}`)}</span>
          </dt>
          <dd>
            <Name of={source.publisher} />
            {source.year && ` · ${source.year}`}
            {hasText(source.licence) && (
              <>
                {' · '}
                <Name of={source.licence} />
              </>
            )}
            <SourceLink source={source} />
          </dd>
          {hasText(source.note) && (
            <dd class="report-note">
              <Name of={source.note} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Only web addresses become links; anything else a pack may hold stays text. */
function SourceLink({ source }: { readonly source: Source }) {
  const { t } = useSpeech();
  const host =
    source.url && /^https?:\/\//u.test(source.url) && URL.canParse(source.url) ? new URL(source.url).host : null;
  if (!source.url) return null;
  if (host === null) return <> · {source.url}</>;
  return (
    <>
      {' · '}
      <a href={source.url} target="_blank" rel="noopener noreferrer">
        {t('report.opensSite', { host })}
      </a>
    </>
  );
}
