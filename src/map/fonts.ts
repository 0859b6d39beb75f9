// The map has no glyph server: MapLibre draws text with the system's fonts, and reads the weight out of the first name.
const families = [
  'system-ui',
  'PingFang SC',
  'Hiragino Sans GB',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'sans-serif',
];

export const regular = ['Atlas Regular', ...families];
export const bold = ['Atlas Bold', ...families];
