/**
 * The receipts of what somebody said in a meeting: the number and the hash of the record that the server took it as, kept on this
 * device. Knows nothing of how they are checked; a browser without storage keeps them as long as the page.
 *
 * **Invariant:** who joins later on the same device finds no receipt of another person.
 */
import type { Command, SessionId } from '../protocol/wire';
import { type BallotCommand, isBallot } from './queue';
import { markOf } from './tokens';

export interface Receipt {
	/** The record's number. */
	seq: number;
	/** The leaf hash of the record in hexadecimal; nothing where the server did not say it. */
	leaf?: string | undefined;
	/** When it was confirmed, by the server's clock. */
	at: string;
	/** What was said, as it was sent. */
	said: BallotCommand;
}

/** More than anybody gives: an advance round has 200 items. */
export const MOST_RECEIPTS = 512;

/** Where they are kept for whoever holds this token. */
export const drawerOf = (session: SessionId, token: string): string => `${receiptsOf(session)}${markOf(token)}`;

/** What the keys begin with under which the receipts of a meeting are kept. */
export const receiptsOf = (session: SessionId): string => `rubricon.receipts.${session}.`;

/** In the order of the record. */
export const keptReceipts = (drawer: string): Receipt[] => together(stored(drawer), held.get(drawer) ?? []);

/** Keeps one more; answers all. The oldest go first where there are too many. */
export const keepReceipt = (drawer: string, receipt: Receipt): Receipt[] => {
	const all = together(keptReceipts(drawer), [receipt]);
	held.set(drawer, all);
	try {
		localStorage.setItem(drawer, JSON.stringify(all));
	} catch {
		// A private window may refuse to store.
	}
	return all;
};

const held = new Map<string, Receipt[]>();

const stored = (drawer: string): Receipt[] => {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(drawer) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isReceipt) : [];
	} catch {
		return [];
	}
};

/** Another window of the same person may have kept some too. */
const together = (some: readonly Receipt[], more: readonly Receipt[]): Receipt[] =>
	[...new Map([...some, ...more].map((one) => [one.seq, one])).values()].sort((a, b) => a.seq - b.seq).slice(-MOST_RECEIPTS);

const isReceipt = (value: unknown): value is Receipt => {
	const { seq, leaf, at, said } = (value ?? {}) as Partial<Receipt>;
	if (!Number.isSafeInteger(seq) || typeof at !== 'string' || (leaf !== undefined && typeof leaf !== 'string')) return false;
	return typeof said === 'object' && said !== null && isBallot(said as Command);
};
