/** What nobody needs in the first moment, as one piece that is fetched apart: see `later.svelte.ts`. */
import answering from '../../words/answering';
import beforehand from '../../words/beforehand';
import guide from '../../words/guide';
import later from '../../words/later';
import proposal from '../../words/proposal';
import receipts from '../../words/receipts';
import reveal from '../../words/reveal';
import seats from '../../words/seats';
import talking from '../../words/talking';
import { addWords } from '../../words/words.svelte';

export { default as AddSeat } from './AddSeat.svelte';
export { default as Below } from './Below.svelte';
export { default as Cover } from './Cover.svelte';
export { default as Elsewhere } from './Elsewhere.svelte';
export { default as Lobby } from './Lobby.svelte';
export { default as Nudge } from './Nudge.svelte';
export { default as ReadingTime } from './ReadingTime.svelte';
export { default as Receipts } from './Receipts.svelte';
export { default as Removed } from './Removed.svelte';
export { default as Result } from './Result.svelte';
export { default as RoleNote } from './RoleNote.svelte';
export { default as TableBar } from './TableBar.svelte';
export { tableOf } from './table.svelte';
export { stepWords } from './announcements';

addWords([answering, beforehand, guide, later, proposal, receipts, reveal, seats, talking]);
