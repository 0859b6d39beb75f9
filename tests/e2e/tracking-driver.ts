import type { Locator } from 'playwright-core';
import type { Stage } from '../../src/model/tracking.ts';
import type { ParcelField } from '../../src/ui/tracking/parcel-fields.ts';
import type { Visitor } from './driver.ts';

export interface RecordEntry {
  readonly land: string;
  readonly date: string;
  readonly document?: string;
}

/** What a person enters and reads of a project's land on its card. */
export class TrackingHand {
  private readonly visitor: Visitor;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  private get section(): Locator {
    const { card } = this.visitor;
    return card.getByRole('region', { name: this.visitor.t('tracking.title'), exact: true });
  }

  private get form(): Locator {
    return this.section.getByRole('form');
  }

  private button(name: string): Locator {
    return this.section.getByRole('button', { name, exact: true });
  }

  private field(label: string): Locator {
    return this.form.getByLabel(label, { exact: false });
  }

  /** What the section says, line by line. */
  async read(): Promise<string> {
    return (await this.section.innerText()).replaceAll(/\s+/gu, ' ');
  }

  /** Waits until the section says this. */
  async says(text: string | RegExp): Promise<void> {
    await this.section.getByText(text).first().waitFor();
  }

  /** Opens the form for a record of the stage: by the row's button where there are rows. */
  async beginRecord(stage: Stage): Promise<void> {
    const byRow = this.button(this.visitor.t('tracking.addTo', { stage: this.visitor.t(`stage.${stage}`) }));
    if ((await byRow.count()) > 0) await byRow.click();
    else await this.button(this.visitor.t('tracking.addRecord')).click();
    await this.form.getByLabel(this.visitor.t('tracking.stage')).selectOption(stage);
  }

  async fill({ land, date, document }: RecordEntry): Promise<void> {
    await this.field(this.visitor.t('tracking.land')).fill(land);
    await this.field(this.visitor.t('tracking.date')).fill(date);
    if (document !== undefined) await this.field(this.visitor.t('tracking.document')).fill(document);
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: this.visitor.t('tracking.save'), exact: true }).click();
  }

  /** Enters a record of the stage, and waits for it to be taken. */
  async record(stage: Stage, entry: RecordEntry): Promise<void> {
    await this.beginRecord(stage);
    await this.fill(entry);
    await this.save();
    await this.form.waitFor({ state: 'detached' });
  }

  /** Land and count of parcels of a stage's row, as they read. */
  async readStage(stage: Stage): Promise<string> {
    const row = this.section.getByRole('row', { name: new RegExp(`^${this.visitor.t(`stage.${stage}`)}`, 'u') });
    return (await row.innerText()).replaceAll(/\s+/gu, ' ').trim();
  }

  /** What the form says is wrong, and what stands in its fields. */
  async readForm(): Promise<{ readonly faults: string; readonly land: string; readonly date: string }> {
    const land = this.field(this.visitor.t('tracking.land'));
    const date = this.field(this.visitor.t('tracking.date'));
    const faults = await this.form.locator('.field-fault').allInnerTexts();
    return { faults: faults.join('\n'), land: await land.inputValue(), date: await date.inputValue() };
  }

  /** Waits until the form marks a field as wrong. */
  async isRefused(): Promise<void> {
    await this.form.locator('[aria-invalid=true]').first().waitFor();
  }

  /** Waits until a field of the form has the focus. */
  async isWriting(): Promise<void> {
    await this.form.locator('input:focus').waitFor();
  }

  /** Waits until the focus is on the button of this name. */
  async focusIsOn(name: string): Promise<void> {
    await this.button(name).and(this.visitor.card.page().locator(':focus')).waitFor();
  }

  async hasNoForm(): Promise<void> {
    await this.form.waitFor({ state: 'detached' });
  }

  /** Goes, from the line under the table, to the month of what is dated later. */
  async lookAtLater(month: string): Promise<void> {
    await this.button(this.visitor.t('tracking.lookAt', { month })).click();
    await this.says(this.visitor.t('tracking.stages', { month }));
  }

  async editParcel(name: string, texts: Partial<Record<ParcelField, string>>): Promise<void> {
    await this.button(this.visitor.t('tracking.editParcelNamed', { name })).click();
    for (const [field, text] of Object.entries(texts) as [ParcelField, string][]) {
      const label = this.field(this.visitor.t(`tracking.field.${field}`));
      if (field === 'supplyMode' || field === 'landOrigin') await label.selectOption(text);
      else await label.fill(text);
    }
    await this.save();
    await this.form.waitFor({ state: 'detached' });
  }

  async removeParcel(name: string): Promise<void> {
    await this.button(this.visitor.t('tracking.removeParcelNamed', { name })).click();
  }

  /** Takes what the notice offers. */
  async takeOffer(name: string): Promise<void> {
    const notice = this.visitor.card.page().getByRole('status').filter({ hasText: name });
    await notice.getByRole('button', { name, exact: true }).click();
  }
}
