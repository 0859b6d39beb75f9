import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { type GeometryOrigin, geometryOrigins } from './geometry-provenance.ts';

/** Each file's shapes with how they are known, from what, and how exactly. */
export function GeometryTable() {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  return (
    <dl class="report-sources">
      {geometryOrigins(pack).map((origin) => (
        <div key={`${origin.file} ${origin.basis} ${origin.method}`} class="report-source">
          <dt>
            <span class="report-file">{origin.file}</span>{' '}
            <span class="report-kind">{t(`geometry.${origin.basis}`)}</span>
          </dt>
          <dd>
            {t('report.features', { count: origin.count })} · <Accuracy of={origin} />
          </dd>
          <dd class="report-note">
            <span lang="en">{origin.method}</span>
          </dd>
          <dd class="report-note">
            {origin.sources.map((id, index) => (
              <span key={id}>
                {index > 0 && t('report.listSeparator')}
                <Name of={pack.sourceById.get(id)?.title} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Accuracy({ of: { accuracyM } }: { readonly of: GeometryOrigin }) {
  const { t, format } = useSpeech();
  if (!accuracyM) return <>{t('report.accuracyUnknown')}</>;
  const from = format(Math.round(accuracyM.least), 'plain').text ?? '';
  const to = format(Math.round(accuracyM.most), 'plain').text ?? '';
  return <>{from === to ? t('report.accuracyOne', { from }) : t('report.accuracy', { from, to })}</>;
}
