import { ratio } from '../../metrics/ratio.ts';
import { sumKnown } from '../../metrics/sum.ts';
import { useAtlas, useSpeech } from '../context.ts';

/** What a reader must know before reading the bars: how much lies in zones, and how much rests on a doubtful industry. */
export function Findings() {
  const { pack, remaining, summary } = useAtlas();
  const { t, format } = useSpeech();
  const land = summary.value.plannedNewLandMu.value;
  const inZones = remaining.value.filter(({ areaId }) => pack.areaById.get(areaId)?.kind === 'zone');
  const zoneLand = sumKnown(inZones.map(({ plannedNewLandMu }) => plannedNewLandMu)).value;
  const findings = [
    { share: ratio(inZones.length === 0 ? 0 : zoneLand, land), text: t('overview.zonesShare') },
    {
      share: ratio(
        summary.value.lowConfidence.projectCount === 0 ? 0 : summary.value.lowConfidence.plannedNewLandMu.value,
        land,
      ),
      text: t('overview.lowConfidence'),
    },
  ];
  if (findings.every(({ share }) => share === null)) return null;
  return (
    <ul class="findings">
      {findings.map(({ share, text }) => {
        const { text: number, unit } = format(share, 'share');
        return (
          number !== null && (
            <li key={text}>
              <b class="number">
                {number}
                {unit}
              </b>{' '}
              {text}
            </li>
          )
        );
      })}
    </ul>
  );
}
