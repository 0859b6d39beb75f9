import { darkPalette, type Palette } from '../../theme/palette.ts';

// Apart from each other also without red or green cones, and none the accent. Those that come round again bear their number.
const light = ['#5b2a86', '#0d7a8a', '#9c2c63', '#2f6b1f', '#2b55b8', '#7a5200'];
const dark = ['#b79cf5', '#6fd8e8', '#ff8fc0', '#9fdc7a', '#8db4ff', '#e6c063'];

/** Colours of clusters, by turns of their numbers from 1. */
export const clusterColours = (palette: Palette): readonly string[] => (palette === darkPalette ? dark : light);
