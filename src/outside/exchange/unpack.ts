import { err, ok, problem, type Result } from '../../kernel/result.ts';

/** The parts of a package by their name; each is text. */
export type Parts = ReadonlyMap<string, string>;

/** What a document that people made stays far below. In bytes. */
export const largestFile = 10_000_000;
const mostParts = 2_000;
const largestPart = 50_000_000;
const largestTogether = 200_000_000;
/** A part of this size is looked at for how far it unpacks: a sheet of many like cells becomes some sixty times as large. */
const largeEnough = 1_000_000;
const mostTimes = 200;

/**
 * Unpacks the XML parts of a file somebody sent, before anything else looks at it: a zip that is what it says it is, not too
 * large, with names that lead nowhere. Pictures and other parts are left in it.
 *
 * @param file its name in messages
 */
export async function unpack(bytes: Uint8Array, file: string): Promise<Result<Parts>> {
  const refused = (what: string) => err(problem(file, `problem.package.${what}`, `problem.package.${what}.expected`));
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > largestFile) return refused('huge');
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (magic !== 'PK\x03\x04') return refused(magic === '\xd0\xcf\x11\xe0' ? 'old' : 'kind');
  const read = await partsOf(Buffer.from(bytes));
  return typeof read === 'string' ? refused(read) : ok(read);
}

async function partsOf(bytes: Buffer): Promise<Parts | 'cut' | 'huge' | 'broken'> {
  const { fromBufferPromise } = await import('yauzl');
  const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true };
  // Without the list of parts at its end a zip was cut off on its way
  const zip = await fromBufferPromise(bytes, options).catch((fault: unknown) => faultOf(fault, 'cut' as const));
  if (zip === 'cut') return 'cut';
  if (zip.entryCount > mostParts) return 'huge';
  const parts = new Map<string, string>();
  let together = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      if (parts.has(fileName) || entry.isEncrypted()) return 'broken';
      together += uncompressedSize;
      const swells = uncompressedSize > largeEnough && uncompressedSize > mostTimes * compressedSize;
      if (uncompressedSize > largestPart || together > largestTogether || swells) return 'huge';
      if (/\.(xml|rels)$/.test(fileName)) parts.set(fileName, await textOf(await zip.openReadStreamPromise(entry)));
    }
  } catch (fault) {
    return faultOf(fault, 'broken' as const);
  }
  // What an entity stands for can swell as well, and no office program writes one
  return [...parts.values()].some((text) => /<!(DOCTYPE|ENTITY)/i.test(text)) ? 'broken' : parts;
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The library throws plain errors for a file that breaks its rules; a bug of ours is of another kind. */
function faultOf<T>(fault: unknown, is: T): T {
  if (fault instanceof TypeError || fault instanceof RangeError || fault instanceof ReferenceError) throw fault;
  return is;
}
