/** Unpacks a bundle in memory. What is inside is checked by its hashes, so that a damaged file is noticed there. */
import { unzipSync } from 'fflate';
import { checkNames, type Members } from './bundle';
import type { Bytes } from './bytes';
import { Wrong } from './fault';

/** The most that is unpacked, in bytes. */
const MOST = 2 ** 30;

export const unzip = (file: Bytes): Members => {
	const names: string[] = [];
	let size = 0;
	const isWanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
		names.push(name);
		size += originalSize;
		if (size > MOST) throw new Wrong('zip');
		return true;
	};
	let files: Record<string, Uint8Array>;
	try {
		files = unzipSync(file, { filter: isWanted });
	} catch {
		throw new Wrong('zip');
	}
	checkNames(names);
	return new Map(Object.entries(files) as [string, Bytes][]);
};
