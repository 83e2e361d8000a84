/** Receipts as one person reads them: what each is for, what was said later, and the file to keep. Pure. */
import { type BallotCommand, sameBallot } from '../../live/queue';
import type { Receipt } from '../../live/receipts';
import type { Parts, Rubric, SessionId } from '../../protocol/wire';
import type { Fault } from '../../verify/fault';
import type { Confirmed, Shown } from '../../verify/receipt';
import { answerWords } from '../../words/proposals';
import { choiceWords } from '../../words/sentences';
import { t } from '../../words/words.svelte';
import { ADVANCE_ROUND } from './state';

/** What is known of a receipt once it was looked into. */
export type Fit =
	/** No checkpoint covers its record yet. */
	| { state: 'waiting' }
	| { state: 'holds'; isSigned: boolean; shown: Shown }
	| { state: 'broken'; fault: Fault; shown: Shown };

/** A sentence of the list; ids of words end in it. */
export type Told = 'holds' | 'unsigned' | 'broken' | 'open' | 'over' | 'kept';

export const toldOf = (parts: Parts, { said }: Receipt, found: Fit | undefined): Told => {
	if (!found) return 'kept';
	if (found.state === 'holds') return found.isSigned ? 'holds' : 'unsigned';
	if (found.state === 'broken') return 'broken';
	return isOpen(parts, said) ? 'open' : 'over';
};

/** Whether what was said can still be changed. */
const isOpen = ({ advance, focus }: Parts, said: BallotCommand): boolean => {
	const item = focus?.item;
	const isHere = item?.item === said.item;
	if (said.type === 'answer_proposal') return isHere && item.state === 'proposed' && item.proposal?.proposal === said.proposal;
	if (said.round === ADVANCE_ROUND && advance?.open) return true;
	return isHere && item.state === 'voting' && item.round === said.round;
};

/** What the same person said next in the same round, or of the same proposal; ids of words end in it. */
export const laterOf = ({ seq, said }: Receipt, all: readonly Receipt[]): 'vote' | 'withdrawal' | 'answer' | 'again' | undefined => {
	const next = all.find((one) => one.seq > seq && sameBallot(one.said, said));
	if (!next) return undefined;
	if (said.type === 'withdraw_ballot') return 'again';
	if (next.said.type === 'withdraw_ballot') return 'withdrawal';
	return said.type === 'answer_proposal' ? 'answer' : 'vote';
};

/** "Your vote in round 1 on D4.1, 3 Advancing,": the beginning of a sentence. */
export const whatWords = (said: BallotCommand, on: string, rubric: Rubric | undefined): string => {
	if (said.type === 'answer_proposal') return t('receipts-answer', { proposal: said.proposal, on, said: answerWords(said.answer) });
	if (said.type === 'withdraw_ballot') return t('receipts-withdrawal', { round: said.round, on });
	return t('receipts-vote', { round: said.round, on, said: choiceWords(said.choice, rubric) });
};

/** The record that a command leads to. */
export const eventOf = ({ type, ...fields }: BallotCommand): Pick<Confirmed, 'kind' | 'said'> => {
	const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
	return { kind: KINDS[type], said: Object.fromEntries(known) };
};

const KINDS = { cast_ballot: 'ballot_cast', withdraw_ballot: 'ballot_withdrawn', answer_proposal: 'proposal_answered' } as const;

export interface Filed {
	session: SessionId;
	title: string;
	person: string;
	/** The server's address. */
	server: string;
	/** The keys that the server stated, the newest last. */
	keys: readonly string[];
	/** When the file is made. */
	at: string;
	/** What the receipts are for, by their item. */
	items: ReadonlyMap<string, { criterion: string; subject: string }>;
}

/** The file of. */
export const fileOf = (filed: Filed, receipts: readonly Receipt[], found: ReadonlyMap<number, Fit>): string => {
	const { session, title, person, server, keys, at, items } = filed;
	const listed = receipts.map(({ seq, leaf, at: confirmed, said }) => {
		const fit = found.get(seq);
		const shown = fit && 'shown' in fit ? fit.shown : undefined;
		return { seq, leaf, at: confirmed, ...items.get(said.item), ...eventOf(said), proof: shown?.proof, ...recordIn(shown?.line) };
	});
	const read_me = t('receipts-read-me', { address: `${server}/verify` });
	return `${JSON.stringify({ format: FORMAT, read_me, server, session, title, participant: person, saved: at, keys, receipts: listed }, undefined, 2)}\n`;
};

const FORMAT = 'rubricon receipts v1';

/** What a line says of its record; nothing where it cannot be read, as it may be what does not fit. */
const recordIn = (line: string | undefined): { entry?: unknown; salt?: unknown; body?: unknown } => {
	try {
		const { entry, salt, body } = JSON.parse(line ?? '{}') as Record<string, unknown>;
		return { entry, salt, body };
	} catch {
		return {};
	}
};
