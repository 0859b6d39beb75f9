import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/ground/', import.meta.url);

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
export const namesIn = (part: string): readonly string[] => readdirSync(new URL(part, folder));
