/**
 * What the page shows, from what the server said: pure, so that every moment of a meeting can be tested without one.
 */
import type { AgendaEntry, Choice, Command, Decision, FocusItem, ItemId, OpenProposal, OwnAnswer, OwnBallot, Parts, RevealedRound } from '../../protocol/wire';

export type Stage =
	/** The server has not said anything yet. */
	| { name: 'loading' }
	/** At the door, until somebody lets them in. */
	| { name: 'waiting' }
	/** People are joining. */
	| { name: 'lobby' }
	/** The advance round is open: all its items. */
	| { name: 'advance' }
	/** One item of the advance round, which the reader turned to. */
	| { name: 'early'; item: FocusItem }
	/** The meeting runs, and the group is on no item. */
	| { name: 'between' }
	/** An item before its first vote. */
	| { name: 'reading'; item: FocusItem }
	/** A round is open. */
	| { name: 'voting'; item: FocusItem }
	/** The last round is open to all. */
	| { name: 'revealed'; item: FocusItem; round: RevealedRound }
	/** A level is put to the group. */
	| { name: 'proposed'; item: FocusItem; proposal: OpenProposal }
	| { name: 'decided'; item: FocusItem; decision: Decision }
	| { name: 'parked'; item: FocusItem }
	/** Decided once and taken up again; a vote may follow. */
	| { name: 'reopened'; item: FocusItem }
	/** Interrupted, on this item if the group was on one. */
	| { name: 'paused'; item?: FocusItem }
	| { name: 'closed' };

/** `turned` is the item of the advance round that the reader looks at, if any. */
export const stageOf = (parts: Parts, turned?: ItemId): Stage => {
	const { meeting, focus, you } = parts;
	if (!meeting) return { name: 'loading' };
	if (you?.waiting) return { name: 'waiting' };
	const item = focus?.item ?? undefined;
	switch (meeting.phase) {
		case 'draft':
			return { name: 'lobby' };
		case 'lobby':
			return parts.advance?.open ? advanceStage(parts, turned) : { name: 'lobby' };
		case 'paused':
			return { name: 'paused', item };
		case 'closed':
			return { name: 'closed' };
		case 'running':
			return item ? itemStage(item) : { name: 'between' };
	}
};

const advanceStage = (parts: Parts, turned: ItemId | undefined): Stage => {
	const among = parts.advance?.items.some((one) => one.item === turned && !one.tally);
	const entry = among ? parts.agenda?.items.find((one) => one.item === turned) : undefined;
	return entry ? { name: 'early', item: earlyItem(entry) } : { name: 'advance' };
};

/** The group is on no item while the advance round is open; whoever votes is on one all the same. */
const earlyItem = ({ item, criterion, subject }: AgendaEntry): FocusItem => ({
	item,
	criterion,
	subject,
	state: 'voting',
	round: ADVANCE_ROUND,
	rounds_left: 0,
	revealed: [],
});

/** The number of the advance round. */
export const ADVANCE_ROUND = 0;

const itemStage = (item: FocusItem): Stage => {
	switch (item.state) {
		case 'pending':
			return { name: 'reading', item };
		case 'voting':
			return { name: 'voting', item };
		case 'revealed': {
			const round = item.revealed.at(-1);
			return round ? { name: 'revealed', item, round } : { name: 'reading', item };
		}
		case 'proposed':
			return item.proposal ? { name: 'proposed', item, proposal: item.proposal } : { name: 'reading', item };
		case 'decided':
			return item.decision ? { name: 'decided', item, decision: item.decision } : { name: 'reading', item };
		case 'parked':
			return { name: 'parked', item };
		case 'reopened':
			return { name: 'reopened', item };
	}
};

/** What is told apart as the meeting moves on: each step is announced once. */
export const stepOf = (stage: Stage): string => {
	switch (stage.name) {
		case 'loading':
		case 'waiting':
		case 'lobby':
		case 'advance':
		case 'between':
		case 'paused':
		case 'closed':
			return stage.name;
		case 'decided':
			return `decided ${stage.item.item} ${stage.decision.seq}`;
		case 'proposed':
			return `proposed ${stage.item.item} ${stage.proposal.proposal}`;
		case 'revealed':
			return `revealed ${stage.item.item} ${stage.item.round} ${stage.item.proposals?.length ?? 0}`;
		default:
			return `${stage.name} ${stage.item.item} ${stage.item.round}`;
	}
};

/** What the reader is to an item; to the one in focus where none is named. */
export type Seat = 'votes' | 'recused' | 'absent' | 'follows';

export const seatOf = (parts: Parts, item: ItemId | undefined = parts.focus?.item?.item): Seat => {
	const { you } = parts;
	// Facilitators and scribes who vote do so at their desk.
	if (you?.role !== 'participant') return 'follows';
	if (item && you.recused?.includes(item)) return 'recused';
	// Whoever was marked absent and votes all the same counts again, so nothing is taken from them.
	return you.absent ? 'absent' : 'votes';
};

/** The reader's vote in one round: what stands on the server, and what is on its way there. */
export interface Vote {
	/** What the server has. */
	standing?: OwnBallot;
	/** What the reader wants it to be: the wish on its way, else what stands; nothing if there is or will be no ballot. */
	choice?: Choice;
	reason?: string;
	/** A wish is on its way. */
	pending: boolean;
}

/**
 * Wishes are taken in their order: the last one about this round is what the reader wants. One that was `accepted` stands on
 * the server already, even where the view that shows it is still on its way.
 */
export const voteOf = (
	parts: Parts,
	item: string,
	round: number,
	unanswered: readonly Command[],
	accepted: readonly Command[] = [],
): Vote => {
	const standing = ballotOf(parts, item, round);
	const isAbout = (command: Command): boolean =>
		(command.type === 'cast_ballot' || command.type === 'withdraw_ballot') && command.item === item && command.round === round;
	const waiting = unanswered.findLast(isAbout);
	const wish = waiting ?? accepted.findLast(isAbout);
	const pending = waiting !== undefined;
	if (wish?.type === 'cast_ballot') return { standing, choice: wish.choice, reason: wish.reason ?? undefined, pending };
	if (wish) return { standing, pending };
	return { standing, choice: standing?.choice, reason: standing?.reason ?? undefined, pending };
};

/** Whether the parts show what a command about the reader's own ballot or answer led to. */
export const isShown = (parts: Parts, command: Command): boolean => {
	if (command.type === 'answer_proposal') {
		if (parts.focus?.item?.item !== command.item || parts.focus.item.proposal?.proposal !== command.proposal) return true;
		const own = answerOf(parts, command.item, command.proposal);
		return own?.answer === command.answer && (own.reason ?? '') === (command.reason ?? '').trim();
	}
	if (command.type !== 'cast_ballot' && command.type !== 'withdraw_ballot') return true;
	if (!isOpen(parts, command.item, command.round)) return true;
	const ballot = ballotOf(parts, command.item, command.round);
	if (command.type === 'withdraw_ballot') return ballot === undefined;
	return sameChoice(ballot?.choice, command.choice) && (ballot?.reason ?? '') === (command.reason ?? '').trim();
};

/** Whether the parts would show a ballot of this round. */
const isOpen = (parts: Parts, item: string, round: number): boolean =>
	(round === ADVANCE_ROUND && parts.advance?.open === true) ||
	(parts.focus?.item?.item === item && parts.focus.item.round === round);

export const ballotOf = (parts: Parts, item: string, round: number): OwnBallot | undefined =>
	[...(parts.you?.ballots ?? []), ...(parts.you?.advance ?? [])].find((ballot) => ballot.item === item && ballot.round === round);

export const answerOf = (parts: Parts, item: string, proposal: number): OwnAnswer | undefined =>
	parts.you?.answers?.find((one) => one.item === item && one.proposal === proposal);

export const sameChoice = (a: Choice | undefined, b: Choice | undefined): boolean =>
	typeof a === 'object' && typeof b === 'object' ? a.level === b.level : a === b;

/** Whether the time that was set for voting is over. Nothing else ends with it. */
export const isTimeUp = (deadline: string | null | undefined, now: number): boolean =>
	deadline != null && now >= Date.parse(deadline);

/** What the agenda holds for the time between two items. */
export interface Ahead {
	/** The item after the one in focus that waits for a vote, from the top again at the end. */
	next?: AgendaEntry;
	/** How many wait for a decision, the item in focus not counted. */
	left: number;
	decided: number;
	parked: number;
	all: number;
}

export const aheadOf = (parts: Parts): Ahead => {
	const items = parts.agenda?.items ?? [];
	const focus = parts.focus?.item?.item;
	const at = items.findIndex((entry) => entry.item === focus);
	const others = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
	const open = others.filter((entry) => entry.state !== 'decided' && entry.state !== 'parked');
	return {
		next: open[0],
		left: open.length,
		decided: items.filter((entry) => entry.state === 'decided').length,
		parked: items.filter((entry) => entry.state === 'parked').length,
		all: items.length,
	};
};
