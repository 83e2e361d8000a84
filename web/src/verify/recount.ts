/**
 * Counting again (SPEC.md, sections 8 to 10): what a reveal, a closing or a decision says is compared with what follows from the
 * records before it. Where votes are withheld, what is said is checked in itself.
 */
import type { ItemDecided, NextStepChanged, Outcome, ProposalClosed, QuorumCount, RoundRevealed } from '../protocol/wire';
import { type FaultCode, must } from './fault';
import { lastReveal, type Meeting, type Vote, votes } from './meeting';
import type { CheckedRecord } from './record';
import { consentOf, floorOf, isConsent, neededFor, outcomeOf } from './rules';

/** From what a record was counted again: from all that led to it, or in itself. */
export type Counted = 'whole' | 'partly';

/** Counts a record again, on the meeting before it; nothing where there is nothing to count. Throws what is wrong. */
export const recount = (meeting: Meeting, { seq, entry: { kind, actor }, data }: CheckedRecord): Counted | undefined => {
	if (data === undefined) return undefined;
	const check = new Check(meeting, seq);
	if (kind === 'round_revealed') return check.reveal(data as RoundRevealed);
	if (kind === 'proposal_closed') return check.closing(data as ProposalClosed);
	if (kind === 'item_decided') return check.decision(data as ItemDecided);
	if (kind === 'next_step_changed') check.step(data as NextStepChanged, actor);
	return undefined;
};

const STATES: ReadonlySet<string> = new Set(['open', 'done', 'dropped']);

/** The actor of what the server does. */
const NOBODY = '0'.repeat(26);

/** What a reveal and a closing have in common. */
type Sealed = Pick<RoundRevealed, 'eligible' | 'recused' | 'absent' | 'rule' | 'quorum'>;

class Check {
	readonly #meeting: Meeting;
	readonly #seq: number;

	constructor(meeting: Meeting, seq: number) {
		this.#meeting = meeting;
		this.#seq = seq;
	}

	reveal(event: RoundRevealed): Counted {
		const { tally, ballots, item } = event;
		const round = this.#meeting.round(item, event.round);
		const scale = this.#meeting.created?.levels ?? [];
		this.#must(this.#meeting.isBlind || isEqual(tally.levels.map((one) => one.level), scale), 'scale');
		const said = this.#votes(event, ballots, round, item);
		const levels = tally.levels.map((one) => one.count);
		const all = sum(levels) + tally.unsure + tally.abstain;
		this.#sums(event, all, ballots.length, tally.not_voted, tally);
		if (said) {
			const count = (wanted: unknown): number => said.filter((choice) => isEqual(choice, wanted)).length;
			const counted = [...scale.map((level) => count({ level })), count('unsure'), count('abstain')];
			this.#must(isEqual(counted, [...levels, tally.unsure, tally.abstain]), 'tally');
		}
		this.#outcome(event, this.#isThere(event, ballots.length) ? outcomeOf(event.rule, tally.levels) : 'not_met');
		return said ? 'whole' : 'partly';
	}

	closing(event: ProposalClosed): Counted {
		const { tally, answers, item, rule, floor } = event;
		const proposal = this.#meeting.proposal(item, event.proposal);
		const said = this.#votes(event, answers, proposal, item);
		this.#sums(event, sum(tally.counts), answers.length, tally.not_answered, tally);
		if (said) this.#must(isEqual(tally.counts, [0, 1, 2, 3, 4, 5].map((answer) => said.filter((one) => one === answer).length)), 'tally');
		this.#must(floor === floorOf(rule), 'rule');
		if (!proposal) return 'partly';
		this.#outcome(event, this.#isThere(event, answers.length) ? consentOf(floor, proposal.level, tally.counts) : 'not_met');
		return said ? 'whole' : 'partly';
	}

	decision({ item: id, verdict, basis, rationale, supersedes }: ItemDecided): Counted {
		const item = this.#meeting.items.get(id);
		if (!item && this.#meeting.isBlind) return 'partly';
		const reveal = item && lastReveal(item);
		this.#must(item && reveal?.revealed, 'undecidable');
		// A proposal since the last reveal counts where the rule is consent; under any other it stands beside the vote.
		const closed = item.proposals.findLast((one) => one.afterRound === reveal.number && one.closed)?.closed;
		const outcome = closed && isConsent(closed.rule) ? closed.outcome : reveal.revealed.outcome;
		const follows = isEqual(verdict, outcome) || (verdict === 'no_consensus' && outcome === 'not_met');
		this.#must(basis === (follows ? 'follows_rule' : 'departs_from_rule'), 'basis');
		this.#must(follows || rationale !== '', 'reason');
		this.#must(typeof verdict === 'string' || (this.#meeting.created?.levels.includes(verdict.level) ?? true), 'scale');
		this.#must((supersedes ?? undefined) === item.decision?.seq, 'supersedes');
		return 'whole';
	}

	/** How a next step stands: one of the last decision on its item, and not as it stood. Nothing is counted in it. */
	step({ item: id, decision, step, what, who, by_when, state, note, by }: NextStepChanged, actor: string): void {
		const item = this.#meeting.items.get(id);
		this.#must(item?.decision?.seq === decision, 'step');
		const stood = item?.plan[step - 1];
		this.#must(stood && STATES.has(state) && (by != null) === (actor === NOBODY), 'step');
		const isSame = stood.what === what && (stood.who ?? '') === (who ?? '') && (stood.by_when ?? '') === (by_when ?? '') && stood.state === state;
		this.#must(!isSame || (note != null && note !== stood.note), 'step');
	}

	/** Checks who could vote and whose votes count; answers what they said, where all of it can be read. */
	#votes<T>(event: Sealed, listed: readonly number[], vote: Vote<T> | undefined, item: string): T[] | undefined {
		const { hidden, hidesPeople, isBlind, settings } = this.#meeting;
		this.#must(isEqual(listed, [...new Set(listed)].sort((a, b) => a - b)), 'votes');
		if (!isBlind) this.#must(isEqual(event.rule, settings?.rule), 'rule');
		const knowsPeople = !isBlind && !hidesPeople;
		if (knowsPeople) this.#people(event, this.#meeting.items.get(item)?.recused);
		if (!vote || !knowsPeople || vote.isBlurred) {
			const known = new Map([...(vote?.said ?? [])].map(([person, { seq }]) => [seq, person]));
			this.#must(listed.every((seq) => known.has(seq) || (hidden.has(seq) && seq > (vote?.opened ?? 0)) || isBlind), 'votes');
			const voters = listed.flatMap((seq) => known.get(seq) ?? hidden.get(seq) ?? []);
			this.#must(new Set(voters).size === voters.length && voters.every((voter) => event.eligible.includes(voter)), 'votes');
			return undefined;
		}
		const counting = event.eligible.flatMap((voter) => vote.said.get(voter) ?? []);
		this.#must(isEqual(listed, counting.map(({ seq }) => seq).sort((a, b) => a - b)), 'votes');
		const said = counting.flatMap(({ what }) => (what === undefined ? [] : [what]));
		return said.length === counting.length ? said : undefined;
	}

	/** Who was eligible, stood aside or was absent, in the order in which people joined. */
	#people({ eligible, recused, absent }: Sealed, stoodAside: ReadonlySet<string> = new Set()): void {
		const voters = [...this.#meeting.people.values()].filter(votes);
		const [aside, here] = [voters.filter(({ id }) => stoodAside.has(id)), voters.filter(({ id }) => !stoodAside.has(id))];
		const ids = (people: { id: string }[]): string[] => people.map(({ id }) => id);
		this.#must(isEqual(recused, ids(aside)), 'people');
		this.#must(isEqual(absent, ids(here.filter((person) => person.absent))), 'people');
		this.#must(isEqual(eligible, ids(here.filter((person) => !person.absent))), 'people');
	}

	#sums(event: Sealed, counted: number, listed: number, silent: number, tally: { recused: number; absent: number }): void {
		this.#must(counted === listed && silent === event.eligible.length - listed, 'tally');
		this.#must(tally.recused === event.recused.length && tally.absent === event.absent.length, 'tally');
	}

	/** Whether there is no quorum to reach, or it is reached. Checks what is said of it. */
	#isThere({ quorum, eligible, absent }: Sealed, present: number): boolean {
		const wanted = this.#meeting.settings?.quorum;
		if (!this.#meeting.isBlind) {
			const expected = wanted ? { needed: neededFor(wanted, eligible.length + absent.length), present } : undefined;
			this.#must(quorum?.needed === expected?.needed && quorum?.present === expected?.present, 'quorum');
		}
		return isReached(quorum);
	}

	#outcome({ outcome }: { outcome: Outcome }, expected: Outcome): void {
		this.#must(isEqual(outcome, expected), 'outcome');
	}

	#must(holds: unknown, code: FaultCode): asserts holds {
		must(Boolean(holds), code, { seq: this.#seq });
	}
}

const isReached = (quorum: QuorumCount | null | undefined): boolean => !quorum || quorum.present >= quorum.needed;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Whether two values of a body are the same. Its fields are in order, so their text is. */
const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
