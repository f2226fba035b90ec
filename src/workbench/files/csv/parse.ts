import { excelLimits } from "../../engine";
import Papa, { type ParseResult, type Parser } from "papaparse";
import type { Turn } from "../../engine";

/** Characters between two questions for the page's turn, and the parts of a text whose quoted field never ends. */
const chunkSize = 256 * 1024;
const mostChunks = 40;

export interface ParsedRows {
  readonly rows: string[][];
  /** A quoted field runs to the end of the text. */
  readonly isQuoteOpen: boolean;
}

/**
 * The fields of a text by rows (RFC 4180): one row more than a sheet has tells that there are more.
 * @returns rejects with what `turn` throws
 */
export function parseRows(text: string, separator: string, turn: Turn): Promise<ParsedRows> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    let isQuoteOpen = false;
    Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: excelLimits.rows + 1,
      // What follows an open quote is read again with each chunk.
      chunkSize: Math.max(chunkSize, Math.ceil(text.length / mostChunks)),
      chunk: ({ data, errors, meta }: ParseResult<string[]>, parser: Parser) => {
        for (const row of data) rows.push(row);
        isQuoteOpen = errors.some(({ code }) => code === "MissingQuotes");
        const stop = (error: unknown): void => {
          reject(error instanceof Error ? error : new Error(String(error)));
          parser.abort();
        };
        try {
          const pause = turn(meta.cursor / text.length);
          if (!pause) return;
          parser.pause();
          pause.then(() => {
            parser.resume();
          }, stop);
        } catch (error) {
          stop(error);
        }
      },
      complete: () => {
        resolve({ rows, isQuoteOpen });
      },
    });
  });
}
