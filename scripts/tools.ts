import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that some suites need and npm does not bring. */
const tools = [
  { program: 'redis-server', debianPackage: 'redis-server', needs: 'the suites on the Redis backend' },
  { program: 'chromium', debianPackage: 'chromium', needs: 'the suites in a browser' },
  { program: 'clamd', debianPackage: 'clamav-daemon', needs: 'the suite with a real scanner of uploads' },
  { program: 'pdftotext', debianPackage: 'poppler-utils', needs: 'the tests that read a letter' },
  { program: 'faketime', debianPackage: 'faketime', needs: 'the suites about clocks' },
];

/** Installs what is missing where that can be done (root on Debian); returns a line for each tool that still is. */
export function installTools(): string[] {
  const missing = () => tools.filter(({ program }) => !isInstalled(program));
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const packages = missing().map(({ debianPackage }) => debianPackage);
    console.log(`Installing ${packages.join(' and ')} with apt-get …`);
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    const install = ['install', '-y', '--no-install-recommends', ...packages];
    if (spawnSync('apt-get', install, options).status !== 0) {
      // A fresh image has no list of packages yet.
      spawnSync('apt-get', ['update'], options);
      const { status, stderr } = spawnSync('apt-get', install, options);
      if (status !== 0) console.log(stderr.toString().trim());
    }
  }
  return missing().map(({ program, debianPackage, needs }) => {
    return `${program} is missing: ${needs} are skipped (install it with: apt-get install ${debianPackage}).`;
  });
}

function isInstalled(program: string): boolean {
  // A daemon of Debian stands in a folder that only the path of root names.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
