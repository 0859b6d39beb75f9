import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { composePicture, wrapped } from '../../src/charts/compose-picture.ts';
import { plainColour } from '../../src/charts/inline-styles.ts';

const chart = { markup: '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', width: 400, height: 200 };
const colours = { paper: '#fcfbf6', ink: '#1b2430', muted: '#5f6570' };
const text = {
  title: 'Land < 10 & more',
  selection: '12 of 39 projects selected',
  note: 'Unknown: 1',
  source: 'Data: the plan',
};
const perLetter = (content: string, px: number) => content.length * px * 0.5;

test('a saved picture contains title, selection, note and source, on paper', () => {
  const { svg, width, height } = composePicture(chart, text, colours, perLetter);
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const texts = [...document.getElementsByTagName('text')].map((element) => element.textContent);
  expect(texts).toEqual([text.title, text.selection, text.note, text.source]);
  expect(document.getElementsByTagName('rect')[0]?.getAttribute('fill')).toBe('#fcfbf6');
  expect(document.documentElement?.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
});

test('a longer note makes a taller picture of the same width', () => {
  const long = composePicture(chart, { ...text, note: 'every word of it '.repeat(20) }, colours, perLetter);
  const short = composePicture(chart, text, colours, perLetter);
  expect(long.width).toBe(short.width);
  expect(long.height).toBeGreaterThan(short.height);
});

test('lines break between words and between Chinese characters, never before their punctuation', () => {
  const width = (piece: string) => piece.length;
  expect(wrapped('one two three', 8, width)).toEqual(['one two', 'three']);
  expect(wrapped('规划，共三十九项', 3, width)).toEqual(['规划，', '共三十', '九项']);
  expect(wrapped('规划，共', 2, width)).toEqual(['规', '划，', '共']);
  expect(wrapped('', 8, width)).toEqual([]);
});

test('colours that browsers mix are written so that other programs read them', () => {
  expect(plainColour('color(srgb 1 0.5 0)')).toBe('rgb(255, 128, 0)');
  expect(plainColour('color(srgb 0 0 0 / 0.25)')).toBe('rgba(0, 0, 0, 0.25)');
  expect(plainColour('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
});
