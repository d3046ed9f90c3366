import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../local/project.ts';

/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out. It does so when its
 * registry is a mirror that does not serve them, and `npm ci` of npm 11 and newer then refuses the lock file
 * ("Missing: … from lock file"). What is added carries no checksum, since it was never seen here.
 */
interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FILE = join(projectRoot, 'package-lock.json');
const PLATFORMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];

const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(FILE, 'utf8'));
const { '': root, ...present } = lock.packages;
const added = Object.fromEntries(Object.entries(present).flatMap(missingOf));
const all = Object.entries({ ...present, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root ?? {}, ...Object.fromEntries(all) };
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Added ${Object.keys(added).length} packages of other platforms.`);

function missingOf([path, locked]: [string, LockedPackage]): [string, LockedPackage][] {
  return Object.entries(locked.optionalDependencies ?? {})
    .filter(([name, version]) => !isLocked(path, name) && /^\d+\.\d+\.\d+/.test(version))
    .flatMap(([name, version]) => {
      const platform = platformOf(name);
      return platform === undefined
        ? []
        : [
            [
              `node_modules/${name}`,
              { version, ...platform, ...(locked.dev && { dev: true }), optional: true },
            ],
          ];
    });
}

/** Looks where Node would: beside the package, then in every folder above. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder && `${folder}/`}node_modules/${name}` in present) return true;
    if (folder === '') return false;
  }
}

/** From the end of the name, such as `…-linux-arm64-musl`. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[-/]/);
  const at = words.findIndex((word) => PLATFORMS.includes(word));
  const [os, cpu, abi] = words.slice(at);
  if (at < 0 || os === undefined || cpu === undefined) return undefined;
  const libc = { gnu: 'glibc', musl: 'musl' }[abi ?? ''];
  return { cpu: [cpu], ...(os === 'linux' && libc !== undefined && { libc: [libc] }), os: [os] };
}
