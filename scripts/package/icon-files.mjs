// The containers that Windows and macOS want icons in: both hold PNG pictures, one for each size.

/** ICO: a directory of pictures, each at most 256 px. `pictures`: edge in pixels and PNG bytes. */
export function icoOf(pictures) {
  const HEADER = 6;
  const ENTRY = 16;
  const head = Buffer.alloc(HEADER + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ edgePx, png }, i) => {
    const at = HEADER + ENTRY * i;
    head.writeUInt8(edgePx % 256, at); // 256 is written as 0
    head.writeUInt8(edgePx % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // planes
    head.writeUInt16LE(32, at + 6); // bits per pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** What ICNS calls a PNG of a size; twice the points of a screen with two pixels to each. */
const ICNS_TYPES = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['icp6', 'ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** ICNS: blocks of a four-letter type, a length and a PNG. */
export function icnsOf(pictures) {
  const BLOCK_HEAD = 8;
  const blocks = pictures.flatMap(({ edgePx, png }) =>
    (ICNS_TYPES[edgePx] ?? []).map((type) => {
      const head = Buffer.alloc(BLOCK_HEAD);
      head.write(type, 'ascii');
      head.writeUInt32BE(BLOCK_HEAD + png.length, 4);
      return Buffer.concat([head, png]);
    }),
  );
  const head = Buffer.alloc(BLOCK_HEAD);
  head.write('icns', 'ascii');
  head.writeUInt32BE(BLOCK_HEAD + blocks.reduce((sum, block) => sum + block.length, 0), 4);
  return Buffer.concat([head, ...blocks]);
}
