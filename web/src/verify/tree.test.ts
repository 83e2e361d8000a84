import { describe, expect, it } from 'vitest';
import { type Bytes, bytesOfHex, hexOf } from './bytes';
import { checkConsistency, checkInclusion, leafHash, Tree } from './tree';

/**
 * The leaves, the roots of 0 to 8 of them, and the proofs that the reference implementation of RFC 6962 was published with
 * (certificate-transparency, `merkletree/merkle_tree_test.cc`; today transparency-dev/merkle, `testonly`).
 */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const H01 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const H47 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const LEAF0 = ROOTS[1]!;
const LEAF1 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const LEAF4 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const H67 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const H45 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const PATHS: [number, number, string[]][] = [
	[0, 1, []],
	[0, 8, [LEAF1, H01, H47]],
	[5, 8, [LEAF4, H67, ROOTS[4]!]],
	[2, 3, [ROOTS[2]!]],
	[1, 5, [LEAF0, H01, LEAF4]],
];
const BEGINNINGS: [number, number, string[]][] = [
	[1, 1, []],
	[1, 8, [LEAF1, H01, H47]],
	[6, 8, [H45, H67, ROOTS[4]!]],
	[2, 5, [H01, LEAF4]],
];

const hash = (hex: string): Bytes => bytesOfHex(hex)!;
const published = async (): Promise<Tree> => {
	const tree = new Tree();
	await tree.add(await Promise.all(LEAVES.map((leaf) => leafHash(hash(leaf)))));
	return tree;
};
const flipped = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 7 ? byte ^ 4 : byte));

describe('the tree', () => {
	it('has the published roots at every size', async () => {
		const tree = await published();
		for (const [size, root] of ROOTS.entries()) expect(hexOf(await tree.root(size)), `size ${size}`).toBe(root);
	});

	it('gives the published proofs, and they hold', async () => {
		const tree = await published();
		for (const [index, size, path] of PATHS) {
			const made = await tree.inclusion(index, size);
			expect(made.map(hexOf), `${index} in ${size}`).toEqual(path);
			expect(await checkInclusion(made, index, await leafHash(hash(LEAVES[index]!)), size, hash(ROOTS[size]!))).toBe(true);
		}
		for (const [old, size, path] of BEGINNINGS) {
			const made = await tree.consistency(old, size);
			expect(made.map(hexOf), `${old} in ${size}`).toEqual(path);
			expect(await checkConsistency(made, old, hash(ROOTS[old]!), size, hash(ROOTS[size]!))).toBe(true);
		}
	});

	it('is the same however its leaves are added, and every altered proof is refused', async () => {
		const leaves = await Promise.all(Array.from({ length: 37 }, (_, n) => leafHash(Uint8Array.of(n))));
		const [whole, grown] = [new Tree(), new Tree()];
		await whole.add(leaves);
		for (const leaf of leaves) await grown.add([leaf]);
		for (let size = 1; size <= leaves.length; size += 1) {
			const root = await whole.root(size);
			expect(hexOf(await grown.root(size))).toBe(hexOf(root));
			const index = (size * 7) % size;
			const path = await whole.inclusion(index, size);
			expect(await checkInclusion(path, index, leaves[index]!, size, root)).toBe(true);
			expect(await checkInclusion(path, index, flipped(leaves[index]!), size, root)).toBe(false);
			for (const at of path.keys()) {
				expect(await checkInclusion(path.with(at, flipped(path[at]!)), index, leaves[index]!, size, root)).toBe(false);
			}
			expect(await checkInclusion([...path, root], index, leaves[index]!, size, root)).toBe(false);
			expect(await checkInclusion(path, size, leaves[index]!, size, root)).toBe(false);
			const old = Math.ceil(size / 3);
			const before = await whole.root(old);
			const beginning = await whole.consistency(old, size);
			expect(await checkConsistency(beginning, old, before, size, root), `${old} in ${size}`).toBe(true);
			expect(await checkConsistency(beginning, old, flipped(before), size, root)).toBe(false);
			expect(await checkConsistency(beginning, old, before, size, flipped(root))).toBe(false);
			for (const at of beginning.keys()) {
				expect(await checkConsistency(beginning.with(at, flipped(beginning[at]!)), old, before, size, root)).toBe(false);
			}
		}
	});

	it('proves nothing about what it does not have', async () => {
		const tree = await published();
		expect(() => tree.root(9)).toThrow(RangeError);
		expect(() => tree.inclusion(8, 8)).toThrow(RangeError);
		expect(() => tree.consistency(0, 8)).toThrow(RangeError);
	});
});
