/** Why people voted as they did. */
import type { Choice, RevealedRound, ShownBallot } from '../protocol/wire';

/** Ballots with a reason, from the lowest level to the highest, then those without a level. */
export const reasonsOf = (round: RevealedRound): ShownBallot[] =>
	round.ballots.filter((ballot) => ballot.reason).sort((a, b) => rank(a.choice) - rank(b.choice));

const rank = (choice: Choice): number => (typeof choice === 'object' ? choice.level : choice === 'unsure' ? 1_000 : 1_001);
