/** Shorter values are not replaced: they occur by chance. */
export const SHORTEST_SECRET = 6;

/** The forms of a secret in output: plain, line by line, and in common encodings. */
export function valueForms(value: string): string[] {
  const whole = [...new Set([value, value.trim()])];
  const forms = [
    ...whole,
    ...linesOf(value),
    ...whole.flatMap(percentEncoded),
    ...whole.flatMap(escaped),
    ...whole.flatMap(base64),
    ...whole.map((text) => Buffer.from(text).toString('hex')),
  ];
  return [...new Set(forms)].filter(({ length }) => length >= SHORTEST_SECRET);
}

/** The lines of a value that are hidden separately. */
export function linesOf(value: string): string[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines.length < 2 ? [] : lines.filter(({ length }) => length >= SHORTEST_LINE);
}

/** Short lines of keys and JSON, as `"type": 1`, occur by chance. */
const SHORTEST_LINE = 12;

/** As `encodeURIComponent`, and Python's `quote` and `quote_plus`, write it. */
function percentEncoded(text: string): string[] {
  // A lone surrogate cannot be encoded.
  const encoded = encodeURIComponent(Buffer.from(text).toString());
  const strict = encoded.replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const forms = [encoded, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
  const lower = (form: string) => form.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [...forms, ...forms.map(lower)];
}

/** As JSON and Python write it, and both with ASCII only. */
function escaped(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const plain = json.replaceAll('\\"', '"').replaceAll(/\\u00([01][0-9a-f])/g, '\\x$1');
  const reprs = [plain, plain.replaceAll("'", "\\'")];
  return [json, ascii(json), ...reprs, ...reprs.map(asciiRepr), ...reprs.map(bytesRepr)];
}

function ascii(text: string): string {
  return text.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
}

/** As Python's `ascii` writes it. */
function asciiRepr(text: string): string {
  return text.replaceAll(/\P{ASCII}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${hex(code, 2)}`;
    return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
  });
}

/** As Python writes `bytes`. */
function bytesRepr(text: string): string {
  return text.replaceAll(/\P{ASCII}/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => `\\x${hex(byte, 2)}`).join(''),
  );
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** Alone, in lines, and inside a longer text, at any of three offsets. */
function base64(text: string): string[] {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and last characters also contain bits of the text before and after.
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor(((shift + bytes.length) * 8) / 6);
    return encoded.slice(first, last);
  });
  const plain = bytes.toString('base64');
  const lines = [64, 76].flatMap((width) =>
    plain.length <= width
      ? []
      : (plain.match(new RegExp(`.{${SHORTEST_LINE},${width}}`, 'g')) ?? []),
  );
  const standard = [plain, plain.replace(/=+$/, ''), ...shifted, ...lines];
  return [
    ...standard,
    ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ].filter(({ length }) => length >= SHORTEST_BASE64);
}

/** Fewer characters of Base64 occur by chance. */
const SHORTEST_BASE64 = 8;
