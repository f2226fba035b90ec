/** Excel measures in points, the engine in pixels of 1/96 inch. */
export const pixelsPerPoint = 96 / 72;

/** Points without the noise of the division. */
export const toPoints = (pixels: number): number =>
  Math.round((pixels / pixelsPerPoint) * 1e6) / 1e6;
