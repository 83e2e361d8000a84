/**
 * What a meeting came to, record by record: as much of it as is needed to count its votes again (SPEC.md, sections 7 to 10). Owns
 * what happened; what is counted again stands in `recount.ts`. An event that fits nothing changes nothing.
 */
import type {
	AdvanceOpened, AgendaSet, AnswerEntered, BallotCast, BallotEntered, BallotWithdrawn, Choice, ItemDecided, ItemParked, ItemReopened,
	NextStep, NextStepChanged, Outcome, ParticipantAdmitted, ParticipantJoined, ParticipantMarkedAbsent, ParticipantRecused, ParticipantRemoved, ProposalAnswered,
	ProposalCancelled, ProposalClosed, ProposalMade, Role, RoleGiven, RoundCancelled, RoundOpened, RoundRevealed, Rule, SessionCreated,
	Settings, SettingsChanged, StepState, Tally, Verdict, VotingChanged,
} from '../protocol/wire';
import type { CheckedRecord } from './record';

export interface Attendee {
	id: string;
	role: Role;
	absent: boolean;
	waiting: boolean;
	removed: boolean;
	votesAlong: boolean;
}

/** What somebody said in a round or to a proposal. Where it is withheld, only that they did is known. */
export interface Said<T> {
	seq: number;
	what: T | undefined;
}

/** A round or a proposal. */
export interface Vote<T> {
	number: number;
	/** The seq at which it was opened. */
	opened: number;
	/** What stands, by who said it. */
	said: Map<string, Said<T>>;
	/** Whether something was said in it that cannot be told whose, or on which item. */
	isBlurred: boolean;
	isSealed: boolean;
	before: ItemStanding;
}

export type Round = Vote<Choice> & { revealed?: { seq: number; tally: Tally; outcome: Outcome } };
export type Proposal = Vote<number> & { level: number; afterRound: number; closed?: { rule: Rule; outcome: Outcome } };

type ItemStanding = 'pending' | 'voting' | 'revealed' | 'proposed' | 'decided' | 'parked' | 'reopened';

/** A next step as it stands, and the note that was last written on it. */
export type Planned = NextStep & { state: StepState; note?: string | null };

export interface Item {
	id: string;
	state: ItemStanding;
	rounds: Round[];
	proposals: Proposal[];
	recused: Set<string>;
	/** The last decision, also one that was taken up again. */
	decision?: { seq: number; verdict: Verdict };
	/** How its next steps stand. */
	plan: Planned[];
}

export class Meeting {
	created: SessionCreated | undefined;
	settings: Settings | undefined;
	readonly people = new Map<string, Attendee>();
	readonly items = new Map<string, Item>();
	/** Who spoke in records whose bodies are withheld, by seq; nobody where somebody else entered it for them. */
	readonly hidden = new Map<number, string | undefined>();
	/** Whether it is withheld who stood aside or was sent out. */
	hidesPeople = false;
	/** Whether something is withheld, or of a kind that is not known, that may change how votes are counted. */
	isBlind = false;
	/** How many bodies of each kind are withheld, erased, or of a kind that is not known. */
	readonly unread = new Map<string, number>();
	#advance: 'none' | 'open' | 'over' = 'none';
	#open: Item | undefined;

	/** Takes a record in. */
	apply({ seq, entry, data }: CheckedRecord): void {
		const happens = EVENTS[entry.kind];
		if (data === undefined || !happens) {
			this.unread.set(entry.kind, (this.unread.get(entry.kind) ?? 0) + 1);
			this.#withheld(seq, entry.kind, entry.actor);
		} else {
			happens(this, data as never, seq, entry.actor);
		}
	}

	person(id: string): Attendee | undefined {
		return this.people.get(id);
	}

	/** The last round of an item with this number: an advance round that was cancelled can be followed by another one. */
	round(item: string, number: number): Round | undefined {
		return this.items.get(item)?.rounds.findLast((round) => round.number === number);
	}

	proposal(item: string, number: number): Proposal | undefined {
		return this.items.get(item)?.proposals.find((one) => one.number === number);
	}

	openRound(item: Item, number: number, seq: number): void {
		item.rounds.push({ ...newVote<Choice>(number, seq, item.state) });
		if (number > 0) this.#turn(item, 'voting');
	}

	openProposal(item: Item, event: ProposalMade, seq: number): void {
		const afterRound = lastReveal(item)?.number ?? 0;
		item.proposals.push({ ...newVote<number>(event.proposal, seq, item.state), level: event.level, afterRound });
		this.#turn(item, 'proposed');
	}

	/** Ends a round or a proposal. */
	seal(item: Item | undefined, vote: Round | Proposal | undefined, state: ItemStanding | undefined): void {
		if (!item || !vote) return;
		vote.isSealed = true;
		item.state = state ?? vote.before;
		if (this.#open === item) this.#open = undefined;
	}

	openAdvance(seq: number): void {
		this.#advance = 'open';
		for (const item of this.items.values()) {
			if (item.state === 'pending' && item.rounds.every((round) => round.number === 0)) this.openRound(item, 0, seq);
		}
	}

	/** Rounds of it that were not revealed never will be. */
	endAdvance(): void {
		this.#advance = 'over';
		for (const item of this.items.values()) {
			const last = item.rounds.at(-1);
			if (last?.number === 0 && !last.isSealed) this.seal(item, last, undefined);
		}
	}

	/** Takes out what somebody said in what is open. */
	takeOut(person: string, items: Iterable<Item>): void {
		for (const item of items) {
			for (const vote of [item.rounds.at(-1), item.proposals.at(-1)]) if (vote && !vote.isSealed) vote.said.delete(person);
		}
	}

	#turn(item: Item, state: ItemStanding): void {
		item.state = state;
		this.#open = item;
	}

	/** A record without a body still tells who spoke, and when. One vote is open at a time, but for those of the advance round. */
	#withheld(seq: number, kind: string, actor: string): void {
		const isEntered = kind === 'ballot_entered' || kind === 'answer_entered';
		if (isEntered || kind === 'ballot_cast' || kind === 'proposal_answered') {
			this.hidden.set(seq, isEntered ? undefined : actor);
			const vote = this.#open?.state === 'proposed' ? this.#open.proposals.at(-1) : this.#open?.rounds.at(-1);
			if (this.#advance === 'open') this.#blurAdvance();
			else if (vote && isEntered) vote.isBlurred = true;
			else vote?.said.set(actor, { seq, what: undefined });
		} else if (kind === 'participant_recused' || kind === 'participant_removed') {
			this.hidesPeople = true;
		} else if (!NEUTRAL.has(kind)) {
			this.isBlind = true;
		}
	}

	#blurAdvance(): void {
		for (const { rounds } of this.items.values()) {
			const last = rounds.at(-1);
			if (last && !last.isSealed) last.isBlurred = true;
		}
	}
}

/** Whether somebody votes: participants do, and whoever else at the desk said so. */
export const votes = ({ role, waiting, removed, votesAlong }: Attendee): boolean =>
	!waiting && !removed && (role === 'participant' || ((role === 'facilitator' || role === 'scribe') && votesAlong));

export const lastReveal = (item: Item): Round | undefined => item.rounds.findLast((round) => round.revealed);

const newVote = <T>(number: number, opened: number, before: ItemStanding): Vote<T> => ({
	number,
	opened,
	said: new Map(),
	isBlurred: false,
	isSealed: false,
	before,
});

type Happens = (meeting: Meeting, data: never, seq: number, actor: string) => void;

const setAbsent =
	(absent: boolean) =>
	(meeting: Meeting, { participant }: ParticipantMarkedAbsent): void => {
		const person = meeting.person(participant);
		if (person) person.absent = absent;
	};

const setState = (meeting: Meeting, id: string, state: ItemStanding): void => {
	const item = meeting.items.get(id);
	if (item) item.state = state;
};

/** What each kind changes that votes are counted by. */
const CHANGES: Record<string, Happens> = {
	session_created: (meeting, data: SessionCreated) => {
		meeting.created = data;
		meeting.settings = data.settings;
	},
	agenda_set: (meeting, { items }: AgendaSet) => {
		meeting.items.clear();
		for (const { id } of items) meeting.items.set(id, { id, state: 'pending', rounds: [], proposals: [], recused: new Set(), plan: [] });
	},
	settings_changed: (meeting, { settings }: SettingsChanged) => void (meeting.settings = settings),
	participant_joined: (meeting, { participant, role, waiting }: ParticipantJoined) => {
		meeting.people.set(participant, { id: participant, role, waiting: waiting === true, absent: false, removed: false, votesAlong: false });
	},
	participant_marked_absent: setAbsent(true),
	participant_returned: setAbsent(false),
	role_given: (meeting, { participant, role }: RoleGiven) => {
		const person = meeting.person(participant);
		if (person) Object.assign(person, { role, votesAlong: false });
	},
	voting_changed: (meeting, { participant, votes: along }: VotingChanged) => {
		const person = meeting.person(participant);
		if (person) person.votesAlong = along;
	},
	participant_admitted: (meeting, { participant }: ParticipantAdmitted) => {
		const person = meeting.person(participant);
		if (person) Object.assign(person, { waiting: false, removed: false });
	},
	participant_removed: (meeting, { participant }: ParticipantRemoved) => {
		const person = meeting.person(participant);
		if (person) Object.assign(person, { waiting: false, removed: true });
		meeting.takeOut(participant, meeting.items.values());
	},
	participant_recused: (meeting, { participant, item: id }: ParticipantRecused) => {
		const item = meeting.items.get(id);
		if (!item) return;
		item.recused.add(participant);
		meeting.takeOut(participant, [item]);
	},
	round_opened: (meeting, { item: id, round }: RoundOpened, seq) => {
		const item = meeting.items.get(id);
		if (item) meeting.openRound(item, round, seq);
	},
	ballot_cast: (meeting, { item, round, choice }: BallotCast, seq, actor) =>
		void meeting.round(item, round)?.said.set(actor, { seq, what: choice }),
	ballot_entered: (meeting, { item, round, choice, participant }: BallotEntered, seq) =>
		void meeting.round(item, round)?.said.set(participant, { seq, what: choice }),
	ballot_withdrawn: (meeting, { item, round }: BallotWithdrawn, _seq, actor) => void meeting.round(item, round)?.said.delete(actor),
	round_revealed: (meeting, { item, round: number, tally, outcome }: RoundRevealed, seq) => {
		const round = meeting.round(item, number);
		if (round) round.revealed = { seq, tally, outcome };
		meeting.seal(meeting.items.get(item), round, 'revealed');
	},
	round_cancelled: (meeting, { item, round }: RoundCancelled) =>
		meeting.seal(meeting.items.get(item), meeting.round(item, round), undefined),
	proposal_made: (meeting, event: ProposalMade, seq) => {
		const item = meeting.items.get(event.item);
		if (item) meeting.openProposal(item, event, seq);
	},
	proposal_answered: (meeting, { item, proposal, answer }: ProposalAnswered, seq, actor) =>
		void meeting.proposal(item, proposal)?.said.set(actor, { seq, what: answer }),
	answer_entered: (meeting, { item, proposal, answer, participant }: AnswerEntered, seq) =>
		void meeting.proposal(item, proposal)?.said.set(participant, { seq, what: answer }),
	proposal_closed: (meeting, { item, proposal: number, rule, outcome }: ProposalClosed) => {
		const proposal = meeting.proposal(item, number);
		if (proposal) proposal.closed = { rule, outcome };
		meeting.seal(meeting.items.get(item), proposal, 'revealed');
	},
	proposal_cancelled: (meeting, { item, proposal }: ProposalCancelled) =>
		meeting.seal(meeting.items.get(item), meeting.proposal(item, proposal), undefined),
	item_decided: (meeting, { item: id, verdict, next_steps }: ItemDecided, seq) => {
		const item = meeting.items.get(id);
		const plan = next_steps.map((step): Planned => ({ ...step, state: 'open' }));
		if (item) Object.assign(item, { state: 'decided', decision: { seq, verdict }, plan });
	},
	next_step_changed: (meeting, { item, decision, step, what, who, by_when, state, note }: NextStepChanged) => {
		const { plan, decision: last } = meeting.items.get(item) ?? {};
		if (plan?.[step - 1] && last?.seq === decision) plan[step - 1] = { what, who, by_when, state, note };
	},
	item_parked: (meeting, { item }: ItemParked) => setState(meeting, item, 'parked'),
	item_reopened: (meeting, { item }: ItemReopened) => setState(meeting, item, 'reopened'),
	advance_opened: (meeting, _: AdvanceOpened, seq) => meeting.openAdvance(seq),
	advance_closed: (meeting) => meeting.endAdvance(),
	advance_cancelled: (meeting) => meeting.endAdvance(),
};

/** Kinds that change nothing of how votes are counted. */
const NEUTRAL: ReadonlySet<string> = new Set([
	'lobby_opened', 'session_started', 'session_paused', 'session_resumed', 'session_closed', 'identity_given', 'access_granted',
	'item_focused', 'lead_offered', 'lead_offer_ended', 'lead_taken', 'door_set', 'device_changed', 'organisations_invited',
	'voters_nudged', 'hand_raised', 'hand_lowered', 'floor_given', 'comment_added', 'comment_withdrawn', 'statement_made',
	'statement_withdrawn', 'author_sealed', 'notes_written', 'item_pulled', 'agenda_ordered', 'rubric_stored', 'session_registered',
	'subject_registered', 'session_archived', 'session_unarchived', 'template_saved', 'template_removed', 'signing_key_set', 'checkpoint_signed', 'checkpoint_cosigned', 'identity_erased', 'legal_hold_placed', 'legal_hold_lifted',
	'share_made', 'share_revoked', 'webhook_set', 'webhook_removed',
]);

/** Every kind that is known. */
const EVENTS: Readonly<Record<string, Happens>> = {
	...Object.fromEntries([...NEUTRAL].map((kind) => [kind, () => undefined])),
	...CHANGES,
};

/** Whether events of this kind can be read here. */
export const isKnown = (kind: string): boolean => Object.hasOwn(EVENTS, kind);
