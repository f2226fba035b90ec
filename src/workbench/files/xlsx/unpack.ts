import { unzipSync } from "fflate";
import { maxPartRatio, maxUnpackedBytes } from "../limits";
import { FileError } from "../outcome";

/** Below this size a part may be as repetitive as it likes. */
const smallPart = 10 * 2 ** 20;

/**
 * The parts of a zip by path. Sizes are judged by the directory before anything is unpacked.
 * @throws FileError "damaged" for a broken archive, "too-large" for one that would fill the memory
 */
export function unpack(bytes: Uint8Array, name: string): Map<string, Uint8Array> {
  let total = 0;
  const tooLarge = new FileError("too-large", {
    name,
    limit: `${String(maxUnpackedBytes / 2 ** 20)} MB`,
  });
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: path, size, originalSize }) => {
        total += originalSize;
        const isBomb = originalSize > smallPart && originalSize > size * maxPartRatio;
        if (total > maxUnpackedBytes || isBomb) throw tooLarge;
        return !path.endsWith("/");
      },
    });
    // Some programs write backslashes or a leading slash.
    return new Map(
      Object.entries(files).map(([path, data]) => [
        path.replaceAll("\\", "/").replace(/^\//, ""),
        data,
      ]),
    );
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("damaged", { name }, { cause: error });
  }
}
