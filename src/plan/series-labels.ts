/** What stands at the series itself. */
export type SeriesLabels =
  /** The amount of each bar; a loss counts down. Nothing at a bar of 0. */
  | {
      readonly shows: "amounts";
      readonly format: "thousands" | "signed-thousands" | "whole";
      readonly isLoss?: boolean;
    }
  /** The series' name at one of its points, counted from 0; with `x`, the point's place on the first axis too. */
  | {
      readonly shows: "name";
      readonly at: number;
      readonly side: "Top" | "Bottom" | "Left" | "Right" | "Center";
      readonly x?: "number" | "money";
    };
