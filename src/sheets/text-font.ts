const family = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A font of the system for text on a canvas, as CSS writes it. */
export const textFont = (px: number, weight = 400): string => `${weight} ${px}px ${family}`;
