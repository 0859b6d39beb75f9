const radians = Math.PI / 180;
const cosine = (degrees: number): number => Math.cos(degrees * radians);
const sine = (degrees: number): number => Math.sin(degrees * radians);
const hueOf = (a: number, b: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360);

/** Colour difference of two CIELAB colours: CIEDE2000, as Sharma, Wu and Dalal (2005) write it out. */
export function ciede2000(
  [lightness1, a1, b1]: readonly [number, number, number],
  [lightness2, a2, b2]: readonly [number, number, number],
): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7));
  const [red1, red2] = [a1 * stretch, a2 * stretch];
  const [chroma1, chroma2] = [Math.hypot(red1, b1), Math.hypot(red2, b2)];
  const [hue1, hue2] = [hueOf(red1, b1), hueOf(red2, b2)];
  const isGrey = chroma1 * chroma2 === 0;
  const turn = hue2 - hue1;
  const hueDifference = isGrey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const sum = hue1 + hue2;
  const meanHue = isGrey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const [meanLightness, meanChroma] = [(lightness1 + lightness2) / 2, (chroma1 + chroma2) / 2];
  const weight =
    1 -
    0.17 * cosine(meanHue - 30) +
    0.24 * cosine(2 * meanHue) +
    0.32 * cosine(3 * meanHue + 6) -
    0.2 * cosine(4 * meanHue - 63);
  const fromMiddle = (meanLightness - 50) ** 2;
  const lightness = (lightness2 - lightness1) / (1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle));
  const chroma = (chroma2 - chroma1) / (1 + 0.045 * meanChroma);
  const hue = (2 * Math.sqrt(chroma1 * chroma2) * sine(hueDifference / 2)) / (1 + 0.015 * meanChroma * weight);
  const rotation =
    -2 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)) * sine(60 * Math.exp(-(((meanHue - 275) / 25) ** 2)));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}
