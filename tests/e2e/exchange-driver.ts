import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import type { ImportTable } from '../../src/exchange/import/import-columns.ts';
import type { ExportFormat } from '../../src/ui/exchange/export-files.ts';
import { type ReadSheet, sheetsOf } from '../exchange/workbooks.ts';
import type { Visitor } from './driver.ts';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as a person has it on disk. */
export interface FileAtHand {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const bytesOf = ({ content }: FileAtHand): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function saved(download: Download): Promise<SavedFile> {
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** What a person takes out of the ledger as files, and brings in. */
export class ExchangeHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get menu(): Locator {
    return this.page.getByRole('dialog', { name: this.t('exchange.exportTitle'), exact: true });
  }

  private get importPage(): Locator {
    return this.page.getByRole('tabpanel', { name: this.t('ledger.page.import'), exact: true });
  }

  private async download(button: Locator): Promise<SavedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return saved(download);
  }

  async openMenu(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('exchange.exportTitle'), exact: true }).click();
    await this.menu.waitFor();
  }

  /** Exports the ledger, and waits until the page says which file it made. */
  async exportAs(format: ExportFormat): Promise<SavedFile> {
    await this.openMenu();
    const file = await this.download(this.menu.getByRole('button', { name: this.t(`exchange.format.${format}`) }));
    await this.menu.getByText(this.t('exchange.saved', { file: file.name }), { exact: true }).waitFor();
    await this.visitor.keyboard.press('Escape');
    await this.menu.waitFor({ state: 'hidden' });
    return file;
  }

  /** Exports the workbook and reads it back. */
  async exportWorkbook(): Promise<ReadonlyMap<string, ReadSheet>> {
    return sheetsOf((await this.exportAs('xlsx')).bytes);
  }

  template(table: ImportTable, format: 'XLSX' | 'CSV'): Promise<SavedFile> {
    const name = this.t('exchange.templateOf', { table: this.t(`exchange.table.${table}`), format });
    return this.download(this.importPage.getByRole('button', { name, exact: true }));
  }

  async choose(file: FileAtHand): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.importPage.getByRole('button', { name: this.t('exchange.choose'), exact: true }).click(),
    ]);
    await chooser.setFiles({
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytesOf(file)),
    });
  }

  async drop(file: FileAtHand): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ({ name, bytes }) => {
        const made = new DataTransfer();
        made.items.add(new File([Uint8Array.from(bytes)], name));
        return made;
      },
      { name: file.name, bytes: [...bytesOf(file)] },
    );
    await this.importPage.getByText(this.t('exchange.drop')).dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** Waits for the preview of a file. */
  async previews(name: string): Promise<void> {
    await this.importPage.getByRole('heading', { name: this.t('exchange.preview', { file: name }) }).waitFor();
  }

  /** The rows of the preview as they read: number, outcome, content. */
  async readPreview(table: ImportTable): Promise<string[]> {
    const rows = this.importPage
      .getByRole('table', { name: this.t(`exchange.table.${table}`), exact: true })
      .locator('tbody tr');
    return (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  }

  async says(...said: Parameters<Visitor['t']>): Promise<void> {
    await this.importPage.getByText(this.t(...said), { exact: true }).waitFor();
  }

  async take(count: number): Promise<void> {
    const name = count === 1 ? this.t('exchange.takeOne') : this.t('exchange.take', { count });
    await this.importPage.getByRole('button', { name, exact: true }).click();
    await this.says('exchange.taken', { count });
  }

  async leave(): Promise<void> {
    await this.importPage.getByRole('button', { name: this.t('exchange.leave'), exact: true }).click();
    await this.says('exchange.drop');
  }

  saveRefused(): Promise<SavedFile> {
    return this.download(this.importPage.getByRole('button', { name: this.t('exchange.saveRefused'), exact: true }));
  }
}
