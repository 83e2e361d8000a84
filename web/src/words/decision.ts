/** The words of a recorded decision. */
import en from './en/decision.ftl?raw';
import es from './es/decision.ftl?raw';

export default { en, es };
