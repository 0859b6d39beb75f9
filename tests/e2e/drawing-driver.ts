import type { Locator } from 'playwright-core';
import type { DrawTool } from '../../src/model/drawing.ts';
import type { Visitor } from './driver.ts';

/** What a person measures and draws on the map. */
export class DrawingHand {
  private readonly visitor: Visitor;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  private get page() {
    return this.visitor.card.page();
  }

  private get panel(): Locator {
    return this.page.getByRole('region', { name: this.visitor.t('drawing.title'), exact: true });
  }

  private get opener(): Locator {
    return this.page.getByRole('button', { name: this.visitor.t('app.draw'), exact: true });
  }

  async open(): Promise<void> {
    await this.opener.click();
    await this.panel.waitFor();
  }

  async isClosed(): Promise<void> {
    await this.panel.waitFor({ state: 'detached' });
  }

  async takeUp(tool: DrawTool): Promise<void> {
    await this.panel.getByRole('radio', { name: this.visitor.t(`drawing.tool.${tool}`), exact: true }).check();
  }

  /** Chooses the parcel that the tool changes, by its name at the end of its line in the list. */
  async chooseParcel(name: string): Promise<void> {
    const list = this.panel.getByRole('combobox', { name: this.visitor.t('drawing.parcel'), exact: true });
    const line = await list
      .locator('option')
      .filter({ hasText: new RegExp(`${name}$`, 'u') })
      .innerText();
    await list.selectOption({ label: line });
  }

  /** Clicks on the map, from its middle to the right and down, px; what is drawn follows each click. */
  async click(...points: readonly (readonly [number, number])[]): Promise<void> {
    const canvas = this.page.locator('.map-slot canvas');
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    for (const [right, down] of points) {
      const position = { x: width / 2 + 200 + right, y: height / 2 + down };
      await canvas.hover({ position });
      await canvas.click({ position });
    }
  }

  /** Enters corners by number, one a line. */
  async enterCorners(text: string): Promise<void> {
    const { visitor, panel } = this;
    const field = panel.getByLabel(visitor.t('drawing.cornersLabel'));
    if (!(await field.isVisible())) await panel.getByText(visitor.t('drawing.corners'), { exact: true }).click();
    await field.fill(text);
    await panel.getByRole('button', { name: visitor.t('drawing.cornersTake'), exact: true }).click();
  }

  /** Waits until the panel says this. */
  async says(text: string | RegExp): Promise<void> {
    await this.panel.getByText(text).first().waitFor();
  }

  async read(): Promise<string> {
    return (await this.panel.innerText()).replaceAll(/\s+/gu, ' ');
  }

  /** Says of whom the shape is known, and keeps it. */
  async keep(
    word: RegExp,
    { basis, authority, name }: { basis?: string; authority?: string; name?: string } = {},
  ): Promise<void> {
    const { panel, visitor } = this;
    const choice = panel.getByRole('combobox', { name: visitor.t('drawing.basis'), exact: true });
    if (basis !== undefined) await choice.selectOption(basis);
    if (authority !== undefined) await panel.getByLabel(visitor.t('drawing.authority')).fill(authority);
    if (name !== undefined) await panel.getByLabel(visitor.t('drawing.name')).fill(name);
    await panel.getByRole('button', { name: word }).click();
  }

  /** Corners of the shapes that are kept, WGS84 degrees, as they stand on the disk, in the order in which they were drawn. */
  async readKept(count: number): Promise<readonly (readonly (readonly number[])[])[]> {
    const texts = () =>
      this.page.evaluate(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open('industrial-atlas');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const { result: database } = opening;
              const names = [...database.objectStoreNames];
              const found: unknown[] = [];
              const transaction = database.transaction(names);
              for (const name of names) {
                const reading = transaction.objectStore(name).getAll();
                reading.onsuccess = () => found.push(...reading.result);
              }
              transaction.oncomplete = () => {
                database.close();
                const shapes: string[] = [];
                JSON.stringify(found, (key, value) => {
                  if (key === 'to' && typeof value === 'string' && value.startsWith('{"type"')) shapes.push(value);
                  return value;
                });
                resolve([...new Set(shapes)]);
              };
            };
          }),
      );
    let kept: string[] = [];
    while (kept.length < count) kept = await texts();
    return kept.map((text) => JSON.parse(text).coordinates[0]);
  }
}
