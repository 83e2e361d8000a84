/** The words around answering a proposal, for participants. */
import en from './en/answering.ftl?raw';
import es from './es/answering.ftl?raw';

export default { en, es };
