/**
 * Excel's limits ("Excel specifications and limits", Microsoft Support), and ours on what a browser
 * should unpack.
 */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;
export const maxCellText = 32_767;
export const maxSheetName = 31;

/** Bytes of a file that is opened, and of its parts when unpacked: beyond, a browser tab runs out of memory. */
export const maxFileBytes = 100 * 2 ** 20;
export const maxUnpackedBytes = 500 * 2 ** 20;
/** Deflate reaches 1,032:1; a real worksheet stays far below this. */
export const maxPartRatio = 400;
