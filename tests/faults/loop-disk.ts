/**
 * A disk in a file, whose power can be cut: what the file holds at a moment is what had reached the "platter"; what the
 * system still held in its cache is gone. Needs the superuser of a Linux system with loop devices.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DISK_BYTES = 96 * 1024 * 1024;

const run = (program: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
};

/** A mounted disk. */
export interface LoopDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Copies what has reached the disk by now and mounts the copy, as a machine would that starts again. */
  afterPowerCut(): { readonly folder: string; remove(): void };
  remove(): void;
}

/** Makes an empty disk and mounts it below `within`. */
export function makeDisk(within: string): LoopDisk {
  const image = join(within, 'disk.img');
  const folder = join(within, 'disk');
  mkdirSync(folder, { recursive: true });
  writeFileSync(image, '');
  truncateSync(image, DISK_BYTES);
  run('mkfs.ext4', '-q', '-F', image);
  run('mount', '-o', 'loop', image, folder);
  return {
    folder,
    afterPowerCut() {
      const copy = join(within, 'copy.img');
      const mounted = join(within, 'copy');
      mkdirSync(mounted, { recursive: true });
      run('cp', '--sparse=always', image, copy);
      run('mount', '-o', 'loop', copy, mounted);
      return {
        folder: mounted,
        remove() {
          run('umount', mounted);
          rmSync(copy);
        },
      };
    },
    remove() {
      run('umount', folder);
      rmSync(image);
    },
  };
}

/** Whether disks can be made here; tests that need one are counted as skipped where they cannot. */
export function canMakeDisks(within: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    makeDisk(within).remove();
    return true;
  } catch {
    return false; // mounting is forbidden here, or there are no loop devices
  }
}
