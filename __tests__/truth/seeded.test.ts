import { describe, expect, it } from 'vitest';
import { incidentMutations } from '../../truth/mutations/incidents.ts';
import { seeded } from '../../truth/seeded.ts';

describe('seeded choices', () => {
  it('are the same in every run, and others for another name', () => {
    const numbers = Array.from({ length: 100 }, (_, at) => at);
    const some = (name: string) => seeded(name).some(numbers, 5);
    expect(some('churn/ingest')).toEqual(some('churn/ingest'));
    expect(some('churn/ingest')).not.toEqual(some('churn/clean'));
  });
});

describe('an incident', () => {
  it('becomes scripts with a main and a pipeline file that connects them', () => {
    const incident = incidentMutations().find(({ id }) => id === 'incidents/columns/chained read');
    const { files, pipeline } = incident?.project() ?? {};
    expect(files?.get('scripts/use.py')).toBe(`import pandas as pd


def main(input_paths, output_paths, environ_vars, job_args):
    inputs = input_paths["data"]
    values = pd.read_csv(inputs + "/d.csv")["tenure"]
`);
    expect(pipeline?.steps['use']?.input_paths).toEqual({ data: { from: 'prep.data' } });
  });
});
