import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../src/data/recognise-format.ts';

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
const look = (name: string, content: Buffer | string) => {
  const all = Buffer.from(content);
  const head = all.subarray(0, 65_536);
  return recogniseFormat({ head, tail: all.subarray(-8), bytes: all.length }, name);
};

/** Local file header of a zip archive whose first member is called so. */
function zipOf(member: string): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(member.length, 26);
  return Buffer.concat([header, Buffer.from(member)]);
}

function tarOf(member: string): Buffer {
  const block = Buffer.alloc(512);
  block.write(member);
  block.write('ustar\x0000', 257, 'latin1');
  return block;
}

describe('content with a signature', () => {
  test.each([
    ['data.parquet', bytes('PAR1\x15\x00\x00PAR1'), 'parquet'],
    ['data.feather', bytes('ARROW1\0\0\xff\xff\xff\xff'), 'arrow'],
    ['data.avro', bytes('Obj\x01\x04\x16avro.schema'), 'avro'],
    ['data.orc', bytes('ORC\0\x01\x02\x03\0\x06ORC\x17'), 'orc'],
    ['data.db', bytes('SQLite format 3\0\x10\0\x01'), 'sqlite'],
    ['model.cbm', bytes('CBM1\x10\0\0\0\0'), 'catboost'],
    [
      'model.safetensors',
      bytes('\x40\0\0\0\0\0\0\0{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'),
      'safetensors',
    ],
    ['model.db', bytes('\x01\0\0\0\0\0\0\0DUCK@\0'), 'duckdb'],
    ['stream.arrows', bytes('\xff\xff\xff\xff\x10\x01\0\0\x10\0'), 'arrow'],
    ['grid.nc', bytes('CDF\x01\0\0\0\0'), 'netcdf'],
    ['grid.nc', bytes('\x89HDF\r\n\x1a\n\0\0'), 'netcdf'],
    ['arrays.mat', bytes(`${'MATLAB 5.0 MAT-file'.padEnd(124)}\0\x01IM\x0f\0`), 'matlab'],
    ['panel.dta', bytes('<stata_dta><header>\0'), 'stata'],
    ['panel.dta', bytes('\x72\x02\x01\0\x04\0'), 'stata'],
    ['survey.sav', bytes('$FL2@(#)\0\0'), 'spss'],
    ['frame.rds', gzipSync('X\n\0\0\0\x03'), 'rdata'],
    ['lite.tflite', bytes('\x1c\0\0\0TFL3\0'), 'tensorflow'],
    ['saved_model.pb', bytes('\x08\x01\x12\xf7\0'), 'tensorflow'],
    ['variables.data-00000-of-00001', bytes('\0\0\x80\x3f\x90'), 'tensorflow'],
    ['variables.index', bytes('\0\0\x08\x57\xfb\x80\x8b\x24\x75\x47\xdb'), 'tensorflow'],
    ['train.tfrecord', bytes(`\x20${'\0'.repeat(7)}\xaa\xbb\xcc\xdd\x0a\x1e\x0a\x1c`), 'tfrecord'],
    ['train.rec', bytes('\x0a\x23\xd7\xce\x04\0\0\0'), 'recordio'],
    ['data.zarr/x/0.0', bytes('\x02\x01\x21\x08\0'), 'zarr'],
    ['emb.bin', bytes('\x01\x02\0\xff\xfe\x90'), 'raw'],
    ['note.wav', bytes('RIFF\x24\0\0\0WAVEfmt '), 'audio'],
    ['report.pdf', bytes('%PDF-1.7\n%\xe2\xe3\0'), 'pdf'],
    ['old.xls', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'), 'excel'],
    ['array.npy', bytes('\x93NUMPY\x01\x00v\x00'), 'npy'],
    ['arrays.npz', zipOf('amount.npy'), 'npz'],
    ['book.xlsx', zipOf('[Content_Types].xml'), 'zip'],
    ['net.pt', zipOf('archive/data.pkl'), 'zip'],
    ['none.zip', bytes(`PK\x05\x06${'\0'.repeat(18)}`), 'zip'],
    ['net.h5', bytes('\x89HDF\r\n\x1a\n\0\0'), 'hdf5'],
    ['model.tar', tarOf('model.json'), 'tar'],
    ['model.pkl', bytes('\x80\x04\x95\x0b\0\0\0\0\0\0\0'), 'pickle'],
    ['model.joblib', bytes('\x80\x04\x95\x0b\0\0\0\0\0\0\0'), 'joblib'],
    ['model.joblib', deflateSync('x'.repeat(100)), 'joblib'],
    ['plot.png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image'],
    ['plot.jpg', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'image'],
    ['plot.gif', bytes('GIF89a\x02\0'), 'image'],
    ['plot.bmp', bytes('BM\x46\0\0\0\0\0\0\0\x36\0\0\0'), 'image'],
    ['plot.tiff', bytes('II*\0\x08\0\0\0'), 'image'],
    ['plot.webp', bytes('RIFF\x24\0\0\0WEBPVP8 '), 'image'],
    ['model.ubj', bytes('{L\0\0\0\0\0\0\0\x07learner{L'), 'xgboost'],
    ['model.bst', bytes('binf\0\0\0\x3f\0'), 'xgboost'],
    ['model.xgb', bytes('\0\0\0\x3f\x07\0\0\0'), 'xgboost'],
    ['model.onnx', bytes('\x08\x08\x12\x07pytorch\0\x01'), 'onnx'],
    // No extension, or one without a format: only the content decides.
    ['part-0', bytes('PAR1\x15\x00\x00PAR1'), 'parquet'],
    ['blob.bin', bytes('\x93NUMPY\x01\x00v\x00'), 'npy'],
  ])('%s is recognised', (name, content, format) => {
    expect(look(name, content)).toEqual({ format });
  });
});

describe('text', () => {
  test.each([
    ['a.csv', 'a,b\n1,2\n', 'csv'],
    ['one_column.csv', 'label\n1\n0\n', 'csv'],
    ['euro.csv', 'a;b\n1,5;2,5\n', 'csv'],
    ['a.tsv', 'a\tb\n1\t2\n', 'tsv'],
    ['a.json', '{"a": 1}', 'json'],
    ['nan.json', '{"loss": NaN, "note": "NaN", "limit": -Infinity}', 'json'],
    ['number.json', '0.25', 'json'],
    ['rows.jsonl', '{"a": 1}\n{"a": 2}\n', 'jsonl'],
    ['one_row.jsonl', '{"a": 1}\n', 'jsonl'],
    ['conf.yaml', 'a: 1\nb: [2]\n', 'yaml'],
    ['conf.yml', '{"a": 1}', 'yaml'],
    ['notes.md', 'a, b\nc, d\n', 'text'],
    ['model.txt', 'tree\nversion=v4\nnum_class=1\n', 'lightgbm'],
    ['model.json', '{"learner":{"attributes":{}},"version":[3,2,0]}', 'xgboost'],
    ['plot.svg', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'image'],
    ['old.pkl', '(dp0\nVa\np1\nI1\ns.', 'pickle'],
    ['words.txt', 'Some words, and more.\nNo table.\n', 'text'],
    ['table.txt', 'a b,c\n1,2\n3,4\n', 'csv'],
    ['_SUCCESS', 'done', 'text'],
    ['table', 'a\tb\n1\t2\n', 'tsv'],
    ['doc', '---\na: 1\n', 'yaml'],
    // Text that begins like a signature.
    ['par.csv', 'PAR1,b\n1,2\n', 'csv'],
    ['orc.csv', 'ORC,b\n1,2\n', 'csv'],
    ['bmi.csv', 'BMI,age\n20,30\n', 'csv'],
    ['brackets.csv', '[x],[y]\n1,2\n', 'csv'],
  ])('%s is recognised', (name, content, format) => {
    expect(look(name, content).format).toBe(format);
    expect(look(name, content).problem).toBeUndefined();
  });

  test('that ends within the sample keeps its format', () => {
    const rows = `[${'{"a": 1}, '.repeat(10_000)}{"a": 1}]`;
    expect(look('rows.json', rows)).toMatchObject({ format: 'json' });
    const lines = `{"text": "${'x'.repeat(70_000)}"}\n`.repeat(2);
    expect(look('lines.json', lines)).toMatchObject({ format: 'json' });
  });

  test.each([
    ['utf8.csv', Buffer.from('\ufeffstadt\nKöln\n'), 'utf-8', undefined],
    ['latin.csv', bytes('stadt\nK\xf6ln\n'), 'latin1', 'is not valid UTF-8'],
    ['le.csv', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 'utf-16le', 'is UTF-16 and not UTF-8'],
    ['plain_le.csv', Buffer.from('a,b\n1,2\n', 'utf16le'), 'utf-16le', 'is UTF-16 and not UTF-8'],
    [
      'be.csv',
      Buffer.from('\ufeffa,b\n1,2\n', 'utf16le').swap16(),
      'utf-16be',
      'is UTF-16 and not UTF-8',
    ],
    ['nul.csv', bytes(`${'a,b\n1,2\n'.repeat(50)}1,\0\n`), 'utf-8', 'contains NUL bytes'],
  ])('%s is read in its encoding, with a problem', (name, content, encoding, problem) => {
    const found = look(name, content);
    expect(found).toMatchObject({ format: 'csv', encoding });
    expect(found.problem).toBe(problem);
  });
});

describe('content in gzip', () => {
  test.each([
    ['a.csv.gz', 'a,b\n1,2\n', 'csv'],
    ['rows.jsonl.gz', '{"a":1}\n{"a":2}\n', 'jsonl'],
    ['model.tar.gz', tarOf('x'), 'tar'],
    ['model.tgz', tarOf('x'), 'tar'],
    ['part-0.gz', bytes('\x93NUMPY\x01\x00'), 'npy'],
  ])('%s is recognised', (name, content, format) => {
    expect(look(name, gzipSync(content))).toMatchObject({ format, compression: 'gzip' });
    expect(look(name, gzipSync(content)).problem).toBeUndefined();
  });

  test('is recognised if the sample ends within it', () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},${Math.sin(row)}\n`);
    const found = look('a.csv.gz', gzipSync(`a,b\n${rows.join('')}`));
    expect(found).toMatchObject({ format: 'csv', compression: 'gzip' });
  });

  test('is not decompressed without limit', () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(look('bomb.csv.gz', bomb).format).toBe('unknown');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test('that is damaged is a problem', () => {
    expect(look('a.csv.gz', bytes('\x1f\x8b\x08\0rubbish that is no stream'))).toMatchObject({
      format: 'unknown',
      damaged: true,
      problem: expect.stringContaining('gzip contains invalid data'),
    });
  });
});

describe('content that contradicts its name', () => {
  test.each([
    ['a.parquet', 'a,b\n1,2\n', 'csv', 'is named `.parquet`, but its content is csv'],
    [
      'a.csv',
      bytes('\x80\x04\x95\x0b\0\0'),
      'pickle',
      'is named `.csv`, but its content is pickle',
    ],
    ['a.csv', 'a\tb\n1\t2\n', 'tsv', 'is named `.csv`, but its content is tsv'],
    ['a.csv', '[{"a": 1}]', 'json', 'is named `.csv`, but its content is json'],
    ['a.json', '{"a":1}\n{"a":2}\n', 'jsonl', 'is named `.json`, but its content is jsonl'],
    ['a.jsonl', '{\n "a": 1\n}', 'json', 'is named `.jsonl`, but its content is json'],
    ['a.json', 'plain words\n', 'text', 'is named `.json`, but its content is text'],
    ['a.pkl', 'a,b\n1,2\n', 'csv', 'is named `.pkl`, but its content is csv'],
    ['a.npy', bytes('PAR1\x15\x00PAR1'), 'parquet', 'is named `.npy`, but its content is parquet'],
    [
      'a.onnx',
      bytes('\x01\0\0\0'),
      'unknown',
      'is named `.onnx`, but its content is of no known format',
    ],
    [
      'a.csv',
      Buffer.alloc(100),
      'unknown',
      'is named `.csv`, but its content is of no known format',
    ],
    ['a.csv.gz', 'a,b\n1,2\n', 'csv', 'is named `.csv.gz`, but is not gzip'],
  ])('%s with other content is reported: %#', (name, content, format, problem) => {
    expect(look(name, content)).toMatchObject({ format, problem });
  });

  test('is damaged, not in another format, if it starts correctly', () => {
    expect(look('a.json', '{"a": 1, "b"')).toMatchObject({
      format: 'json',
      problem: expect.stringContaining('is not valid JSON'),
    });
    // A footer is missing, but no other format starts like this.
    expect(look('a.parquet', bytes('PAR1\x15\x00\x00\x00')).format).toBe('parquet');
  });
});

test.each([
  ['t.csv.bz2', 'BZh91AY&SY\x8e', 'csv', 'bzip2'],
  ['t.parquet.xz', '\xfd7zXZ\0\0\x04', 'parquet', 'xz'],
  ['t.jsonl.zst', '\x28\xb5\x2f\xfd\x04', 'jsonl', 'zstd'],
  ['m.tar.bz2', 'BZh91AY&SY\x8e', 'tar', 'bzip2'],
  ['m.tar.zst', '\x28\xb5\x2f\xfd\x04', 'tar', 'zstd'],
  ['m.pkl.lz4', '\x04"M\x18\x04', 'pickle', 'lz4'],
])('the name says what is in %s', (name, content, format, compression) => {
  expect(look(name, bytes(content))).toEqual({ format, compression });
});

test('joblib compresses with zlib under any name', () => {
  const packed = deflateSync(bytes('\x80\x04\x95\x0b\0\0\0\0\0\0\0'));
  expect(look('model.bin', packed)).toEqual({ format: 'joblib', compression: 'zlib' });
});

test('a name with a compression that the content does not have is a problem', () => {
  expect(look('t.csv.bz2', 'a,b\n1,2\n').problem).toBe('is named `.csv.bz2`, but is not bzip2');
});

test('binary content without a known signature is unknown', () => {
  expect(look('state', bytes('\x01\x02\0\xff\xfe\x90'))).toEqual({ format: 'unknown' });
});

test('an empty file has the format of its name', () => {
  expect(look('a.csv', '')).toEqual({ format: 'csv', problem: 'is empty' });
  expect(look('part-0', '')).toEqual({ format: 'unknown', problem: 'is empty' });
});
