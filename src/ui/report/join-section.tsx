import { describeIssue, issuePlace } from '../../i18n/describe-issue.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { useAtlas, useSpeech } from '../context.ts';

/** Names of rows of any table that meets geometry. */
function rowName(pack: EffectivePack, id: string) {
  return (
    pack.platformById.get(id) ??
    pack.areaById.get(id) ??
    pack.projectById.get(id) ??
    pack.tables.places.find((place) => place.id === id)
  )?.name;
}

/** A pack file's name without folder and ending. */
const fileName = (path: string): string => path.replace(/^.*\/|\.\w+$/gu, '');

/** How tables met their geometry, and every issue that was found. */
export function JoinSection() {
  const { pack } = useAtlas();
  const { t, name, format } = useSpeech();
  const { parts, issues } = pack.join;
  return (
    <>
      {issues.length === 0 ? (
        <p class="report-sound">{t('report.joinSound')}</p>
      ) : (
        <>
          <p class="report-issues-count">{t('report.joinIssues', { count: issues.length })}</p>
          <ul class="report-issues">
            {issues.map((issue) => {
              const place = issuePlace(issue);
              const text = describeIssue(issue, t);
              return (
                <li key={`${place} ${text}`}>
                  <span class="report-file">{place}</span> {text}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <table class="report-table">
        <thead>
          <tr>
            <th scope="col">{t('report.table')}</th>
            <th scope="col">{t('report.geometry')}</th>
            <th scope="col" class="report-numeric">
              {t('report.matched')}
            </th>
            <th scope="col" class="report-numeric">
              {t('report.withoutGeometry')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.table + part.geometry}>
              <td class="report-file">{fileName(part.table)}</td>
              <td class="report-file">{fileName(part.geometry)}</td>
              <td class="report-numeric">{format(part.matched, 'plain').text}</td>
              <td class="report-numeric">{format(part.withoutGeometryByDesign.length, 'plain').text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.map(
        ({ table, withoutGeometryByDesign }) =>
          withoutGeometryByDesign.length > 0 && (
            <p key={table} class="report-note">
              {t('report.withoutGeometryNote', {
                names: withoutGeometryByDesign
                  .map((id) => name(rowName(pack, id)).text || id)
                  .join(t('report.listSeparator')),
              })}
            </p>
          ),
      )}
    </>
  );
}
