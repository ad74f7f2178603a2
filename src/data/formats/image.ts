import type { DataFormatRecord } from './format-record.ts';
import { starts } from './signature.ts';

export const image: DataFormatRecord = {
  name: 'image',
  label: 'image',
  extensions: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'svg'],
  magic: ({ head }) => isImage(head),
  textMagic: /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg[\s>]/,
  readsAs: [{ name: 'an image', type: /^UnidentifiedImageError$/ }],
};

function isImage(head: Buffer): boolean {
  return (
    starts(head, '\x89PNG\r\n') ||
    starts(head, '\xff\xd8\xff') ||
    starts(head, 'GIF87a') ||
    starts(head, 'GIF89a') ||
    starts(head, 'II*\0') ||
    starts(head, 'MM\0*') ||
    (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) ||
    // Two letters are too few for a signature: also check that the four reserved bytes are zero.
    (starts(head, 'BM') && starts(head, '\0\0\0\0', 6))
  );
}
