import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, matchesGlob, relative } from 'node:path';
import { type Instruction, parseCommand, type Stage } from './dockerfile.ts';

/** A stage after its instructions were carried out in an ordinary folder. */
export interface WalkedStage {
  /** Stands for the `/` of the image. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string | undefined;
  command: string[];
  healthcheck: string[];
}

export interface WalkOptions {
  /** The build context, and what .dockerignore takes out of it. */
  context: string;
  stages: Map<string, WalkedStage>;
  root: string;
}

/** Does what Docker would do for a stage, with this machine's Node instead of the base image. */
export function walkStage(stage: Stage, options: WalkOptions): WalkedStage {
  const walked: WalkedStage = {
    root: options.root,
    workdir: options.root,
    env: {},
    user: undefined,
    command: [],
    healthcheck: [],
  };
  mkdirSync(walked.root, { recursive: true });
  for (const instruction of stage.instructions) carryOut(instruction, walked, options);
  return walked;
}

function carryOut({ name, text }: Instruction, stage: WalkedStage, options: WalkOptions): void {
  console.log(`  ${name} ${text.slice(0, 90)}`);
  if (name === 'WORKDIR') enter(stage, text);
  else if (name === 'ENV') stage.env = { ...stage.env, ...parseEnv(text) };
  else if (name === 'COPY') copy(text, stage, options);
  else if (name === 'RUN') runInStage(text, stage);
  else if (name === 'USER') stage.user = text;
  else if (name === 'CMD') stage.command = parseCommand(text);
  else if (name === 'HEALTHCHECK') stage.healthcheck = parseCommand(text);
  else if (name !== 'EXPOSE') throw new Error(`Instruction not supported: ${name}`);
}

function enter(stage: WalkedStage, path: string): void {
  stage.workdir = isAbsolute(path) ? join(stage.root, path) : join(stage.workdir, path);
  mkdirSync(stage.workdir, { recursive: true });
}

function parseEnv(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/(\w+)=("[^"]*"|\S+)/g)].map(([, name, value]) => [name, value]),
  );
}

function copy(text: string, stage: WalkedStage, { context, stages }: WalkOptions): void {
  const [, fromStage, paths = text] = /^--from=(\S+)\s+(.*)$/.exec(text) ?? [];
  const sources = paths.split(/\s+/);
  const target = join(stage.workdir, sources.pop() ?? '.');
  const base = fromStage === undefined ? context : (stages.get(fromStage)?.root ?? fromStage);
  const isIgnored = fromStage === undefined ? readDockerignore(context) : () => false;
  for (const source of sources) {
    const path = join(base, source);
    if (!existsSync(path)) throw new Error(`COPY: there is no ${source}`);
    // A folder's content goes into the target; a file only where the target is a folder.
    const isIntoFolder = statSync(path).isFile() && existsSync(target);
    cpSync(path, isIntoFolder ? join(target, basename(source)) : target, {
      recursive: true,
      filter: (file) => !isIgnored(relative(context, file)),
    });
  }
}

function readDockerignore(context: string): (path: string) => boolean {
  const lines = readFileSync(join(context, '.dockerignore'), 'utf8').split('\n');
  const patterns = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return (path) =>
    patterns.some((pattern) => matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`));
}

function runInStage(text: string, stage: WalkedStage): void {
  // A cache mount only saves time; npm's own cache serves here.
  const command = text.replace(/^--mount=type=cache\S*\s+/, '');
  const { status } = spawnSync('/bin/sh', ['-ec', command], {
    cwd: stage.workdir,
    env: stageEnvironment(stage),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`RUN failed: ${command}`);
}

const KEPT_VARIABLES =
  /^(PATH|HOME|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(https?|no)_proxy|npm_config_.*)$/i;

/** As bare as in an image: nothing of ours but the way to Node and to npm's registry. */
export function stageEnvironment(stage: WalkedStage): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => KEPT_VARIABLES.test(name));
  return { ...Object.fromEntries(kept), ...stage.env };
}
