/** What is said aloud as the meeting moves on: once for each step, and nothing on arrival, where the page itself is read. */
import type { Rubric } from '../../protocol/wire';
import { lastProposal, proposalWords } from '../../words/proposals';
import { outcomeWords } from '../../words/outcomes';
import { levelWords, verdictWords } from '../../words/sentences';
import { t } from '../../words/words.svelte';
import type { Stage } from './state';

/** The sentence for a step; empty where nothing needs saying. */
export const stepWords = (stage: Stage, before: Stage['name'], name: string, rubric: Rubric | undefined): string => {
	switch (stage.name) {
		case 'reading':
			return t('participant-say-reading', { criterion: stage.item.criterion, name });
		case 'voting':
			return t('participant-say-voting', { criterion: stage.item.criterion, name, round: stage.item.round });
		case 'proposed':
			return t('participant-say-proposed', { level: levelWords(stage.proposal.level, rubric) });
		case 'revealed': {
			const proposal = lastProposal(stage.item);
			if (before === 'proposed') return proposal && !stage.item.proposal_cancelled ? proposalWords(proposal, rubric) : t('participant-answer-cancelled');
			return t('participant-say-revealed', { outcome: outcomeWords(stage.round, rubric) });
		}
		case 'decided':
			return t('participant-say-decided', { verdict: verdictWords(stage.decision.verdict, rubric) });
		case 'parked':
			return t('participant-say-parked', { criterion: stage.item.criterion });
		case 'reopened':
			return t('participant-say-reopened', { criterion: stage.item.criterion });
		case 'paused':
			return t('participant-say-paused');
		case 'closed':
			return t('participant-say-closed');
		case 'between':
			return before === 'paused' ? t('participant-say-resumed') : '';
		case 'advance':
			return before === 'early' ? '' : t('participant-say-advance');
		case 'lobby':
			if (before === 'waiting') return t('participant-say-admitted');
			return before === 'advance' || before === 'early' ? t('participant-say-advance-over') : '';
		// Whoever turns to an item hears its name, where the focus goes.
		case 'early':
		case 'waiting':
		case 'loading':
			return '';
	}
};
