/** The words of the facilitator's console. */
import en from './en/facilitator.ftl?raw';
import es from './es/facilitator.ftl?raw';

export default { en, es };
