import { currentPalette } from '../theme/current-palette.ts';
import { industryColour } from '../theme/palette.ts';
import { useAtlas } from './context.ts';

/** The colour that an industry has on the map, in the theme shown. */
export function useIndustryColour(): (industryId: string) => string {
  const { pack, theme } = useAtlas();
  const palette = currentPalette(theme.value);
  return (industryId) => industryColour(palette, pack.industryById.get(industryId)?.order ?? Number.POSITIVE_INFINITY);
}
