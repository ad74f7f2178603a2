/** What `init` lists, and a run refuses, was compared with what click 8.5 and typer 0.29 ask for. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DrivenHost, driveHost } from './drive-host.ts';

let host: DrivenHost;
beforeAll(async () => {
  host = await driveHost();
});
afterAll(() => host[Symbol.asyncDispose]());

async function required(source: string): Promise<string[]> {
  const script = join(host.directory, 'program.py');
  await writeFile(script, source);
  const { required_arguments } = await host.analyse(script);
  return required_arguments.map(({ names }) => names.join('/'));
}

const END = '\nif __name__ == "__main__":\n    main()\n';

describe('a program with click asks for', () => {
  const click = (decorators: string, top = 'import click\n', end = END) =>
    required(`${top}@click.command()\n${decorators}\ndef main(**given): ...\n${end}`);

  test.each([
    ['@click.option("--ratio", "-r", required=True)', ['--ratio/-r']],
    ['@click.option("--ratio", required=True, default=None)', ['--ratio']],
    ['@click.option("--yes/--no", required=True)', ['--yes']],
    ['@click.option("--name", prompt=True)', ['--name']],
    ['@click.argument("a")\n@click.argument("b", nargs=2)', ['a', 'b']],
    ['@click.argument("a", nargs=-1, required=True)', ['a']],
    ['@click.option("--ratio", default=1, required=True)', []],
    ['@click.option("--ratio")\n@click.argument("a", required=False)', []],
    ['@click.argument("a", nargs=-1)\n@click.argument("b", default=1)', []],
    ['@click.option("--token", envvar="TOKEN", required=True)', []],
    ['@click.option("--x", required=True, cls=Mine)', []],
    ['@click.option("--x", **settings)', []],
  ])('%s', async (decorators, names) => {
    expect(await click(decorators)).toEqual(names);
  });

  test.each([
    [
      'an import of names',
      'from click import command, argument as arg\n@command("x")\n@arg("a")\ndef main(a): ...\n',
    ],
    [
      'an import with a name',
      'import rich_click as c\n@c.command()\n@c.argument("a")\ndef main(a): ...\n',
    ],
    [
      'a harmless context',
      'import click\nS = dict(help_option_names=["-h"])\n@click.command(context_settings=S)\n@click.argument("a")\ndef main(a): ...\n',
    ],
    [
      'a function that calls it',
      'import click\n@click.command()\n@click.argument("a")\ndef run(a): ...\ndef main():\n    return run(standalone_mode=False)\n',
    ],
  ])('the same with %s', async (_, source) => {
    expect(await required(source + END)).toEqual(['a']);
  });

  test.each([
    [
      'variables give values',
      'import click\n@click.command(context_settings={"auto_envvar_prefix": "X"})\n@click.argument("a")\ndef main(a): ...\n',
      END,
    ],
    [
      'a call gives arguments',
      'import click\n@click.command()\n@click.argument("a")\ndef main(a): ...\n',
      '\nmain(["x"])\n',
    ],
    [
      'nothing calls it',
      'import click\n@click.command()\n@click.argument("a")\ndef main(a): ...\n',
      '',
    ],
    [
      'another decorator wraps it',
      'import click\n@wrapped\n@click.command()\n@click.argument("a")\ndef main(a): ...\n',
      END,
    ],
  ])('nothing for certain if %s', async (_, source, end) => {
    expect(await required(source + end)).toEqual([]);
  });

  test('the command of a group, and its options', async () => {
    const group = (options: string) =>
      required(
        `import click\n@click.group(${options})\n@click.option("--cfg", required=True)\ndef main(cfg): ...\n@main.command()\n@click.argument("a")\ndef one(a): ...\n${END}`,
      );
    expect(await group('')).toEqual(['--cfg', 'COMMAND']);
    expect(await group('invoke_without_command=True')).toEqual(['--cfg']);
  });
});

describe('a program with typer asks for', () => {
  const IMPORTS =
    'from typing import Annotated, Optional\nimport typer\nfrom typer import Option, Argument\n';

  test.each([
    ['a, b: int = 3, c: bool = False', ['a']],
    ['a: Optional[str], *, b: int', ['a', 'b']],
    ['long_name: str = typer.Option(...)', ['--long-name']],
    ['a: str = Option(..., "--aa", "-a"), b: str = Option()', ['--aa/-a', '--b']],
    ['a: str = Option(default=...), b: str = Option(default=3)', ['--a']],
    ['a: str = Argument(...), b: str = Argument(None), c: str = Argument("x")', ['a']],
    ['a: Annotated[str, Option("--aa")], b: Annotated[str, Option()] = "x"', ['--aa']],
    ['ctx: typer.Context, a: Annotated[str, Argument(help="x")]', ['a']],
    ['a: str = Option(..., envvar="A"), b: Annotated[str, Option(envvar="B")]', []],
    ['a: str = Option("--looks-like-a-name")', []],
  ])('def main(%s)', async (parameters, names) => {
    const run = await required(
      `${IMPORTS}def main(${parameters}): ...\nif __name__ == "__main__":\n    typer.run(main)\n`,
    );
    expect(run).toEqual(names);
    const app = await required(
      `${IMPORTS}app = typer.Typer()\n@app.command()\ndef job(${parameters}): ...\ndef main():\n    app()\n${END}`,
    );
    expect(app).toEqual(names);
  });

  test.each([
    ['two commands', '@app.command()\ndef a(x): ...\n@app.command()\ndef b(y): ...\n', ['COMMAND']],
    [
      'a callback',
      '@app.callback()\ndef a(x: str = Option(...)): ...\n@app.command()\ndef b(y): ...\n',
      ['--x', 'COMMAND'],
    ],
    [
      'a callback that is enough',
      '@app.callback(invoke_without_command=True)\ndef a(): ...\n@app.command()\ndef b(y): ...\n',
      [],
    ],
    ['another app', 'app.add_typer(other)\n', ['COMMAND']],
  ])('the command, with %s', async (_, commands, names) => {
    expect(await required(`${IMPORTS}app = typer.Typer()\n${commands}app()\n`)).toEqual(names);
  });
});

describe('a program with argparse asks for', () => {
  const parser = 'p = argparse.ArgumentParser()\n    p.add_argument("--x", required=True)\n';
  const top = 'import argparse, sys\n';

  test.each([
    [
      'arguments of a parser that another function makes',
      `def make():\n    ${parser}    return p\ndef main():\n    a = make()\n    a.add_argument("y")\n    a.parse_args()\n`,
      ['--x', 'y'],
    ],
    [
      'the same without a name for it',
      `def make():\n    ${parser}    return p\ndef main():\n    make().parse_args()\n`,
      ['--x'],
    ],
    [
      'arguments of a group',
      'def main():\n    p = argparse.ArgumentParser()\n    g = p.add_argument_group("io")\n    g.add_argument("x")\n    p.parse_args()\n',
      ['x'],
    ],
    [
      'arguments that main gets only in tests',
      `def main(argv=None):\n    ${parser}    p.parse_args(argv)\n`,
      ['--x'],
    ],
    [
      'a command',
      `def main():\n    ${parser}    p.add_subparsers(dest="job", required=True)\n    p.parse_args()\n`,
      ['--x', 'job'],
    ],
    [
      'values that a default does not replace',
      `def main():\n    ${parser}    p.set_defaults(x=1)\n    p.parse_args()\n`,
      ['--x'],
    ],
    [
      'nothing that becomes optional later',
      `def main():\n    ${parser}    for action in p._actions:\n        action.required = False\n    p.parse_args()\n`,
      [],
    ],
    [
      'nothing if main replaces the arguments',
      `def main(argv=None):\n    ${parser}    argv = ["--x", "1"]\n    p.parse_args(argv)\n`,
      [],
    ],
  ])('%s', async (_, source, names) => {
    expect(await required(top + source + END)).toEqual(names);
  });

  test('nothing if the call gives the arguments', async () => {
    const source = `${top}def main(argv=None):\n    ${parser}    p.parse_args(argv)\nmain(["--x", "1"])\n`;
    expect(await required(source)).toEqual([]);
  });
});
