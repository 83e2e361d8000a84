/** What nobody needs in the first moment, as one piece that is fetched apart: see `later.svelte.ts`. */
import answering from '../../words/answering';
import beforehand from '../../words/beforehand';
import guide from '../../words/guide';
import later from '../../words/later';
import proposal from '../../words/proposal';
import reveal from '../../words/reveal';
import seats from '../../words/seats';
import talking from '../../words/talking';
import { addWords } from '../../words/words.svelte';

export { default as AddSeat } from './AddSeat.svelte';
export { default as AgendaList } from './AgendaList.svelte';
export { default as Ahead } from './Ahead.svelte';
export { default as Answered } from './Answered.svelte';
export { default as Background } from './Background.svelte';
export { default as Comments } from './Comments.svelte';
export { default as Conflict } from './Conflict.svelte';
export { default as ConsentList } from './ConsentList.svelte';
export { default as Cover } from './Cover.svelte';
export { default as DecisionView } from './DecisionView.svelte';
export { default as EarlyItem } from './EarlyItem.svelte';
export { default as EarlyList } from './EarlyList.svelte';
export { default as Lobby } from './Lobby.svelte';
export { default as Nudge } from './Nudge.svelte';
export { default as Proposal } from './Proposal.svelte';
export { default as ReadingTime } from './ReadingTime.svelte';
export { default as Removed } from './Removed.svelte';
export { default as Revealed } from './Revealed.svelte';
export { default as RoleNote } from './RoleNote.svelte';
export { default as Statements } from './Statements.svelte';
export { default as TableBar } from './TableBar.svelte';
export { default as Talk } from './Talk.svelte';
export { default as Unsent } from './Unsent.svelte';
export { default as Waiting } from './Waiting.svelte';
export { tableOf } from './table.svelte';
export { stepWords } from './announcements';

addWords([answering, beforehand, guide, later, proposal, reveal, seats, talking]);
