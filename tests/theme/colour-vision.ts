/** Linear sRGB as a person without one kind of cone sees it (Machado, Oliveira and Fernandes 2009, severity 1). */
const views: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** How colours are seen with all cones, and without one kind of them. */
export const colourViews: readonly string[] = Object.keys(views);

function linear(colour: string): number[] {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

/** CIELAB under D65. */
function lab([red = 0, green = 0, blue = 0]: readonly number[]): [number, number, number] {
  const [x, y, z] = [
    (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
    0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
    (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIELAB of a colour as it is seen. */
export function seen(colour: string, view: string): [number, number, number] {
  const light = linear(colour);
  const rows = views[view] ?? [];
  return lab(
    rows.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0),
        ),
      ),
    ),
  );
}
