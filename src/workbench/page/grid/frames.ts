import { type Model, stores } from "@odoo/o-spreadsheet";

/** What of the grid's painter matters here; its own types hide it. */
interface Painter {
  readonly model: Pick<Model, "getters">;
  /** What was drawn last, which the frames of an animation draw again. */
  readonly context?: { readonly sheetId: string };
  draw: (this: Painter, context?: object, timestamp?: number) => unknown;
}

/**
 * Leaves out the frames of an animation whose sheet has gone; to be called once. Where undo takes the shown sheet
 * away, the engine stops no animation, and fails to draw that sheet before the page shows another.
 */
export function skipFramesOfGoneSheets(): void {
  const painter = stores.RendererStore.prototype as unknown as Painter;
  const { draw } = painter;
  painter.draw = function (this: Painter, context, timestamp) {
    const again = context === undefined ? this.context : undefined;
    if (again && !this.model.getters.tryGetSheet(again.sheetId)) return "noStateChange";
    return draw.call(this, context, timestamp);
  };
}
