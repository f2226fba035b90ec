import * as React from "react";
import type { Block, SheetPlan } from "../../plan/sheet-plan";

const WIDTH = 96;
const HEIGHT = 76;
const ROW = 3.4;
const MARGIN = 5;
/** So many rows tell what a block is; more would push the next block out of the picture. */
const ROWS_SHOWN = 5;

interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A small picture of a finished sheet, drawn from its plan: fields, tables and charts where they stand. */
export function SheetPicture({ plan }: { readonly plan: SheetPlan }) {
  return (
    <svg
      className="vp-card-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      focusable={false}
    >
      <Bar x={MARGIN} y={MARGIN} width={34} className="vp-picture-title" />
      {placed(plan.blocks).map((place) => (
        <BlockPicture key={place.block.key} {...place} />
      ))}
    </svg>
  );
}

/** Blocks below one another; one that stands beside another takes the right half from there on. */
function placed(blocks: readonly Block[]): readonly Placed[] {
  const tops = new Map<string, number>();
  const companions = new Set(blocks.flatMap(({ beside }) => beside ?? []));
  let rightBottom = 0;
  const half = WIDTH / 2 - MARGIN - 1;
  let y = MARGIN + 2 * ROW;
  return blocks.map((block) => {
    const top = block.beside === undefined ? undefined : tops.get(block.beside);
    if (top !== undefined) {
      rightBottom = top + rowsOf(block) * ROW;
      return { block, x: WIDTH / 2 + 1, y: top, width: half };
    }
    const isHalf = companions.has(block.key) || y < rightBottom;
    const width = isHalf ? half : WIDTH - 2 * MARGIN;
    const place = { block, x: MARGIN, y, width };
    tops.set(block.key, y);
    y += (rowsOf(block) + 1) * ROW;
    return place;
  });
}

function rowsOf(block: Block): number {
  switch (block.kind) {
    case "fields":
      return Math.min(block.rows.length, ROWS_SHOWN);
    case "table":
      return Math.min(block.rowCount, ROWS_SHOWN - 1) + 1;
    case "text":
      return Math.min(block.lines.length, ROWS_SHOWN);
    case "chart":
      return 2 * ROWS_SHOWN;
  }
}

function BlockPicture({ block, x, y, width }: Placed) {
  const rows = Array.from({ length: rowsOf(block) }, (_row, index) => y + index * ROW);
  switch (block.kind) {
    case "fields":
      return (
        <>
          {rows.map((top, index) => {
            const isInput = block.rows[index]?.cells[0]?.role === "input";
            const value = isInput ? "vp-picture-input" : "vp-picture-value";
            return (
              <React.Fragment key={index}>
                <Bar x={x} y={top} width={width * 0.5} className="vp-picture-label" />
                <Bar x={x + width * 0.6} y={top} width={width * 0.3} className={value} />
              </React.Fragment>
            );
          })}
        </>
      );
    case "table":
      return (
        <>
          {rows.map((top, index) => (
            <Bar
              key={index}
              x={x}
              y={top}
              width={width}
              className={index === 0 ? "vp-picture-header" : "vp-picture-row"}
            />
          ))}
        </>
      );
    case "text":
      return (
        <>
          {rows.map((top, index) => (
            <Bar key={index} x={x} y={top} width={width * 0.8} className="vp-picture-label" />
          ))}
        </>
      );
    case "chart":
      return <ChartPicture x={x} y={y} width={width} height={rows.length * ROW} />;
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function ChartPicture({ x, y, width, height }: Box) {
  const bottom = y + height;
  const rise = `M${x} ${bottom - height * 0.25} L${x + width * 0.35} ${bottom - height * 0.3} L${x + width * 0.8} ${y + height * 0.15} H${x + width}`;
  return (
    <>
      <path d={`M${x} ${y} V${bottom} H${x + width}`} className="vp-picture-axis" />
      <path d={rise} className="vp-picture-line" />
    </>
  );
}

function Bar({ className, ...box }: Omit<Box, "height"> & { readonly className: string }) {
  return <rect {...box} height={ROW * 0.55} className={className} />;
}
