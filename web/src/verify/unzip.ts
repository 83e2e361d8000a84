/**
 * Unpacks a bundle in memory. What is inside is checked by its hashes, so that a damaged file is noticed there. The list of files is
 * read here, since a zip file that is written while it is sent states sizes in the zip64 way even where they are small; `fflate`
 * inflates.
 */
import { inflateSync } from 'fflate';
import { checkNames, type Members } from './bundle';
import { textOf, type Bytes } from './bytes';
import { must, Wrong } from './fault';

/** The most that is unpacked, in bytes. */
const MOST = 2 ** 30;

/** A file as the list of a zip file states it (APPNOTE.TXT, sections 4.3.12 and 4.5.3). */
interface Listed {
	name: string;
	method: number;
	packed: number;
	size: number;
	at: number;
}

const [STORED, DEFLATED] = [0, 8];
const [LIST_ENTRY, LOCAL_HEADER, END] = [0x02014b50, 0x04034b50, 0x06054b50];
const ELSEWHERE = 0xffffffff;

export const unzip = (file: Bytes): Members => {
	let listed: Listed[];
	let members: Members;
	try {
		listed = listOf(file);
		must(listed.reduce((total, { size }) => total + size, 0) <= MOST, 'zip');
		members = new Map(listed.map((one) => [one.name, unpacked(file, one)]));
	} catch {
		// Whatever is read beyond the end, or cannot be inflated.
		throw new Wrong('zip');
	}
	checkNames(listed.map(({ name }) => name));
	return members;
};

const listOf = (file: Bytes): Listed[] => {
	const view = viewOf(file);
	let end = file.length - 22;
	while (end > file.length - 22 - 65_536 && view.getUint32(end, true) !== END) end -= 1;
	must(view.getUint32(end, true) === END, 'zip');
	let at = view.getUint32(end + 16, true);
	return Array.from({ length: view.getUint16(end + 10, true) }, () => {
		must(view.getUint32(at, true) === LIST_ENTRY, 'zip');
		const [nameLength, extraLength, noteLength] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [number, number, number];
		const name = textOf(file.subarray(at + 46, at + 46 + nameLength)) ?? '';
		const stated = [24, 20, 42].map((from) => view.getUint32(at + from, true));
		const [size, packed, offset] = large(stated, file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
		const method = view.getUint16(at + 10, true);
		at += 46 + nameLength + extraLength + noteLength;
		return { name, method, size: size!, packed: packed!, at: offset! };
	});
};

/** The numbers as they are: one that is stated to stand elsewhere stands in the zip64 field, in this order. */
const large = (stated: readonly number[], extra: Bytes): number[] => {
	const view = viewOf(extra);
	let at = 0;
	while (at + 4 <= extra.length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
	at += 4;
	return stated.map((number) => {
		if (number !== ELSEWHERE) return number;
		at += 8;
		return Number(view.getBigUint64(at - 8, true));
	});
};

const unpacked = (file: Bytes, { method, packed, size, at }: Listed): Bytes => {
	const view = viewOf(file);
	must(view.getUint32(at, true) === LOCAL_HEADER, 'zip');
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	must(from + packed <= file.length, 'zip');
	const bytes = file.subarray(from, from + packed);
	if (method === STORED) return bytes.slice();
	must(method === DEFLATED, 'zip');
	// A file that turns out larger than it is stated to be is cut off; its hash says so then.
	return inflateSync(bytes, { out: new Uint8Array(size) }) as Bytes;
};

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
