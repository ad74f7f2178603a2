import { describe, expect, it } from 'vitest';
import { scriptEnvironment } from '../../src/execute/step-environment.ts';

const OURS = {
  'INPUT_GITHUB-TOKEN': 'secret',
  INPUT_TIMEOUT: '300',
  Input_Timeout: '300',
  STATE_started: '1',
  ACTIONS_RUNTIME_TOKEN: 'secret',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  ACTIONS_CACHE_URL: 'https://cache',
  GITHUB_TOKEN: 'secret',
  GH_TOKEN: 'secret',
  GITHUB_ENTERPRISE_TOKEN: 'secret',
  GH_ENTERPRISE_TOKEN: 'secret',
  GITHUB_ENV: '/f/env',
  GITHUB_OUTPUT: '/f/output',
  GITHUB_PATH: '/f/path',
  GITHUB_STATE: '/f/state',
  GITHUB_STEP_SUMMARY: '/f/summary',
  GITHUB_ARTIFACTS: '/f/artifacts',
  NODE_OPTIONS: '--inspect',
  NODE_COMPILE_CACHE: '/f/cache',
};

const THEIRS = {
  PATH: '/bin',
  HOME: '/home/me',
  LC_ALL: 'C.UTF-8',
  LD_LIBRARY_PATH: '/opt/lib',
  RUNNER_TRACKING_ID: 'github_1',
};

const MORE_OF_THEIRS = {
  GITHUB_SHA: 'abc',
  GITHUB_WORKSPACE: '/w',
  RUNNER_TEMP: '/t',
  LABEL_FIELD: 'label',
  AWS_REGION: 'eu-central-1',
  PYTHONPATH: '/code',
};

const caller = { ...OURS, ...THEIRS, ...MORE_OF_THEIRS, UNSET: undefined };

describe("a script's environment", () => {
  it("is the caller's without what belongs to the runner and the action", () => {
    expect(scriptEnvironment(caller)).toEqual({ ...THEIRS, ...MORE_OF_THEIRS, MPLBACKEND: 'Agg' });
  });

  it('is a short list if it is clean', () => {
    expect(scriptEnvironment(caller, 'clean')).toEqual({ ...THEIRS, MPLBACKEND: 'Agg' });
  });

  it.each([
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ'],
    ...['TMPDIR', 'TEMP', 'TMP', 'VIRTUAL_ENV', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV'],
    ...['PYTHONHOME', 'PYTHONUTF8', 'PYTHONIOENCODING', 'pythonLocation'],
    ...['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'CUDA_HOME', 'CUDA_PATH', 'CUDA_VISIBLE_DEVICES'],
    ...['NVIDIA_VISIBLE_DEVICES', 'NVIDIA_DRIVER_CAPABILITIES', 'SystemRoot', 'windir'],
    ...['SystemDrive', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA'],
    ...['LOCALAPPDATA', 'ProgramData', 'ProgramFiles', 'NUMBER_OF_PROCESSORS'],
    ...['PROCESSOR_ARCHITECTURE', 'RUNNER_TRACKING_ID', 'LC_CTYPE'],
  ])('has %s also if it is clean', (name) => {
    expect(scriptEnvironment({ [name]: 'x' }, 'clean')).toMatchObject({ [name]: 'x' });
  });

  it('uses the plot backend of the caller if it is set', () => {
    const mine = { MPLBACKEND: 'pdf' };
    expect(scriptEnvironment(mine)).toEqual(mine);
    expect(scriptEnvironment(mine, 'clean')).toEqual(mine);
  });

  it('does not change the environment of the caller', () => {
    const before = { ...caller };
    scriptEnvironment(caller, 'clean');
    expect(caller).toEqual(before);
  });
});
