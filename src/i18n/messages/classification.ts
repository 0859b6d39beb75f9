export const classificationMessages = {
  'classification.title': { zh: '区域颜色分级', en: 'Classes of the areas’ colours' },
  'classification.method': { zh: '方法', en: 'Method' },
  'classification.about.round': {
    zh: '级界取 1、2、5 系列的整数；数值相差十倍以上时，级宽逐级加大。',
    en: 'Bounds are numbers of the series 1, 2, 5; where values differ tenfold or more, classes widen upwards.',
  },
  'classification.about.quantile': {
    zh: '各级区域数大致相等。分位数按 R 与 NumPy 默认的第 7 型计算。',
    en: 'Each class holds about as many areas. Quantiles of type 7, the default of R and NumPy.',
  },
  'classification.about.natural': {
    zh: '级内离差平方和最小（Ckmeans.1d.dp，即精确的 Jenks 法）。',
    en: 'The least squared deviation within classes (Ckmeans.1d.dp, which solves Jenks’s exactly).',
  },
  'classification.about.equal': {
    zh: '从最小值到最大值等分，各级宽度相同；可能有空级。',
    en: 'Classes of one width from the least to the largest value; some may be empty.',
  },
  'classification.about.manual': {
    zh: '断点由您自定；换指标后恢复默认。',
    en: 'Breaks as you set them; another metric goes back to the usual classes.',
  },
  'classification.count': { zh: '级数', en: 'Classes' },
  'classification.most': { zh: '最多级数', en: 'At most' },
  'classification.colours': { zh: '颜色', en: 'Colours' },
  'classification.sequential': { zh: '单向', en: 'One way' },
  'classification.diverging': { zh: '双向', en: 'Both ways' },
  'classification.ramp.ochre': { zh: '赭石', en: 'Ochre' },
  'classification.ramp.blue': { zh: '蓝', en: 'Blue' },
  'classification.ramp.plum': { zh: '梅紫', en: 'Plum' },
  'classification.ramp.blue-orange': { zh: '蓝—橙', en: 'Blue to orange' },
  'classification.ramp.purple-green': { zh: '紫—绿', en: 'Purple to green' },
  'classification.middle.zero': {
    zh: '数值有正有负，两种颜色以 0 为界。',
    en: 'Values lie on both sides of zero, where the two colours part.',
  },
  'classification.middle.median': {
    zh: '数值都在 0 的一侧，两种颜色以中位数 {value} 为界。',
    en: 'No values lie on both sides of zero: the two colours part at the median, {value}.',
  },
  'classification.histogram': {
    zh: '{count} 个区域数值的直方图，按分级着色',
    en: 'Histogram of the values of {count} areas, coloured by class',
  },
  'classification.log': { zh: '对数刻度', en: 'log scale' },
  'classification.break': { zh: '断点 {number}', en: 'Break {number}' },
  'classification.badBreak': {
    zh: '请填大于 {low}、小于 {high} 的数',
    en: 'A number above {low} and below {high} is needed',
  },
  'classification.classes': { zh: '各级', en: 'Classes' },
  'classification.areas': { zh: '{count} 个区域', en: '{count} areas' },
  'classification.oneArea': { zh: '1 个区域', en: '1 area' },
  'classification.addBreak': { zh: '加一个断点', en: 'Add a break' },
  'classification.removeBreak': { zh: '去掉断点 {number}', en: 'Remove break {number}' },
  'classification.reset': { zh: '恢复默认', en: 'Back to the usual' },
  'classification.outside': {
    zh: '不在任何一级：数值为 0 的区域 {zero} 个，没有数值的 {absent} 个。',
    en: 'In no class: {zero} areas of 0, and {absent} without a figure.',
  },
  'classification.oneValue': { zh: '所有数值相同，只有一级。', en: 'All values are the same, so there is one class.' },
  'classification.statuses': {
    zh: '此指标按目标状态着色，没有可分级的数值。',
    en: 'This metric colours areas by the status of their targets: there is nothing to classify.',
  },
  'classification.nothing': {
    zh: '没有可分级的数值。',
    en: 'There is no figure to classify.',
  },
} as const;
