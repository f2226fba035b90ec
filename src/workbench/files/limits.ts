/** Bytes of a file that is opened, and of its parts when unpacked: beyond, a browser tab runs out of memory. */
export const maxFileBytes = 100 * 2 ** 20;
export const maxUnpackedBytes = 500 * 2 ** 20;
/** Deflate reaches 1,032:1; a real worksheet stays far below this. */
export const maxPartRatio = 400;

/** From so many rows on, measuring each text for the height of its row takes the grid longer than reading the file. */
export const manyRows = 10_000;
