/** Checks the receipts of one person with nothing but the file they were saved in (SPEC.md, R-18.14). */
import { type Fault, faultOf } from './fault';
import { fingerprint, type Key, readKey } from './notes';
import { checkReceipt } from './receipt';

export interface ReceiptsReport {
	/** As of a bundle; or no receipt has a proof with it. */
	verdict: 'holds' | 'broken' | 'unsure' | 'unproven';
	/** Why the file cannot be read. */
	fault?: Fault;
	/** Of what meeting it says it is, and of whom. */
	title: string;
	session: string;
	person: string;
	receipts: Looked[];
	/** The newest key, where nobody said which one to expect. */
	key?: { vkey: string; fingerprint: string };
}

/** One receipt, and what was found of it. */
export interface Looked {
	seq: number;
	/** The criterion's code, as the file says. */
	criterion: string;
	kind: string;
	said: Said;
	state: 'holds' | 'unsigned' | 'broken' | 'unproven';
	fault?: Fault;
}

/** What the record is to say, as far as it has the shape. */
export type Said = Readonly<Record<string, unknown>>;

const FORMAT = 'rubricon receipts v1';

/** With an expected key, nothing that another key vouches for is accepted. */
export const checkReceipts = async (text: string, expected?: string): Promise<ReceiptsReport> => {
	const file = read(text);
	if (!file) return { verdict: 'broken', fault: { code: 'receipts' }, title: '', session: '', person: '', receipts: [] };
	const { title, session, participant: person } = file;
	const stated = (await Promise.all((expected === undefined ? file.keys : [expected]).map(readKey))).filter((key) => key !== undefined);
	const receipts = await Promise.all(file.receipts.map((receipt) => look(file, receipt, stated)));
	const newest = expected === undefined ? stated.at(-1) : undefined;
	const key = newest && { vkey: newest.vkey, fingerprint: await fingerprint(newest) };
	return { verdict: verdictOf(receipts), title, session, person, receipts, ...(key ? { key } : {}) };
};

const verdictOf = (receipts: readonly Looked[]): ReceiptsReport['verdict'] => {
	const has = (state: Looked['state']): boolean => receipts.some((one) => one.state === state);
	if (has('broken')) return 'broken';
	if (has('unsigned')) return 'unsure';
	return has('holds') ? 'holds' : 'unproven';
};

const look = async ({ session, participant: person }: FileRead, receipt: ReceiptRead, keys: readonly Key[]): Promise<Looked> => {
	const { seq, leaf, criterion = '', kind, said, proof, entry, salt, body } = receipt;
	const about = { seq, criterion, kind, said };
	if (proof === undefined || leaf === undefined) return { ...about, state: 'unproven' };
	try {
		const line = entry === undefined ? undefined : JSON.stringify({ seq, entry, salt, body });
		const { isSigned } = await checkReceipt({ session, person, seq, leaf, kind, said }, { proof, line }, keys);
		return { ...about, state: isSigned ? 'holds' : 'unsigned' };
	} catch (error) {
		return { ...about, state: 'broken', fault: faultOf(error) };
	}
};

interface FileRead {
	title: string;
	session: string;
	participant: string;
	keys: string[];
	receipts: ReceiptRead[];
}

interface ReceiptRead {
	seq: number;
	leaf?: string;
	criterion?: string;
	kind: string;
	said: Said;
	proof?: string;
	entry?: string;
	salt?: string;
	body?: string;
}

const read = (text: string): FileRead | undefined => {
	try {
		const file = JSON.parse(text) as FileRead & { format?: unknown };
		const isWhole =
			file.format === FORMAT &&
			[file.title, file.session, file.participant].every(isText) &&
			file.keys.every(isText) &&
			file.receipts.every(isReceipt);
		return isWhole ? file : undefined;
	} catch {
		return undefined;
	}
};

const isReceipt = (one: ReceiptRead): boolean =>
	Number.isSafeInteger(one.seq) &&
	isText(one.kind) &&
	typeof one.said === 'object' &&
	one.said !== null &&
	[one.leaf, one.criterion, one.proof, one.entry, one.salt, one.body].every((field) => field === undefined || isText(field));

const isText = (value: unknown): value is string => typeof value === 'string';
