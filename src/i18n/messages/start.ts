/** What a reader sees when the atlas itself cannot be shown. */
export const startMessages = {
  'start.packFailed': { zh: '城市数据包无法打开', en: 'The city pack cannot be opened' },
  'start.packFailedHint': {
    zh: '以下问题须先改正。每条写明文件、行与字段，以及应有的内容。',
    en: 'These problems have to be mended first. Each names the file, row and field, and what would be right.',
  },
  'start.crashed': { zh: '程序出错', en: 'The program has failed' },
  'start.crashedHint': {
    zh: '这是程序的缺陷，不是数据的问题。重新载入会回到刚才的视图；若仍然出错，请从默认视图开始。',
    en: 'This is a defect of the program, not of the data. Reloading returns to the same view; if it fails again, start from the default view.',
  },
  'start.reload': { zh: '重新载入', en: 'Reload' },
  'start.fromDefault': { zh: '从默认视图开始', en: 'Start from the default view' },
} as const;
