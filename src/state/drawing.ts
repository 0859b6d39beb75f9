import { type ReadonlySignal, signal } from '@preact/signals';
import { changesParcel, type Drawing, type DrawRequest, type DrawTool, type Stroke } from '../model/drawing.ts';

/** The drawing under way: it is in no link, no history and no change set until it becomes edits. */
export function createDrawing() {
  const drawing = signal<Drawing | null>(null);
  const drawRequest = signal<DrawRequest | null>(null);
  return {
    /** What is being drawn; null while nothing is. */
    drawing: drawing as ReadonlySignal<Drawing | null>,
    drawRequest: drawRequest as ReadonlySignal<DrawRequest | null>,
    actions: {
      /** Takes up a tool; `strokes` are the rings of a parcel that is reshaped. What was drawn with another is let go. */
      startDrawing(tool: DrawTool, parcelId: string | null = null, strokes: readonly Stroke[] = []) {
        drawing.value = { tool, parcelId: changesParcel(tool) ? parcelId : null, strokes };
      },
      setStrokes(strokes: readonly Stroke[]) {
        const { value } = drawing;
        if (value) drawing.value = { ...value, strokes };
      },
      stopDrawing: () => {
        drawing.value = null;
      },
      requestDraw: (request: DrawRequest | null) => {
        drawRequest.value = request;
      },
    },
  };
}
