// Draws pictures for demonstration records: silhouettes and pages, in shades of grey. Nobody can be recognised in them, because nobody is.
import { deflateSync } from 'node:zlib';

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return frame;
}

/** A PNG in shades of grey; shade(x, y) is 0 for black to 255 for white. */
function png(width, height, shade) {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = Math.round(shade(x / width, y / height));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]).toString('base64');
}

const inEllipse = (x, y, cx, cy, rx, ry) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;

const hats = [
  () => false,
  (x, y) => inEllipse(x, y, 0.52, 0.25, 0.21, 0.1) && y < 0.28 + (x - 0.5) * 0.2,
  (x, y) => inEllipse(x, y, 0.5, 0.27, 0.24, 0.15) && y < 0.31,
  (x, y) => inEllipse(x, y, 0.5, 0.36, 0.24, 0.25) && !inEllipse(x, y, 0.5, 0.42, 0.15, 0.19),
];

/** The outline of a head and shoulders before an empty wall. */
export function portrait(index) {
  const hat = hats[index % hats.length];
  const ground = 205 - (index % 3) * 18;
  const coat = 70 + (index % 5) * 12;
  return png(240, 300, (x, y) => {
    if (hat(x, y)) return coat - 22;
    if (inEllipse(x, y, 0.5, 0.4, 0.17, 0.21)) return 128 + (index % 4) * 6;
    if (inEllipse(x, y, 0.5, 1.02, 0.42, 0.38) || (Math.abs(x - 0.5) < 0.08 && y > 0.5 && y < 0.75)) return coat;
    return ground + 24 * (1 - y);
  });
}

/** Hills under an empty sky. */
export function landscape(index) {
  return png(480, 320, (x, y) => {
    const far = 0.5 - 0.12 * Math.sin((x + index * 0.3) * 5);
    const near = 0.72 - 0.08 * Math.sin((x * 1.7 + index) * 4);
    return y > near ? 90 : y > far ? 140 : 225 - 40 * y;
  });
}

/** A page with lines where a text would stand. */
export function page(index) {
  return png(300, 420, (x, y) => {
    const line = Math.floor(y * 30);
    const inText = x > 0.1 && x < 0.9 - ((line * 7 + index) % 5) * 0.05 && line > 3 && line < 27;
    return inText && y * 30 - line > 0.45 && y * 30 - line < 0.75 && line % 6 !== 5 ? 110 : 236;
  });
}
