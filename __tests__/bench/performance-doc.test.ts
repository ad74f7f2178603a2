import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  PERFORMANCE_DOC,
  PERFORMANCE_PLOT,
  RESULTS_FILE,
  showResults,
} from '../../bench/performance-doc.ts';
import type { Results } from '../../bench/results.ts';

test('the performance page and its picture show the results that are committed', () => {
  const results = JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as Results;
  const doc = readFileSync(PERFORMANCE_DOC, 'utf8');
  const shown = showResults(doc, results);
  expect(doc).toBe(shown.doc);
  expect(readFileSync(PERFORMANCE_PLOT, 'utf8')).toBe(shown.plot);
});

test('a page without markers is an error', () => {
  const results = JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as Results;
  expect(() => showResults('# Performance\n', results)).toThrow('bench:begin');
});
