import type { Sum } from '../../model/ledger.ts';
import { type ClusterContent, type ClusterResult, clustersOf } from '../../state/clusters.ts';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { Dash, Numeric } from '../ledger/cells.tsx';
import { isPhone } from '../media.ts';

/** What was found, by which method, and what each cluster is made of. */
export function ClusterResultView({ result }: { readonly result: ClusterResult }) {
  const atlas = useAtlas();
  const { t, format } = useSpeech();
  const { actions, layers } = atlas;
  const { marked, mark, points: taken } = clustersOf(atlas);
  const { clusters, noise, points, settings, found } = result;
  const { schematicProjects, unplacedEnterprises } = taken.value;
  const plain = (value: number) => format(value, 'plain').text ?? '';
  const enterprises = points.filter(({ kind }) => kind === 'enterprise').length;
  const show = (number: number) => {
    const cluster = clusters.find((each) => each.number === number);
    if (!cluster) return;
    if (!layers.value.clusters.visible) actions.setLayer('clusters', { visible: true });
    mark(number);
    actions.requestCamera({ kind: 'fit-bounds', bounds: cluster.bounds });
    // There the drawer covers the map.
    if (isPhone.value) actions.setDrawer('closed');
  };
  return (
    <>
      <div class="clusters-words">
        <p role="status">
          <strong>{t('clusters.found', { count: clusters.length, noise: noise.points.length })}</strong>{' '}
          {found.density && (
            <>
              {t('clusters.peak')}{' '}
              <span class="number">
                {t('clusters.perKm2', { value: plain(Number(found.density.peakPerKm2.toPrecision(3))) })}
              </span>
            </>
          )}
        </p>
        <p class="hint">
          {t('clusters.basis', { points: points.length, enterprises, sites: points.length - enterprises })}{' '}
          {schematicProjects + unplacedEnterprises > 0 &&
            t('clusters.leftOut', { sites: schematicProjects, enterprises: unplacedEnterprises })}
        </p>
        <p class="hint">
          {t('clusters.method', {
            distance: plain(settings.distanceM),
            least: settings.least,
            bandwidth: plain(settings.bandwidthM),
            meridian: found.centralMeridian,
          })}
        </p>
      </div>
      <table class="ledger-table clusters-table">
        <caption class="visually-hidden">{t('clusters.list')}</caption>
        <thead>
          <tr>
            <th scope="col" class="ledger-name">
              {t('clusters.column.cluster')}
            </th>
            <th scope="col">{t('clusters.column.n')}</th>
            <th scope="col">{t('clusters.column.enterprises')}</th>
            <th scope="col">{t('clusters.column.sites')}</th>
            <th scope="col">{t('clusters.column.enterpriseLand')}</th>
            <th scope="col">{t('clusters.column.plannedLand')}</th>
            <th scope="col" class="ledger-word-head">
              {t('clusters.column.industries')}
            </th>
          </tr>
        </thead>
        <tbody>
          {clusters.map((cluster) => {
            const { number } = cluster;
            return (
              // The button in the row does the same by keyboard.
              <tr
                key={number}
                class="ledger-line"
                aria-current={marked.value === number ? 'true' : undefined}
                onClick={() => show(number)}
              >
                <th scope="row" class="ledger-name">
                  <button
                    type="button"
                    class="ledger-show"
                    aria-label={t('clusters.show', { number })}
                    aria-pressed={marked.value === number}
                    onClick={(event) => {
                      event.stopPropagation();
                      show(number);
                    }}
                  >
                    {t('clusters.name', { number })}
                  </button>
                </th>
                <ContentCells of={cluster} />
              </tr>
            );
          })}
          {noise.points.length > 0 && (
            <tr class="clusters-noise">
              <th scope="row" class="ledger-name">
                {t('clusters.noise')}
              </th>
              <ContentCells of={noise} />
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function ContentCells({ of }: { readonly of: ClusterContent }) {
  const { points, enterprises, projects, enterpriseLandMu, plannedNewLandMu, industries } = of;
  return (
    <>
      <Numeric>
        <Quantity value={points.length} quantity="plain" />
      </Numeric>
      <Numeric>
        <Quantity value={enterprises} quantity="plain" />
      </Numeric>
      <Numeric>
        <Quantity value={projects} quantity="plain" />
      </Numeric>
      <LandCell of={enterpriseLandMu} />
      <LandCell of={plannedNewLandMu} />
      <td>
        <Industries of={industries} />
      </td>
    </>
  );
}

/** Land with of how many it is known; a dash where there is nobody to have any. */
function LandCell({ of: { value, known, of } }: { readonly of: Sum }) {
  const { t } = useSpeech();
  return (
    <Numeric>
      {of === 0 ? <Dash word="clusters.none" /> : <Quantity value={value} quantity="land" />}
      {of > 0 && <span class="ledger-remark">{t('clusters.landKnown', { known, of })}</span>}
    </Numeric>
  );
}

function Industries({ of }: { readonly of: ClusterContent['industries'] }) {
  const { pack } = useAtlas();
  const { t, name } = useSpeech();
  return (
    <ul class="clusters-industries">
      {of.map(({ industryId, count }) => {
        const industry = industryId === null ? undefined : pack.industryById.get(industryId);
        const { text, lang } = name(industry?.shortName?.zh ? industry.shortName : industry?.name);
        return (
          <li key={industryId ?? ''}>
            <span lang={industry ? lang : undefined}>{industry ? text : t('clusters.industryUnknown')}</span>{' '}
            <span class="number">{count}</span>
          </li>
        );
      })}
    </ul>
  );
}
