import { describe, expect, test, vi } from 'vitest';
import { openingHash, readPreferences, writePreferences } from '../../src/main/preferences.ts';
import { storage } from './storage.ts';

describe('preferences', () => {
  test('come from the browser where nothing is remembered', () => {
    expect(readPreferences(storage(), ['zh-Hant-TW', 'en'])).toEqual({ language: 'zh', theme: 'auto' });
    expect(readPreferences(storage(), ['EN-us'])).toEqual({ language: 'en', theme: 'auto' });
  });

  test('take the first of the browser’s languages that the interface has, else English', () => {
    expect(readPreferences(storage(), ['de', 'fr', 'zh-CN', 'en']).language).toBe('zh');
    expect(readPreferences(storage(), ['de']).language).toBe('en');
    expect(readPreferences(null, []).language).toBe('en');
  });

  test('are read back as they were written', () => {
    const remembered = storage();
    writePreferences(remembered, { language: 'en', theme: 'dark' });
    expect(readPreferences(remembered, ['zh'])).toEqual({ language: 'en', theme: 'dark' });
  });

  test('fall back when what is remembered is no preference', () => {
    for (const text of ['no json', 'null', '7', '{"language":"xx","theme":3}']) {
      expect(readPreferences(storage({ 'industrial-atlas.preferences': text }), ['zh'])).toEqual({
        language: 'zh',
        theme: 'auto',
      });
    }
  });

  test('that cannot be stored stop nothing', () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    expect(() => writePreferences(storage({}, true), { language: 'en', theme: 'dark' })).not.toThrow();
    expect(() => writePreferences(null, { language: 'en', theme: 'dark' })).not.toThrow();
  });
});

describe('the hash an atlas opens with', () => {
  const preferences = { language: 'en', theme: 'dark' } as const;

  test('is the reader’s language and theme where there is no link', () => {
    expect(openingHash('', preferences)).toBe('v=1&lang=en&theme=dark');
    expect(openingHash('#', preferences)).toBe('v=1&lang=en&theme=dark');
  });

  test('is the link where there is one, so that two readers see the same', () => {
    expect(openingHash('#v=1&metric=project-count', preferences)).toBe('#v=1&metric=project-count');
    expect(openingHash('#nonsense', preferences)).toBe('#nonsense');
  });
});
