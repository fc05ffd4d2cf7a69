// Bundles what browsers load into ../wwwroot. Builds may run at the same time: one works, the others wait for it, and
// every file appears whole, by rename.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const wwwroot = path.join(here, '..', 'wwwroot');
const lock = path.join(here, 'node_modules.lock');
const stamp = path.join(here, 'node_modules', '.installed');
const waitMilliseconds = 200;

await owning(async () => {
  install();
  await bundle();
});

async function owning(work) {
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (reason) {
      if (reason.code !== 'EEXIST') throw reason;
      if (!ownerLives()) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    }
  }

  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function ownerLives() {
  try {
    const owner = Number(fs.readFileSync(lock, 'utf8'));
    if (!owner) return Date.now() - fs.statSync(lock).mtimeMs < 10 * waitMilliseconds;
    process.kill(owner, 0);
    return true;
  } catch (reason) {
    return reason.code === 'EPERM';
  }
}

function install() {
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(here, 'package.json')))
    .update(fs.readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: here, stdio: 'inherit', shell: process.platform === 'win32',
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  fs.writeFileSync(stamp, wanted);
}

async function bundle() {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['app.ts', 'charts.ts', 'theme.ts', 'app.css'],
    outdir: wwwroot,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'linked',
    logLevel: 'warning',
    write: false,
  });
  fs.mkdirSync(wwwroot, { recursive: true });
  const icon = { path: path.join(wwwroot, 'icon.svg'), contents: fs.readFileSync(path.join(here, 'icon.svg')) };
  for (const file of [...result.outputFiles, icon]) {
    const part = `${file.path}.${process.pid}.part`;
    fs.writeFileSync(part, file.contents);
    fs.renameSync(part, file.path);
  }
}
