/**
 * Which steps are possible now, and which one of them comes next. The rules are those of the server's `decide`; where the
 * two differ the server wins and says why, so nothing here has to be exact, only never misleading.
 */
import type { Advance, AgendaEntry, FocusItem, ItemId, Outcome, Phase } from '../../protocol/wire';
import { lastProposal } from '../../words/proposals';
import { ruleName } from '../../words/sentences';

export type StepName =
	| 'open_door'
	| 'start'
	| 'open_advance'
	| 'close_advance'
	| 'cancel_advance'
	| 'accept_consent'
	| 'open_vote'
	| 'reveal'
	| 'cancel'
	| 'vote_again'
	| 'propose'
	| 'close_answers'
	| 'cancel_proposal'
	| 'decide'
	| 'no_consensus'
	| 'next'
	| 'turn'
	| 'take_up'
	| 'park'
	| 'reopen'
	| 'pause'
	| 'resume'
	| 'close'
	| 'record';

/** A step, and the item it concerns. */
export interface Step {
	name: StepName;
	item?: ItemId;
	round?: number;
	proposal?: number;
}

export interface Steps {
	/** The one that makes sense now; nothing while the state is not known. */
	primary?: Step;
	/** What else can be done, in the order of how likely it is. */
	others: Step[];
}

/** Steps that concern the meeting as a whole; they stand apart from those of the item. */
export const meetingSteps: ReadonlySet<StepName> = new Set(['pause', 'resume', 'close']);

export interface Situation {
	phase: Phase;
	items: AgendaEntry[];
	focus?: FocusItem | null;
	/** The item on the facilitator's screen where it is not the group's. */
	looking?: ItemId | null;
	/** The advance round, once there was one. */
	advance?: Advance | null;
	/** Whether it is somebody else who leads: then no step is one's own, and none is offered that would be refused. */
	follows?: boolean;
}

/** The steps of this moment. */
export const stepsOf = (now: Situation): Steps => {
	if (now.follows) return now.phase === 'closed' ? { primary: { name: 'record' }, others: [] } : { others: [] };
	// Nothing else opens while people vote ahead of the meeting.
	if (now.advance?.open) return { primary: { name: 'close_advance' }, others: [{ name: 'cancel_advance' }] };
	switch (now.phase) {
		case 'draft':
			return { primary: { name: 'open_door' }, others: [] };
		case 'lobby':
			return lobby(now);
		case 'running':
			return running(now);
		case 'paused':
			return { primary: { name: 'resume' }, others: [{ name: 'close' }] };
		case 'closed':
			return { primary: { name: 'record' }, others: [] };
	}
};

/** The item to turn to after this one: the next that waits for a vote or a decision, from the top again at the end. What the
 * group agreed on in advance is not talked about. */
export const nextItem = (items: AgendaEntry[], after?: ItemId): AgendaEntry | undefined => {
	const at = items.findIndex((entry) => entry.item === after);
	const inTurn = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
	return inTurn.find((entry) => isOpen(entry) && !isConsented(entry));
};

/** The consent list: what the advance round agreed on, until it is accepted, pulled off or voted on again. */
export const consentList = (items: AgendaEntry[]): AgendaEntry[] => items.filter(isConsented);

export const isConsented = (entry: AgendaEntry): boolean => isOpen(entry) && typeof entry.consent === 'number' && !entry.pulled;

/** Items that were put off and still have no decision. */
export const parkedItems = (items: AgendaEntry[]): AgendaEntry[] => items.filter((entry) => entry.state === 'parked');

/** What the rule says of the item so far: of the last reveal or, under consent, of the proposal that was closed since. */
export const lastOutcome = (focus: FocusItem): Outcome | undefined => {
	const proposal = lastProposal(focus);
	return proposal && ruleName(proposal.rule) === 'consent' ? proposal.outcome : focus.revealed.at(-1)?.outcome;
};

/** The level that the group consented to since the last reveal, whatever the rule is. */
export const consentedLevel = (focus: FocusItem): number | undefined => {
	const outcome = lastProposal(focus)?.outcome;
	return typeof outcome === 'object' ? outcome.level : undefined;
};

/** Whether people are voting on an item, or answering a proposal. */
export const isAsked = (focus: FocusItem | null | undefined): boolean => focus?.state === 'voting' || focus?.state === 'proposed';

const isOpen = (entry: AgendaEntry): boolean => entry.state !== 'decided' && entry.state !== 'parked';

const lobby = ({ items, focus, advance }: Situation): Steps => {
	const first = focus?.item ?? nextItem(items)?.item ?? items[0]?.item;
	const start: Step = { name: 'start', item: first };
	if (consentList(items).length) return { primary: { name: 'accept_consent' }, others: [start] };
	// One advance round is enough; after it the group meets.
	return { primary: start, others: advance || !items.some((entry) => entry.state === 'pending') ? [] : [{ name: 'open_advance' }] };
};

const running = (now: Situation): Steps => {
	const { items, focus, looking } = now;
	const pause: Step[] = [{ name: 'pause' }, { name: 'close' }];
	if (looking && looking !== focus?.item) return elsewhere(now, looking);
	if (!focus) {
		const next = nextItem(items);
		const goOn: Step[] = next ? [{ name: 'next', item: next.item }] : [];
		if (consentList(items).length) return { primary: { name: 'accept_consent' }, others: [...goOn, ...pause] };
		return next ? { primary: goOn[0], others: pause } : atTheEnd(now, []);
	}
	const item = focus.item;
	const more = focus.rounds_left > 0;
	const next = nextItem(items, item);
	const propose: Step = { name: 'propose', item };
	const goOn: Step[] = next ? [{ name: 'next', item: next.item }] : [];
	switch (focus.state) {
		case 'pending':
			return { primary: { name: 'open_vote', item }, others: [{ name: 'park', item }, ...goOn, ...pause] };
		case 'voting':
			// Closing and turning away wait for the reveal.
			return { primary: { name: 'reveal', item, round: focus.round }, others: [{ name: 'cancel', item, round: focus.round }, { name: 'pause' }] };
		case 'proposed': {
			const proposal = focus.proposal?.proposal;
			return { primary: { name: 'close_answers', item, proposal }, others: [{ name: 'cancel_proposal', item, proposal }, { name: 'pause' }] };
		}
		case 'revealed':
			return revealed(focus, more, propose, [{ name: 'park', item }, ...goOn, ...pause]);
		case 'reopened': {
			const decide: Step = { name: 'decide', item };
			const again: Step[] = more ? [{ name: 'vote_again', item }] : [];
			const [primary = decide, ...rest] = [...again, decide];
			return { primary, others: [...rest, propose, { name: 'park', item }, ...goOn, ...pause] };
		}
		case 'decided': {
			const reopen: Step = { name: 'reopen', item };
			return next ? { primary: goOn[0], others: [reopen, ...pause] } : atTheEnd(now, [reopen]);
		}
		case 'parked': {
			const vote: Step[] = more ? [{ name: focus.round > 0 ? 'vote_again' : 'open_vote', item }] : [];
			return next ? { primary: goOn[0], others: [...vote, ...pause] } : atTheEnd(now, vote);
		}
	}
};

const revealed = (focus: FocusItem, more: boolean, propose: Step, rest: Step[]): Steps => {
	const item = focus.item;
	const decide: Step = { name: 'decide', item };
	// What was voted on ahead of the meeting had no round in it yet.
	const again: Step[] = more ? [{ name: focus.round === 0 ? 'open_vote' : 'vote_again', item }] : [];
	if (typeof lastOutcome(focus) === 'object' || consentedLevel(focus) !== undefined) {
		return { primary: decide, others: [...again, propose, ...rest] };
	}
	const none: Step = { name: 'no_consensus', item };
	// Under consent no vote settles anything: a proposal does.
	const rule = focus.revealed.at(-1)?.rule;
	const order = rule && ruleName(rule) === 'consent' ? [propose, ...again, none] : [...again, none, propose];
	const [primary = none, ...others] = order;
	return { primary, others: [...others, decide, ...rest] };
};

/** Everything has a decision or was put off, or stands on the consent list. */
const atTheEnd = (now: Situation, before: Step[]): Steps => {
	if (consentList(now.items).length) return { primary: { name: 'accept_consent' }, others: [...before, { name: 'pause' }, { name: 'close' }] };
	const parked = parkedItems(now.items).find((entry) => entry.item !== now.focus?.item);
	const takeUp: Step[] = parked ? [{ name: 'take_up', item: parked.item }] : [];
	return { primary: { name: 'close' }, others: [...before, ...takeUp, { name: 'pause' }] };
};

/** The facilitator looks at an item that the group is not on. */
const elsewhere = ({ items, focus }: Situation, looking: ItemId): Steps => {
	const entry = items.find((one) => one.item === looking);
	if (!entry || isAsked(focus)) return { others: [] };
	const turn: Step = { name: 'turn', item: looking };
	if (entry.state === 'decided') return { primary: turn, others: [{ name: 'reopen', item: looking }] };
	if (entry.state === 'parked') return { primary: turn, others: [] };
	return { primary: turn, others: [{ name: 'park', item: looking }] };
};
