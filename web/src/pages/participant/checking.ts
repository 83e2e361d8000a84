/**
 * Asks the server for what shows that receipts hold, and checks it. Fetched once somebody looks at their receipts. A checkpoint covers the
 * first records up to one, so what comes after the first receipt that it does not cover is not asked for.
 */
import { getFile, getJson, ProblemError } from '../../live/http';
import type { Keys, SessionId } from '../../protocol/wire';
import { faultOf } from '../../verify/fault';
import { type Key, readKey } from '../../verify/notes';
import { checkReceipt, type Confirmed, type Shown } from '../../verify/receipt';
import proof from '../../words/proof';
import { addWords } from '../../words/words.svelte';
import type { Fit } from './receipts';

export { faultWords } from '../../words/proofs';

addWords([proof]);

/** How many proofs are asked for at once. */
const AT_ONCE = 4;
/** How many records are asked for at once. */
const MOST_LINES = 256;

/** Where the receipts are from, and what opens it. */
export interface Source {
	session: SessionId;
	token: string;
}

/** Checks receipts, which are in the order of the record, and tells of each as it is known. Answers the keys that the server stated. */
export const checkReceipts = async (source: Source, receipts: readonly Confirmed[], tell: (seq: number, found: Fit) => void): Promise<string[]> => {
	const vkeys = (await getJson<Keys>('/api/vkey')).keys.map(({ vkey }) => vkey);
	const keys = (await Promise.all(vkeys.map(readKey))).filter((key) => key !== undefined);
	const proofs = await proofsOf(source, receipts);
	for (const { seq } of receipts.slice(proofs.length)) tell(seq, { state: 'waiting' });
	for (let from = 0; from < proofs.length; from += MOST_LINES) {
		const some = receipts.slice(from, Math.min(from + MOST_LINES, proofs.length));
		const lines = await linesOf(source, some);
		for (const [at, receipt] of some.entries()) {
			tell(receipt.seq, await look(receipt, { proof: proofs[from + at]!, line: lines.get(receipt.seq) }, keys));
		}
	}
	return vkeys;
};

const look = async (receipt: Confirmed, shown: Shown, keys: readonly Key[]): Promise<Fit> => {
	try {
		const { isSigned } = await checkReceipt(receipt, shown, keys);
		return { state: 'holds', isSigned, shown };
	} catch (error) {
		return { state: 'broken', fault: faultOf(error), shown };
	}
};

/** The proofs of the first receipts, as far as a checkpoint covers them. */
const proofsOf = async (source: Source, receipts: readonly Confirmed[]): Promise<string[]> => {
	const proofs: string[] = [];
	for (let from = 0; from < receipts.length; from += AT_ONCE) {
		const some = await Promise.all(receipts.slice(from, from + AT_ONCE).map(({ seq }) => proofOf(source, seq)));
		const uncovered = some.indexOf(undefined);
		proofs.push(...some.slice(0, uncovered < 0 ? some.length : uncovered).map(String));
		if (uncovered >= 0) break;
	}
	return proofs;
};

const proofOf = async (source: Source, seq: number): Promise<string | undefined> => {
	try {
		return await textAt(source, `proof?seq=${seq}`);
	} catch (error) {
		if (error instanceof ProblemError && error.problem.code === 'not_found') return undefined;
		throw error;
	}
};

/** The lines of the records that the server shows, by the seq that each states. */
const linesOf = async (source: Source, receipts: readonly Confirmed[]): Promise<Map<number, string>> => {
	const text = await textAt(source, `events?seq=${receipts.map(({ seq }) => seq).join()}`);
	return new Map(text.split('\n').map((line) => [Number(/^\{"seq":(\d+),/.exec(line)?.[1]), line]));
};

const textAt = async ({ session, token }: Source, path: string): Promise<string> =>
	(await getFile(`/api/sessions/${encodeURIComponent(session)}/${path}`, token)).text();
