/**
 * The Merkle tree of a log (RFC 6962, section 2.1): its root at every size it had, and proofs about it. Knows nothing of what a
 * leaf says. Sizes are numbers, which are exact far beyond any log.
 */
import { type Bytes, isSame, sha256 } from './bytes';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** How many hashes are asked for at once. */
const BATCH = 1_024;

export const leafHash = (bytes: Bytes): Promise<Bytes> => sha256(LEAF, bytes);
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(NODE, left, right);

/** A tree that leaves are added to. It keeps the root of every complete subtree: two hashes for each leaf. */
export class Tree {
	/** `#rows[k]` are the roots of the complete subtrees of 2^k leaves, from the left. */
	readonly #rows: Bytes[][] = [[]];

	get size(): number {
		return this.#rows[0]!.length;
	}

	/** The hash of a leaf that is in the tree. */
	leaf(index: number): Bytes | undefined {
		return this.#rows[0]![index];
	}

	/** Adds leaves, given by their hashes. */
	async add(leaves: readonly Bytes[]): Promise<void> {
		for (const leaf of leaves) this.#rows[0]!.push(leaf);
		for (let level = 0; this.#rows[level]!.length > 1; level += 1) {
			const below = this.#rows[level]!;
			const row = (this.#rows[level + 1] ??= []);
			while (row.length < Math.floor(below.length / 2)) {
				const count = Math.min(BATCH, Math.floor(below.length / 2) - row.length);
				const from = row.length;
				const nodes = Array.from({ length: count }, (_, at) => nodeHash(below[2 * (from + at)]!, below[2 * (from + at) + 1]!));
				row.push(...(await Promise.all(nodes)));
			}
		}
	}

	/** The root it had at this size. Of no leaves it is the hash of nothing. */
	root(size = this.size): Promise<Bytes> {
		this.#reached(size);
		return size === 0 ? sha256(new Uint8Array()) : this.#subtree(0, size);
	}

	/** The proof that a leaf is in the tree of this size: the hashes beside its path, from the leaf up. */
	inclusion(index: number, size = this.size): Promise<Bytes[]> {
		this.#reached(size);
		if (index < 0 || index >= size) throw new RangeError(`a tree of ${size} has no leaf ${index}`);
		return this.#path(index, 0, size);
	}

	/** The proof that the tree of `old` leaves, at least one, is the beginning of the tree of this size. */
	consistency(old: number, size = this.size): Promise<Bytes[]> {
		this.#reached(size);
		if (old < 1 || old > size) throw new RangeError(`a tree of ${size} has no beginning of ${old}`);
		return this.#beginning(old, 0, size, true);
	}

	/** MTH(D[first:first+count]). */
	async #subtree(first: number, count: number): Promise<Bytes> {
		const level = Math.log2(count);
		if (Number.isInteger(level)) return this.#rows[level]![first / count]!;
		const split = splitOf(count);
		return nodeHash(await this.#subtree(first, split), await this.#subtree(first + split, count - split));
	}

	/** PATH(index, D[first:first+count]). */
	async #path(index: number, first: number, count: number): Promise<Bytes[]> {
		if (count === 1) return [];
		const split = splitOf(count);
		return index < split
			? [...(await this.#path(index, first, split)), await this.#subtree(first + split, count - split)]
			: [...(await this.#path(index - split, first + split, count - split)), await this.#subtree(first, split)];
	}

	/** SUBPROOF(old, D[first:first+count], known). */
	async #beginning(old: number, first: number, count: number, known: boolean): Promise<Bytes[]> {
		if (old === count) return known ? [] : [await this.#subtree(first, count)];
		const split = splitOf(count);
		return old <= split
			? [...(await this.#beginning(old, first, split, known)), await this.#subtree(first + split, count - split)]
			: [...(await this.#beginning(old - split, first + split, count - split, false)), await this.#subtree(first, split)];
	}

	#reached(size: number): void {
		if (size > this.size) throw new RangeError(`the tree has ${this.size} leaves, not ${size}`);
	}
}

/** Checks that the leaf with this hash is at `index` of the tree with this size and root (RFC 9162, section 2.1.3.2). */
export const checkInclusion = async (path: readonly Bytes[], index: number, leaf: Bytes, size: number, root: Bytes): Promise<boolean> => {
	if (index < 0 || index >= size) return false;
	let [at, last, hash] = [index, size - 1, leaf];
	for (const beside of path) {
		if (last === 0) return false;
		if (isOdd(at) || at === last) {
			hash = await nodeHash(beside, hash);
			while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
		} else {
			hash = await nodeHash(hash, beside);
		}
		[at, last] = [half(at), half(last)];
	}
	return last === 0 && isSame(hash, root);
};

/** Checks that the tree of `old` leaves is the beginning of the tree of `size` (RFC 9162, section 2.1.4.2). */
export const checkConsistency = async (path: readonly Bytes[], old: number, oldRoot: Bytes, size: number, root: Bytes): Promise<boolean> => {
	if (old < 1 || old > size) return false;
	if (old === size) return path.length === 0 && isSame(oldRoot, root);
	// The root of a complete subtree is known, and so is not in the proof.
	const [first, ...others] = Number.isInteger(Math.log2(old)) ? [oldRoot, ...path] : path;
	if (!first || path.length === 0) return false;
	let [at, last] = [old - 1, size - 1];
	while (isOdd(at)) [at, last] = [half(at), half(last)];
	let [before, now] = [first, first];
	for (const beside of others) {
		if (last === 0) return false;
		if (isOdd(at) || at === last) {
			before = await nodeHash(beside, before);
			now = await nodeHash(beside, now);
			while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
		} else {
			now = await nodeHash(now, beside);
		}
		[at, last] = [half(at), half(last)];
	}
	return last === 0 && isSame(before, oldRoot) && isSame(now, root);
};

/** The largest power of two below a number above one. */
const splitOf = (count: number): number => {
	let split = 1;
	while (split * 2 < count) split *= 2;
	return split;
};

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
