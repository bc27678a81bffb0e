// Files for the person who uses the page: made here, given to nobody else.

/** A download. The blob's address, unlike a data address, holds no words. */
export function save(name, type, data) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([data], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// The longer side of a picture, in pixels.
const MOST = 2000;

/** A drawing as a PNG on white, twice the size of its `viewBox`. The SVG has its `xmlns`, a
 * `viewBox`, no `width` or `height` of its own, and asks for nothing outside itself. */
export async function savePicture(name, svg) {
  const [, , width, height] = /viewBox="([^"]*)"/.exec(svg)[1].trim().split(/[\s,]+/).map(Number);
  const scale = Math.min(2, MOST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const image = new Image();
  // Some browsers draw nothing without a size. A blob's address is not in the policy we promise.
  const sized = svg.replace('<svg', `<svg width="${canvas.width}" height="${canvas.height}"`);
  image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`;
  await image.decode();
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const type = 'image/png';
  const png = await new Promise((done) => canvas.toBlob(done, type));
  if (!png) throw new Error('no picture');
  save(name, type, png);
}
