import { crc32, deflateRawSync } from 'node:zlib';

/** The parts of a package by their name, in the order in which they stand in the zip. */
export type Parts = ReadonlyMap<string, string>;

const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
/** 1 January 1980, the zip format's first day: no time of day, so that the same parts give the same bytes. */
const firstDay = 0x21;

/** Packs parts into a zip. */
export function pack(parts: Parts): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content, 'utf8');
    const data = deflateRawSync(bytes, { level: 6 });
    const path = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(version, 0);
    head.writeUInt16LE(utf8Names, 2);
    head.writeUInt16LE(deflated, 4);
    head.writeUInt16LE(firstDay, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, path, data);
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, path);
    at += 30 + path.length + data.length;
  }
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...entries, end]);
}
